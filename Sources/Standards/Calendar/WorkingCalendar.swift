// SPDX-License-Identifier: MIT

/// A day found by counting.
package struct CountedDay: Sendable, Hashable {
  package let day: CivilDate
  /// Whether the count ran through a year whose holidays are not known, where only weekends are off.
  package let isProvisional: Bool
}

/// Working days in China: Monday to Friday, moved by the State Council's yearly notice.
package struct WorkingCalendar: Sendable, Hashable {
  /// With the notices of ``HolidayYear/all``.
  package static let standard = WorkingCalendar(HolidayYear.all)

  private let years: Set<Int>
  private let daysOff: Set<CivilDate>
  private let workedWeekends: Set<CivilDate>

  /// A calendar that knows the years of these notices.
  package init(_ notices: [HolidayYear]) {
    years = Set(notices.map(\.year))
    daysOff = Set(
      notices.flatMap(\.daysOff).flatMap { run in (0..<run.count).map { run.first.adding(days: $0) } })
    workedWeekends = Set(notices.flatMap(\.workedWeekends))
  }

  /// Whether the holidays of the year are known.
  package func covers(_ year: Int) -> Bool { years.contains(year) }

  /// Whether the day is worked; in a year that is not covered, whether it is a weekday.
  package func isWorkingDay(_ day: CivilDate) -> Bool {
    if workedWeekends.contains(day) { return true }
    return day.weekday <= 5 && !daysOff.contains(day)
  }

  /// The number of working days of a range.
  package func count(_ range: DayRange) -> Int {
    (0..<range.count).count { isWorkingDay(range.first.adding(days: $0)) }
  }

  /// The day `count` working days after `start`, which itself does not count: time limits run from the next day
  /// (民法典, art. 201). `count` is held within 0...`mostDays`; 0 is `start`.
  package func day(_ count: Int, workingDaysAfter start: CivilDate) -> CountedDay {
    var left = min(max(count, 0), Self.mostDays)
    var day = start
    while left > 0, day.adding(days: 1) > day {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return counted(day, from: start)
  }

  /// The last day of `count` days that begin with `start`: all days, or working days only, where the first
  /// working day on or after `start` is the first. `count` is held within 1...`mostDays`.
  package func lastDay(of count: Int, _ kind: DayKind, from start: CivilDate) -> CountedDay {
    let days = min(max(count, 1), Self.mostDays)
    if kind == .calendar { return CountedDay(day: start.adding(days: days - 1), isProvisional: false) }
    return counted(day(days, workingDaysAfter: start.adding(days: -1)).day, from: start)
  }

  /// A bound on counting, far above any time limit in law.
  package static let mostDays = 3660

  private func counted(_ day: CivilDate, from start: CivilDate) -> CountedDay {
    let isProvisional = (start.year...max(day.year, start.year)).contains { !covers($0) }
    return CountedDay(day: day, isProvisional: isProvisional)
  }
}

/// How days are counted.
package enum DayKind: String, CaseIterable, Sendable {
  case calendar
  case working

  /// The unit after a number of days.
  package var title: String { self == .calendar ? "日" : "个工作日" }
}

/// A period of public notice (公示期), both ends counted.
package struct PublicityPeriod: Sendable, Hashable {
  package let range: DayRange
  package let days: Int
  package let kind: DayKind
  /// Whether the end rests on a year whose holidays are not known.
  package let isProvisional: Bool

  /// `days` days from `start` on, which is the first of them: 2019-12-13 and 7 days end on 2019-12-19.
  ///
  /// `nil` where `days` is below 1.
  package init?(from start: CivilDate, days: Int, _ kind: DayKind, _ calendar: WorkingCalendar = .standard) {
    guard days >= 1 else { return nil }
    let last = calendar.lastDay(of: days, kind, from: start)
    guard let range = DayRange(start, last.day) else { return nil }
    self.range = range
    self.days = days
    self.kind = kind
    isProvisional = last.isProvisional
  }

  /// The last day of the notice.
  package var lastDay: CivilDate { range.last }

  /// Whether the notice has run its full time on `day`: the day after the last one.
  package func isOver(on day: CivilDate) -> Bool { day > range.last }
}
