// SPDX-License-Identifier: MIT

import Diagnostics

/// Findings for a step of GitHub Actions: all of them as a list that folds away, then the worst as annotations.
///
/// - Note: Source: GitHub Actions, workflow commands and usage limits. A step shows ten annotations of each severity;
///   further ones are dropped without a word, so that the worst have to come first.
struct GitHubReport: Sendable {
  let language: Language
  let paths: RepositoryPath

  /// Annotations that a step shows of each severity.
  private static let most = 10

  func text(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let printer = DiagnosticPrinter(language: language)
    let title = Wording("全部 \(diagnostics.count) 处", "all \(diagnostics.count) findings")[language]
    var lines = ["::group::" + Self.escaped(title, inProperty: false)]
    lines += diagnostics.bySeverity().map { Self.plain(printer.text($0)) }
    lines.append("::endgroup::")
    let worst = diagnostics.worstFirst()
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      lines += worst.filter { $0.severity == severity }.prefix(Self.most).map { annotation($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `::error file=…,line=…,col=…,title=…::message`.
  private func annotation(_ diagnostic: Diagnostic) -> String {
    var properties = ["file=" + Self.escaped(paths.path(diagnostic.location), inProperty: true)]
    if case .text(let line, let column) = diagnostic.location.place {
      properties += ["line=\(line)", "col=\(column)"]
    }
    properties.append("title=" + Self.escaped(diagnostic.rule, inProperty: true))
    var message = diagnostic.placed(language)
    if let help = diagnostic.help { message += "\n" + help[language] }
    let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.word
    return "::\(kind) \(properties.joined(separator: ","))::\(Self.escaped(message, inProperty: false))"
  }

  /// - Note: Source: GitHub Actions, workflow commands: `%`, line ends, and in properties `:` and `,` are escaped.
  private static func escaped(_ text: String, inProperty: Bool) -> String {
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

  /// Lines for the log that the runner does not take for commands: one begins with `::`, or holds `##[`.
  private static func plain(_ text: String) -> String {
    text.replacing("\r", with: " ").replacing("##[", with: "## [").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      line.drop { $0 == " " || $0 == "\t" }.hasPrefix("::") ? "| " + line : String(line)
    }.joined(separator: "\n")
  }
}
