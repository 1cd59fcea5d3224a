// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Texts as the parts of a workbook write them.
enum XMLText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// Signs of XML as entities; control characters, which XML cannot hold, are left out.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20 { output.unicodeScalars.append(scalar) }
      }
    }
    return output
  }

  /// A cell of text.
  static func cell(column: Int, row: Int, _ text: String, style: TemplateStyle) -> String {
    "<c r=\"\(SourceLocation.letters(column))\(row)\" s=\"\(style.rawValue)\" t=\"inlineStr\">"
      + "<is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
  }

  /// The width in half-width characters.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }
}
