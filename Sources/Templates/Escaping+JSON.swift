// SPDX-License-Identifier: MIT

extension Escaping {
  /// A JSON string with its quotes (RFC 8259, 7 Strings).
  ///
  /// `<`, U+2028 and U+2029 are written as `\u…` too, so that the JSON may stand inside a script of a page.
  package static func json(_ text: String, into bytes: inout [UInt8]) {
    bytes.write(0x22)
    withBytes(of: text) { text in
      var start = 0
      for (index, byte) in text.enumerated() {
        let isSeparator = isLineSeparator(at: index, of: text)
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x7F || isSeparator
        else {
          continue
        }
        bytes.write(text, start, index)
        if isSeparator {
          bytes.write(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
          start = index + 3
        } else {
          writeJSON(byte, into: &bytes)
          start = index + 1
        }
      }
      bytes.write(text, start, text.count)
    }
    bytes.write(0x22)
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
