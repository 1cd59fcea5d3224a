// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// 目标分解: each holder's share of a target.
package enum AllocationTable: TableKind {
  package static let schema = TableSchema(
    id: "allocations", title: Wording("目标分解", "shares of targets"),
    columns: [
      Column(
        "target", "目标编号", type: .name, isRequired: true, visibility: .published,
        note: Wording("年度目标的编号", "the target's id")),
      Column(
        "holder", "责任主体", type: .name, isRequired: true, visibility: .published,
        note: Wording("责任主体的编号或名称", "the holder's id or name")),
      Column(
        "goal", "目标值", type: .anyNumber, isRequired: true,
        visibility: .published, note: Wording("分到的目标", "its share of the goal"), allowsPercent: true),
      Column(
        "baseline", "基准年值", type: .anyNumber,
        visibility: .published, note: Wording("上年的数", "last year's value"), allowsPercent: true),
    ], key: ["target", "holder"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    for row in table.rows {
      guard let target = row.mention("target"), let holder = row.mention("holder"),
        let goal = row.number("goal")
      else { continue }
      records.allocations.append(
        Allocation(
          target: target, holder: holder, goal: goal, baseline: row.number("baseline"), location: row.location
        ))
    }
    return []
  }
}

/// 进度: what was reported of a target on a day.
package enum ProgressTable: TableKind {
  package static let schema = TableSchema(
    id: "progress", title: Wording("进度", "progress"),
    columns: [
      Column(
        "target", "目标编号", type: .name, isRequired: true, visibility: .published,
        note: Wording("年度目标的编号", "the target's id")),
      Column(
        "holder", "责任主体", aliases: ["行政区"], type: .name, visibility: .published,
        note: Wording("责任主体的编号或名称；不写就是全县", "the holder's id or name; the whole county if left out")),
      Column(
        "date", "截止日", aliases: ["截至", "截止日期", "日期", "as_of"], type: .date, isRequired: true,
        visibility: .published,
        note: Wording("数据截止的日期", "the day the value stands for")),
      Column(
        "value", "累计值", aliases: ["完成值"], type: .anyNumber,
        isRequired: true, visibility: .published,
        note: Wording("当年累计到这一天的数", "the value of the year up to that day"), allowsPercent: true,
        carriesRow: true),
      Column(
        "last_year", "上年同期", type: .anyNumber,
        visibility: .published, note: Wording("上年同一天的数", "the value of the same day of the year before"),
        allowsPercent: true),
      .note,
    ], key: ["target", "holder", "date"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    for row in table.rows {
      guard let target = row.mention("target"), let date = row.date("date"), let value = row.number("value")
      else { continue }
      records.progress.append(
        ProgressRow(
          target: target, holder: row.mention("holder"), date: date, value: value,
          lastYear: row.number("last_year"), note: row.text("note"), location: row.location))
    }
    return []
  }
}
