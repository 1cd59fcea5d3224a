// SPDX-License-Identifier: MIT

/// Rows of text → the bytes of a CSV file: UTF-8 with a byte order mark, CR LF, quotes as in RFC 4180.
///
/// Excel on Chinese Windows reads UTF-8 only after the mark.
package struct CSVWriter: Sendable {
  private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let columnCount: Int
  private let guardFormula: Bool

  /// - Parameters:
  ///   - header: The first row.
  ///   - guardFormula: Whether a cell that a spreadsheet would run as a formula (it starts with `=`, `+`, `-`, `@`,
  ///     in either width, or one of these after a tab or a line break, and is not a plain number) gets a `'` in front.
  package init(header: [String], guardFormula: Bool = true) {
    columnCount = header.count
    self.guardFormula = guardFormula
    append(header)
  }

  /// Appends one row; it is cut or filled up to the header's count.
  package mutating func append(_ fields: [String]) {
    for column in 0..<columnCount {
      if column > 0 { bytes.append(0x2C) }
      let field = column < fields.count ? fields[column] : ""
      Self.appendCell(guardFormula && Self.looksLikeFormula(field) ? "'" + field : field, to: &bytes)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// The whole file.
  package func finished() -> [UInt8] { bytes }

  /// The file of a header and its rows.
  package static func bytes(header: [String], rows: [[String]], guardFormula: Bool = true) -> [UInt8] {
    var writer = CSVWriter(header: header, guardFormula: guardFormula)
    for row in rows { writer.append(row) }
    return writer.finished()
  }

  /// Appends one cell, in quotes where it holds a separator, a quote, a line break, or a blank at an end.
  static func appendCell(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes =
      field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 }
      || field.utf8.first == 0x20 || field.utf8.last == 0x20
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static func looksLikeFormula(_ field: String) -> Bool {
    let rest = field.utf8.drop { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    // Chinese and Japanese spreadsheets take the wide signs ＝ ＋ － ＠ for the narrow ones.
    if rest.starts(with: [0xEF, 0xBC]), let third = rest.dropFirst(2).first,
      [0x9D, 0x8B, 0x8D, 0xA0].contains(third)
    {
      return rest.count > 3
    }
    guard let first = rest.first, [0x3D, 0x2B, 0x2D, 0x40].contains(first) else { return false }
    if first == 0x2D || first == 0x2B {
      // A lone mark for "missing" and a plain signed number do no harm.
      return rest.dropFirst().contains { !($0 >= 0x30 && $0 <= 0x39) && $0 != 0x2E }
    }
    return true
  }
}
