// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// The tool does not know which days are off in the year: working days are counted by weekends alone.
enum UnknownHolidays: FreshnessCheck {
  /// The day of December from which the notice for the next year is expected to be out.
  private static let noticeDay = 15

  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let today = fresh.today
    let isLate = today.month == 12 && today.day >= noticeDay
    let year = isLate && WorkingCalendar.standard.covers(today.year) ? today.year + 1 : today.year
    guard !WorkingCalendar.standard.covers(year) else { return [] }
    return [
      Diagnostic(
        .warning, rule: "unknown-holidays", at: fresh.report.records.site.location,
        Wording(
          "这一版工具没有 \(year) 年的放假安排，工作日只按周末推算",
          "this version of the tool does not know the holidays of \(year); working days are counted by weekends"
        ),
        help: Wording("换用新一版的 taizhang", "use a newer version of taizhang"))
    ]
  }
}
