// SPDX-License-Identifier: MIT

import Diagnostics

/// HTML of the preview's own; words come in by one way, which escapes them.
struct Markup {
  private(set) var html = ""

  /// Adds HTML that stands in this program's text.
  mutating func tags(_ text: StaticString) { html += "\(text)" }

  /// Adds a tag with attributes, whose values are escaped; an empty value leaves the attribute out.
  mutating func open(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    html += "<\(tag)"
    for (name, value) in attributes {
      guard let value else { continue }
      html += " \(name)=\"\(Self.escaped(value))\""
    }
    html += ">"
  }

  /// Adds words of anybody's.
  mutating func words(_ text: String) { html += Self.escaped(text) }

  /// The text for HTML, in an element as in a quoted attribute; signs that hide or turn what is shown are written out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where isUnsafe(scalar):
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
