// SPDX-License-Identifier: MIT

package import Assessment
package import Diagnostics
import Records
import Search
import Site
import Validation

/// The whole way from a content folder to a site.
package struct Generator: Sendable {
  package let options: BuildOptions
  /// Told the name of each phase as it begins; for progress on a terminal.
  package let announce: @Sendable (Phase) -> Void
  /// Told how many files of how many are made, from several threads.
  package let tally: @Sendable (Int, Int) -> Void

  package init(
    _ options: BuildOptions, announce: @escaping @Sendable (Phase) -> Void = { _ in },
    tally: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.announce = announce
    self.tally = tally
  }

  /// What a run brought.
  package struct Outcome: Sendable {
    package var language: Language
    package var diagnostics: [Diagnostic] = []
    package var counts = BuildCounts()
    package var timings: [PhaseTiming] = []
    package var report: AssessedReport?
    /// The state last published where one was named, with what changed since.
    package var published: PublishedChanges?
    /// All that staff wrote; the report holds what the audience may read.
    var records: RecordSet?
    /// Records that are shown although they are drafts, by their paths as findings print them.
    var drafts: [String] = []

    package init(language: Language) { self.language = language }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// The state last published: that which is named, else that of the site in the output folder.
  private func lastPublished(_ audience: Audience) -> Diagnosed<PublishedFile?> {
    options.previous.map { LastPublication.read(file: $0) }
      ?? LastPublication.read(output: options.output(for: audience))
  }

  /// Reads, judges and plans without writing anything; finds what a build would find.
  package func check() -> Outcome {
    var memory = BuildMemory()
    var (outcome, site, _) = prepared(memory: &memory) { lastPublished($0) }
    if let today = options.freshness, let records = outcome.records {
      announce(.freshness)
      let clock = PhaseClock()
      outcome.diagnostics = (outcome.diagnostics + Freshness(records, today: today).findings).distinct()
      outcome.timings.append(clock.timing(.freshness))
    }
    guard let site, !outcome.hasErrors else { return outcome }
    announce(.render)
    let clock = PhaseClock()
    outcome.diagnostics = (outcome.diagnostics + OutputGate.folded(site.rehearsed(tally).oncePerPlace()))
      .distinct()
    outcome.timings.append(clock.timing(.render))
    return outcome
  }

  /// Builds the site; where there is an error nothing is written.
  package func build() async -> Outcome {
    var memory = BuildMemory()
    let (prepared, site, _) = prepared(memory: &memory) { lastPublished($0) }
    var outcome = prepared
    guard let site, let audience = outcome.report?.records.site.audience, !outcome.hasErrors else {
      return outcome
    }
    outcome.diagnostics += outcome.report.map { SiteFurniture.atBuild($0.records.site) } ?? []
    announce(.write)
    let clock = PhaseClock()
    let writer = SiteWriter(
      output: options.output(for: audience), audience: audience,
      sources: [options.content] + site.themeFolders, keep: site.keep, jobs: options.jobs, isListed: true,
      kept: options.keptBuilds ?? outcome.report?.records.site.keptBuilds)
    let written = await writer.write(site.paths, produce: site.counted(tally)) { documents in
      SearchIndex(documents, kinds: site.kinds, workers: options.jobs).files
    }
    outcome.diagnostics = (outcome.diagnostics + OutputGate.folded(written.diagnostics.oncePerPlace()))
      .distinct()
    outcome.counts.files = written.value.written + written.value.unchanged
    outcome.counts.written = written.value.written
    outcome.counts.unchanged = written.value.unchanged
    outcome.counts.removed = written.value.removed
    outcome.timings.append(clock.timing(.write))
    return outcome
  }

  /// Reads and judges without planning pages.
  ///
  /// - Parameter speaking: The language of names, units and words in the place of the site's.
  package func assessed(speaking: Language? = nil) -> Outcome {
    var memory = BuildMemory()
    return assessed(speaking: speaking, memory: &memory).outcome
  }

}

extension Generator {
  /// What changed since the day that was asked for or the site that was last published.
  func compared(
    _ report: AssessedReport, _ previous: Diagnosed<PublishedFile?>?
  ) -> Diagnosed<Comparison> {
    var diagnostics = previous?.diagnostics ?? []
    var since = options.since
    if let day = since, day >= report.asOf {
      diagnostics.append(.sinceTooLate(day, asOf: report.asOf))
      since = nil
    }
    // What the output folder holds may well be another year's site; a file that is named should be this site's.
    if let path = options.previous, let file = previous?.value {
      diagnostics += [LastPublication.misfit(file, report, path: path)].compactMap { $0 }
    }
    if options.previous == nil, options.asOf == nil, let file = previous?.value {
      diagnostics += [LastPublication.earlierDay(file, report)].compactMap { $0 }
    }
    let comparison = Comparison(report, since: since, previous: previous?.value ?? nil)
    return Diagnosed(comparison, diagnostics + comparison.findings)
  }
}

extension [Diagnostic] {
  /// The findings without the missing database where another mistake is the cause.
  func withoutConsequences() -> [Diagnostic] {
    let hasCause = contains { $0.severity == .error && $0.rule != "no-database" }
    return hasCause ? filter { $0.rule != "no-database" } : self
  }
}

extension BuildOptions {
  /// Puts what the command line says in the place of what `site.yml` says.
  func apply(to site: inout SiteConfiguration) {
    if let theme {
      site.theme = theme
      site.themePlace = nil
    }
    if let baseURL { site.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
    site.servedPath = servedPath
    if let audience { site.audience = audience }
    if let asOf {
      site.asOf = asOf
      site.asOfPlace = nil
    }
  }
}

extension Generator {
  /// The trace of one figure as text; empty with the reason where there is none.
  package struct Answer: Sendable {
    package let text: String
    package let language: Language
    package let diagnostics: [Diagnostic]
  }

  /// How the score or status of a target, task or holder came about.
  package func explain(_ name: String) -> Answer {
    let outcome = assessed(speaking: options.language)
    guard let report = outcome.report else {
      return Answer(text: "", language: outcome.language, diagnostics: outcome.diagnostics)
    }
    let explained = Explanation.text(of: name, in: report, language: outcome.language)
    return Answer(
      text: explained.value, language: outcome.language,
      diagnostics: (outcome.diagnostics.filter { $0.severity == .error } + explained.diagnostics).sorted())
  }
}
