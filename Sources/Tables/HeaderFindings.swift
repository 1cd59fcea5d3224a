// SPDX-License-Identifier: MIT

internal import Diagnostics

// The words of every finding about a table's columns and rows.
extension Diagnostic {
  static func unknownColumn(_ cell: HeaderCell, known: [Column], absent: [Column]) -> Self {
    let shown = Quoted.text(cell.text)
    let names = (absent + known).flatMap { [$0.title, $0.id] + $0.aliases }
    let titles = known.map { "“\($0.title)”" }
    return Diagnostic(
      rule: "unknown-column", at: cell.location,
      Wording("这种表没有\(shown)列", "this kind of table has no column \(shown)"),
      help: Spelling.help(for: HeaderName(cell.text).name, among: names)
        ?? Wording(
          "可用的列：\(titles.joined(separator: "、"))", "the columns are \(titles.joined(separator: ", "))"))
  }

  static func repeatedColumn(_ cell: HeaderCell, first: HeaderCell, _ column: Column) -> Self {
    let (second, earlier) = (Quoted.text(cell.text), Quoted.text(first.text))
    return Diagnostic(
      rule: "repeated-column", at: cell.location,
      Wording(
        "\(earlier)列和\(second)列都是“\(column.title)”",
        "the columns \(earlier) and \(second) are both “\(column.title)”"),
      help: Wording("删去其中一列", "delete one of them"))
  }

  static func missingColumn(_ column: Column, _ location: SourceLocation) -> Self {
    Diagnostic(
      rule: "missing-column", at: location,
      Wording("缺少“\(column.title)”列", "the column “\(column.title)” (\(column.id)) is missing"),
      help: Wording("在表头加上“\(column.title)”并填写", "add “\(column.title)” to the header and fill it in"))
  }

  static func unknownUnit(_ cell: HeaderCell, _ written: String, _ column: Column) -> Self {
    let (header, unit) = (Quoted.text(cell.text), Quoted.text(written))
    let help =
      column.unit.map {
        Wording(
          "换算成 \($0)，表头写“\(column.title)（\($0)）”", "convert the column to \($0) and say so in the header")
      }
      ?? Wording("这一列没有单位，表头写“\(column.title)”", "the column has no unit; call it “\(column.title)”")
    return Diagnostic(
      rule: "unknown-unit", at: cell.location,
      Wording("\(header)列的单位\(unit)不能换算", "the unit \(unit) of the column \(header) cannot be converted"),
      help: help)
  }

  static func totalRow(_ text: String, _ location: SourceLocation) -> Self {
    let shown = Quoted.text(text)
    return Diagnostic(
      .warning, rule: "total-row", at: location,
      Wording("\(shown)行没有读入", "the row \(shown) is left out"),
      help: Wording("合计由程序计算，请删去这一行", "totals are computed; delete the row"))
  }

  static func duplicateKey(
    _ values: [String], titles: [String], first: SourceLocation, _ location: SourceLocation
  ) -> Self {
    // An empty cell is a part of the key that says nothing to the author.
    let parts = zip(titles, values).filter { !Blank.trimmed($0.1).isEmpty }
    let shown = parts.map { Quoted.text($0.1) }.joined(separator: "、")
    let (line, earlier) = (location.line ?? 0, first.line ?? 0)
    let names = parts.map { "“\($0.0)”" }.joined(separator: "、")
    return Diagnostic(
      rule: "duplicate-key", at: location,
      Wording(
        "第 \(line) 行与第 \(earlier) 行的\(names)相同：\(shown)",
        "lines \(line) and \(earlier) have the same \(names): \(shown)"),
      help: Wording("合并或删去其中一行", "merge the two rows or delete one"))
  }
}
