// SPDX-License-Identifier: MIT

import Standards
import Testing

struct HourlySeriesTests {
  static func series(_ pollutant: AirPollutant, _ values: [Int?]) -> HourlySeries {
    HourlySeries(pollutant, values.map { $0.map { ExactNumber($0) } })
  }

  /// Beijing Dongsi, 2016-06-15 (S. Chen, Beijing Multi-Site Air-Quality, UCI, CC BY 4.0).
  static let ozone = [
    39, 34, 33, 60, 61, 47, 33, 37, 53, 62, 87, 102, 114, 128, 140, 150, 169, 171, 153, 159, 132, 99, 98, 75,
  ]

  @Test func `a real day has the mean and the ozone maximum of its table`() {
    let fine = [
      38, 31, 23, 18, 14, 10, 11, 14, 15, 14, 17, 17, 20, 13, 13, 15, 19, 22, 21, 32, 29, 33, 27, 29,
    ]
    let mean = Self.series(.pm25, fine).dailyStatistic()
    #expect(mean.value == ExactNumber(21))
    #expect(mean.isValid)
    let maximum = Self.series(.o3EightHour, Self.ozone).dailyStatistic()
    #expect(maximum.value == ExactNumber(150))
    #expect(maximum.validCount == 17)
    #expect(Self.series(.o3OneHour, Self.ozone).dailyStatistic().value == ExactNumber(171))
  }

  @Test func `carbon monoxide keeps one decimal half even`() {
    var values = [ExactNumber?](repeating: number("0.6"), count: 12)
    values += [ExactNumber?](repeating: number("0.7"), count: 12)
    #expect(HourlySeries(.co, values).dailyStatistic().value == number("0.6"))
    values = values.map { $0.map { $0 + number("0.1") } }
    #expect(HourlySeries(.co, values).dailyStatistic().value == number("0.8"))
  }

  @Test func `a mean needs 20 hours`() {
    let twenty = Self.series(.so2, [Int?](repeating: 10, count: 20)).dailyStatistic()
    #expect(twenty.isValid)
    #expect(twenty.reading == .value(ExactNumber(10)))
    let nineteen = Self.series(.so2, [Int?](repeating: 10, count: 19)).dailyStatistic()
    #expect(!nineteen.isValid)
    #expect(nineteen.value == ExactNumber(10))
    #expect(nineteen.reading == .missing)
    #expect(HourlySeries(.so2).dailyStatistic().value == nil)
  }

  @Test func `the first window ends at 8 and the last at 24`() {
    var values = [Int?](repeating: nil, count: 24)
    for hour in 0..<6 { values[hour] = 80 }
    let early = Self.series(.o3EightHour, values).eightHourMeans
    #expect(early.count == 17)
    #expect(early.map { $0?.text(0) } == ["80"] + [String?](repeating: nil, count: 16))
    let late = Self.series(.o3EightHour, values.reversed()).eightHourMeans
    #expect(late.last == ExactNumber(80))
    #expect(late.compactMap(\.self).count == 1)
  }

  @Test func `a short ozone day counts only above the limit`() {
    // Valid hours 0 to 17: the windows that end at 8 to 20 have 6 valid hours or more, 13 in all.
    let thirteen = Self.series(.o3EightHour, [Int?](repeating: 160, count: 18)).dailyStatistic()
    #expect(thirteen.validCount == 13)
    #expect(!thirteen.isValid)
    let high = Self.series(.o3EightHour, [Int?](repeating: 161, count: 18)).dailyStatistic()
    #expect(high.isValid)
    let fourteen = Self.series(.o3EightHour, [Int?](repeating: 20, count: 19)).dailyStatistic()
    #expect(fourteen.validCount == 14)
    #expect(fourteen.isValid)
  }

  @Test func `hours outside the day and negative values are gaps`() {
    var series = Self.series(.no2, [Int?](repeating: 5, count: 30))
    series[24] = .one
    series[-1] = .one
    series[3] = number("-1")
    #expect(series.values.count == 24)
    #expect(series.validHours == 23)
    #expect(series[24] == nil)
  }
}
