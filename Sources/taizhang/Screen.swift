// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

/// What a command shows while it runs and at its end.
struct Screen: Sendable {
  private let isQuiet: Bool
  private let isVerbose: Bool
  private let showsProgress: Bool
  private let content: String
  private let format: FindingsFormat
  private let language: Language

  init(_ speech: SpeechOptions, content: String, format: FindingsFormat = .text) {
    isQuiet = speech.quiet
    isVerbose = speech.verbose
    showsProgress = Terminal.isWatched && !speech.quiet
    self.content = content
    self.format = format
    language = speech.lang.flatMap { Language(tag: $0) } ?? .chinese
  }

  /// The phase that begins, on a terminal only.
  var announce: @Sendable (Phase) -> Void {
    guard showsProgress else { return { _ in } }
    let language = language
    return { Terminal.error("\r\u{1B}[K\($0.title[language])…") }
  }

  /// Prints the findings and the summary; throws the exit status where it is not 0.
  func close(_ outcome: Generator.Outcome, wrote: Bool, isStrict: Bool = false) throws {
    findings(outcome.diagnostics.filter { !isQuiet || $0.severity != .note }, outcome.language)
    if isVerbose { Terminal.error(BuildSummary.timings(outcome)) }
    if !isQuiet { Terminal.error(BuildSummary.text(outcome, wrote: wrote, isStrict: isStrict) + "\n") }
    hint(outcome)
    let hasWarnings = outcome.diagnostics.contains { $0.severity == .warning }
    if outcome.hasErrors || isStrict && hasWarnings { throw ExitCode(1) }
  }

  /// On a terminal the last line says where more can be read about what was found.
  private func hint(_ outcome: Generator.Outcome) {
    guard showsProgress, format == .text,
      let worst = outcome.diagnostics.filter({ $0.severity != .note }).sorted().first
    else { return }
    Terminal.error(
      Wording(
        "想知道某条规则怎么改：taizhang explain 规则名，例如 taizhang explain \(worst.rule)\n",
        "to read how to mend a finding: taizhang explain RULE, such as taizhang explain \(worst.rule)\n")[
          outcome.language])
  }

  /// Text goes to the error output, as compilers do; the forms for programs go to the output.
  func findings(_ diagnostics: [Diagnostic], _ language: Language) {
    if showsProgress { Terminal.error("\r\u{1B}[K") }
    let text = FindingsReport(format, language: language, content: content).text(diagnostics)
    if format == .text { Terminal.error(text) } else { Terminal.output(text) }
  }
}
