// SPDX-License-Identifier: MIT

/// Words of others on one line of a terminal, where nothing in them acts.
package enum VisibleLine {
  /// The text with controls, line ends and marks that turn the direction of what follows written as `\u{1B}`.
  ///
  /// A cell or a name may hold an escape that colours or clears the screen, or a line end behind which a finding
  /// that nobody made could stand.
  package static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      return text
    }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if acts(scalar) {
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
