// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Records
package import Standards

extension AssessedReport {
  /// Judges the records as they stood on a day.
  ///
  /// - Parameters:
  ///   - asOf: `nil` takes the day of `site.yml`, else the newest date of the data.
  ///   - tables: How the tables that staff keep are published, for `sql:` measures.
  package init(assessing records: RecordSet, asOf: CivilDate? = nil, tables: PublishedTables? = nil) {
    let year = records.site.year
    let period = DayRange(year: year)
    let day =
      asOf ?? records.site.asOf ?? records.newestDate(for: records.site.audience) ?? period.last
    let standing = records.visible(to: records.site.audience, on: day).standing(on: day)
    var judge = Judge(
      records: standing, asOf: day, period: period, rules: standing.rules(of: year, on: day))
    judge.assessRecords()
    let withheld = Self.withheld(records, asOf: day)
    self.init(judge, withheld: withheld, tables: tables)
    guard let tables, MeasureQueries.areAsked(by: standing) else { return }
    // The tables hold no results, so a report without the measures publishes them as the whole one will.
    self.init(judge, withheld: withheld, tables: tables, queries: MeasureQueries(tables(self), report: self))
  }

  private init(
    _ judge: Judge, withheld: [String: Withholding], tables: PublishedTables?, queries: MeasureQueries? = nil
  ) {
    var judge = judge
    judge.queries = queries
    judge.assessMeasures()
    self.init(
      records: judge.records, asOf: judge.asOf, period: judge.period, rules: judge.rules,
      targets: judge.targets, shares: judge.shares, tasks: judge.tasks, scorecards: judge.scorecards,
      coverage: DutyCoverage(of: judge.records), air: judge.air.summaries, sections: judge.sections,
      airYear: judge.air.year, ledgers: judge.ledgers, events: judge.events, water: judge.water,
      reporting: judge.reporting, withheld: withheld, queries: queries, tables: tables)
  }
}

/// The work of judging, step by step: each step may use those before it.
struct Judge {
  let records: RecordSet
  let index: RecordIndex
  let asOf: CivilDate
  let period: DayRange
  let rules: ScoringRules?
  let thresholds: PaceThresholds
  var queries: MeasureQueries?
  var air: AirAssessment
  var sections: [SectionSummary] = []
  var ledgers: [AssessedLedger] = []
  var pastLedgers = PastLedgers(months: [])
  var water = WaterAssessment.none
  var tasks: [AssessedTask] = []
  var targets: [AssessedTarget] = []
  var shares: [AssessedTarget] = []
  var reporting = ReportingSummary()
  var scorecards: [Scorecard] = []
  var events: [AssessedReport.Event] = []
  /// The updates of the period by the holder that wrote them, in their order.
  let updatesOfHolder: [Int: [Int]]
  let progress: ProgressRows

  init(records: RecordSet, asOf: CivilDate, period: DayRange, rules: ScoringRules?) {
    self.records = records
    self.asOf = asOf
    self.period = period
    self.rules = rules
    index = RecordIndex(records)
    progress = ProgressRows(records, index)
    thresholds = rules?.pace ?? .standard
    air = AirAssessment(records, period: period, asOf: asOf, rules: rules?.air)
    var updates: [Int: [Int]] = [:]
    for position in records.updates.indices where period.contains(records.updates[position].date) {
      guard let holder = records.updates[position].author.flatMap({ [index] in index.holder($0.text) }) else {
        continue
      }
      updates[holder, default: []].append(position)
    }
    updatesOfHolder = updates
  }

  /// What follows from the records alone, whatever the `sql:` measures give.
  mutating func assessRecords() {
    sections = SectionSummary.all(records, index, period: period, asOf: asOf)
    water = assessedWater()
    tasks = AssessedTask.all(records, index, asOf: asOf, dueSoonDays: rules?.dueSoonDays ?? 30)
    let ledgerJudge = LedgerJudge(
      records: records, index: index, asOf: asOf, period: period, dueSoonDays: rules?.dueSoonDays ?? 30,
      thresholds: thresholds)
    ledgers = ledgerJudge.assessed()
    pastLedgers = PastLedgers(ledgerJudge)
  }

  /// What follows from measures too.
  mutating func assessMeasures() {
    assessTargets()
    reporting = ReportingSummary(of: self)
    assessScorecards()
    assessConsequences()
    collectEvents()
  }

  private mutating func collectEvents() {
    typealias Event = AssessedReport.Event
    var events: [Event] = []
    for (position, meeting) in records.meetings.enumerated() where meeting.release.isOut(on: asOf) {
      events.append(Event(date: meeting.date, subject: .meeting(position)))
    }
    for (position, update) in records.updates.enumerated() where update.release.isOut(on: asOf) {
      events.append(Event(date: update.date, subject: .update(position)))
    }
    for (position, correction) in records.corrections.enumerated() {
      events.append(Event(date: correction.date, subject: .correction(position)))
    }
    for (position, task) in tasks.enumerated() {
      let record = records.tasks[task.task]
      if let done = record.done {
        events.append(Event(date: done, subject: .taskDone(position)))
      } else if task.state == .overdue, let due = record.due {
        events.append(Event(date: due.adding(days: 1), subject: .taskOverdue(position)))
      }
    }
    events += records.ledgers.indices.flatMap { ledgerEvents($0) }
    // A stable order: dates fall, and what shares a date keeps the order above.
    self.events = events.enumerated().sorted {
      ($1.element.date, $0.offset) < ($0.element.date, $1.offset)
    }.map(\.element)
  }
}
