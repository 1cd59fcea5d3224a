// SPDX-License-Identifier: MIT

import Plotting

extension Samples {
  private static let thisYear: [Double?] = [62, 55, 48, nil, 36, 30, 26, 28, 33, nil, nil, nil]
  private static let lastYear: [Double?] = [70, 66, 52, 45, 41, 33, 29, 27, 35, 46, 58, 68]
  private static let target = Mark(value: 40, text: "目标 ≤ 40")

  static func lineOfScores(_ head: Head) -> any Chart {
    LineChart(
      head("line-score", "得分五月起逐月上升，仍低于目标"), unit: "分",
      current: Series(name: "今年", data: series([68, 69.2, 72, 71, 74, 75, 77.5, 78.8, 81.5])),
      lastYear: Series(name: "去年", data: series([64.5, 65.5, 65, 67, 67.4, 68, 69.5, 70, 70.2])),
      target: Mark(value: 85, text: "目标 85"))
  }

  static func lineWithGap(_ head: Head) -> any Chart {
    LineChart(
      head("line-gap", "PM2.5 低于去年同期"), unit: "μg/m³", current: Series(name: "今年", data: series(thisYear)),
      lastYear: Series(name: "去年", data: series(lastYear)), target: target,
      asOf: Mark(value: 8, text: "截至 9 月 30 日"), includesZero: true)
  }

  static func lineOfOne(_ head: Head) -> any Chart {
    LineChart(head("line-one", "一月 62"), unit: "μg/m³", current: Series(name: "今年", data: series([62])))
  }

  static func columnOfDays(_ head: Head) -> any Chart {
    let statuses: [Status?] = [
      .behind, .slightlyBehind, nil, .onSchedule, .done, .done, .onSchedule, .behind, .onSchedule,
    ]
    return ColumnChart(
      head("column", "三月未报优良天数"), unit: "天",
      data: series([18, 20, nil, 25, 27, 28, 24, 22, 25], statuses: statuses),
      lastYear: Series(name: "去年", data: series([20, 19, 24, 26, 26, 25, 25, 26, 24])),
      target: Mark(value: 21, text: "月目标 21"))
  }

  static func columnOfChanges(_ head: Head) -> any Chart {
    ColumnChart(
      head("column-negative", "四个月同比下降"), unit: "%",
      data: series([-4.2, 3, 6.8, -1, 0, 2.4, -7.5, nil, -3.2]))
  }

  static func slope(_ head: Head) -> any Chart {
    let items = towns.enumerated().map { index, town in
      let before = town.value + Double(index % 4) - 1
      return SlopeChart.Item(
        before: datum(town.name, before, number(before)),
        now: datum(town.name, town.value, number(town.value), town.status))
    }
    return SlopeChart(head("slope", "四个镇街好于去年"), names: ("2021 年", "2022 年"), items: items)
  }

  static func rankOfCounty(_ head: Head) -> any Chart {
    let ranks: [Double?] = [112, 98, 120, 104, nil, 88, 76, 61, 46]
    return RankPlot(
      head("rank", "全市第 46 名，较年初升 66 名"), series: [Series(name: "云汀县", data: series(ranks))], places: 155)
  }

  static func rankOfTowns(_ head: Head) -> any Chart {
    var order = Array(towns.indices)
    var ranks = Array(repeating: [Double?](), count: towns.count)
    for month in 0..<9 {
      for (place, town) in order.enumerated() { ranks[town].append(Double(place + 1)) }
      order.swapAt(month % 8, month % 8 + 1)
      order.swapAt((month * 3 + 4) % 8, (month * 3 + 4) % 8 + 1)
    }
    let runs = zip(towns, ranks).map { Series(name: $0.name, data: series($1)) }
    return RankPlot(head("rank-towns", "城关街道由第一降至第二"), series: runs, places: 9, emphasised: [0])
  }

  static func multiples(_ head: Head) -> any Chart {
    let panels = towns.prefix(5).enumerated().map { index, town in
      let now = thisYear.map { $0.map { $0 + Double(index * 3) } }
      let statuses = Array(repeating: Optional(town.status), count: 9)
      return SmallMultiples.Panel(
        current: Series(name: town.name, data: series(now, statuses: statuses)),
        lastYear: series(lastYear.map { $0.map { $0 + Double(index) } }))
    }
    let silent = SmallMultiples.Panel(current: Series(name: "石门镇", data: []))
    return SmallMultiples(head("multiples", "五镇同降"), panels: panels + [silent], target: target)
  }

  static func sparkline(_ head: Head) -> any Chart {
    Sparkline(head("spark", "逐月得分"), values: [3, 4, 4.5, nil, 6, 5, 7, 7.5, 8], status: .onSchedule)
  }
}
