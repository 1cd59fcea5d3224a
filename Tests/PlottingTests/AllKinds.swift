// SPDX-License-Identifier: MIT

import Plotting

/// One chart of every kind from any list of figures.
enum AllKinds {
  static func charts(_ data: [Datum], text: String = "名", mark: Double = 3, width: Double = 480)
    -> [any Chart]
  {
    let heading = ChartHeading(id: text, title: text, description: text, width: width)
    let series = Series(name: text, data: data)
    let target = Mark(value: mark, text: text)
    let big = data.first?.value.map { $0 * 1e3 } ?? .nan
    return [
      BarChart(heading, data: data, target: target),
      BarChart(heading, data: data, keepsOrder: true),
      GroupedBarChart(heading, series: [series, Series(name: text, data: Array(data.dropFirst())), series]),
      StackedBarChart(
        heading, names: [text, text, "b"], rows: data.map { .init(whole: $0, parts: [$0] + data.prefix(5)) }),
      BulletChart(heading, rows: data.map { .init(actual: $0, target: mark, elapsed: big) }),
      StagePyramid(heading, stages: data),
      LineChart(heading, unit: text, current: series, lastYear: series, target: target, asOf: target),
      LineChart(heading, unit: "", current: series, lastYear: Series(name: text, data: data.reversed())),
      ColumnChart(heading, unit: text, data: data, lastYear: series, target: target),
      ColumnChart(heading, unit: "", data: data),
      Sparkline(heading, values: data.map(\.value), status: .behind),
      SlopeChart(
        heading, names: (text, text), items: zip(data, data.reversed()).map { .init(before: $0, now: $1) }),
      RankPlot(heading, series: [series], places: 155),
      RankPlot(
        heading, series: data.map { Series(name: $0.label, data: data) }, places: -4, emphasised: [0, 7]),
      SmallMultiples(
        heading, panels: data.map { .init(current: Series(name: $0.label, data: data), lastYear: data) },
        target: target),
    ] + maps(data, heading)
  }

  private static func maps(_ data: [Datum], _ heading: ChartHeading) -> [any Chart] {
    let counts = Dictionary(
      zip(Status.allCases, data.map { Int(min(max($0.known ?? 1, -9), 1e15)) }), uniquingKeysWith: { $1 })
    let days = data.enumerated().map { index, _ in
      AirLevel(rawValue: index % 7).map { CalendarHeatMap.Day.level($0) } ?? .noData
    }
    return [
      StatusStrip(heading, counts: counts),
      ShareStrip(heading, parts: data.map { .init($0, of: $0.value.map(\.magnitude) ?? 1) }),
      CalendarHeatMap(heading, months: Array(repeating: days, count: min(data.count, 14))),
      HexMap(
        heading, tiles: data.enumerated().map { .init(column: $0 % 5, row: $0 / 5, datum: $1) }),
      HexMap(heading, tiles: data.enumerated().map { .init(column: $0 * 7 - 20, row: $0, datum: $1) }),
      BoundaryMap(heading, regions: data.enumerated().map { .init(rings: rings($0, $1.value), datum: $1) }),
    ]
  }

  private static func rings(_ index: Int, _ value: Double?) -> [[(longitude: Double, latitude: Double)]] {
    let (x, y) = (116 + Double(index % 4) * 0.1, 38 + Double(index / 4) * 0.1)
    return [
      [(x, y), (x + 0.1, y), (x + 0.1, y + 0.1), (x, y + 0.1), (x, y)], [],
      [(x, y), (value ?? .nan, value ?? .infinity)], [(x, y), (x, y), (x, y), (500, -500)],
    ]
  }
}

extension Datum {
  fileprivate var known: Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
