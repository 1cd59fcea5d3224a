// SPDX-License-Identifier: MIT

/// The days of one year that the State Council's notice (国务院办公厅关于部分节假日安排的通知) moves.
package struct HolidayYear: Sendable, Hashable {
  package let year: Int
  /// Days off, as runs of first and last day.
  package let daysOff: [DayRange]
  /// Saturdays and Sundays that are worked.
  package let workedWeekends: [CivilDate]

  /// Days are written as month · 100 + day; those that the calendar does not have are left out.
  fileprivate init(_ year: Int, off: [(first: Int, last: Int)], on: [Int]) {
    self.year = year
    daysOff = off.compactMap { run in
      guard let first = Self.day(run.first, year), let last = Self.day(run.last, year) else { return nil }
      return DayRange(first, last)
    }
    workedWeekends = on.compactMap { Self.day($0, year) }
  }

  private static func day(_ number: Int, _ year: Int) -> CivilDate? {
    CivilDate(year: year, month: number / 100, day: number % 100)
  }
}

extension HolidayYear {
  /// The arrangements of 2020 to 2026, each day under its own year. The dates are those of PyPI
  /// `chinesecalendar` 1.11.0, which transcribes the notices named here.
  package static let all = [
    // 国办发明电〔2019〕16号 of 2019-11-21, and 国办发明电〔2020〕1号 of 2020-01-26, which lengthened 春节.
    HolidayYear(
      2020,
      off: [(101, 101), (124, 202), (404, 406), (501, 505), (625, 627), (1001, 1008)],
      on: [119, 426, 509, 628, 927, 1010]),
    // 国办发明电〔2020〕27号 of 2020-11-25.
    HolidayYear(
      2021,
      off: [(101, 103), (211, 217), (403, 405), (501, 505), (612, 614), (919, 921), (1001, 1007)],
      on: [207, 220, 425, 508, 918, 926, 1009]),
    // 国办发明电〔2021〕11号 of 2021-10-25.
    HolidayYear(
      2022,
      off: [
        (101, 103), (131, 206), (403, 405), (430, 504), (603, 605), (910, 912), (1001, 1007), (1231, 1231),
      ],
      on: [129, 130, 402, 424, 507, 1008, 1009]),
    // 国办发明电〔2022〕16号 of 2022-12-08.
    HolidayYear(
      2023,
      off: [(101, 102), (121, 127), (405, 405), (429, 503), (622, 624), (929, 1006), (1230, 1231)],
      on: [128, 129, 423, 506, 625, 1007, 1008]),
    // 国办发明电〔2023〕7号 of 2023-10-25.
    HolidayYear(
      2024,
      off: [(101, 101), (210, 217), (404, 406), (501, 505), (610, 610), (915, 917), (1001, 1007)],
      on: [204, 218, 407, 428, 511, 914, 929, 1012]),
    // 国办发明电〔2024〕12号 of 2024-11-12.
    HolidayYear(
      2025,
      off: [(101, 101), (128, 204), (404, 406), (501, 505), (531, 602), (1001, 1008)],
      on: [126, 208, 427, 928, 1011]),
    // 国办发明电〔2025〕7号 of 2025-11-04.
    HolidayYear(
      2026,
      off: [(101, 103), (215, 223), (404, 406), (501, 505), (619, 621), (925, 927), (1001, 1007)],
      on: [104, 214, 228, 509, 920, 1010]),
  ]
}
