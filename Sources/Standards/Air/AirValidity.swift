// SPDX-License-Identifier: MIT

/// Whether the daily values of a period are enough to stand for it (GB 3095-2012 and GB 3095-2026, table 4).
///
/// A calendar month needs 27 daily values (February 25). A calendar year needs 324 and each of its months the
/// number of a month. For other periods the standard states no minimum: then only an empty one is invalid.
package struct AirValidity: Sendable, Hashable {
  package static let minimumDaysOfYear = 324
  package static let minimumDaysOfMonth = 27
  package static let minimumDaysOfFebruary = 25

  package let validDays: Int
  /// The minimum of the period, or `nil` where the standard states none.
  package let minimumDays: Int?
  /// The months (1...12) of a year that miss their own minimum.
  package let shortMonths: [Int]

  /// The words printed beside a figure that fails.
  package static let warning = "数据有效性不足"

  /// Whether every minimum is met.
  package var isValid: Bool { validDays > 0 && validDays >= minimumDays ?? 1 && shortMonths.isEmpty }

  /// Judges the days with a valid value; days outside `range` and repeated days do not count.
  package init(_ days: [CivilDate], in range: DayRange) {
    let valid = Set(days.filter { range.contains($0) })
    validDays = valid.count
    let isYear = Self.isCalendarYear(range)
    minimumDays =
      if isYear { Self.minimumDaysOfYear } else if Self.isCalendarMonth(range) {
        Self.minimumDays(ofMonth: range.first.month)
      } else { nil }
    var counts = [Int](repeating: 0, count: 13)
    for day in valid { counts[day.month] += 1 }
    shortMonths = isYear ? (1...12).filter { counts[$0] < Self.minimumDays(ofMonth: $0) } : []
  }

  /// The daily values that a month (1...12) needs.
  package static func minimumDays(ofMonth month: Int) -> Int {
    month == 2 ? minimumDaysOfFebruary : minimumDaysOfMonth
  }

  /// Whether the range is one whole month.
  package static func isCalendarMonth(_ range: DayRange) -> Bool {
    range.first.day == 1 && range.last == range.first.lastOfMonth
  }

  /// Whether the range is one whole year.
  package static func isCalendarYear(_ range: DayRange) -> Bool {
    let (first, last) = (range.first.components, range.last.components)
    return first.year == last.year && first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
  }
}
