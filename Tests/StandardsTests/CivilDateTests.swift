// SPDX-License-Identifier: MIT

import Standards
import Testing

struct CivilDateTests {
  @Test func `every day of three centuries follows the one before`() throws {
    var current = try #require(CivilDate(year: 1900, month: 1, day: 1))
    #expect(current.weekday == 1)
    var count = 0
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          count += 1
          let parts = current.components
          guard parts == (year, month, day), CivilDate(year: year, month: month, day: day) == current else {
            Issue.record("\(year)-\(month)-\(day) is \(parts)")
            return
          }
          current = current.adding(days: 1)
        }
      }
    }
    #expect(count == 109_573)
  }

  @Test func `known weekdays`() {
    #expect(
      ["1970-01-01", "2022-05-07", "2000-02-29", "2026-11-23"].map { day($0).weekday } == [4, 6, 2, 1])
  }

  @Test func `the calendar is held within its years`() {
    #expect(day("2199-12-31").adding(days: .max).isoText == "2199-12-31")
    #expect(CivilDate(dayNumber: .max).isoText == "2199-12-31")
    #expect(CivilDate(dayNumber: .min).isoText == "1900-01-01")
    #expect(day("1900-01-01").adding(days: .min).isoText == "1900-01-01")
    #expect(
      ["2022-02-29", "2022-13-01", "2022-1-01", "1899-12-31", "2022-00-10", "+022-01-01"].allSatisfy {
        CivilDate($0) == nil
      })
    #expect(day("2022-06-30").chineseText == "2022年6月30日")
  }
}
