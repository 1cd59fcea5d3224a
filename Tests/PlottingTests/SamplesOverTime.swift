// SPDX-License-Identifier: MIT

import Plotting

extension Samples {
  static let thisYear: [Double?] = [62, 55, 48, nil, 36, 30, 26, 28, 33, nil, nil, nil]
  static let lastYear: [Double?] = [70, 66, 52, 45, 41, 33, 29, 27, 35, 46, 58, 68]

  static func overTime(_ width: Double, _ prefix: String) -> [(name: String, chart: any Chart)] {
    let scores: [Double?] = [68, 69.2, 72, 71, 74, 75, 77.5, 78.8, 81.5]
    let before: [Double?] = [64.5, 65.5, 65, 67, 67.4, 68, 69.5, 70, 70.2]
    let days: [Double?] = [18, 20, nil, 25, 27, 28, 24, 22, 25]
    let statuses: [Status?] = [
      .behind, .slightlyBehind, nil, .onSchedule, .done, .done, .onSchedule, .behind, .onSchedule,
    ]
    let slopes = towns.enumerated().map { index, town in
      SlopeChart.Item(
        before: Datum(
          label: town.0, value: town.1 + Double(index % 4) - 1, text: number(town.1 + Double(index % 4) - 1)),
        now: Datum(label: town.0, value: town.1, text: number(town.1), status: town.2))
    }
    let ranks = towns.enumerated().map { index, town in
      Series(
        name: town.0,
        data: (0..<9).map { month in
          let rank = (index + month * (index % 3)) % 9 + 1
          return Datum(label: "\(month + 1)月", value: Double(rank), text: "第 \(rank)")
        })
    }
    let city: [Double?] = [112, 98, 120, 104, nil, 88, 76, 61, 46]
    let panels =
      towns.prefix(5).enumerated().map { index, town in
        SmallMultiples.Panel(
          current: Series(
            name: town.0,
            data: series(
              thisYear.map { $0.map { $0 + Double(index * 3) } }, statuses: Array(repeating: town.2, count: 9)
            )),
          lastYear: series(lastYear.map { $0.map { $0 + Double(index) } }))
      } + [SmallMultiples.Panel(current: Series(name: "石门镇", data: []))]
    return [
      (
        "line-score",
        LineChart(
          heading("line-score", "得分连升三月，仍低于目标", width, prefix), unit: "分",
          current: Series(name: "今年", data: series(scores)),
          lastYear: Series(name: "去年", data: series(before)),
          target: Mark(value: 85, text: "目标 85"))
      ),
      (
        "line-gap",
        LineChart(
          heading("line-gap", "PM2.5 低于去年同期", width, prefix), unit: "μg/m³",
          current: Series(name: "今年", data: series(thisYear)),
          lastYear: Series(name: "去年", data: series(lastYear)),
          target: Mark(value: 40, text: "目标 ≤ 40"), asOf: Mark(value: 8, text: "截至 9 月 30 日"),
          includesZero: true)
      ),
      (
        "column-days",
        ColumnChart(
          heading("column", "三月未报优良天数", width, prefix), unit: "天", data: series(days, statuses: statuses),
          lastYear: Series(name: "去年", data: series([20, 19, 24, 26, 26, 25, 25, 26, 24])),
          target: Mark(value: 21, text: "月目标 21"))
      ),
      (
        "column-negative",
        ColumnChart(
          heading("column-negative", "四个月同比变差", width, prefix), unit: "%",
          data: series([-4.2, 3, 6.8, -1, 0, 2.4, -7.5, nil, -3.2]))
      ),
      (
        "slope-pm",
        SlopeChart(heading("slope", "多数镇街好于去年", width, prefix), names: ("2021 年", "2022 年"), items: slopes)
      ),
      (
        "rank-county",
        RankPlot(
          heading("rank", "全市第 46 名，较年初升 66 名", width, prefix),
          series: [Series(name: "云汀县", data: series(city))], places: 155)
      ),
      (
        "rank-towns",
        RankPlot(heading("rank-towns", "古渡镇始终靠后", width, prefix), series: ranks, places: 9, emphasised: [0])
      ),
      (
        "multiples-pm",
        SmallMultiples(
          heading("multiples", "五镇同降", width, prefix), panels: Array(panels),
          target: Mark(value: 40, text: "目标 ≤ 40"))
      ),
      (
        "sparkline-score",
        Sparkline(
          heading("spark", "逐月得分", width, prefix), values: [3, 4, nil, 6, 5, 7, nil, 8], status: .onSchedule)
      ),
    ]
  }
}
