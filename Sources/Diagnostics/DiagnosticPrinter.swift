// SPDX-License-Identifier: MIT

/// Findings as lines of text for a terminal.
package struct DiagnosticPrinter: Sendable {
  private let language: Language
  private let hasColour: Bool

  /// - Parameter hasColour: Whether the words `error`, `warning` and `note` are coloured, for a terminal.
  package init(language: Language, hasColour: Bool = false) {
    self.language = language
    self.hasColour = hasColour
  }

  /// `path:line:column: error: what is wrong [rule-id]`, then the help on a line of its own.
  package func text(_ diagnostic: Diagnostic) -> String {
    let (place, kind) = (VisibleLine.text(diagnostic.location.description), word(diagnostic.severity))
    let head = "\(place): \(kind) \(VisibleLine.text(diagnostic.message[language])) [\(diagnostic.rule)]"
    guard let help = diagnostic.help else { return head }
    return head + "\n  " + (language == .chinese ? "帮助：" : "help: ") + VisibleLine.text(help[language])
  }

  /// All findings in their order, one after the other, each line ended.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted().map { text($0) + "\n" }.joined()
  }

  /// `error:`, red, yellow or blue on a terminal.
  private func word(_ severity: Diagnostic.Severity) -> String {
    guard hasColour else { return severity.word + ":" }
    let colour =
      switch severity {
      case .error: 31
      case .warning: 33
      case .note: 36
      }
    return "\u{1B}[1;\(colour)m\(severity.word):\u{1B}[0m"
  }
}
