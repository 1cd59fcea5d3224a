// SPDX-License-Identifier: MIT

/// Which days a period counts.
package enum AirSeries: Sendable, Hashable {
  /// 实况: every day.
  case actual
  /// 剔除: without the days that carry an exclusion reason; for assessment and ranking only.
  case assessed

  /// The Chinese word of the series.
  package var title: String { self == .actual ? "实况" : "剔除" }
}

/// One item's statistic of a period, taken over the reported daily values and rounded once.
package struct AirPeriodStatistic: Sendable, Hashable {
  package let pollutant: AirPollutant
  /// The exact mean, or percentile for CO and ozone; `nil` without data.
  package let exact: ExactNumber?
  /// The reported figure, half even.
  package let value: ExactNumber?
  /// The days the figure was taken over.
  package let days: Int
  package let decimals: Int
  /// Judged over the measured days, the excluded ones too: they have data.
  package let validity: AirValidity

  /// The figure as printed, or `NA`.
  package var text: String { value.map { $0.text(decimals) } ?? "NA" }
}

/// The air of a period: statistics, good days and composite index over reported daily values.
package struct AirPeriod: Sendable, Hashable {
  package let range: DayRange
  package let series: AirSeries
  /// The standard of the composite limits: the given one, else that of the last day.
  package let standard: AirStandard
  /// Whether the days' indices come from two versions of the standard, so that a comparison needs a caveat.
  package let crossesStandards: Bool
  /// The six items of assessment.
  package let statistics: [AirPeriodStatistic]
  /// Days with an index.
  package let validDays: Int
  /// The number of days at each level, from 优 to 严重污染.
  package let levelCounts: [Int]
  /// The days on which an item was 首要污染物, in report order; ties count for each.
  package let primaryCounts: [Int]
  /// The days with an exclusion reason, in both series.
  package let excluded: [AirDay]
  package let validity: AirValidity

  /// Sums up the days of `range`; others and repeated dates are left out.
  ///
  /// - Parameters:
  ///   - standard: One version for every day; `nil` takes each day's own.
  ///   - exempt: See ``AirStandard/aqi(_:exempt:)``.
  ///   - decimals: Decimals of a period figure that differ from the daily ones, such as PM2.5 with 1.
  package init(
    _ days: [AirDay], in range: DayRange, series: AirSeries, standard: AirStandard? = nil,
    exempt: Set<AirPollutant> = [], decimals: [AirPollutant: Int] = [:]
  ) {
    var seen: Set<CivilDate> = []
    let measured = days.filter { range.contains($0.date) && seen.insert($0.date).inserted }
    let counted = measured.filter { series == .actual || $0.excludedReason == nil }
    self.range = range
    self.series = series
    self.standard = standard ?? .effective(on: range.last)
    crossesStandards = standard == nil && AirStandard.effective(on: range.first) != self.standard
    excluded = measured.filter { $0.excludedReason != nil }
    statistics = AirPollutant.assessed.map { pollutant in
      let places = min(max(decimals[pollutant] ?? pollutant.decimals, 0), 12)
      return AirPeriodStatistic(pollutant, counted, measured, in: range, decimals: places)
    }
    let indices = measured.map { $0.countedIndex(standard, exempt: exempt) }
    var levels = [Int](repeating: 0, count: AirQualityLevel.allCases.count)
    var primaries = [Int](repeating: 0, count: AirPollutant.allCases.count)
    for (day, index) in zip(measured, indices) where series == .actual || day.excludedReason == nil {
      guard let index, let level = index.level else { continue }
      levels[level.rawValue - 1] += 1
      for (place, item) in AirPollutant.allCases.enumerated() where index.primary.contains(item) {
        primaries[place] += 1
      }
    }
    levelCounts = levels
    primaryCounts = primaries
    validDays = levels.reduce(0, +)
    let dates = zip(measured, indices).filter { $0.1 != nil }.map(\.0.date)
    validity = AirValidity(dates, in: range)
  }
}

extension AirPeriod {
  /// 优良天数: days with an index of 100 and less.
  package var goodDays: Int { levelCounts[0] + levelCounts[1] }

  /// 重污染天数: days with an index above 200.
  package var heavyDays: Int { levelCounts[4] + levelCounts[5] }

  /// 优良率: good days of the days with an index; days left out are not applicable.
  package var goodRate: Rate {
    Rate(goodDays, of: validDays, notApplicable: series == .assessed ? excluded.count : 0)
  }

  /// Days of the period without an index and without an exclusion.
  package var missingDays: Int {
    range.count - validDays - (series == .assessed ? excluded.count : 0)
  }

  /// The statistic of one of the six items; `nil` for the ozone hour.
  package subscript(pollutant: AirPollutant) -> AirPeriodStatistic? {
    statistics.first { $0.pollutant == pollutant }
  }

  /// The reported figures; an item without data is missing.
  package var readings: AirReadings {
    var readings = AirReadings()
    for statistic in statistics {
      if let value = statistic.value { readings[statistic.pollutant] = .value(value) }
    }
    return readings
  }

  /// Whether the index and all six items rest on enough days; a period that fails is shown with
  /// ``AirValidity/warning`` and left out of ranking.
  package var isValid: Bool { validity.isValid && statistics.allSatisfy { $0.validity.isValid } }

  /// The composite index of the reported figures; `nil` where an item has no data.
  package func compositeIndex(weights: [AirPollutant: ExactNumber] = [:]) -> CompositeIndex? {
    CompositeIndex(readings, standard, weights: weights)
  }
}

extension AirPeriodStatistic {
  fileprivate init(
    _ pollutant: AirPollutant, _ counted: [AirDay], _ measured: [AirDay], in range: DayRange, decimals: Int
  ) {
    let numbers = counted.compactMap { $0.readings.concentration(pollutant) }
    self.pollutant = pollutant
    self.decimals = decimals
    days = numbers.count
    exact =
      if let percent = pollutant.periodPercentile {
        Statistics.percentile(percent, of: numbers)
      } else {
        Statistics.mean(numbers)
      }
    value = exact?.rounded(decimals)
    validity = AirValidity(
      measured.filter { $0.readings.concentration(pollutant) != nil }.map(\.date), in: range)
  }

  /// The percentile that the year's evaluation asks for beside the mean (HJ 663 table 1), over the same days.
  package static func annualPercentile(_ pollutant: AirPollutant, _ numbers: [ExactNumber]) -> ExactNumber? {
    Statistics.percentile(pollutant.annualPercentile, of: numbers)?.rounded(pollutant.decimals)
  }
}
