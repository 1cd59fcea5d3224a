// SPDX-License-Identifier: MIT

/// Findings as lines of text for a terminal.
package struct DiagnosticPrinter: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// `path:line:column: error: what is wrong [rule-id]`, then the help on a line of its own.
  package func text(_ diagnostic: Diagnostic) -> String {
    let (place, kind) = (diagnostic.location.description, diagnostic.severity.word)
    let head = "\(place): \(kind): \(diagnostic.message[language]) [\(diagnostic.rule)]"
    guard let help = diagnostic.help else { return head }
    return head + "\n  " + (language == .chinese ? "帮助：" : "help: ") + help[language]
  }

  /// All findings in their order, one after the other, each line ended.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted().map { text($0) + "\n" }.joined()
  }
}
