// SPDX-License-Identifier: MIT

import Plotting

extension Samples {
  static func barOfTowns(_ head: Head) -> any Chart {
    let data = towns.map {
      Datum(
        label: $0.name, value: $0.value, text: number($0.value), status: $0.status,
        href: "/towns/\($0.value)/")
    }
    return BarChart(
      head("bar-towns", "两个镇街 PM2.5 高于目标"), data: data + [datum("石门镇", nil, "", .noData)],
      target: Mark(value: 40, text: "目标 ≤ 40"))
  }

  static func barOfChanges(_ head: Head) -> any Chart {
    let data = zip(towns, [12.5, 3.4, 0, -2.8, -11.6]).map { datum($0.name, $1, number($1) + "%") }
    return BarChart(head("bar-mixed", "两地同比下降"), data: data, keepsOrder: true)
  }

  static func emptyBar(_ head: Head) -> any Chart { BarChart(head("bar-empty", "尚无数据"), data: []) }

  static func groupedBar(_ head: Head) -> any Chart {
    let due = towns.prefix(4).map { datum($0.name, $0.value, number($0.value)) }
    let closed = [20.0, nil, 12, 36].map { datum("", $0, $0.map(number) ?? "") }
    return GroupedBarChart(
      head("grouped", "清溪镇未报"), series: [Series(name: "应整治", data: due), Series(name: "已整治", data: closed)])
  }

  static func stackedBar(_ head: Head) -> any Chart {
    let rows = towns.prefix(5).map { town in
      StackedBarChart.Row(
        whole: datum(town.name, nil, "\(number(town.value)) 件"),
        parts: [town.value - 8, 5, 3].map { datum("", $0, number($0)) })
    }
    return StackedBarChart(head("stacked", "多数按期办结"), names: ["按期办结", "逾期办结", "办理中"], rows: rows)
  }

  static func stackedStatuses(_ head: Head) -> any Chart {
    let rows = towns.prefix(5).map { town in
      StackedBarChart.Row(
        whole: datum(town.name, nil, "\(number(town.value)) 件"),
        parts: [town.value - 8, 5, 3].map { datum("", $0, number($0)) })
    }
    return StackedBarChart(
      head("stacked-statuses", "多数已办结"), names: ["已办结", "办理中", "逾期"], rows: rows,
      statuses: [.done, .onSchedule, .seriouslyBehind])
  }

  static func bullet(_ head: Head) -> any Chart {
    let rows = [
      BulletChart.Row(actual: datum("空气优良天数", 189, "189 / 250 天", .behind), target: 250, elapsed: 187),
      BulletChart.Row(actual: datum("断面水质达标率", 91.7, "91.7%，目标 ≥ 90%", .onSchedule), target: 90),
      BulletChart.Row(
        actual: datum("入河排污口整治销号数量（含公示中的排污口和反弹的排污口）", 126, "126 / 163 个", .slightlyBehind),
        target: 163, elapsed: 130),
      BulletChart.Row(actual: datum("噪声达标率", nil, "", .noData), target: 95, elapsed: 70),
    ]
    return BulletChart(head("bullet", "优良天数还差 61 天"), rows: rows)
  }

  static func pyramid(_ head: Head) -> any Chart {
    let stages = [
      datum("排查", 214, "214 个"), datum("监测溯源", 190, "190 个"), datum("方案批复", 163, "163 个"),
      datum("整治完成", 138, "138 个"), datum("公示销号", 126, "126 个", .slightlyBehind),
    ]
    return StagePyramid(head("pyramid", "六成排污口已销号"), stages: stages)
  }

  static func strip(_ head: Head) -> any Chart {
    StatusStrip(
      head("strip", "二十四项目标，十五项达序时"),
      counts: [.done: 2, .onSchedule: 13, .slightlyBehind: 3, .behind: 2, .seriouslyBehind: 3, .noData: 1])
  }

  static func lopsidedStrip(_ head: Head) -> any Chart {
    StatusStrip(head("strip-2", "几乎全部达序时"), counts: [.onSchedule: 1204, .behind: 1, .noData: 17])
  }

  static func shareStrip(_ head: Head) -> any Chart {
    let items: [(String, Double, Double, Status)] = [
      ("PM₂.₅", 6, 12, .slightlyBehind), ("优良天数", 8, 8, .onSchedule), ("督察整改", 0, 5, .seriouslyBehind),
    ]
    return ShareStrip(
      head("share-strip", "得分 14"),
      parts: items.map {
        .init(Datum(label: $0.0, value: $0.1, text: "\($0.1) / \($0.2)", status: $0.3), of: $0.2)
      })
  }
}
