// SPDX-License-Identifier: MIT

/// The cells of a workbook's sheet as they were stored, before anyone knows which row is the header.
package struct Worksheet: Sendable {
  /// What a cell holds.
  package enum Content: Sendable, Hashable {
    /// Text, blanks kept.
    case text(String)
    /// A number as the shortest decimal that gives the stored value back; a percentage as `85.3%`.
    ///
    /// `isRounded`: the number has more than 15 digits, so its last ones are lost.
    case number(String, isRounded: Bool)
    /// A day (`2022-06-30`), a day with a time (`2022-06-30 08:00:00`), a time or a duration (`26:30:00`).
    case date(String)
    case flag(Bool)
    /// A spreadsheet error, such as `#DIV/0!`.
    case fault(String)
    /// A formula whose result was not stored: the file was written by a program that does not compute.
    case uncomputed(formula: String)
  }

  package struct Cell: Sendable, Hashable {
    /// From 1 (A).
    package let column: Int
    package let content: Content

    package init(column: Int, content: Content) {
      self.column = column
      self.content = content
    }
  }

  package struct Row: Sendable {
    /// From 1, as the spreadsheet shows it.
    package let number: Int
    package let isHidden: Bool
    /// Ascending by column; empty cells are left out.
    package var cells: [Cell]

    package init(number: Int, isHidden: Bool = false, cells: [Cell]) {
      self.number = number
      self.isHidden = isHidden
      self.cells = cells
    }
  }

  /// A merged range; its text stands in the upper left cell.
  package struct Merge: Sendable, Hashable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  package let path: String
  package let name: String
  /// Ascending by number; rows without cells are left out.
  package var rows: [Row]
  package var merges: [Merge]
  /// Columns that the spreadsheet does not show, from 1.
  package var hiddenColumns: [ClosedRange<Int>]

  package init(
    path: String, name: String, rows: [Row], merges: [Merge] = [], hiddenColumns: [ClosedRange<Int>] = []
  ) {
    self.path = path
    self.name = name
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
  }
}
