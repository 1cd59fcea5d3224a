// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// When figures are to be reported and from when on they are stale (报送).
package struct ReportingRules: Sendable, Hashable {
  package let period: ReportingPeriod
  /// Days after a period's end in which its figure may still come.
  package let graceDays: Int
  /// Days after which the newest figure is stale.
  package let staleDays: Int

  /// Monthly, five days, forty-five days.
  package static let standard = ReportingRules(period: .month, graceDays: 5, staleDays: 45)

  package init(period: ReportingPeriod, graceDays: Int, staleDays: Int) {
    self.period = period
    self.graceDays = graceDays
    self.staleDays = staleDays
  }
}

/// How often a figure is to be reported.
package enum ReportingPeriod: String, Sendable, CaseIterable {
  case week
  case month
  case quarter

  package var title: Wording {
    switch self {
    case .week: Wording("周", "week")
    case .month: Wording("月", "month")
    case .quarter: Wording("季", "quarter")
    }
  }

  /// The last day of the period that a day lies in; weeks end on Sunday.
  package func end(of day: CivilDate) -> CivilDate {
    switch self {
    case .week: return day.adding(days: 7 - day.weekday)
    case .month: return day.lastOfMonth
    case .quarter:
      let month = (day.month + 2) / 3 * 3
      return CivilDate(year: day.year, month: month, day: 1)?.lastOfMonth ?? day.lastOfMonth
    }
  }

  /// The periods that end in a range of days, oldest first; one that begins before it is cut off there.
  package func ranges(in days: DayRange) -> [DayRange] {
    var ranges: [DayRange] = []
    var first = days.first
    while first <= days.last {
      let last = end(of: first)
      guard last <= days.last, let range = DayRange(first, last) else { break }
      ranges.append(range)
      first = last.adding(days: 1)
    }
    return ranges
  }
}
