// SPDX-License-Identifier: MIT

internal import Diagnostics

// The words of every finding about a table's columns and rows.
extension Diagnostic {
  static func unknownColumn(_ cell: HeaderCell, known: [Column], absent: [Column]) -> Self {
    let shown = Quoted.text(cell.text)
    // What the header has already is hardly meant a second time.
    let names = absent.flatMap { [$0.title, $0.id] + $0.aliases }
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

  static func ambiguousHeader(_ text: String, _ titles: [String], _ location: SourceLocation) -> Self {
    let shown = Quoted.text(text)
    let names = titles.map { "“\($0)”" }
    return Diagnostic(
      rule: "ambiguous-header", at: location,
      Wording(
        "多行表头\(shown)可以是\(names.joined(separator: "，也可以是"))",
        "the joined header \(shown) may be \(names.joined(separator: " or "))"),
      help: Wording(
        "改表头的文字，或在 site.yml 数据表的“列”里写明，如 {\(text): \(titles.last ?? "")}",
        "change the header, or say which it is under `columns` in site.yml, such as {\(text): \(titles.last ?? "")}"
      ))
  }

  static func plainFraction(_ written: String, _ cell: HeaderCell, at place: SourceLocation) -> Self {
    let (shown, header) = (Quoted.text(written), Quoted.text(cell.text))
    return Diagnostic(
      .warning, rule: "plain-fraction", at: place,
      Wording(
        "\(header)列别的格写百分比，这一格是\(shown)，按 \(written) % 读",
        "other cells of the column \(header) are percentages; \(shown) is read as \(written) %"),
      help: Wording(
        "小数是比例的，把这一格也设成百分比格式；确实是 \(written) %，写成“\(written)%”",
        "if it is a ratio, give the cell the form of a percentage too; if \(written) % is meant, write “\(written)%”"
      ))
  }

  static func noHeaderRow(_ rows: ClosedRange<Int>, _ location: SourceLocation) -> Self {
    let shown = Rows.text(Array(rows.prefix(9)))
    return Diagnostic(
      rule: "no-header-row", at: location,
      Wording(
        "site.yml 说表头在\(shown.chinese)，那里没有内容",
        "site.yml puts the header in \(shown.english), where nothing stands"),
      help: Wording(
        "改正“表头行”，或删去它让程序去找", "correct `header_rows`, or delete it and let the tool find the header"))
  }

  static func mergedRow(_ range: String, _ location: SourceLocation) -> Self {
    Diagnostic(
      rule: "merged-row", at: location,
      Wording("\(range) 合并成一格，这一行不是条目", "\(range) are one merged cell: the row is no entry"),
      help: Wording(
        "把它移到表头上面或表的末尾，或在 site.yml 数据表的“略过行”里写上 \(location.line ?? 0)",
        "move it above the header or below the entries, or add \(location.line ?? 0) to `skip_rows` of the table in site.yml"
      ))
  }

  static func mergedSheet(_ range: String, _ location: SourceLocation) -> Self {
    Diagnostic(
      rule: "merged-sheet", at: location,
      Wording(
        "\(range) 合并成一格，整张表都在里面，读不了",
        "\(range) are one merged cell that holds the whole sheet, which cannot be read"),
      help: Wording("在 Excel 或 WPS 里取消这一处合并，再保存", "unmerge it in Excel or WPS and save the book"))
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
