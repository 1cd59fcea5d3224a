// SPDX-License-Identifier: MIT

import Standards
import Testing

/// The sub-index against the printed table, over every reportable concentration.
struct IAQITests {
  /// HJ 633-2012 table 1 and HJ 633-2026 table 3, row by row: IAQI, SO2 24 h, SO2 1 h, NO2 24 h, NO2 1 h, CO 24 h,
  /// CO 1 h, O3 8 h, O3 1 h, PM10 and PM2.5 (2012), PM10 and PM2.5 (2026); −1 for no entry.
  static let rows = [
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [50, 50, 150, 40, 100, 2, 5, 100, 160, 50, 35, 50, 35],
    [100, 150, 500, 80, 200, 4, 10, 160, 200, 150, 75, 120, 60],
    [150, 475, 650, 180, 700, 14, 35, 215, 300, 250, 115, 250, 115],
    [200, 800, 800, 280, 1200, 24, 60, 265, 400, 350, 150, 350, 150],
    [300, 1600, -1, 565, 2340, 36, 90, 800, 800, 420, 250, 420, 250],
    [400, 2100, -1, 750, 3090, 48, 120, -1, 1000, 500, 350, 500, 350],
    [500, 2620, -1, 940, 3840, 60, 150, -1, 1200, 600, 500, 600, 500],
  ]

  static func column(_ pollutant: AirPollutant, _ standard: AirStandard, isHourly: Bool) -> Int {
    let isOld = standard == .gb2012
    switch pollutant {
    case .so2: return isHourly ? 2 : 1
    case .no2: return isHourly ? 4 : 3
    case .co: return isHourly ? 6 : 5
    case .o3EightHour: return 7
    case .o3OneHour: return 8
    case .pm10: return isOld ? 9 : 11
    case .pm25: return isOld ? 10 : 12
    }
  }

  /// The rounded-up index by whole-number arithmetic on tenths.
  static func expected(tenths: Int, _ column: Int) -> Int {
    let table = rows.filter { $0[column] >= 0 }
    for (lower, upper) in zip(table, table.dropFirst()) where tenths <= upper[column] * 10 {
      let span = (upper[column] - lower[column]) * 10
      let product = (upper[0] - lower[0]) * (tenths - lower[column] * 10)
      return lower[0] + (product + span - 1) / span
    }
    return table[table.count - 1][0]
  }

  @Test(arguments: AirStandard.allCases, [false, true])
  func `every reportable concentration has the index of the printed table`(
    standard: AirStandard, isHourly: Bool
  ) {
    for pollutant in AirPollutant.allCases {
      let column = Self.column(pollutant, standard, isHourly: isHourly)
      let last = Self.rows.map { $0[column] }.max() ?? 0
      let step = pollutant == .co ? 1 : 10
      var former = 0
      for tenths in stride(from: 0, through: (last + 20) * 10, by: step) {
        let value = ExactNumber(Int128(tenths), over: 10)
        let index = isHourly ? standard.hourlyIAQI(pollutant, value) : standard.iaqi(pollutant, value)
        let endsEarly = (pollutant == .so2 && isHourly) || pollutant == .o3EightHour
        if endsEarly, standard == .gb2012, tenths > last * 10 {
          #expect(index == nil)
        } else {
          #expect(index == Self.expected(tenths: tenths, column), "\(pollutant) \(tenths)")
          #expect((index ?? -1) >= former)
          former = index ?? former
        }
      }
    }
  }

  @Test func `the concentration is rounded before the index`() {
    #expect(AirStandard.gb2012.iaqi(.pm25, number("75.5")) == 102)
    #expect(AirStandard.gb2012.iaqi(.pm25, number("76.5")) == 102)
    #expect(AirStandard.gb2012.iaqi(.pm25, number("74.5")) == 99)
    #expect(AirStandard.gb2012.iaqi(.co, number("2.249")) == 55)
    #expect(AirStandard.gb2012.iaqi(.co, number("2.25")) == 55)
    #expect(AirStandard.gb2012.iaqi(.so2, number("-1")) == nil)
  }

  @Test func `the ends of the short columns differ by version`() {
    #expect(AirStandard.gb2012.iaqi(.o3EightHour, number("801")) == nil)
    #expect(AirStandard.gb2026Transition.iaqi(.o3EightHour, number("801")) == 300)
    #expect(AirStandard.gb2026Final.iaqi(.o3EightHour, number("2000")) == 300)
    #expect(AirStandard.gb2012.hourlyIAQI(.so2, number("801")) == nil)
    #expect(AirStandard.gb2026Transition.hourlyIAQI(.so2, number("801")) == 200)
    #expect(AirStandard.gb2012.iaqi(.so2, number("801")) == 201)
  }
}
