// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// What has gone stale by a day of the calendar; the day that the site is judged on may lie far behind it.
package struct Freshness: Sendable {
  /// All that staff wrote, published or not, judged on ``today``.
  let report: AssessedReport
  let today: CivilDate

  /// - Parameters:
  ///   - records: All that staff wrote.
  ///   - today: Given by whoever knows the clock; the same records and day give the same findings.
  package init(_ records: RecordSet, today: CivilDate) {
    var records = records
    // A task of a meeting that is not public gets old like any other.
    records.site.audience = .internal
    report = AssessedReport(assessing: records.inSiteLanguage(), asOf: today)
    self.today = today
  }

  /// A warning for each thing that is stale; what follows from another one is left out.
  package var findings: [Diagnostic] { FreshnessCatalog.all.flatMap { $0.findings(self) } }

  /// The last day for which figures are expected: after the year no more come.
  var lastExpected: CivilDate { min(today, report.period.last) }
}

/// One way in which content gets old.
protocol FreshnessCheck: Sendable {
  static func findings(_ fresh: Freshness) -> [Diagnostic]
}

/// Every such way.
enum FreshnessCatalog {
  static let all: [any FreshnessCheck.Type] = [
    EndedYear.self, FixedDay.self, QuietHomePage.self, StaleTables.self, UnreportedFigures.self,
    SilentTasks.self, SilentItems.self, ExpiredRecords.self, ExpiredAllowances.self, UnknownHolidays.self,
  ]
}
