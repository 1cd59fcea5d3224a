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

    package init(language: Language) { self.language = language }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// Reads, judges and plans without writing anything.
  package func check() -> Outcome {
    var (outcome, site) = prepared { _ in options.previous.map { LastPublication.read(file: $0) } }
    if let today = options.freshness, let records = outcome.records {
      outcome.diagnostics = (outcome.diagnostics + Freshness(records, today: today).findings).distinct()
    }
    guard let site, !outcome.hasErrors else { return outcome }
    announce(.render)
    let clock = PhaseClock()
    outcome.diagnostics = (outcome.diagnostics + OutputGate.folded(site.rehearsed(tally))).distinct()
    outcome.timings.append(clock.timing(.render))
    return outcome
  }

  /// Builds the site; where there is an error nothing is written.
  package func build() async -> Outcome {
    let (prepared, site) = prepared { audience in
      options.previous.map { LastPublication.read(file: $0) }
        ?? LastPublication.read(output: options.output(for: audience))
    }
    var outcome = prepared
    guard let site, let audience = outcome.report?.records.site.audience, !outcome.hasErrors else {
      return outcome
    }
    announce(.write)
    let clock = PhaseClock()
    let writer = SiteWriter(
      output: options.output(for: audience), audience: audience,
      sources: [options.content] + site.themeFolders, keep: site.keep, jobs: options.jobs, isListed: true)
    let written = await writer.write(site.paths, produce: site.counted(tally)) { documents in
      SearchIndex(documents, kinds: site.kinds).files
    }
    outcome.diagnostics = (outcome.diagnostics + OutputGate.folded(written.diagnostics)).distinct()
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
    announce(.read)
    var clock = PhaseClock()
    var outcome = Outcome(language: options.language ?? .chinese)
    let tree = ContentReader.read(options.content)
    outcome.counts.sources = tree.value.files.count
    outcome.timings.append(clock.lap(.read))
    guard !tree.hasErrors || !tree.value.files.isEmpty else {
      outcome.diagnostics = tree.diagnostics
      return outcome
    }
    announce(.parse)
    let parsed = tree.then { RecordSet.parse($0) }
    guard var set = parsed.value else {
      outcome.diagnostics = parsed.diagnostics.sorted()
      return outcome
    }
    options.apply(to: &set.site)
    if let speaking { set.site.language = speaking }
    outcome.language = options.language ?? set.site.language
    outcome.timings.append(clock.lap(.parse))
    announce(.validate)
    let records = Diagnosed(set, parsed.diagnostics).then { $0.validated() }
    outcome.diagnostics = records.diagnostics.sorted()
    outcome.counts.count(records.value)
    outcome.timings.append(clock.lap(.validate))
    announce(.assess)
    let report = AssessedReport(
      assessing: records.value.inSiteLanguage(), asOf: options.asOf, tables: { SitePlan.keptTables($0) }
    ).audited()
    outcome.report = report.value
    outcome.counts.countWithheld(report.value)
    outcome.records = records.value
    outcome.diagnostics = (outcome.diagnostics + report.diagnostics).sorted().withoutConsequences()
    outcome.timings.append(clock.lap(.assess))
    return outcome
  }

  private func prepared(
    previous: (Audience) -> Diagnosed<PublishedFile?>?
  ) -> (outcome: Outcome, site: PlannedSite?) {
    var outcome = assessed()
    guard let report = outcome.report else { return (outcome, nil) }
    announce(.plan)
    let clock = PhaseClock()
    let gate = PersonalDataGate(report.records.site, on: report.asOf)
    let whole = outcome.records ?? report.records
    outcome.diagnostics =
      (outcome.diagnostics + gate.findings(report.records, of: whole, withheld: report.withheld)
      + gate.privateFindings(whole, published: report.records)).distinct()
    let mentions = gate.hiddenMentions(whole, published: report.records, withheld: report.withheld)
    let last = previous(report.records.site.audience)
    let history = compared(report, last)
    outcome.published = options.previous == nil ? nil : last?.value?.changes(to: report)
    outcome.diagnostics = (outcome.diagnostics + history.diagnostics).distinct()
    let site = PlannedSite.plan(
      report, comparison: history.value, options: options,
      hasData: !outcome.hasErrors && mentions.isEmpty)
    // Addresses that records claim twice have been found already, at the records themselves.
    let isDouble = outcome.diagnostics.contains {
      ["duplicate-address", "duplicate-key", "duplicate-id"].contains($0.rule)
    }
    let planned = site.diagnostics.filter { !isDouble || $0.rule != "duplicate-address" }
    outcome.diagnostics = (outcome.diagnostics + planned).distinct()
    outcome.diagnostics = outcome.diagnostics.adding(mentions: mentions)
    outcome.counts.pages = site.value?.pageCount ?? 0
    outcome.timings.append(clock.timing(.plan))
    return (outcome, site.value)
  }
}

extension Generator {
  /// What changed since the day that was asked for or the site that was last published.
  private func compared(
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
    let comparison = Comparison(report, since: since, previous: previous?.value ?? nil)
    return Diagnosed(comparison, diagnostics + comparison.findings)
  }
}

extension [Diagnostic] {
  /// The findings without the missing database where another mistake is the cause.
  fileprivate func withoutConsequences() -> [Diagnostic] {
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
