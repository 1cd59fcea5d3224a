// SPDX-License-Identifier: MIT

/// What a workbook may claim before anything of that size is made.
///
/// A real book of 500,000 cells is some 25 MB of XML in 5 MB of archive. With these bounds the worst file that is
/// still read stays under 300 MB of memory.
package struct WorkbookLimits: Sendable {
  /// Bytes of the file.
  package var fileBytes = 48 << 20
  /// Entries of the archive.
  package var entries = 4096
  /// Bytes of one unpacked part, as declared and as found.
  package var partBytes = 256 << 20
  /// Times that a part of more than `freeBytes` may unpack to its size: real sheets reach about 40.
  package var ratio = 400
  /// Bytes of a part that may unpack at any ratio.
  package var freeBytes = 16 << 20
  /// Filled cells of one sheet.
  package var cells = 1_200_000
  /// Bytes of text of one sheet, and of all shared strings.
  package var textBytes = 40 << 20
  /// Shared strings.
  package var sharedStrings = 1_000_000
  /// Merged ranges of one sheet.
  package var merges = 100_000
  /// Formats of cells, and formats of numbers.
  package var styles = 70_000
  /// Sheets of a book.
  package var sheets = 1_000

  package init() {}

  /// The last row and column of a sheet (ECMA-376 part 1, 18.3.1.73 and Excel's specification).
  static let lastRow = 1_048_576
  static let lastColumn = 16_384
  /// The most characters of a cell (Excel's specification), in UTF-16 units.
  static let cellCharacters = 32_767
  /// Elements within elements; a sheet needs 8.
  static let nesting = 64
}
