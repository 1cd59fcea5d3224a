// SPDX-License-Identifier: MIT

package import Records
package import Standards
package import Tables

/// Everything judged on one date; what the pages, the JSON and `explain` show.
package struct AssessedReport: Sendable {
  package private(set) var records: RecordSet
  package let asOf: CivilDate
  /// The report year.
  package let period: DayRange
  package let rules: ScoringRules?
  /// County level, in the order of the targets table.
  package let targets: [AssessedTarget]
  /// Shares of targets by holder, in the order of targets, then holders.
  package let shares: [AssessedTarget]
  /// In the order of the meetings' dates, then of the resolutions.
  package let tasks: [AssessedTask]
  /// In the order of holders.
  package let scorecards: [Scorecard]
  package let coverage: DutyCoverage
  /// Town-level areas that have air data, in the order of the areas table.
  package let air: [AirSummary]
  package let sections: [SectionSummary]
  /// The towns' air with places and comparisons; `nil` without air data.
  package let airYear: AirYear?
  /// In the order of `RecordSet.ledgers`.
  package let ledgers: [AssessedLedger]
  package let water: WaterAssessment
  /// What happened, newest first, up to the as-of date.
  package let events: [Event]
  /// Which figures are due, and which are missing.
  package let reporting: ReportingSummary

  /// What is left out and why: records by their path below the content folder and as `meeting:<slug>`, their tasks
  /// as `task:<id>`, items of ledgers as `item:<id>`.
  package let withheld: [String: Withholding]

  /// Where `sql:` measures were asked; `nil` where there are none.
  let queries: MeasureQueries?
  /// How the tables that staff keep are published; `nil` where `sql:` measures cannot be asked.
  let tables: PublishedTables?

  /// The tables that staff keep, as they are published with a report.
  package typealias PublishedTables = @Sendable (AssessedReport) -> [DataTable]

  package struct Event: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
      case meeting(Int)
      case update(Int)
      case taskDone(Int)
      case taskOverdue(Int)
      case correction(Int)
      case itemRebounded(LedgerPlace)
      /// What was closed on one day, in a busy ledger in the month up to it, by index into the ledger's items.
      case itemsClosed(ledger: Int, items: [Int])
    }

    package let date: CivilDate
    package let subject: Subject

    package init(date: CivilDate, subject: Subject) {
      self.date = date
      self.subject = subject
    }
  }

  package init(
    records: RecordSet, asOf: CivilDate, period: DayRange, rules: ScoringRules?, targets: [AssessedTarget],
    shares: [AssessedTarget], tasks: [AssessedTask], scorecards: [Scorecard], coverage: DutyCoverage,
    air: [AirSummary], sections: [SectionSummary], airYear: AirYear? = nil,
    ledgers: [AssessedLedger] = [], events: [Event], water: WaterAssessment = .none,
    reporting: ReportingSummary = ReportingSummary(),
    withheld: [String: Withholding] = [:], queries: MeasureQueries? = nil, tables: PublishedTables? = nil
  ) {
    self.records = records
    self.asOf = asOf
    self.period = period
    self.rules = rules
    self.targets = targets
    self.shares = shares
    self.tasks = tasks
    self.scorecards = scorecards
    self.coverage = coverage
    self.air = air
    self.airYear = airYear
    self.sections = sections
    self.ledgers = ledgers
    self.water = water
    self.events = events
    self.reporting = reporting
    self.withheld = withheld
    self.queries = queries
    self.tables = tables
  }

  /// The same report where bodies were edited, by the paths of their records.
  package func with(_ edits: [String: EditedText]) -> AssessedReport {
    var report = self
    report.records = records.with(edits)
    return report
  }

  /// The same report where only the bodies of some records differ, of which it knows nothing.
  package func withTexts(of other: RecordSet, at paths: Set<String>) -> AssessedReport {
    var report = self
    report.records = records.withTexts(of: other, at: paths)
    return report
  }
}
