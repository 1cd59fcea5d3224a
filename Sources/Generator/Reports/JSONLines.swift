// SPDX-License-Identifier: MIT

import Diagnostics

/// Findings as one JSON object a line: `rule`, `severity`, `path`, then `line` and `column` or `sheet` and `cell`,
/// `message`, and `help` where there is one.
struct JSONLines: Sendable {
  let language: Language

  func text(_ diagnostics: [Diagnostic]) -> String { diagnostics.map { line($0) + "\n" }.joined() }

  private func line(_ diagnostic: Diagnostic) -> String {
    var fields = [
      ("rule", Self.quoted(diagnostic.rule)),
      ("severity", Self.quoted(diagnostic.severity.word)),
      ("path", Self.quoted(diagnostic.location.path)),
    ]
    switch diagnostic.location.place {
    case .file: break
    case .text(let line, let column): fields += [("line", "\(line)"), ("column", "\(column)")]
    case .cell(let sheet, let column, let row):
      fields += [
        ("sheet", Self.quoted(sheet)), ("cell", Self.quoted("\(SourceLocation.letters(column))\(row)")),
      ]
    }
    fields.append(("message", Self.quoted(diagnostic.message[language])))
    if let help = diagnostic.help { fields.append(("help", Self.quoted(help[language]))) }
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  /// Text as a JSON string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let other where other.value < 0x20 || other.value == 0x2028 || other.value == 0x2029:
        let digits = String(other.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
