// SPDX-License-Identifier: MIT

package import Plotting

/// Example charts: one list serves the golden files, the property tests and the example page.
package enum Samples {
  /// The name of a golden file and the chart in it.
  package typealias Example = (name: String, chart: any Chart)

  /// All examples, in one width; ids start with `prefix`.
  package static func all(width: Double = 480, prefix: String = "") -> [Example] {
    let head = { (id: String, title: String) in
      ChartHeading(id: prefix + id, title: title, description: title, width: width)
    }
    return [
      ("bar-towns", barOfTowns(head)), ("bar-mixed", barOfChanges(head)), ("bar-empty", emptyBar(head)),
      ("grouped-bar-outfalls", groupedBar(head)), ("stacked-bar-reports", stackedBar(head)),
      ("bullet-goals", bullet(head)), ("pyramid-outfalls", pyramid(head)),
      ("line-score", lineOfScores(head)), ("line-gap", lineWithGap(head)), ("line-one", lineOfOne(head)),
      ("column-days", columnOfDays(head)), ("column-negative", columnOfChanges(head)),
      ("slope-pm", slope(head)), ("rank-county", rankOfCounty(head)), ("rank-towns", rankOfTowns(head)),
      ("multiples-pm", multiples(head)), ("sparkline-score", sparkline(head)),
      ("status-strip-home", strip(head)), ("share-strip-card", shareStrip(head)),
      ("status-strip-lopsided", lopsidedStrip(head)),
      ("calendar-air", calendar(head)), ("hex-map-towns", hexMap(head)),
      ("hex-map-shades", shadedMap(head)), ("stacked-bar-statuses", stackedStatuses(head)),
      ("boundary-map-towns", boundaryMap(head)),
    ]
  }

  typealias Head = (_ id: String, _ title: String) -> ChartHeading

  static let towns: [(name: String, value: Double, status: Status)] = [
    ("城关街道", 31, .done), ("清溪镇", 33, .onSchedule), ("云岭镇", 30, .done), ("望湖街道", 36, .onSchedule),
    ("南桥镇", 38, .onSchedule), ("东堰镇", 39, .onSchedule), ("柳林镇", 40, .slightlyBehind),
    ("经济技术开发区管理委员会", 43, .behind), ("古渡镇", 52, .seriouslyBehind),
  ]

  /// Months 1, 2, … with figures.
  static func series(_ values: [Double?], statuses: [Status?] = []) -> [Datum] {
    values.enumerated().map { index, value in
      Datum(
        label: "\(index + 1)月", value: value, text: value.map(number) ?? "",
        status: statuses.indices.contains(index) ? statuses[index] : nil)
    }
  }

  static func number(_ value: Double) -> String {
    let sign = value < 0 ? "−" : ""
    let tenths = Int((value.magnitude * 10).rounded())
    return tenths % 10 == 0 ? "\(sign)\(tenths / 10)" : "\(sign)\(tenths / 10).\(tenths % 10)"
  }

  static func datum(_ label: String, _ value: Double?, _ text: String, _ status: Status? = nil) -> Datum {
    Datum(label: label, value: value, text: text, status: status)
  }
}
