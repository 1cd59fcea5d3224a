// SPDX-License-Identifier: MIT

internal import Tables

/// Places such as `C14` and `A1:B3`.
struct CellReference {
  let column: Int
  let row: Int

  /// `nil` where it is none; a column or row too large for a sheet is still read, up to a limit.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var column = 0
    var index = 0
    while index < text.count, index < 5, let letter = Self.letter(text[index]) {
      column = column * 26 + letter
      index += 1
    }
    guard index > 0, let row = Digits.integer(UnsafeBufferPointer(rebasing: text[index...])) else {
      return nil
    }
    self.column = column
    self.row = row
  }

  @inline(__always)
  private static func letter(_ byte: UInt8) -> Int? {
    let upper = byte & 0xDF
    return upper >= 0x41 && upper <= 0x5A && byte >= 0x41 ? Int(upper - 0x40) : nil
  }

  /// The range of a `mergeCell`; `nil` where it is none, or lies outside a sheet.
  static func range(_ text: UnsafeBufferPointer<UInt8>) -> Worksheet.Merge? {
    guard let colon = text.firstIndex(of: 0x3A),
      let first = CellReference(UnsafeBufferPointer(rebasing: text[..<colon])),
      let last = CellReference(UnsafeBufferPointer(rebasing: text[(colon + 1)...])),
      first.row >= 1, first.row <= last.row, last.row <= WorkbookLimits.lastRow,
      first.column <= last.column, last.column <= WorkbookLimits.lastColumn
    else { return nil }
    return Worksheet.Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}
