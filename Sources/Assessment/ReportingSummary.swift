// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// Who has reported what was due, and which data are old, on the as-of date.
///
/// Only what is reported by periods is counted: shares of targets whose value comes from the progress table, without
/// milestones. How a figure came in time is not known, only whether it is there.
package struct ReportingSummary: Sendable, Hashable {
  package let rules: ReportingRules
  /// Holders with such shares, in the order of holders.
  package let holders: [HolderReporting]
  /// Tables with a day in each row, in the order of the catalog.
  package let tables: [TableAge]
  /// Targets of the county whose newest figure is stale or that have none.
  package let staleTargets: [StaleTarget]
  /// Tasks under way of which nothing was heard for long, the longest first.
  package let silentTasks: [SilentTask]

  package init(
    rules: ReportingRules = .standard, holders: [HolderReporting] = [], tables: [TableAge] = [],
    staleTargets: [StaleTarget] = [], silentTasks: [SilentTask] = []
  ) {
    self.rules = rules
    self.holders = holders
    self.tables = tables
    self.staleTargets = staleTargets
    self.silentTasks = silentTasks
  }

  /// What a holder was to report.
  package func holder(_ position: Int) -> HolderReporting? { holders.first { $0.holder == position } }

  package var due: Int { holders.reduce(0) { $0 + $1.due } }
  package var reported: Int { holders.reduce(0) { $0 + $1.reported } }

  /// The figures of one holder.
  package struct HolderReporting: Sendable, Hashable {
    /// Index into `RecordSet.holders`.
    package let holder: Int
    /// Figures due and reported by period, oldest first.
    package let periods: [PeriodCount]
    /// In the order of targets, then of periods.
    package let missing: [MissingFigure]
    /// The newest day of its figures; `nil` where it has none.
    package let newest: CivilDate?
    package let newestRow: SourceLocation?
    /// Progress updates that it wrote in the year, and the day of the last.
    package let updates: Int
    package let lastUpdate: CivilDate?

    package init(
      holder: Int, periods: [PeriodCount], missing: [MissingFigure], newest: CivilDate?,
      newestRow: SourceLocation?,
      updates: Int, lastUpdate: CivilDate?
    ) {
      self.holder = holder
      self.periods = periods
      self.missing = missing
      self.newest = newest
      self.newestRow = newestRow
      self.updates = updates
      self.lastUpdate = lastUpdate
    }

    package var due: Int { periods.reduce(0) { $0 + $1.due } }
    package var reported: Int { periods.reduce(0) { $0 + $1.reported } }
    /// Reported over due.
    package var rate: Rate { Rate(reported, of: due) }
  }

  /// The figures of one period.
  package struct PeriodCount: Sendable, Hashable {
    package let last: CivilDate
    package let due: Int
    package let reported: Int

    package init(last: CivilDate, due: Int, reported: Int) {
      self.last = last
      self.due = due
      self.reported = reported
    }
  }

  /// A figure that is due and not there.
  package struct MissingFigure: Sendable, Hashable {
    /// Index into `RecordSet.targets`.
    package let target: Int
    package let period: DayRange

    package init(target: Int, period: DayRange) {
      self.target = target
      self.period = period
    }
  }

  /// How old a table is.
  package struct TableAge: Sendable, Hashable {
    /// The schema's id.
    package let table: String
    package let title: Wording
    /// `nil` where no row is dated up to the as-of date.
    package let newest: CivilDate?
    package let days: Int?
    package let isStale: Bool

    package init(table: String, title: Wording, newest: CivilDate?, days: Int?, isStale: Bool) {
      self.table = table
      self.title = title
      self.newest = newest
      self.days = days
      self.isStale = isStale
    }
  }

  /// A target of the county without recent figures.
  package struct StaleTarget: Sendable, Hashable {
    /// Index into `RecordSet.targets`.
    package let target: Int
    /// The day of its newest figure; `nil` where it has none.
    package let newest: CivilDate?
    /// Days since then, or since its period began.
    package let days: Int

    package init(target: Int, newest: CivilDate?, days: Int) {
      self.target = target
      self.newest = newest
      self.days = days
    }
  }

  /// A task of which nothing was heard for long.
  package struct SilentTask: Sendable, Hashable {
    /// Index into `AssessedReport.tasks`.
    package let task: Int
    /// The last update, or the meeting that set it.
    package let last: CivilDate
    package let hasUpdates: Bool
    package let days: Int

    package init(task: Int, last: CivilDate, hasUpdates: Bool, days: Int) {
      self.task = task
      self.last = last
      self.hasUpdates = hasUpdates
      self.days = days
    }
  }
}
