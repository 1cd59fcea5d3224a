// SPDX-License-Identifier: MIT

internal import Standards

/// The ASCII name of something in addresses, made from its Chinese name by pinyin.
package enum Slug {
  private static let longest = 64

  /// Lower-case letters, digits and `-`; never empty, at most 64 bytes: `城关街道` is `cheng-guan-jie-dao`.
  package static func make(from text: String, fallback: String = "item") -> String {
    let folded = Pinyin.latin(text)
    var bytes: [UInt8] = []
    for byte in folded.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
      case 0x41...0x5A: bytes.append(byte + 0x20)
      default: if let last = bytes.last, last != 0x2D { bytes.append(0x2D) }
      }
      if bytes.count == longest { break }
    }
    while bytes.last == 0x2D { bytes.removeLast() }
    return bytes.isEmpty ? fallback : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a slug that staff gave can stand in an address as it is.
  package static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longest && text.utf8.first != 0x2D && text.utf8.last != 0x2D
      && text.utf8.allSatisfy { byte in
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D
      }
  }
}
