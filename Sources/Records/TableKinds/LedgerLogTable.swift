// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 台账动态: what happened to items of ledgers, one row for each step or report.
package enum LedgerLogTable: TableKind {
  package static let schema = TableSchema(
    id: "ledger-log", title: Wording("台账动态", "ledger log"),
    columns: [
      Column(
        "ledger", "台账", type: .text, isRequired: true, visibility: .published,
        note: Wording("台账的名称，如 督察整改", "the ledger's title or id")),
      Column(
        "item", "编号", aliases: ["事项编号"], type: .identifier, isRequired: true, visibility: .published,
        note: Wording("那一条在台账里的编号", "the item's id in that ledger")),
      Column(
        "date", "日期", type: .date, isRequired: true, visibility: .published,
        note: Wording("发生的日期", "the day it happened")),
      Column(
        "stage", "阶段", aliases: ["状态", "进入阶段"], type: .text, visibility: .published,
        note: Wording("进入的阶段；只报进展就空着", "the stage entered; empty for a mere report")),
      Column(
        "progress", "进度", aliases: ["完成比例"],
        type: .number(min: .zero, max: ExactNumber(100), decimals: nil), unit: "%", visibility: .published,
        note: Wording("完成的百分比", "how much is done, in per cent")),
      Column(
        "due", "新时限", type: .date, visibility: .published,
        note: Wording("重新定的时限，如反弹后", "a new date for the work, such as after a rebound")),
      Column(
        "text", "情况", aliases: ["说明", "内容"], type: .text, visibility: .published,
        note: Wording("做了什么，查到什么", "what was done or found")),
      Column("unit", "经办单位", type: .text, visibility: .published, note: Wording("谁办的", "who acted")),
      Column(
        "number", "文号", type: .text, visibility: .published, note: Wording("有文件就写", "a document's number")),
      Column(
        "pictures", "图片", type: .text, visibility: .coarsened,
        note: Wording(
          "图片的路径，几张用“;”隔开；竖线后可写图上是什么", "paths of pictures, separated by ;, each with what it shows after a |"),
        role: .picture),
    ])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    for row in table.rows {
      guard let ledger = row.mention("ledger"), let item = row.mention("item"), let date = row.date("date")
      else { continue }
      let pictures = (row.text("pictures") ?? "").split { ";；\n".contains($0) }.map { path in
        Mention(String(path.drop { $0 == " " }), at: row.location(of: "pictures"))
      }
      records.ledgerLog.append(
        LedgerLogRow(
          ledger: ledger, item: item, stage: row.mention("stage"),
          entry: LedgerEntry(
            date: date, stage: nil, progress: row.number("progress"), due: row.date("due"),
            text: row.text("text"),
            unit: row.text("unit"), number: row.text("number"), pictures: pictures, location: row.location,
            isLogged: true)))
    }
    return []
  }
}
