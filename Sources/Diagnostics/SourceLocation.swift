// SPDX-License-Identifier: MIT

/// A place in what staff wrote: a file, a line and column of it, or a cell of a workbook.
///
/// Lines and columns count from 1; a column counts Unicode scalars, as Chinese editors show them.
package struct SourceLocation: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case file
    case text(line: Int, column: Int)
    /// `column` counts from 1 (A); `row` as the spreadsheet shows it.
    case cell(sheet: String, column: Int, row: Int)
  }

  /// The path as staff know it, from the content folder's own name on: `content/meetings/2022-03-18.md`.
  package let path: String
  package let place: Place

  package init(path: String, place: Place = .file) {
    self.path = path
    self.place = place
  }

  package init(path: String, line: Int, column: Int = 1) {
    self.init(path: path, place: .text(line: line, column: column))
  }

  /// `path:line:column`, `book.xlsx!sheet!C14`, or the path alone.
  package var description: String {
    switch place {
    case .file: path
    case .text(let line, let column): "\(path):\(line):\(column)"
    case .cell(let sheet, let column, let row): "\(path)!\(sheet)!\(Self.letters(column))\(row)"
    }
  }

  /// The line in the file or the row in the sheet; `nil` for a whole file.
  package var line: Int? {
    switch place {
    case .file: nil
    case .text(let line, _): line
    case .cell(_, _, let row): row
    }
  }

  /// The sheet of a workbook's cell; `nil` for any other place.
  package var sheet: String? {
    guard case .cell(let sheet, _, _) = place else { return nil }
    return sheet
  }

  /// Whether both places lie in one text file or in one sheet of a workbook.
  package func isInSameTable(as other: SourceLocation) -> Bool { path == other.path && sheet == other.sheet }

  /// The letters of a spreadsheet column: 1 is `A`, 27 is `AA`.
  package static func letters(_ column: Int) -> String {
    var rest = max(column, 1)
    var letters: [Character] = []
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters.append(Character(Unicode.Scalar(UInt8(65 + remainder))))
      rest = quotient
    }
    return String(letters.reversed())
  }
}

extension SourceLocation: Comparable {
  /// Order of paths by their bytes, then of places; the order in which findings are printed.
  package static func < (left: Self, right: Self) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return left.place.sortKey < right.place.sortKey
  }
}

extension SourceLocation.Place {
  fileprivate var sortKey: (String, Int, Int) {
    switch self {
    case .file: ("", 0, 0)
    case .text(let line, let column): ("", line, column)
    case .cell(let sheet, let column, let row): (sheet, row, column)
    }
  }
}
