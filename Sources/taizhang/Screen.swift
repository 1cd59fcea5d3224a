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
    let hasWarnings = outcome.diagnostics.contains { $0.severity == .warning }
    if outcome.hasErrors || isStrict && hasWarnings { throw ExitCode(1) }
  }

  /// A line on the error output, unless only findings are asked for.
  func line(_ wording: Wording, in language: Language? = nil) {
    guard !isQuiet else { return }
    Terminal.error(wording[language ?? self.language] + "\n")
  }

  /// Text goes to the error output, as compilers do; the forms for programs go to the output.
  func findings(_ diagnostics: [Diagnostic], _ language: Language) {
    if showsProgress { Terminal.error("\r\u{1B}[K") }
    let text = FindingsReport(format, language: language, content: content).text(diagnostics)
    if format == .text { Terminal.error(text) } else { Terminal.output(text) }
  }
}
