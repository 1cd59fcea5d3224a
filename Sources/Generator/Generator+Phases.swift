// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Site
import Validation

extension Generator {
  /// Reads, parses, checks and judges; what the memory knows is not done again.
  ///
  /// - Returns: Besides the outcome, the records of which nothing but the body differs from the last content that
  ///   was judged; `nil` where anything else may differ.
  func assessed(
    speaking: Language? = nil, memory: inout BuildMemory
  ) -> (outcome: Outcome, texts: Set<String>?) {
    announce(.read)
    var clock = PhaseClock()
    var outcome = Outcome(language: options.language ?? .chinese)
    let tree = ContentReader.read(options.content).then { tree in
      if options.runsCommands { announce(.commands) }
      return options.commandOutputs.supply(tree, known: &memory.outputs)
    }
    outcome.counts.sources = tree.value.files.count
    outcome.timings.append(clock.lap(.read))
    guard !tree.hasErrors || !tree.value.files.isEmpty else {
      outcome.diagnostics = tree.diagnostics
      return (outcome, nil)
    }
    announce(.parse)
    let parsed = tree.then { RecordSet.parse($0, memory: &memory.parsed, workers: options.jobs) }
    guard var set = parsed.value else {
      outcome.diagnostics = parsed.diagnostics.sorted()
      return (outcome, nil)
    }
    options.apply(to: &set.site)
    if let speaking { set.site.language = speaking }
    AttachmentSeals.bind(&set, content: options.content)
    outcome.language = options.language ?? set.site.language
    outcome.timings.append(clock.lap(.parse))
    let texts =
      parsed.hasErrors
      ? nil
      : memory.judged.flatMap { set.changedTexts(since: $0.records, $0.tree, tree.value) }
    if let texts, let judged = memory.judged {
      recall(judged, set, texts, into: &outcome)
    } else {
      judge(set, clock: &clock, into: &outcome)
    }
    let findings = outcome.diagnostics
    outcome.diagnostics = (parsed.diagnostics + findings).sorted().withoutConsequences()
    memory.remember(outcome, tree.value, findings, isUsable: !parsed.hasErrors)
    return (outcome, texts)
  }

  /// Checks and judges; the outcome's findings are those of these two steps.
  private func judge(_ set: RecordSet, clock: inout PhaseClock, into outcome: inout Outcome) {
    announce(.validate)
    var records = Diagnosed(set).then { $0.validated(workers: options.jobs) }
    if options.showsDrafts { outcome.drafts = records.value.showDrafts() }
    outcome.counts.count(records.value)
    outcome.timings.append(clock.lap(.validate))
    announce(.assess)
    let report = AssessedReport(
      assessing: records.value.inSiteLanguage(), asOf: options.asOf, tables: { SitePlan.keptTables($0) }
    ).audited()
    outcome.report = report.value
    outcome.counts.countWithheld(report.value)
    outcome.records = records.value
    outcome.diagnostics = records.diagnostics + report.diagnostics
    outcome.timings.append(clock.lap(.assess))
  }

  /// Takes over what was judged of the same content but for the bodies of some records.
  private func recall(
    _ judged: BuildMemory.Judged, _ set: RecordSet, _ texts: Set<String>, into outcome: inout Outcome
  ) {
    var set = set
    if options.showsDrafts { outcome.drafts = set.showDrafts() }
    outcome.records = set
    outcome.report = judged.report.withTexts(of: set, at: texts)
    outcome.diagnostics = set.withTextsValidated(judged.findings)
    outcome.counts.count(set)
    outcome.counts.countWithheld(judged.report)
  }

  /// What changed since the state last published, taken over where neither that nor any figure differs from before.
  private func compared(
    _ report: AssessedReport, _ previous: Diagnosed<PublishedFile?>?, known: BuildMemory.Compared?
  ) -> Diagnosed<Comparison> {
    if let known, known.with == previous?.value ?? nil { return Diagnosed(known.comparison) }
    return compared(report, previous)
  }

  /// What the gate finds in what is published, and the words that are hidden elsewhere and stand in it.
  private func gated(_ report: AssessedReport, _ whole: RecordSet) -> (
    found: [Diagnostic], mentions: [Diagnostic]
  ) {
    let gate = PersonalDataGate(report.records.site, on: report.asOf)
    let found =
      gate.findings(report.records, of: whole, withheld: report.withheld, workers: options.jobs)
      + gate.namedPersons(report.records) + gate.privateFindings(whole, published: report.records)
    return (found, gate.hiddenMentions(whole, published: report.records, withheld: report.withheld))
  }

  /// Reads, judges and plans; what the memory knows is not done again.
  func prepared(
    memory: inout BuildMemory, previous: (Audience) -> Diagnosed<PublishedFile?>?
  ) -> (outcome: Outcome, site: PlannedSite?, change: SiteChange) {
    let (assessed, texts) = assessed(memory: &memory)
    var outcome = assessed
    guard let report = outcome.report else { return (outcome, nil, .everything) }
    announce(.plan)
    let clock = PhaseClock()
    let whole = outcome.records ?? report.records
    let last = previous(report.records.site.audience)
    let known = texts == nil ? nil : memory.judged?.compared
    let ((found, mentions), history) = Workers.both(by: options.jobs) {
      gated(report, whole)
    } _: {
      compared(report, last, known: known)
    }
    memory.judged?.compared =
      history.diagnostics.isEmpty
      ? BuildMemory.Compared(comparison: history.value, with: last?.value ?? nil) : nil
    outcome.published = options.previous == nil ? nil : last?.value?.changes(to: report)
    outcome.diagnostics = (outcome.diagnostics + found + history.diagnostics).distinct()
    let site = PlannedSite.plan(
      report, comparison: history.value, options: options,
      hasData: !outcome.hasErrors && mentions.isEmpty, texts: texts, memory: &memory)
    // Addresses that records claim twice have been found already, at the records themselves.
    let isDouble = outcome.diagnostics.contains {
      ["duplicate-address", "duplicate-key", "duplicate-id"].contains($0.rule)
    }
    let planned = site.site.diagnostics.filter { !isDouble || $0.rule != "duplicate-address" }
    outcome.diagnostics = (outcome.diagnostics + planned).distinct()
    outcome.diagnostics = outcome.diagnostics.adding(mentions: mentions)
    outcome.counts.pages = site.site.value?.pageCount ?? 0
    outcome.timings.append(clock.timing(.plan))
    return (outcome, site.site.value, site.change)
  }
}

extension BuildMemory {
  /// Keeps what was judged, where every file could be read.
  fileprivate mutating func remember(
    _ outcome: Generator.Outcome, _ tree: ContentTree, _ findings: [Diagnostic], isUsable: Bool
  ) {
    edits = [:]
    guard isUsable, let records = outcome.records, let report = outcome.report else {
      judged = nil
      return
    }
    let screen = Lazily {
      PersonalDataGate(report.records.site, on: report.asOf)
        .screen(records, published: report.records, withheld: report.withheld)
    }
    judged = Judged(
      tree: tree, records: records, report: report, findings: findings, compared: judged?.compared,
      screen: screen)
  }
}

extension Generator {
  /// The site as it is now, planned and not written.
  package struct Turn: Sendable {
    package let outcome: Outcome
    /// `nil` where the content or the theme keeps a site from being planned.
    package let site: PlannedSite?
    /// What differs from the last site that was planned with the same memory.
    package let change: SiteChange
  }

  /// Plans the site again, doing what differs from the last time only.
  ///
  /// - Parameter memory: Of earlier turns with the same options; new at first.
  package func turn(_ memory: inout BuildMemory) -> Turn {
    let (outcome, site, change) = prepared(memory: &memory) { audience in
      options.previous.map { LastPublication.read(file: $0) }
        ?? LastPublication.read(output: options.output(for: audience))
    }
    return Turn(outcome: outcome, site: site, change: change)
  }
}
