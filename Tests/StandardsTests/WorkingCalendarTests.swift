// SPDX-License-Identifier: MIT

import Standards
import Testing

struct WorkingCalendarTests {
  /// Working days of a year and a checksum of their places in it, both counted with chinesecalendar 1.11.0.
  @Test(arguments: [
    (2020, 249, 524_143), (2021, 250, 110_364), (2022, 249, 672_400), (2023, 249, 632_532),
    (2024, 251, 955_292),
    (2025, 248, 84_764), (2026, 248, 850_136),
  ])
  func `each day of a covered year is worked or not as in the notice`(year: Int, count: Int, sum: Int) throws
  {
    let range = try days("\(year)-01-01", "\(year)-12-31")
    #expect(WorkingCalendar.standard.count(range) == count)
    var found = 0
    for place in 1...range.count
    where WorkingCalendar.standard.isWorkingDay(range.first.adding(days: place - 1)) {
      found = (found * 31 + place) % 1_000_003
    }
    #expect(found == sum)
    #expect(WorkingCalendar.standard.covers(year))
  }

  @Test func `the notices only move weekends to work and weekdays to leave`() {
    #expect(HolidayYear.all.map(\.year) == Array(2020...2026))
    for notice in HolidayYear.all {
      #expect(notice.workedWeekends.allSatisfy { $0.weekday >= 6 && $0.year == notice.year })
      #expect(notice.daysOff.allSatisfy { $0.first.year == notice.year && $0.last.year == notice.year })
    }
  }

  @Test(arguments: [
    ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 20, "2026-03-19"), ("2025-09-26", 3, "2025-09-30"),
    ("2023-12-29", 1, "2024-01-02"), ("2020-01-22", 3, "2020-02-04"), ("2022-04-28", 0, "2022-04-28"),
  ])
  func `working days are counted from the next day`(start: String, count: Int, end: String) {
    let found = WorkingCalendar.standard.day(count, workingDaysAfter: day(start))
    #expect(found.day.isoText == end)
    #expect(!found.isProvisional)
  }

  @Test func `a count into an unknown year is provisional`() {
    let found = WorkingCalendar.standard.day(3, workingDaysAfter: day("2026-12-30"))
    #expect(found.day.isoText == "2027-01-04")
    #expect(found.isProvisional)
    #expect(!WorkingCalendar.standard.covers(2027))
    #expect(WorkingCalendar.standard.isWorkingDay(day("2027-01-01")))
  }

  @Test func `a notice counts its first day`() throws {
    func last(_ start: String, _ count: Int, _ kind: DayKind) -> String? {
      PublicityPeriod(from: day(start), days: count, kind)?.lastDay.isoText
    }
    #expect(last("2024-03-05", 5, .calendar) == "2024-03-09")
    #expect(last("2022-04-28", 5, .working) == "2022-05-07")
    #expect(last("2022-04-30", 1, .working) == "2022-05-05")
    #expect(last("2022-04-29", 1, .working) == "2022-04-29")
    #expect(last("2022-04-29", 0, .working) == nil)
    let period = try #require(PublicityPeriod(from: day("2019-12-13"), days: 7, .calendar))
    #expect(!period.isOver(on: day("2019-12-19")))
    #expect(period.isOver(on: day("2019-12-20")))
    #expect(period.range.count == 7)
  }

  @Test func `hostile counts end`() {
    let far = WorkingCalendar.standard.day(.max, workingDaysAfter: day("2199-12-30"))
    #expect(far.day.isoText == "2199-12-31")
    #expect(
      WorkingCalendar.standard.day(.min, workingDaysAfter: day("2022-01-01")).day.isoText == "2022-01-01")
  }
}
