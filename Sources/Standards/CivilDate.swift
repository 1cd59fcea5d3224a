// SPDX-License-Identifier: MIT

/// A day of the Gregorian calendar, without time or zone; years 1900 to 2199.
package struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  /// The day with this number, held within 1900-01-01 and 2199-12-31.
  package init(dayNumber: Int32) {
    self.dayNumber = min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber)
  }

  /// The day, or `nil` where the calendar has none.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.days(inMonth: month, of: year) else { return nil }
    // Days are counted from 0000-03-01, so that the leap day ends the year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads exactly `2022-06-30`.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let year = Int(String(parts[0]) ?? ""), let month = Int(String(parts[1]) ?? ""),
      let day = Int(String(parts[2]) ?? "")
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// Whether the year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days of a month (1...12).
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// Year, month and day.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// `2022-06-30`.
  package var isoText: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `2022年6月30日`, without zero padding (GB/T 9704-2012).
  package var chineseText: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }

  /// `30 September 2022`
  package var englishText: String { "\(englishDayText) \(year)" }

  /// `30 September`, where the year is plain.
  package var englishDayText: String {
    let (_, month, day) = components
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    return "\(day) \(names[month - 1])"
  }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { (Int(dayNumber) % 7 + 7 + 3) % 7 + 1 }

  /// The day `days` later (earlier where negative), held within 1900-01-01 and 2199-12-31.
  package func adding(days: Int) -> CivilDate {
    let sum = Int(dayNumber).addingReportingOverflow(days)
    let held = sum.overflow ? (days < 0 ? Int.min : Int.max) : sum.partialValue
    return CivilDate(dayNumber: Int32(clamping: held))
  }

  private static let firstDayNumber: Int32 = -25_567
  private static let lastDayNumber: Int32 = 84_005

  /// Days from `earlier` to this day; 0 for the same day.
  package func days(since earlier: CivilDate) -> Int { Int(dayNumber) - Int(earlier.dayNumber) }

  /// The first day of the same month.
  package var firstOfMonth: CivilDate { adding(days: 1 - day) }
  /// The last day of the same month.
  package var lastOfMonth: CivilDate {
    let (year, month, day) = components
    return adding(days: Self.days(inMonth: month, of: year) - day)
  }
}

/// A run of days, both ends included.
package struct DayRange: Sendable, Hashable {
  package let first: CivilDate
  package let last: CivilDate

  /// The whole of a year, held within 1900...2199.
  package init(year: Int) {
    let year = min(max(year, 1900), 2199)
    // Days from 1970-01-01 to the first of January: 365 a year and one for each leap day between.
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400 - 477
    let start = (year - 1970) * 365 + leapDays
    first = CivilDate(dayNumber: Int32(start))
    last = CivilDate(dayNumber: Int32(start + (CivilDate.isLeap(year) ? 365 : 364)))
  }

  /// `nil` where `last` is before `first`.
  package init?(_ first: CivilDate, _ last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The number of days, both ends counted.
  package var count: Int { last.days(since: first) + 1 }

  /// Whether the day lies in the range, ends included.
  package func contains(_ day: CivilDate) -> Bool { day >= first && day <= last }

  /// The days of the range up to and with `day`, as a count in 0...`count`.
  package func elapsed(on day: CivilDate) -> Int { min(max(day.days(since: first) + 1, 0), count) }
}
