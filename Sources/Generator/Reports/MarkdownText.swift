// SPDX-License-Identifier: MIT

/// Words of others in Markdown: nothing in them is taken for markup, a link, or a person to notify.
enum MarkdownText {
  /// The most characters of one text.
  private static let most = 300
  /// Between a sign and what follows it, so that GitHub makes neither a mention nor a link of them.
  private static let joiner = "\u{2060}"

  /// Text on one line, also within a cell of a table.
  static func escaped(_ text: String) -> String {
    let cut = text.count > most ? text.prefix(most - 1) + "…" : text[...]
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in cut.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "<", ">", "|", "~", "!", "$", "&":
        result += "\\" + String(scalar)
      case "@": result += "@" + joiner
      case "#": result += "\\#" + joiner
      case "/" where last == ":", "." where last == "w" || last == "W": result += joiner + String(scalar)
      case _ where isHidden(scalar): result += " "
      default: result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result
  }

  /// Line ends, controls, and marks that turn the direction of what follows.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
