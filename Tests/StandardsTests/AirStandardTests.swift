// SPDX-License-Identifier: MIT

import Standards
import Testing

struct AirStandardTests {
  /// GB 3095-2012 and GB 3095-2026 table 1: annual/daily/hourly of class one, then of class two.
  static let table: [AirStandard: [AirPollutant: String]] = [
    .gb2012: [
      .so2: "20/50/150 60/150/500", .no2: "40/80/200 40/80/200", .co: "-/4/10 -/4/10",
      .o3EightHour: "-/100/- -/160/-", .o3OneHour: "-/-/160 -/-/200", .pm10: "40/50/- 70/150/-",
      .pm25: "15/35/- 35/75/-",
    ],
    .gb2026Transition: [
      .so2: "20/50/150 60/150/500", .no2: "40/80/200 40/80/200", .co: "-/4/10 -/4/10",
      .o3EightHour: "-/100/- -/160/-", .o3OneHour: "-/-/160 -/-/200", .pm10: "40/50/- 60/120/-",
      .pm25: "15/35/- 30/60/-",
    ],
    .gb2026Final: [
      .so2: "20/50/150 20/50/150", .no2: "30/50/200 30/50/200", .co: "-/4/10 -/4/10",
      .o3EightHour: "-/100/- -/160/-", .o3OneHour: "-/-/160 -/-/200", .pm10: "20/50/- 50/100/-",
      .pm25: "10/25/- 25/50/-",
    ],
  ]

  @Test(arguments: AirStandard.allCases)
  func `the limits are those of table 1`(standard: AirStandard) {
    for pollutant in AirPollutant.allCases {
      let printed = [AirAreaClass.first, .second].map { area in
        [AirAveraging.annual, .daily, .hourly].map { averaging in
          standard.limit(pollutant, averaging, area: area)?.text(0) ?? "-"
        }.joined(separator: "/")
      }.joined(separator: " ")
      #expect(printed == Self.table[standard]?[pollutant])
    }
  }

  @Test func `the composite limits mix annual and daily ones`() {
    func limits(_ standard: AirStandard) -> [String] {
      AirPollutant.assessed.map { standard.compositeLimit($0)?.text(0) ?? "-" }
    }
    #expect(limits(.gb2012) == ["60", "40", "70", "4", "160", "35"])
    #expect(limits(.gb2026Transition) == ["60", "40", "60", "4", "160", "30"])
    #expect(limits(.gb2026Final) == ["20", "30", "50", "4", "160", "25"])
    #expect(AirStandard.gb2012.compositeLimit(.o3OneHour) == nil)
  }

  @Test func `each version rules its own days`() {
    let dates = [
      "2012-01-01", "2026-02-28", "2026-03-01", "2027-01-01", "2030-12-31", "2031-01-01", "2040-06-01",
    ]
    #expect(
      dates.map { AirStandard.effective(on: day($0)) } == [
        .gb2012, .gb2012, .gb2026Transition, .gb2026Transition, .gb2026Transition, .gb2026Final, .gb2026Final,
      ])
  }

  @Test func `ids and decimals are stable`() {
    #expect(AirPollutant.allCases.map(\.id) == ["so2", "no2", "pm10", "co", "o3_8h", "o3_1h", "pm25"])
    #expect(AirPollutant(id: "o3_8h") == .o3EightHour)
    #expect(AirPollutant(id: "O3") == nil)
    #expect(AirPollutant.allCases.map(\.decimals) == [0, 0, 0, 1, 0, 0, 0])
    #expect(AirPollutant.pm25.title == "PM2.5")
    #expect(AirPollutant.assessed.map(\.annualPercentile) == [98, 98, 95, 95, 90, 95])
    #expect(AirPollutant.assessed.map(\.periodPercentile) == [nil, nil, nil, 95, 90, nil])
    #expect(AirStandard(id: "GB3095-2026-transition") == .gb2026Transition)
  }
}
