// SPDX-License-Identifier: MIT

internal import Markdown

extension LinkResolver {
  /// A record that links may lead to.
  struct Target: Sendable {
    let route: Route
    let document: MarkdownDocument
    /// Whether the rows of its tables can be linked to.
    let hasRows: Bool

    /// Headings and rows to link to; made when a link asks, as most records have none that does.
    var anchors: Set<String> {
      var anchors = Set(document.headings.map(\.id))
      if hasRows {
        for table in document.tables { for row in table.rows { anchors.insert("row-\(row.line)") } }
      }
      return anchors
    }
  }
}
