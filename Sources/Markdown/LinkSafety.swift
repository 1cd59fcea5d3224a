// SPDX-License-Identifier: MIT

/// Which addresses a page may link to.
package enum LinkSafety {
  private static let recordKinds = ["target", "holder", "task", "section", "item", "update", "meeting"]
  private static let schemes: [StaticString] = ["http", "https", "mailto", "tel"]

  /// Whether an address is relative, starts with `#`, or has one of the schemes http, https, mailto and tel.
  ///
  /// An address with a control character is refused, since browsers skip such characters when they read a scheme.
  package static func isSafe(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
      let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.endIndex
      let end = bytes[start...].firstIndex { !isSchemeByte($0) } ?? bytes.endIndex
      guard start < end, end < bytes.endIndex, bytes[end] == UInt8(ascii: ":") else { return true }
      let scheme = bytes[start..<end]
      return schemes.contains { isEqual(scheme, $0) }
    }
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Whether bytes of a scheme are a word of small letters, be they small or not.
  private static func isEqual(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
    bytes.count == word.utf8CodeUnitCount
      && zip(bytes, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).allSatisfy {
        $0 | 0x20 == $1
      }
  }

  /// Whether a destination names a record by its kind and id, such as `target:Q01`; the page that prints it turns
  /// it into an address first, and an address is safe only by ``isSafe(_:)``.
  package static func namesRecord(_ destination: String) -> Bool {
    // By bytes first: a comparison of texts is dear.
    guard let colon = destination.utf8.firstIndex(of: 0x3A),
      let kind = recordKinds.first(where: { destination.utf8[..<colon].elementsEqual($0.utf8) })
    else { return false }
    return destination.hasPrefix(kind + ":") && !destination.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  /// Whether an address leads to another site.
  package static func isExternal(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      ["//", "http://", "https://"].contains { (start: StaticString) in
        let start = UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
        return bytes.count >= start.count
          && zip(bytes, start).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 >= 0x61) }
      }
    }
  }
}
