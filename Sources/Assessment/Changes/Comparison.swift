// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records
package import Standards

/// What changed between an older state of a site and its present one.
package struct Comparison: Sendable {
  package let basis: Basis
  /// The day of the older state.
  package let since: CivilDate
  /// What the site writes for the next one to compare with.
  package let file: PublishedFile
  /// By group, the gravest first.
  package let changes: [StateChange]
  /// Warnings about published figures that changed without a correction.
  package let findings: [Diagnostic]

  /// What the older state said about scorecards, by index into `RecordSet.holders`.
  package let formerScores: [Int: FormerScore]

  /// A scorecard of the older state.
  package struct FormerScore: Sendable, Hashable {
    package let score: ExactNumber
    package let rank: Int?
    package let rankOf: Int
  }

  /// What the older state is.
  package enum Basis: Sendable, Hashable {
    /// The one last published.
    case published
    /// The same records on a day that was asked for.
    case asked
    /// The same records ``recentDays`` days before, because nothing is known to have been published.
    case recent
  }

  /// The days gone by where nothing else is said.
  package static let recentDays = 30

  /// Compares a report with the day that was asked for, else with the state last published, else with itself
  /// ``recentDays`` days before.
  ///
  /// - Parameters:
  ///   - since: A day before the report's.
  ///   - previous: The file of the site last published. One of another site, or of a later day, is left aside.
  ///     Where it says the same as this report, what it was compared with is taken over, so that building the same
  ///     content again gives the same site.
  package init(_ report: AssessedReport, since: CivilDate? = nil, previous: PublishedFile? = nil) {
    let state = PublishedState(report)
    let usable = previous.flatMap { $0.state.site == state.site && $0.state.asOf <= report.asOf ? $0 : nil }
    let kept: PublishedFile.Baseline =
      usable.map { $0.state.entries == state.entries ? $0.baseline : .published($0.state) } ?? .recent
    var baseline = since.map { .since($0) } ?? kept
    // A kept day of comparison lies before the present day, unless an earlier one was asked for meanwhile.
    if case .since(let day) = baseline, day >= report.asOf { baseline = .recent }
    let old: PublishedState
    switch baseline {
    case .published(let published):
      (basis, old) = (.published, published)
    case .since(let day):
      (basis, old) = (.asked, Self.state(of: report, on: day))
    case .recent:
      (basis, old) = (.recent, Self.state(of: report, on: report.asOf.adding(days: -Self.recentDays)))
    }
    self.since = old.asOf
    file = PublishedFile(state: state, baseline: baseline)
    let pair = StatePair(old: old, new: state, report: report)
    let found = ChangeCatalog.all.flatMap { $0.changes(pair) }
    formerScores = Self.scores(of: old, for: report)
    changes = ChangeGroup.allCases.flatMap { group in found.filter { $0.group == group } }
    findings = Self.findings(kept, previous, state, report)
  }

  private static func findings(
    _ kept: PublishedFile.Baseline, _ previous: PublishedFile?, _ state: PublishedState,
    _ report: AssessedReport
  ) -> [Diagnostic] {
    if case .published(let published) = kept {
      let pair = StatePair(old: published, new: state, report: report)
      return VanishedTables.findings(pair) + UncorrectedFigure.findings(pair, published: published.asOf)
    }
    // A lost table may well move the site to an earlier day.
    guard let last = previous?.state, last.site == state.site, last.asOf > state.asOf else { return [] }
    return VanishedTables.findings(StatePair(old: last, new: state, report: report))
  }

  /// A report compared with itself: nothing changed.
  package static func none(of report: AssessedReport) -> Comparison {
    let state = PublishedState(report)
    return Comparison(
      unchanged: PublishedFile(state: state, baseline: .published(state)),
      scores: scores(of: state, for: report))
  }

  private init(unchanged file: PublishedFile, scores: [Int: FormerScore]) {
    (basis, since) = (.published, file.state.asOf)
    self.file = file
    (changes, findings) = ([], [])
    formerScores = scores
  }

  /// Scores of full cards only: one of few points says nothing about the way since.
  private static func scores(of old: PublishedState, for report: AssessedReport) -> [Int: FormerScore] {
    let entries = old.entries(of: ScorecardState.id)
    var found: [Int: FormerScore] = [:]
    for card in report.scorecards where !card.isPartial {
      guard let entry = entries[[report.records.holders[card.holder].id]],
        entry.field(ScorecardState.extent) != ScorecardState.partial,
        let score = ExactNumber(entry.field(ScorecardState.score))
      else { continue }
      found[card.holder] = FormerScore(
        score: score, rank: Int(entry.field(ScorecardState.rank)),
        rankOf: Int(entry.field(ScorecardState.rankOf)) ?? 0)
    }
    return found
  }

  /// The same records as they stood on an earlier day, by the same rules.
  private static func state(of report: AssessedReport, on day: CivilDate) -> PublishedState {
    PublishedState(AssessedReport(assessing: report.records, asOf: day, tables: report.tables))
  }
}
