// SPDX-License-Identifier: MIT

import Standards
import Testing

struct AirPeriodTests {
  static func table(_ fine: [Int?], from first: String, excluded: Set<Int> = []) -> [AirDay] {
    fine.enumerated().map { place, value in
      var readings = AirReadings(AirQualityIndexTests.clean)
      readings[.pm25] = value.map { .value(ExactNumber($0)) } ?? .missing
      return AirDay(
        day(first).adding(days: place), readings, excluded: excluded.contains(place) ? "沙尘" : nil)
    }
  }

  @Test func `good and heavy days are counted by level`() throws {
    let range = try days("2022-03-01", "2022-03-31")
    let fine: [Int?] =
      [Int?](repeating: 30, count: 20) + [75, 75, 76, 150, 151, 251, 300] + [Int?](repeating: 40, count: 4)
    let period = AirPeriod(Self.table(fine, from: "2022-03-01"), in: range, series: .actual)
    #expect(period.levelCounts == [20, 6, 1, 1, 1, 2])
    #expect(period.goodDays == 26)
    #expect(period.heavyDays == 3)
    #expect(period.goodRate.text() == "83.9")
    #expect(period.isValid)
    #expect(period[.pm25]?.text == "59")
    #expect(period.primaryCounts[6] == 11)
    #expect(period.missingDays == 0)
  }

  @Test func `the excluded days leave the assessed series only`() throws {
    let range = try days("2022-04-01", "2022-04-30")
    let fine = [Int?](repeating: 30, count: 27) + [200, 200, 200]
    let table = Self.table(fine, from: "2022-04-01", excluded: [27, 28])
    let actual = AirPeriod(table, in: range, series: .actual)
    let assessed = AirPeriod(table, in: range, series: .assessed)
    #expect(actual.validDays == 30)
    #expect(assessed.validDays == 28)
    #expect(actual[.pm25]?.value == ExactNumber(47))
    #expect(assessed[.pm25]?.value == ExactNumber(36))
    #expect(assessed.goodRate == Rate(27, of: 28, notApplicable: 2))
    #expect(assessed.excluded.map(\.excludedReason) == ["沙尘", "沙尘"])
    #expect(assessed.isValid)
    #expect(assessed.missingDays == 0)
  }

  @Test(arguments: [
    ("2022-03-01", "2022-03-31", 27, true), ("2022-03-01", "2022-03-31", 26, false),
    ("2022-02-01", "2022-02-28", 25, true), ("2022-02-01", "2022-02-28", 24, false),
    ("2022-03-01", "2022-03-30", 1, true), ("2022-03-01", "2022-03-30", 0, false),
  ])
  func `a month needs its days`(first: String, last: String, count: Int, isValid: Bool) throws {
    let dates = (0..<count).map { day(first).adding(days: $0) }
    #expect(AirValidity(dates + dates, in: try days(first, last)).isValid == isValid)
  }

  @Test func `a year needs 324 days and every month its own`() throws {
    let range = try days("2022-01-01", "2022-12-31")
    let all = (0..<365).map { range.first.adding(days: $0) }
    func without(_ gaps: [Int: Int]) -> AirValidity {
      AirValidity(all.filter { $0.day > gaps[$0.month] ?? 0 }, in: range)
    }
    #expect(without([:]).isValid)
    let even = Dictionary(uniqueKeysWithValues: (1...12).map { ($0, 3) })
    #expect(without(even).validDays == 329)
    #expect(without(even).isValid)
    let short = without([6: 4])
    #expect(short.validDays == 361)
    #expect(short.shortMonths == [6])
    #expect(!short.isValid)
    let sparse = Dictionary(
      uniqueKeysWithValues: (1...12).map { ($0, $0 == 2 ? 3 : [4, 6, 9, 11].contains($0) ? 3 : 4) })
    #expect(without(sparse).validDays == 322)
    #expect(without(sparse).shortMonths == [])
    #expect(!without(sparse).isValid)
  }

  @Test func `days outside and repeated days do not count`() throws {
    let range = try days("2022-03-01", "2022-03-02")
    let table = Self.table([30, 50, 70], from: "2022-03-01") + Self.table([90], from: "2022-03-01")
    let period = AirPeriod(table, in: range, series: .actual)
    #expect(period.validDays == 2)
    #expect(period[.pm25]?.exact == ExactNumber(40))
  }

  @Test func `a period across the switch says so and may be recomputed`() throws {
    let range = try days("2026-02-28", "2026-03-01")
    let table = Self.table([75, 75], from: "2026-02-28")
    let mixed = AirPeriod(table, in: range, series: .actual)
    #expect(mixed.crossesStandards)
    #expect(mixed.goodDays == 1)
    #expect(mixed.standard == .gb2026Transition)
    let old = AirPeriod(table, in: range, series: .actual, standard: .gb2012)
    #expect(!old.crossesStandards)
    #expect(old.goodDays == 2)
  }

  @Test func `a period takes percentiles and its own decimals`() throws {
    let range = try days("2022-03-01", "2022-03-31")
    let table = (1...31).map { value in
      var readings = AirReadings(AirQualityIndexTests.clean)
      readings[.co] = .value(ExactNumber(Int128(value), over: 10))
      readings[.o3EightHour] = .value(ExactNumber(value * 5))
      readings[.pm25] = .value(ExactNumber(value % 2 == 0 ? 30 : 31))
      return AirDay(range.first.adding(days: value - 1), readings)
    }
    let period = AirPeriod(table, in: range, series: .actual, decimals: [.pm25: 1])
    // k = 1 + 30 · 0.95 = 29.5: (2.9 + 3.0) / 2 = 2.95, half even 3.0; k = 28 for ozone.
    #expect(period[.co]?.exact == number("2.95"))
    #expect(period[.co]?.text == "3.0")
    #expect(period[.o3EightHour]?.text == "140")
    #expect(period[.pm25]?.text == "30.5")
    let index = try #require(period.compositeIndex())
    #expect(index.text == CompositeIndex(period.readings, .gb2012)?.text)
    #expect(index.singles.count == 6)
  }

  @Test func `the composite index needs all six items`() {
    for pollutant in AirPollutant.assessed {
      var readings = AirReadings(AirQualityIndexTests.clean)
      #expect(CompositeIndex(readings, .gb2012) != nil)
      readings[pollutant] = .missing
      #expect(CompositeIndex(readings, .gb2012) == nil)
    }
  }
}
