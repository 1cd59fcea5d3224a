// SPDX-License-Identifier: MIT

extension MarkdownWriter {
  /// A table in a region of its own that scrolls, so that a wide one does not widen the page.
  mutating func write(_ table: MarkdownTable) {
    let caption = table.caption.plainText
    raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"")
    attribute("aria-label", uniqueLabel(caption.isEmpty ? word("表格", "Table") : caption))
    raw(">\n<table>\n")
    if !table.caption.isEmpty {
      raw("<caption>")
      write(table.caption)
      raw("</caption>\n")
    }
    raw("<thead>\n<tr>")
    for (column, cell) in table.header.enumerated() {
      raw("<th scope=\"col\"")
      write(cell, alignment(table, column), end: "</th>")
    }
    raw("</tr>\n</thead>\n")
    writeRows(of: table)
    raw("</table>\n</div>\n")
  }

  private mutating func writeRows(of table: MarkdownTable) {
    guard !table.rows.isEmpty else { return }
    raw("<tbody>\n")
    for row in table.rows {
      raw("<tr")
      if renderer.hasRowAnchors { identifier("row-\(row.line)") }
      raw(">")
      for (column, cell) in row.cells.enumerated() {
        raw("<td")
        write(cell, alignment(table, column), end: "</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody>\n")
  }

  private func alignment(_ table: MarkdownTable, _ column: Int) -> MarkdownTable.Alignment? {
    column < table.alignments.count ? table.alignments[column] : nil
  }

  private mutating func write(_ cell: TableCell, _ alignment: MarkdownTable.Alignment?, end: StaticString) {
    switch alignment {
    case .left: raw(" class=\"ta-left\"")
    case .center: raw(" class=\"ta-center\"")
    case .right: raw(" class=\"ta-right\"")
    case nil: break
    }
    raw(">")
    write(cell.content)
    raw(end)
  }
}
