// SPDX-License-Identifier: MIT

/// A file of RFC 4180, read by its letter.
struct SheetRows {
  private(set) var rows: [[String]] = []

  /// `nil` where the text is no such file.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var row: [String] = []
    while !bytes.isEmpty {
      guard let cell = Self.cell(&bytes) else { return nil }
      row.append(cell)
      if bytes.first == 0x2C {
        bytes = bytes.dropFirst()
        continue
      }
      guard bytes.starts(with: [0x0D, 0x0A]) else { return nil }
      bytes = bytes.dropFirst(2)
      rows.append(row)
      row = []
    }
    if !row.isEmpty { return nil }
  }

  /// How many cells each row has.
  var shape: [Int] { rows.map(\.count) }

  /// The cells that a spreadsheet would run; a number with its sign is none.
  var formulas: [String] {
    rows.joined().filter { cell in
      let rest = cell.unicodeScalars.drop { $0.properties.isWhitespace }
      guard let first = rest.first, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
      else {
        return false
      }
      return
        !("+-".unicodeScalars.contains(first)
        && rest.dropFirst().allSatisfy { "0123456789.".unicodeScalars.contains($0) })
    }
  }

  private static func cell(_ bytes: inout ArraySlice<UInt8>) -> String? {
    guard bytes.first == 0x22 else {
      let end = bytes.firstIndex { $0 == 0x2C || $0 == 0x0D || $0 == 0x0A || $0 == 0x22 } ?? bytes.endIndex
      defer { bytes = bytes[end...] }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
    var content: [UInt8] = []
    bytes = bytes.dropFirst()
    while let byte = bytes.popFirst() {
      if byte == 0x22 {
        guard bytes.first == 0x22 else { return String(decoding: content, as: UTF8.self) }
        bytes = bytes.dropFirst()
      }
      content.append(byte)
    }
    return nil
  }
}
