// SPDX-License-Identifier: MIT

package import Diagnostics

/// What a run found, as text in one of the forms.
package struct FindingsReport: Sendable {
  private let format: FindingsFormat
  private let language: Language
  private let paths: RepositoryPath
  private let hasColour: Bool

  /// - Parameters:
  ///   - content: The content folder as given.
  ///   - repository: The folder of the whole repository, from which programs take paths; `nil` where it is not known.
  ///   - hasColour: Whether words are coloured for a terminal; in ``FindingsFormat/text`` only.
  package init(
    _ format: FindingsFormat, language: Language, content: String, repository: String? = nil,
    hasColour: Bool = false
  ) {
    self.format = format
    self.language = language
    self.hasColour = hasColour
    paths = RepositoryPath(content: content, repository: repository)
  }

  /// All findings in their order, each line ended.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    var outcome = Generator.Outcome(language: language)
    outcome.diagnostics = diagnostics
    return text(outcome)
  }

  /// A run in the form: most forms hold its findings alone.
  package func text(_ outcome: Generator.Outcome, isStrict: Bool = false) -> String {
    // What was typed into the wrong place may be a person's number, and logs are read by many.
    let diagnostics = outcome.diagnostics.map { $0.masked() }.sorted()
    return switch format {
    case .text: DiagnosticPrinter(language: language, hasColour: hasColour).text(diagnostics)
    case .json: JSONLines(language: language).text(diagnostics)
    case .github: GitHubReport(language: language, paths: paths).text(diagnostics)
    case .gitlab: CodeQuality(language: language, paths: paths).text(diagnostics)
    case .markdown: CheckSummary(language: language, isStrict: isStrict).text(outcome)
    }
  }

  /// Every finding as a table in Markdown, for the summary of a job.
  ///
  /// - Parameter limit: The most bytes; what does not fit is counted.
  package func table(_ outcome: Generator.Outcome, isStrict: Bool = false, limit: Int) -> String {
    CheckSummary(language: language, isStrict: isStrict).table(outcome, limit: limit)
  }
}
