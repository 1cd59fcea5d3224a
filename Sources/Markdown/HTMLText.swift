// SPDX-License-Identifier: MIT

/// The two places where text becomes HTML: element content and attribute values.
package enum HTMLText {
  /// Appends text as element content: `&`, `<` and `>` as entities.
  package static func escape(_ text: String, into html: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      escape(bytes, into: &html) { byte in
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        // HTML forbids these characters even as references.
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "\u{FFFD}"
        default: nil
        }
      }
    }
  }

  /// Appends text as the inside of a double-quoted attribute value; line ends become blanks.
  package static func escapeAttribute(_ text: String, into html: inout [UInt8]) {
    var text = text
    text.withUTF8 { escapeAttribute($0, into: &html) }
  }

  private static func escapeAttribute(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    escape(bytes, into: &html) { byte in
      switch byte {
      case 0x26: "&amp;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      case 0x22: "&quot;"
      case 0x27: "&#39;"
      case 0x09, 0x0A, 0x0D: " "
      case 0x00...0x1F, 0x7F: "\u{FFFD}"
      default: nil
      }
    }
  }

  /// Appends runs of bytes that stand for themselves whole, and what stands for each other byte.
  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, into html: inout [UInt8], _ replacement: (UInt8) -> StaticString?
  ) {
    var start = 0
    for index in bytes.indices where bytes[index] < 0x40 || bytes[index] == 0x7F {
      guard let text = replacement(bytes[index]) else { continue }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      html.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      start = index + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Appends an address as an attribute value: what no address may hold is percent-encoded, Chinese stays.
  package static func escapeAddress(_ address: String, into html: inout [UInt8]) {
    var address = address
    address.withUTF8 { bytes in
      if bytes.allSatisfy(standsForItself) {
        html.append(contentsOf: bytes)
      } else {
        let encoded = encoded(bytes)
        encoded.withUnsafeBufferPointer { escapeAttribute($0, into: &html) }
      }
    }
  }

  /// Whether a byte is the same in an address and in an attribute.
  private static func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x24, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E, 0x80...0xFF: true
    default: false
    }
  }

  private static func encoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count + 16)
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5B...0x5E, 0x60, 0x7B...0x7D, 0x7F:
        appendEncoded(byte, to: &encoded)
      case 0x25:
        let isEncoded = index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
        if isEncoded { encoded.append(byte) } else { appendEncoded(byte, to: &encoded) }
      case 0x23:
        if hasFragment { appendEncoded(byte, to: &encoded) } else { encoded.append(byte) }
        hasFragment = true
      default: encoded.append(byte)
      }
    }
    return encoded
  }

  private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x25)
    for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
