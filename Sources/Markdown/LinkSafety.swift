// SPDX-License-Identifier: MIT

/// Which addresses a page may link to.
package enum LinkSafety {
  private static let recordKinds = ["target", "holder", "task", "section", "item", "update", "meeting"]
  private static let schemes = ["http", "https", "mailto", "tel"]

  /// Whether an address is relative, starts with `#`, or has one of the schemes http, https, mailto and tel.
  ///
  /// An address with a control character is refused, since browsers skip such characters when they read a scheme.
  package static func isSafe(_ address: String) -> Bool {
    var scheme: [UInt8] = []
    var isScheme = true
    var hasScheme = false
    for byte in address.utf8 {
      if byte < 0x20 || byte == 0x7F { return false }
      guard isScheme else { continue }
      switch byte {
      case UInt8(ascii: ":"):
        hasScheme = !scheme.isEmpty
        isScheme = false
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "."):
        scheme.append(byte | 0x20)
      case UInt8(ascii: "-"): scheme.append(byte)
      case UInt8(ascii: " ") where scheme.isEmpty: break
      default: isScheme = false
      }
    }
    return !hasScheme || schemes.contains { $0.utf8.elementsEqual(scheme) }
  }

  /// Whether a destination names a record by its kind and id, such as `target:Q01`; the page that prints it turns
  /// it into an address first, and an address is safe only by ``isSafe(_:)``.
  package static func namesRecord(_ destination: String) -> Bool {
    recordKinds.contains { destination.hasPrefix($0 + ":") }
      && !destination.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  /// Whether an address leads to another site.
  package static func isExternal(_ address: String) -> Bool {
    let lower = address.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
      || lower.starts(with: "//".utf8)
  }
}
