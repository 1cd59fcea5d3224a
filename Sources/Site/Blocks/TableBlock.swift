// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

/// ```` ```table ````: the rows that SQL finds, as a table.
enum TableBlock: BlockKind {
  static let names = ["table", "表格"]
  static let title = Wording("正文里的表", "table in the text")
  static let oneOf = ["measure", "sql"]
  static let keys = FigureBlock.sqlKeys + [FigureBlock.measure, FigureBlock.holders]
  /// A page is read by people; more rows belong into a download.
  private static let mostRows = 200

  static func html(_ block: inout FigureBlock) -> [UInt8]? {
    if block.showsMeasure(ofSQL: [FigureBlock.unit]) { return MeasureTable.html(&block) }
    guard let title = block.text("title"), let sql = block.text("sql"),
      let answer = block.answer(most: mostRows)
    else { return nil }
    let unit = block.text("unit").map { block.site.word("单位：\($0)", "unit: \($0)") }
    let note = [unit, block.text("note")].compactMap { $0 }.joined(separator: block.site.word("；", "; "))
    var html = FigureHTML(block.scope)
    html.table(answer, title: title, note: note.isEmpty ? nil : note, sql: sql)
    return html.bytes
  }
}
