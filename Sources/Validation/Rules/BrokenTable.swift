// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Lines with bars in a record form a table; where they do not, its rows are printed as running text, and tasks in
/// them are lost.
package enum BrokenTable: Rule {
  package static let name = "broken-table"
  package static let readsTexts = true

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.typed(where: { RecordLines.slips(in: $0).table }) { lines, path in
      runs(of: lines).compactMap { finding($0, lines, path) }
    }
  }

  /// Two and more lines in a row that begin with a bar, by their positions.
  private static func runs(of lines: RecordLines) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for position in 0...lines.count {
      let isBar =
        position < lines.count && (lines.begins(position, with: bar) || lines.begins(position, with: wideBar))
      if isBar {
        start = start ?? position
      } else if let first = start {
        if position - first > 1 { runs.append(first..<position) }
        start = nil
      }
    }
    return runs
  }

  private static let bar = Array("|".utf8)
  private static let wideBar = Array("｜".utf8)

  private static func finding(_ run: Range<Int>, _ lines: RecordLines, _ path: String) -> Diagnostic? {
    let isLoss = isBelowResolutions(run.lowerBound, lines)
    let severity: Diagnostic.Severity = isLoss ? .error : .warning
    if let wide = run.first(where: { lines.begins($0, with: wideBar) }) {
      return Diagnostic(
        severity, rule: name, at: SourceLocation(path: path, line: lines.number(wide), column: 1),
        Wording("表格用了全角的“｜”，没有排成表格", "the table has wide bars “｜” and is not printed as one"),
        help: Wording("都改成半角的 |", "write the narrow | instead"))
    }
    guard !lines.isDelimiter(run.lowerBound + 1) else { return nil }
    return Diagnostic(
      severity, rule: name, at: SourceLocation(path: path, line: lines.number(run.lowerBound), column: 1),
      Wording(
        "这几行像表格，没有排成表格：第二行不是 |---|---|" + (isLoss ? "，其中的事项没有成为任务" : ""),
        "these lines look like a table and are none: the second is not |---|---|"
          + (isLoss ? "; the rows became no tasks" : "")),
      help: Wording(
        "表头下面加一行，有几列就写几个 ---，如 |---|---|---|",
        "put a line below the headers with --- for each column, such as |---|---|---|"))
  }

  /// Whether the last heading above says 议定事项: then tasks are lost.
  private static func isBelowResolutions(_ position: Int, _ lines: RecordLines) -> Bool {
    let heading = (0..<position).last { lines.begins($0, with: [0x23]) }
    return heading.map { lines.text($0).contains("议定事项") } ?? false
  }
}
