// SPDX-License-Identifier: MIT

extension Escaping {
  /// A field of a CSV row (RFC 4180): quoted where it holds a comma, a quote, a line break or outer spaces.
  ///
  /// - Parameter guardFormula: Puts an apostrophe before text that a spreadsheet would run as a formula: it begins
  ///   with `=`, `+`, `-`, `@`, a tab or a carriage return, and is not a plain number such as `-12.5`.
  package static func csv(_ text: String, guardFormula: Bool = false, into bytes: inout [UInt8]) {
    withBytes(of: text) { text in
      let guarded = guardFormula && startsFormula(text) && !isNumber(text)
      guard needsQuotes(text) else {
        if guarded { bytes.write(0x27) }
        return bytes.write(text)
      }
      bytes.write(0x22)
      if guarded { bytes.write(0x27) }
      escape(text, into: &bytes, where: { $0 == 0x22 }) { _, out in out.write("\"\"") }
      bytes.write(0x22)
    }
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.first == 0x20 || text.last == 0x20
      || text.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }

  private static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  /// A sign, digits, at most one point with digits after it, at most one exponent, at most one `%` at the end.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    func digits() -> Bool {
      let start = index
      while index < text.count, 0x30...0x39 ~= text[index] { index += 1 }
      return index > start
    }
    func skip(_ bytes: ClosedRange<UInt8>) -> Bool {
      guard index < text.count, bytes ~= text[index] else { return false }
      index += 1
      return true
    }
    func sign() { if !skip(0x2B...0x2B) { _ = skip(0x2D...0x2D) } }
    sign()
    guard digits() else { return false }
    if skip(0x2E...0x2E), !digits() { return false }
    if skip(0x45...0x45) || skip(0x65...0x65) {
      sign()
      guard digits() else { return false }
    }
    _ = skip(0x25...0x25)
    return index == text.count
  }
}
