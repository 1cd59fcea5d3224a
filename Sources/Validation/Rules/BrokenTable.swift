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
      let runs = runs(of: lines)
      return runs.indices.compactMap { finding($0, of: runs, lines, path) } + indented(lines, path)
    }
  }

  /// Lines in a row that begin with a bar, by their positions.
  private static func runs(of lines: RecordLines) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for position in 0...lines.count {
      let isBar =
        position < lines.count && (lines.begins(position, with: bar) || lines.begins(position, with: wideBar))
      if isBar {
        start = start ?? position
      } else if let first = start {
        runs.append(first..<position)
        start = nil
      }
    }
    return runs
  }

  private static let bar = Array("|".utf8)
  private static let wideBar = Array("｜".utf8)

  private static func finding(
    _ number: Int, of runs: [Range<Int>], _ lines: RecordLines, _ path: String
  ) -> Diagnostic? {
    let run = runs[number]
    if let wide = run.first(where: { lines.begins($0, with: wideBar) }) {
      return run.count < 2
        ? nil
        : slip(
          wide, lines, path,
          Wording("表格用了全角的“｜”，没有排成表格", "the table has wide bars “｜” and is not printed as one"),
          Wording("都改成半角的 |", "write the narrow | instead"))
    }
    let first = run.lowerBound
    let cells = lines.cells(first)
    if run.count > 1, lines.isDelimiter(first + 1) {
      let marks = lines.cells(first + 1)
      return marks == cells
        ? nil
        : slip(
          first + 1, lines, path,
          Wording(
            "表头有 \(cells) 列，下面一行有 \(marks) 个 ---，没有排成表格",
            "the heads are \(cells) and the line below has \(marks) of ---: this is no table"),
          delimiter(cells))
    }
    // Only a blank line parts these from a table above.
    if number > 0, runs[number - 1].count > 1, cells > 1,
      (runs[number - 1].upperBound..<first).allSatisfy({ lines.isBlank($0) })
    {
      return slip(
        first, lines, path,
        Wording("空行把表格断开了，这一行没有排进表格", "a blank line ends the table, and this row is none of it"),
        Wording("删去上面的空行", "delete the blank line above"))
    }
    guard run.count > 1 else { return nil }
    return slip(
      first, lines, path,
      Wording(
        "这几行像表格，没有排成表格：第二行不是 |---|---|",
        "these lines look like a table and are none: the second is not |---|---|"), delimiter(cells))
  }

  private static func delimiter(_ cells: Int) -> Wording {
    let line = "|" + String(repeating: "---|", count: min(cells, 12))
    return Wording("表头有几列就写几个 ---：\(line)", "below the headers one --- for each column: \(line)")
  }

  /// Rows below 议定事项 that begin with four blanks are code.
  private static func indented(_ lines: RecordLines, _ path: String) -> [Diagnostic] {
    let first = (0..<lines.count).first { position in
      let line = lines.text(position)
      return (line.hasPrefix(" ") || line.hasPrefix("\t")) && line.drop { $0.isWhitespace }.hasPrefix("|")
        && isBelowResolutions(position, lines)
    }
    return first.map {
      [
        slip(
          $0, lines, path,
          Wording("这一行前面空了四格，成了代码，没有排成表格", "four blanks before this line make it code and no table"),
          Wording("删去行首的空格", "delete the blanks at its start"))
      ]
    } ?? []
  }

  private static func slip(
    _ position: Int, _ lines: RecordLines, _ path: String, _ message: Wording, _ help: Wording
  ) -> Diagnostic {
    let isLoss = isBelowResolutions(position, lines)
    return Diagnostic(
      isLoss ? .error : .warning, rule: name,
      at: SourceLocation(path: path, line: lines.number(position), column: 1),
      Wording(
        message.chinese + (isLoss ? "，其中的事项没有成为任务" : ""),
        message.english + (isLoss ? "; the rows became no tasks" : "")), help: help)
  }

  /// Whether the last heading above says 议定事项: then tasks are lost.
  private static func isBelowResolutions(_ position: Int, _ lines: RecordLines) -> Bool {
    let heading = (0..<position).last { lines.begins($0, with: [0x23]) }
    return heading.map { lines.text($0).contains("议定事项") } ?? false
  }
}
