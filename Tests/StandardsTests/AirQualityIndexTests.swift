// SPDX-License-Identifier: MIT

import Standards
import Testing

struct AirQualityIndexTests {
  static let clean: [AirPollutant: ExactNumber] = [
    .so2: ExactNumber(8), .no2: ExactNumber(20), .pm10: ExactNumber(40), .co: number("0.5"),
    .o3EightHour: ExactNumber(80), .pm25: ExactNumber(30),
  ]

  static func readings(_ changes: [AirPollutant: AirReading]) -> AirReadings {
    var readings = AirReadings(clean)
    for (pollutant, reading) in changes { readings[pollutant] = reading }
    return readings
  }

  @Test func `the levels begin where the table says`() {
    let lines = [0, 50, 51, 100, 101, 150, 151, 200, 201, 300, 301, 500]
    #expect(lines.map { AirQualityLevel(index: $0).rawValue } == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
    #expect(AirQualityLevel.allCases.map(\.category) == ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"])
    #expect(AirQualityLevel.allCases.map(\.title) == ["一级", "二级", "三级", "四级", "五级", "六级"])
    #expect(AirQualityLevel.allCases.map(\.colourName) == ["绿", "黄", "橙", "红", "紫", "褐红"])
    #expect(AirQualityLevel.heavilyPolluted.rgb == (153, 0, 76))
    #expect(AirQualityLevel.allCases.map(\.isGoodDay) == [true, true, false, false, false, false])
    #expect(AirQualityLevel.allCases.map(\.isHeavyDay) == [false, false, false, false, true, true])
  }

  @Test func `in 2012 the rest of the items give the index`() {
    let index = AirStandard.gb2012.aqi(Self.readings([.pm25: .missing, .pm10: .value(ExactNumber(120))]))
    #expect(index.value == 85)
    #expect(index.primary == [.pm10])
    #expect(AirStandard.gb2012.aqi(AirReadings()).value == nil)
  }

  @Test func `in 2026 a missing item is forgiven only above 100`() {
    let standard = AirStandard.gb2026Transition
    #expect(standard.aqi(Self.readings([.so2: .missing, .pm25: .value(ExactNumber(60))])).value == nil)
    let polluted = standard.aqi(Self.readings([.so2: .missing, .pm25: .value(ExactNumber(61))]))
    #expect(polluted.value == 101)
    #expect(polluted.primary == [.pm25])
    #expect(standard.aqi(Self.readings([:])).value == 43)
  }

  @Test func `an item outside the plan is forgiven only where the station may leave it out`() {
    let standard = AirStandard.gb2026Transition
    let unmonitored = Self.readings([.co: .notMonitored])
    #expect(standard.aqi(unmonitored).value == nil)
    #expect(standard.aqi(unmonitored, exempt: [.co]).value == 43)
    #expect(standard.aqi(Self.readings([.co: .missing]), exempt: [.co]).value == nil)
    #expect(standard.aqi(unmonitored, exempt: [.so2]).value == nil)
  }

  @Test func `only 2012 names exceeding pollutants and counts the ozone hour`() {
    let readings = Self.readings([.pm10: .value(ExactNumber(160)), .o3OneHour: .value(ExactNumber(250))])
    let old = AirStandard.gb2012.aqi(readings)
    #expect(old.value == 125)
    #expect(old.primary == [.o3OneHour])
    #expect(old.exceeding == [.pm10, .o3OneHour])
    let new = AirStandard.gb2026Transition.aqi(readings)
    #expect(new.value == 116)
    #expect(new.exceeding == nil)
    #expect(new[.o3OneHour] == nil)
  }

  @Test func `in 2012 the ozone hour stands in above 800`() {
    let readings = Self.readings([
      .o3EightHour: .value(ExactNumber(810)), .o3OneHour: .value(ExactNumber(900)),
    ])
    #expect(AirStandard.gb2012.aqi(readings).value == 350)
    #expect(AirStandard.gb2026Transition.aqi(readings).value == 300)
  }

  @Test func `the hourly index uses the hourly columns`() {
    var readings = AirReadings()
    for (pollutant, value) in [
      (AirPollutant.so2, 500), (.no2, 100), (.co, 5), (.o3OneHour, 160), (.pm10, 50), (.pm25, 35),
    ] { readings[pollutant] = .value(ExactNumber(value)) }
    let index = AirStandard.gb2026Transition.hourlyAQI(readings)
    #expect(index.individual.map(\.index) == [100, 50, 50, 50, 50, 50])
    #expect(index.value == 100)
    #expect(AirStandard.gb2012.hourlyAQI(readings).individual.count == 7)
  }

  @Test func `nothing is primary at 50 and ties are primary together`() {
    #expect(AirStandard.gb2012.aqi(Self.readings([.pm25: .value(ExactNumber(35))])).primary == [])
    let tied = AirStandard.gb2012.aqi(
      Self.readings([.pm25: .value(ExactNumber(115)), .pm10: .value(ExactNumber(250))]))
    #expect(tied.primary == [.pm10, .pm25])
    #expect(tied.level == .lightlyPolluted)
  }
}
