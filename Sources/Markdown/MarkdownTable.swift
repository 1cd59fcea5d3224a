// SPDX-License-Identifier: MIT

/// A pipe table: one header row and any number of body rows, each `header.count` cells wide.
package struct MarkdownTable: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable {
    case left
    case center
    case right
  }

  /// The text of a paragraph `表：…` or `Table: …` directly before the table; empty where there is none.
  package internal(set) var caption: [Inline]
  package let header: [TableCell]
  package let rows: [TableRow]
  /// One a column; `nil` where the author set none.
  package let alignments: [Alignment?]
  /// The header row's line.
  package let line: Int
}

/// A body row of a table.
package struct TableRow: Sendable, Hashable {
  package let cells: [TableCell]
  package let line: Int
  /// How many cells the author wrote; those that were left out are empty in `cells`, and those too many are not there.
  package let written: Int
}

/// A cell of a table.
package struct TableCell: Sendable, Hashable {
  package let content: [Inline]
  package let plainText: String
  /// Where the cell's text starts; for a cell that the author left out, the row's start.
  package let point: SourcePoint

  package init(content: [Inline], point: SourcePoint) {
    self.content = content
    self.plainText = content.plainText
    self.point = point
  }
}
