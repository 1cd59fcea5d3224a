// SPDX-License-Identifier: MIT

/// Text as bytes that are safe in the place they are written to; every rendering of the product uses these.
package enum Escaping {
  /// The text of an element: `&`, `<`, `>`, `"` and `'` become references.
  package static func html(_ text: String, into bytes: inout [UInt8]) {
    withBytes(of: text) { writeHTML($0, into: &bytes) }
  }

  /// The same for UTF-8 bytes.
  package static func html(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    withContiguousBytes(of: text) { writeHTML($0, into: &bytes) }
  }

  /// The value of an attribute in double or single quotes: as for HTML, and line breaks and
  /// tabs become references, because an XML reader would turn them into spaces.
  package static func attribute(_ text: String, into bytes: inout [UInt8]) {
    withBytes(of: text) { text in
      escape(text, into: &bytes, where: { isMarkup($0) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
        byte, out in
        switch byte {
        case 0x0A: out.write("&#10;")
        case 0x0D: out.write("&#13;")
        case 0x09: out.write("&#9;")
        default: writeReference(byte, into: &out)
        }
      }
    }
  }

  /// The text of an XML element or attribute: as for HTML, and what XML 1.0 does not allow is dropped: control
  /// characters but tab, line feed and carriage return, and U+FFFE and U+FFFF (XML 1.0, 2.2 Characters).
  package static func xml(_ text: String, into bytes: inout [UInt8]) {
    withBytes(of: text) { text in
      var start = 0
      for (index, byte) in text.enumerated() {
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
        let isNoncharacter =
          byte == 0xEF && index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
        guard isControl || isNoncharacter || isMarkup(byte) else { continue }
        bytes.write(text, start, index)
        start = index + (isNoncharacter ? 3 : 1)
        if !isControl, !isNoncharacter { writeReference(byte, into: &bytes) }
      }
      bytes.write(text, start, text.count)
    }
  }

  /// A path of an address: bytes but letters, digits, `-._~` and `/` become `%XX` (RFC 3986, 2.3 Unreserved).
  package static func urlPath(_ path: String, into bytes: inout [UInt8]) {
    withBytes(of: path) { path in
      escape(path, into: &bytes, where: { !isUnreserved($0) && $0 != 0x2F }) { byte, out in
        out.write(0x25)
        out.write(hexadecimal(byte >> 4))
        out.write(hexadecimal(byte & 15))
      }
    }
  }

  /// The marks `&`, `<`, `>`, `"` and `'`, for a renderer's buffer; all lie below 64, so one word holds them all.
  static func writeHTML(_ text: UnsafeBufferPointer<UInt8>, into sink: inout some ByteSink & ~Copyable) {
    escape(text, into: &sink, where: isMarkup) { byte, out in writeReference(byte, into: &out) }
  }

  /// Calls `replace` for the bytes that `isSpecial` picks and writes the runs between them whole.
  @inline(__always)
  static func escape<Sink: ByteSink & ~Copyable>(
    _ text: UnsafeBufferPointer<UInt8>, into sink: inout Sink, where isSpecial: (UInt8) -> Bool,
    replace: (UInt8, inout Sink) -> Void
  ) {
    var start = 0
    for index in 0..<text.count where isSpecial(text[index]) {
      sink.write(text, start, index)
      replace(text[index], &sink)
      start = index + 1
    }
    sink.write(text, start, text.count)
  }

  /// The UTF-8 bytes of a string.
  static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8(body)
  }

  static func withContiguousBytes(
    of text: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if text.withContiguousStorageIfAvailable(body) == nil { Array(text).withUnsafeBufferPointer(body) }
  }

  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    let marks: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
    return byte < 64 && marks >> UInt64(byte) & 1 == 1
  }

  private static func writeReference(_ byte: UInt8, into sink: inout some ByteSink & ~Copyable) {
    switch byte {
    case 0x26: sink.write("&amp;")
    case 0x3C: sink.write("&lt;")
    case 0x3E: sink.write("&gt;")
    case 0x22: sink.write("&quot;")
    default: sink.write("&#39;")
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
