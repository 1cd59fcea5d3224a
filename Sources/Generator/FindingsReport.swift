// SPDX-License-Identifier: MIT

package import Diagnostics
import Privacy

/// The forms in which findings are printed.
package enum FindingsFormat: String, Sendable, CaseIterable {
  /// One finding a line with its help, for people.
  case text
  /// One JSON object a line, for programs.
  case json
  /// Annotations of GitHub Actions.
  case github
}

/// Findings as text in one of the forms.
package struct FindingsReport: Sendable {
  private let format: FindingsFormat
  private let language: Language
  /// What stands before the content folder's name in a path from the repository's root: `county/`.
  private let prefix: String

  /// - Parameter content: The content folder as given; only a relative path is put before annotations.
  package init(_ format: FindingsFormat, language: Language, content: String) {
    self.format = format
    self.language = language
    let parent = PathText.parent(content)
    prefix = parent == "." || parent.hasPrefix("/") || parent.hasPrefix("..") ? "" : parent + "/"
  }

  /// All findings in their order, each line ended.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    // What was typed into the wrong place may be a person's number, and logs are read by many.
    let diagnostics = diagnostics.map { $0.masked() }
    return switch format {
    case .text: DiagnosticPrinter(language: language).text(diagnostics)
    case .json: diagnostics.sorted().map { json($0) + "\n" }.joined()
    case .github: diagnostics.sorted().map { annotation($0) + "\n" }.joined()
    }
  }

  private func json(_ diagnostic: Diagnostic) -> String {
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

  /// `::error file=…,line=…,col=…,title=…::message`.
  private func annotation(_ diagnostic: Diagnostic) -> String {
    var properties = ["file=" + escaped(prefix + diagnostic.location.path, inProperty: true)]
    var message = diagnostic.message[language]
    switch diagnostic.location.place {
    case .file: break
    case .text(let line, let column): properties += ["line=\(line)", "col=\(column)"]
    case .cell(let sheet, let column, let row):
      message = "\(sheet)!\(SourceLocation.letters(column))\(row) \(message)"
    }
    properties.append("title=" + escaped(diagnostic.rule, inProperty: true))
    if let help = diagnostic.help { message += "\n" + help[language] }
    let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.word
    return "::\(kind) \(properties.joined(separator: ","))::\(escaped(message, inProperty: false))"
  }

  /// - Note: Source: GitHub Actions, workflow commands: `%`, line ends, and in properties `:` and `,` are escaped.
  private func escaped(_ text: String, inProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Diagnostic {
  /// The finding with what looks like personal data in its words hidden.
  func masked() -> Diagnostic {
    func plain(_ wording: Wording) -> Wording {
      Wording(Self.masked(wording.chinese), Self.masked(wording.english))
    }
    return Diagnostic(severity, rule: rule, at: location, plain(message), help: help.map(plain))
  }

  private static func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let matches = PersonalDataScanner().matches(in: bytes)
    if matches.isEmpty { return text }
    for match in matches.reversed() { bytes.replaceSubrange(match.range, with: Array(match.masked.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
