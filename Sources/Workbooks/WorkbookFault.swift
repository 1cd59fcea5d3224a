// SPDX-License-Identifier: MIT

/// The one thing that stops the reading of a workbook.
enum WorkbookFault: Error, Equatable {
  /// The file is something else.
  case kind(FileKind)
  /// The workbook is protected by a password.
  case locked
  case damaged(Damage)
  case tooLarge(Excess)
  /// A cell that makes no sense or is too much.
  case cell(CellFault, row: Int, column: Int)

  /// What is broken.
  enum Damage: Equatable {
    /// The archive has no end: it was cut off.
    case truncated
    /// The archive's directory makes no sense.
    case directory
    /// Two entries of one name.
    case repeatedEntry(String)
    /// A part's compressed data is broken, or its check sum is another.
    case data(String)
    case missingPart(String)
    case xml(String, line: Int)
    /// A part with a document type declaration, which no workbook has.
    case doctype(String)
    case nesting(String)
    case noSheets
  }

  /// What is too much; sizes in bytes.
  enum Excess: Equatable {
    case file(Int, most: Int)
    case entries(UInt64, most: Int)
    /// A part that claims, or turned out, to be so large.
    case part(String, UInt64, most: Int)
    /// A part that unpacks to very many times its size.
    case ratio(String, UInt64, packed: UInt64)
    case sharedStrings(most: Int)
    /// A string longer than a cell can be.
    case longText
    case styles(most: Int)
    case sheets(most: Int)
  }

  enum CellFault: Equatable {
    case rowNumber
    case columnNumber
    /// The reference says another row.
    case reference(String)
    case repeatedRow
    case repeatedCell
    case noSuchString(String)
    case notANumber(String)
    case longText
    case tooManyCells(Int)
    case tooMuchText(Int)
    case tooManyMerges(Int)
  }
}
