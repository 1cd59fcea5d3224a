// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct ChartPropertyTests {
  private static let odd: [[Double?]] = [
    [], [nil], [nil, nil, nil], [5], [0], [-5], [5, 5, 5, 5], [0, 0, 0], [1, nil, 3, nil, nil, 6],
    [.nan, .infinity, -.infinity, 2], [1e300, -1e300, 1], [1e12, -1e12, 3], [1e-300, 2e-300],
    [-3, 8, -12.5, 40, 0.01],
    (1...12).map { Double($0 * $0) }, (0..<36).map { Double($0 % 7) - 3 },
  ]

  private func faults(_ chart: any Chart) -> [String] {
    DrawingCheck(chart.drawing()).faults.prefix(3).map { "\(type(of: chart)): " + $0 }
  }

  private func data(_ values: [Double?], label: (Int) -> String, text: String? = nil) -> [Datum] {
    values.enumerated().map { index, value in
      Datum(
        label: label(index), value: value,
        text: text ?? value.map {
          $0.isFinite ? "\(Int($0.magnitude.rounded().remainder(dividingBy: 100_000)))" : ""
        } ?? "",
        status: Status.allCases[index % 6], href: index % 2 == 0 ? "/a/\(index)/" : nil)
    }
  }

  @Test(arguments: [240.0, 320, 400, 480, 640, 1200])
  func `the examples have no overlapping text and stay inside at every width`(width: Double) {
    for sample in Samples.all(width: width) { #expect(faults(sample.chart) == []) }
  }

  @Test(arguments: odd.indices)
  func `odd figures are drawn inside the view box`(index: Int) {
    let data = data(Self.odd[index], label: { "第\($0 + 1)项" })
    for width in [320.0, 480, 640] {
      for chart in AllKinds.charts(data, width: width) {
        #expect(faults(chart) == [])
        let check = DrawingCheck(chart.drawing())
        #expect(check.shapes > 0, "\(type(of: chart)) draws nothing")
      }
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e12, 0])
  func `an odd target is drawn inside the view box or not at all`(mark: Double) {
    for chart in AllKinds.charts(data([1, 2, 3], label: { "\($0)月" }), mark: mark) {
      #expect(faults(chart) == [])
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"' onload='x'", "a\u{0}\u{8}\u{1B}b", "\u{202E}倒序",
    String(repeating: "长", count: 10_000),
    String(repeating: "W", count: 10_000), String(repeating: "e\u{301}\u{301}\u{301}", count: 2_000), "",
    "   ", "👨‍👩‍👧‍👦镇",
  ])
  func `hostile words are escaped, cut and kept apart`(text: String) {
    let data = data([3, -2, nil, 7, 5, 1], label: { _ in text }, text: text)
    for width in [320.0, 480] {
      for chart in AllKinds.charts(data, text: text, width: width) {
        #expect(faults(chart) == [])
        let bytes = SVGWriter.write(chart.drawing())
        let svg = String(decoding: bytes, as: UTF8.self)
        #expect(!svg.contains("<script") && !svg.contains("onload='"))
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        #expect(bytes.count < 60_000)
      }
    }
  }

  @Test func `a huge input is drawn with few nodes`() {
    let data = data((0..<20_000).map { Double($0 % 977) }, label: { "第\($0)项" })
    let heading = ChartHeading(id: "a", title: "b", description: "c")
    let series = Series(name: "今年", data: data)
    let charts: [any Chart] = [
      BarChart(heading, data: data), StagePyramid(heading, stages: data),
      GroupedBarChart(heading, series: Array(repeating: series, count: 50)),
      StackedBarChart(heading, names: ["甲"], rows: data.map { .init(whole: $0, parts: data) }),
      BulletChart(heading, rows: data.map { .init(actual: $0, target: 9) }),
      LineChart(heading, unit: "", current: series, lastYear: series),
      ColumnChart(heading, unit: "", data: data), Sparkline(heading, values: data.map(\.value)),
      SlopeChart(heading, names: ("a", "b"), items: data.map { .init(before: $0, now: $0) }),
      RankPlot(heading, series: Array(repeating: series, count: 500), places: 999),
      SmallMultiples(heading, panels: Array(repeating: .init(current: series, lastYear: data), count: 500)),
      HexMap(heading, tiles: data.enumerated().map { .init(column: $0 % 30, row: $0 / 30, datum: $1) }),
      BoundaryMap(
        heading,
        regions: data.prefix(2_000).map {
          .init(rings: [(0..<50).map { (Double($0), Double($0 * $0 % 31)) }], datum: $0)
        }),
    ]
    for chart in charts {
      #expect(chart.drawing().nodeCount < 4_000, "\(type(of: chart))")
      #expect(faults(chart) == [])
    }
  }

  @Test func `title and description are named by unique ids`() {
    for sample in Samples.all() {
      let id = sample.chart.heading.id
      let svg = String(decoding: SVGWriter.write(sample.chart.drawing()), as: UTF8.self)
      #expect(svg.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
      #expect(DrawingCheck(sample.chart.drawing()).ids == [id + "-title", id + "-desc"])
      #expect(!svg.contains("style=") && !svg.contains("<image"))
    }
    let heading = ChartHeading(id: "a b\"<c>\n目标", title: "", description: "")
    #expect(heading.id == "a-b--c--目标")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", " javascript:x", "java\nscript:x", "a\\b", "",
  ])
  func `an unsafe address makes no link`(address: String) {
    let chart = BarChart(
      ChartHeading(id: "a", title: "b", description: "c"),
      data: [Datum(label: "甲", value: 1, text: "1", href: address)])
    let svg = String(decoding: SVGWriter.write(chart.drawing()), as: UTF8.self)
    #expect(!svg.contains("href") && svg.contains("role=\"img\""))
  }

  @Test(arguments: ["/towns/a/", "towns/a:b/", "#a", "?q=a:b", "../x.html", "https://example.org/a", "镇/"])
  func `a safe address makes a link and the chart a group`(address: String) {
    let chart = BarChart(
      ChartHeading(id: "a", title: "b", description: "c"),
      data: [Datum(label: "甲", value: 1, text: "1", href: address)])
    let svg = String(decoding: SVGWriter.write(chart.drawing()), as: UTF8.self)
    #expect(svg.contains("<a href=\"\(address)\"") && svg.contains("role=\"document\""))
  }
}
