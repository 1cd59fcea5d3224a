// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// `site.yml` fixes the day of judgement, and the calendar has left it behind: new records do not show.
enum FixedDay: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let site = fresh.report.records.site
    guard let asOf = site.asOf, let place = site.asOfPlace else { return [] }
    let days = fresh.lastExpected.days(since: asOf)
    guard days > QuietHomePage.mostDays else { return [] }
    return [
      Diagnostic(
        .warning, rule: "fixed-day", at: place,
        Wording(
          "“截至”固定在 \(asOf.isoText)，已经过去 \(days) 天，这以后的数字和记录都不显示",
          "“as_of” is fixed at \(asOf.isoText), \(days) days ago; figures and records of later days do not show"
        ),
        help: Wording(
          "改成新的日期，或删掉这一行：不写就取数据里最新的日期",
          "write a new date, or remove the line: without it the newest date of the data counts"))
    ]
  }
}
