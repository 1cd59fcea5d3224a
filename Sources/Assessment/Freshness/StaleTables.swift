// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// A table that grows with time has no recent row: none for longer than the rules allow (报送.陈旧), or none of a
/// period of reporting that is over (报送.周期 and 宽限).
enum StaleTables: FreshnessCheck {
  /// The table whose rows come by periods of reporting.
  private static let periodic = "progress"

  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    fresh.report.reporting.tables.compactMap { finding($0, fresh) }
  }

  /// Whether the table of reported figures is stale itself, so that no single figure needs to be named.
  static func isProgressStale(_ fresh: Freshness) -> Bool {
    fresh.report.reporting.tables.contains { $0.table == periodic && finding($0, fresh) != nil }
  }

  private static func finding(_ age: ReportingSummary.TableAge, _ fresh: Freshness) -> Diagnostic? {
    let rules = fresh.report.reporting.rules
    let days = fresh.lastExpected.days(since: age.newest ?? fresh.report.period.first)
    let isOld = days > rules.staleDays
    let missed = age.table == periodic ? missedPeriod(after: age.newest, fresh) : nil
    guard isOld || missed != nil else { return nil }
    let newest =
      age.newest.map {
        Wording(
          "表“\(age.title.chinese)”最新的一行是 \($0.isoText)，此后 \(days) 天没有新数",
          "the newest row of “\(age.title.english)” is of \($0.isoText), with nothing new for \(days) days")
      }
      ?? Wording(
        "表“\(age.title.chinese)”还没有今年的数", "“\(age.title.english)” has no row of this year yet")
    let rule =
      missed.map {
        Wording(
          "；每\(rules.period.title.chinese)报一次，\($0.last.isoText) 为止的一期已过期限",
          "; figures are due each \(rules.period.title.english), and the period to \($0.last.isoText) is overdue"
        )
      }
      ?? Wording("，超过 \(rules.staleDays) 天", ", more than \(rules.staleDays)")
    return Diagnostic(
      .warning, rule: "stale-table",
      at: fresh.report.records.newestPlace(of: age.table) ?? fresh.report.records.site.location,
      Wording(newest.chinese + rule.chinese, newest.english + rule.english),
      help: Wording(
        "补上新的数；周期和天数在计分规则的“报送”里改",
        "add the new figures; the period and the days stand under “reporting” of the scoring rules"))
  }

  /// The last period whose figures should be there and of which there is no row.
  private static func missedPeriod(after newest: CivilDate?, _ fresh: Freshness) -> DayRange? {
    let rules = fresh.report.reporting.rules
    let due = rules.period.ranges(in: fresh.report.period).last {
      $0.last.adding(days: rules.graceDays) <= fresh.today
    }
    guard let due else { return nil }
    return newest.map { $0 < due.first } ?? true ? due : nil
  }
}
