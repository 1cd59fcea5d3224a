// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

/// What a command shows while it runs and at its end.
struct Screen: Sendable {
  private let language: Language
  private let isQuiet: Bool
  private let isVerbose: Bool
  private let content: String
  private let format: FindingsFormat
  private let files: ReportFiles
  let progress: ProgressLine

  /// Files that a report goes to beside what is printed.
  struct ReportFiles: Sendable {
    /// Holds the findings in the form that was asked for; then people read text on the terminal.
    var report: String?
    /// Holds a summary in Markdown.
    var summary: String?
  }

  init(
    _ speech: SpeechOptions, content: String, format: FindingsFormat = .text,
    files: ReportFiles = ReportFiles()
  ) {
    isQuiet = speech.quiet
    isVerbose = speech.verbose
    self.content = content
    self.format = format
    self.files = files
    let language = speech.lang.flatMap { Language(tag: $0) } ?? .chinese
    self.language = language
    progress =
      Terminal.showsProgress && !speech.quiet ? .watched(language) { Terminal.error($0) } : .silent
  }

  /// Prints the findings and the summary; throws the exit status where it is not 0.
  func close(_ outcome: Generator.Outcome, wrote: Bool, isStrict: Bool = false) throws {
    var shown = outcome
    if isQuiet { shown.diagnostics.removeAll { $0.severity == .note } }
    report(shown, isStrict: isStrict)
    let unwritten = writeFiles(shown, isStrict: isStrict)
    Terminal.error(reporter(.text, outcome.language).text(unwritten))
    timings(outcome)
    if !isQuiet { Terminal.error(BuildSummary.text(outcome, wrote: wrote, isStrict: isStrict) + "\n") }
    hint(outcome)
    let hasWarnings = outcome.diagnostics.contains { $0.severity == .warning }
    if outcome.hasErrors || isStrict && hasWarnings || !unwritten.isEmpty { throw ExitCode(1) }
  }

  /// How long each phase took, where that is asked for.
  func timings(_ outcome: Generator.Outcome) {
    if isVerbose { Terminal.error(BuildSummary.timings(outcome)) }
  }

  /// A line on the error output, unless only findings are asked for.
  func line(_ wording: Wording, in language: Language? = nil) {
    guard !isQuiet else { return }
    Terminal.error(wording[language ?? self.language] + "\n")
  }

  /// On a terminal the last line says where more can be read about what was found.
  private func hint(_ outcome: Generator.Outcome) {
    guard Terminal.showsProgress, !isQuiet, format == .text,
      let worst = outcome.diagnostics.filter({ $0.severity != .note }).sorted().first
    else { return }
    Terminal.error(
      Wording(
        "想知道某条规则怎么改：taizhang explain 规则名，例如 taizhang explain \(worst.rule)\n",
        "to read how to mend a finding: taizhang explain RULE, such as taizhang explain \(worst.rule)\n")[
          outcome.language])
  }

  /// Text goes to the error output, as compilers do.
  func findings(_ diagnostics: [Diagnostic], _ language: Language) {
    progress.close()
    Terminal.error(reporter(.text, language).text(diagnostics))
  }

  /// The forms for programs go to the output, unless a file takes them.
  private func report(_ outcome: Generator.Outcome, isStrict: Bool) {
    guard format != .text, files.report == nil else {
      return findings(outcome.diagnostics, outcome.language)
    }
    progress.close()
    Terminal.output(reporter(format, outcome.language).text(outcome, isStrict: isStrict))
  }

  /// Writes the files that were asked for and the summary of a job of GitHub Actions; why one could not be written.
  private func writeFiles(_ outcome: Generator.Outcome, isStrict: Bool) -> [Diagnostic] {
    var failures: [Diagnostic?] = []
    let language = outcome.language
    if let path = files.report {
      let text = FindingsReport(
        format, language: language, content: content, repository: Terminal.repository
      ).text(outcome, isStrict: isStrict)
      failures.append(ReportFile.write(text, to: path, content: content))
    }
    let job = Terminal.variable("GITHUB_STEP_SUMMARY")
    if let path = files.summary {
      let text = reporter(.markdown, language).text(outcome, isStrict: isStrict)
      // Other steps may have written into the job's own summary before.
      failures.append(
        path == job
          ? ReportFile.append(path) { _ in text } : ReportFile.write(text, to: path, content: content))
    }
    if format == .github, let path = job, path != files.summary {
      failures.append(
        ReportFile.append(path) { room in
          reporter(.github, language).table(outcome, isStrict: isStrict, limit: room)
        })
    }
    return failures.compactMap { $0 }
  }

  private func reporter(_ format: FindingsFormat, _ language: Language) -> FindingsReport {
    FindingsReport(
      format, language: language, content: content, repository: Terminal.repository,
      hasColour: Terminal.hasColour)
  }
}
