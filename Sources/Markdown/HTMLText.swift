// SPDX-License-Identifier: MIT

/// The two places where text becomes HTML: element content and attribute values.
package enum HTMLText {
  /// Appends text as element content: `&`, `<` and `>` as entities.
  package static func escape(_ text: String, into html: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: html.append(contentsOf: "&amp;".utf8)
      case 0x3C: html.append(contentsOf: "&lt;".utf8)
      case 0x3E: html.append(contentsOf: "&gt;".utf8)
      // HTML forbids these characters even as references.
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: html.append(contentsOf: "\u{FFFD}".utf8)
      default: html.append(byte)
      }
    }
  }

  /// Appends text as the inside of a double-quoted attribute value; line ends become blanks.
  package static func escapeAttribute(_ text: String, into html: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: html.append(contentsOf: "&amp;".utf8)
      case 0x3C: html.append(contentsOf: "&lt;".utf8)
      case 0x3E: html.append(contentsOf: "&gt;".utf8)
      case 0x22: html.append(contentsOf: "&quot;".utf8)
      case 0x27: html.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D: html.append(0x20)
      case 0x00...0x1F, 0x7F: html.append(contentsOf: "\u{FFFD}".utf8)
      default: html.append(byte)
      }
    }
  }

  /// Appends an address as an attribute value: what no address may hold is percent-encoded, Chinese stays.
  package static func escapeAddress(_ address: String, into html: inout [UInt8]) {
    let bytes = Array(address.utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
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
    escapeAttribute(String(decoding: encoded, as: UTF8.self), into: &html)
  }

  private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
