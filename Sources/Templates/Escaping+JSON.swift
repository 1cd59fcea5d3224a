// SPDX-License-Identifier: MIT

extension Escaping {
  /// A JSON string with its quotes (RFC 8259, 7 Strings).
  ///
  /// `<`, U+2028 and U+2029 are written as `\u…` too, so that the JSON may stand inside a script of a page.
  package static func json(_ text: String, into bytes: inout [UInt8]) {
    withBytes(of: text) { writeJSON($0, into: &bytes) }
  }

  /// The same for UTF-8 bytes.
  package static func json(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    withContiguousBytes(of: text) { writeJSON($0, into: &bytes) }
  }

  private static func writeJSON(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    bytes.write(0x22)
    var start = 0
    var index = 0
    while index < text.count {
      if isPlain(eightAt: index, of: text) {
        index += 8
        continue
      }
      let end = min(index + 8, text.count)
      while index < end {
        let byte = text[index]
        if isLineSeparator(at: index, of: text) {
          bytes.write(text, start, index)
          bytes.write(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
          index += 3
          start = index
          continue
        }
        if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x7F {
          bytes.write(text, start, index)
          writeJSON(byte, into: &bytes)
          start = index + 1
        }
        index += 1
      }
    }
    bytes.write(text, start, text.count)
    bytes.write(0x22)
  }

  /// Whether the next eight bytes are there and none of them is escaped or begins a line separator; bit by bit, all
  /// eight at once (Anderson, Bit Twiddling Hacks, "hasless").
  @inline(__always)
  private static func isPlain(eightAt index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 8 <= text.count else { return false }
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    func equal(_ byte: UInt64) -> UInt64 {
      let rest = word ^ byte &* ones
      return (rest &- ones) & ~rest
    }
    let isControl = (word &- 0x20 &* ones) & ~word
    let special = isControl | equal(0x7F) | equal(0x22) | equal(0x5C) | equal(0x3C) | equal(0xE2)
    return special & 0x8080_8080_8080_8080 == 0
  }

  /// U+2028 is E2 80 A8, U+2029 is E2 80 A9.
  private static func isLineSeparator(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9
  }

  private static func writeJSON(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case 0x22: bytes.write("\\\"")
    case 0x5C: bytes.write("\\\\")
    case 0x0A: bytes.write("\\n")
    case 0x0D: bytes.write("\\r")
    case 0x09: bytes.write("\\t")
    default:
      bytes.write("\\u00")
      for digit in [byte >> 4, byte & 15] { bytes.write(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}
