// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What was unusual about a table and read all the same, so that nothing is passed over in silence.
struct Tolerance: Sendable {
  /// Where the header is not the first row alone.
  var headerRows: ClosedRange<Int>?
  /// Rows above the header.
  var titles: [Int] = []
  /// Rows under the entries.
  var notes: [Int] = []
  /// Rows that `site.yml` leaves out.
  var skipped: [Int] = []
  /// Rows that repeat the header, as on every printed page.
  var repeatedHeaders: [Int] = []
  /// Columns such as 序号 that number the rows.
  var counters: [String] = []
  var hiddenRowsRead: [Int] = []
  var hiddenRowsLeft: [Int] = []
  var hiddenColumnsRead: [String] = []
  var hiddenColumnsLeft: [String] = []
  var isHiddenSheet = false
  /// Cells that took the text of a merged cell.
  var mergedCells = 0
  /// Blank cells that repeat the cell above.
  var filledDown = 0
  /// Numbers cut to the 15 digits that a spreadsheet shows.
  var roundedNumbers = 0
  var subtotals: [Int] = []
  var totals: [Int] = []
  /// Cells of rows of totals that agree with their parts.
  var agreeing = 0
  /// Cells of rows of totals that hold a formula without a result or with an error.
  var uncomputed = 0
  /// Rows of totals without any number.
  var wordless = 0
  /// How cells were written that mean what they do not say.
  var habits = CellHabits()

  /// What is said about it; `nil` for a table with nothing unusual.
  func note(at location: SourceLocation) -> Diagnostic? {
    let parts = [layout, leftOut, sums, cells, habits.words, hidden].flatMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Diagnostic(
      .note, rule: "table-layout", at: location,
      Wording(
        parts.map(\.chinese).joined(separator: "；"), parts.map(\.english).joined(separator: "; ")))
  }

  private var layout: [Wording] {
    guard let headerRows else { return [] }
    let rows = Rows.text(Array(headerRows))
    return [Wording("表头在\(rows.chinese)", "the header is \(rows.english)")]
  }

  private var leftOut: [Wording] {
    let kinds: [(rows: [Int], name: Wording)] = [
      (titles, Wording("标题", "titles")), (notes, Wording("附注", "notes")),
      (repeatedHeaders, Wording("重复的表头", "repeated headers")), (skipped, Wording("声明不读的", "as declared")),
    ]
    var parts = kinds.filter { !$0.rows.isEmpty }.map { kind in
      let rows = Rows.text(kind.rows)
      return Wording("\(kind.name.chinese)\(rows.chinese)", "\(kind.name.english) (\(rows.english))")
    }
    parts += counters.map { Wording("“\($0)”列", "the column “\($0)”") }
    guard !parts.isEmpty else { return [] }
    return [
      Wording(
        "略过" + parts.map(\.chinese).joined(separator: "、"),
        "left out: " + parts.map(\.english).joined(separator: ", "))
    ]
  }

  private var sums: [Wording] {
    var parts: [Wording] = []
    if !subtotals.isEmpty {
      parts.append(
        Wording(
          "小计 \(subtotals.count) 行",
          subtotals.count == 1 ? "1 row of subtotals" : "\(subtotals.count) rows of subtotals"))
    }
    if !totals.isEmpty {
      parts.append(
        Wording(
          "合计 \(totals.count) 行", totals.count == 1 ? "1 row of totals" : "\(totals.count) rows of totals"))
    }
    guard !parts.isEmpty else { return [] }
    var checks: [Wording] = []
    if agreeing > 0 { checks.append(Wording("，\(agreeing) 格核对相符", ", \(agreeing) of their cells agree")) }
    if uncomputed > 0 {
      checks.append(
        Wording("，\(uncomputed) 格公式没有结果、未核对", ", \(uncomputed) formulas without a result not checked"))
    }
    if wordless > 0 {
      checks.append(
        Wording(
          "，\(wordless) 行里没有数、未核对",
          wordless == 1
            ? ", 1 of them has no number to check" : ", \(wordless) of them have no number to check"))
    }
    return [
      Wording(
        parts.map(\.chinese).joined(separator: "、") + "没有读入" + checks.map(\.chinese).joined(),
        parts.map(\.english).joined(separator: " and ") + " left out" + checks.map(\.english).joined())
    ]
  }

  private var cells: [Wording] {
    var parts: [Wording] = []
    if mergedCells > 0 {
      parts.append(Wording("合并单元格填充 \(mergedCells) 格", "\(mergedCells) cells filled from merged ones"))
    }
    if filledDown > 0 {
      parts.append(Wording("向下填充 \(filledDown) 格", "\(filledDown) cells filled from above"))
    }
    if roundedNumbers > 0 {
      parts.append(
        Wording("\(roundedNumbers) 个数取 15 位有效数字", "\(roundedNumbers) numbers cut to 15 digits"))
    }
    return parts
  }

  private var hidden: [Wording] {
    var parts: [Wording] = []
    if isHiddenSheet { parts.append(Wording("工作表是隐藏的", "the sheet is hidden")) }
    if !hiddenRowsRead.isEmpty {
      let rows = Rows.text(hiddenRowsRead)
      parts.append(Wording("隐藏的\(rows.chinese)也读入", "hidden \(rows.english) read too"))
    }
    if !hiddenRowsLeft.isEmpty {
      let rows = Rows.text(hiddenRowsLeft)
      parts.append(Wording("隐藏的\(rows.chinese)没有读入", "hidden \(rows.english) left out"))
    }
    if !hiddenColumnsRead.isEmpty {
      let names = hiddenColumnsRead.joined(separator: "、")
      parts.append(Wording("隐藏的列\(names)也读入", "hidden columns \(names) read too"))
    }
    if !hiddenColumnsLeft.isEmpty {
      let names = hiddenColumnsLeft.joined(separator: "、")
      parts.append(Wording("隐藏的列\(names)没有读入", "hidden columns \(names) left out"))
    }
    return parts
  }
}

/// Numbers of rows in words.
enum Rows {
  /// The most runs that are named.
  private static let most = 6

  /// `第 1–2、18 行` and `rows 1–2, 18`; a long list ends in its count.
  static func text(_ rows: [Int]) -> Wording {
    var runs: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = runs.last, row <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(row, last.upperBound)
      } else {
        runs.append(row...row)
      }
    }
    let shown = runs.prefix(most).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    let isCut = runs.count > most
    let noun = rows.count == 1 ? "row" : "rows"
    return Wording(
      "第 \(shown.joined(separator: "、")) \(isCut ? "等 \(rows.count) " : "")行",
      "\(noun) \(shown.joined(separator: ", "))\(isCut ? " and more, \(rows.count) in all" : "")")
  }
}
