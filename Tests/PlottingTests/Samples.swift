// SPDX-License-Identifier: MIT

package import Plotting

/// Example charts: one list serves the golden files, the property tests and the example page.
package enum Samples {
  /// All examples: the name of the golden file and the chart.
  package static func all(width: Double = 480, prefix: String = "") -> [(name: String, chart: any Chart)] {
    bars(width, prefix) + overTime(width, prefix) + counts(width, prefix) + maps(width, prefix)
  }

  static func heading(_ id: String, _ title: String, _ width: Double, _ prefix: String) -> ChartHeading {
    ChartHeading(id: prefix + id, title: title, description: title, width: width)
  }

  static let towns: [(String, Double, Status)] = [
    ("城关街道", 31, .done), ("清溪镇", 33, .onSchedule), ("云岭镇", 30, .done), ("望湖街道", 36, .onSchedule),
    ("南桥镇", 38, .onSchedule), ("东堰镇", 39, .onSchedule), ("柳林镇", 40, .slightlyBehind),
    ("经济技术开发区管理委员会", 43, .behind), ("古渡镇", 52, .seriouslyBehind),
  ]

  static func series(_ values: [Double?], suffix: String = "", statuses: [Status?] = []) -> [Datum] {
    values.enumerated().map { index, value in
      Datum(
        label: "\(index + 1)月", value: value, text: value.map { number($0) + suffix } ?? "",
        status: statuses.indices.contains(index) ? statuses[index] : nil)
    }
  }

  static func number(_ value: Double) -> String {
    let sign = value < 0 ? "−" : ""
    let tenths = Int((value.magnitude * 10).rounded())
    return tenths % 10 == 0 ? "\(sign)\(tenths / 10)" : "\(sign)\(tenths / 10).\(tenths % 10)"
  }

  private static func bars(_ width: Double, _ prefix: String) -> [(name: String, chart: any Chart)] {
    let data =
      towns.map { Datum(label: $0.0, value: $0.1, text: number($0.1), status: $0.2, href: "/towns/\($0.1)/") }
      + [Datum(label: "石门镇", value: nil, text: "", status: .noData)]
    let changes = [12.5, 3.4, 0, -2.8, -11.6].enumerated().map {
      Datum(label: towns[$0].0, value: $1, text: number($1) + "%")
    }
    let groups = [
      Series(name: "应整治", data: towns.prefix(4).map { Datum(label: $0.0, value: $0.1, text: number($0.1)) }),
      Series(
        name: "已整治",
        data: [
          Datum(label: "", value: 20, text: "20"), Datum(label: "", value: nil, text: ""),
          Datum(label: "", value: 12, text: "12"), Datum(label: "", value: 36, text: "36"),
        ]),
    ]
    let rows = towns.prefix(5).map { town in
      StackedBarChart.Row(
        whole: Datum(label: town.0, value: nil, text: "\(number(town.1)) 件"),
        parts: [town.1 - 8, 5, 3].map { Datum(label: "", value: $0, text: number($0)) })
    }
    let bullets = [
      BulletChart.Row(
        actual: Datum(label: "空气优良天数", value: 189, text: "189 / 250 天", status: .behind), target: 250,
        elapsed: 187),
      BulletChart.Row(
        actual: Datum(label: "断面水质达标率", value: 91.7, text: "91.7%，目标 ≥ 90%", status: .onSchedule),
        target: 90, elapsed: nil),
      BulletChart.Row(
        actual: Datum(
          label: "入河排污口整治销号数量（含公示中的排污口和反弹的排污口）", value: 126, text: "126 / 163 个", status: .slightlyBehind),
        target: 163, elapsed: 130),
      BulletChart.Row(
        actual: Datum(label: "噪声达标率", value: nil, text: "", status: .noData), target: 95, elapsed: 70),
    ]
    let stages = [
      Datum(label: "排查", value: 214, text: "214 个"), Datum(label: "监测溯源", value: 190, text: "190 个"),
      Datum(label: "方案批复", value: 163, text: "163 个"), Datum(label: "整治完成", value: 138, text: "138 个"),
      Datum(label: "公示销号", value: 126, text: "126 个", status: .slightlyBehind),
    ]
    return [
      (
        "bar-towns",
        BarChart(
          heading("bar-towns", "三个镇街 PM2.5 高于目标", width, prefix), data: data,
          target: Mark(value: 40, text: "目标 ≤ 40"))
      ),
      ("bar-mixed", BarChart(heading("bar-mixed", "两地同比变差", width, prefix), data: changes, keepsOrder: true)),
      ("grouped-bar-outfalls", GroupedBarChart(heading("grouped", "清溪镇未报", width, prefix), series: groups)),
      (
        "stacked-bar-reports",
        StackedBarChart(
          heading("stacked", "多数按期办结", width, prefix), names: ["按期办结", "逾期办结", "办理中"], rows: rows)
      ),
      ("bullet-goals", BulletChart(heading("bullet", "优良天数还差 61 天", width, prefix), rows: bullets)),
      ("pyramid-outfalls", StagePyramid(heading("pyramid", "六成排污口已销号", width, prefix), stages: stages)),
    ]
  }
}
