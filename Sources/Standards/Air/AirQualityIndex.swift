// SPDX-License-Identifier: MIT

/// The air quality index of one day or hour with the sub-indices it came from (HJ 633).
package struct AirQualityIndex: Sendable, Hashable {
  /// The sub-index of one item.
  package struct Individual: Sendable, Hashable {
    package let pollutant: AirPollutant
    /// 0...500, or `nil` (printed `NA`) where it is missing or the standard does not compute it.
    package let index: Int?
    package let reading: AirReading
  }

  package let standard: AirStandard
  /// One entry for each item of the report, in the order of `AirPollutant`.
  package let individual: [Individual]
  /// The largest sub-index, or `nil` (printed `NA`) where the standard gives none.
  package let value: Int?
  /// 首要污染物: the items at the maximum when the index is above 50; ties are listed together.
  package let primary: [AirPollutant]
  /// 超标污染物: the items with a sub-index above 100; `nil` where the standard does not know the term.
  package let exceeding: [AirPollutant]?

  /// The level, or `nil` for `NA`.
  package var level: AirQualityLevel? { value.map { AirQualityLevel(index: $0) } }

  /// The index as printed.
  package var text: String { value.map { String($0) } ?? "NA" }

  /// The sub-index of an item; `nil` for `NA` and for items outside the report.
  package subscript(pollutant: AirPollutant) -> Int? {
    individual.first { $0.pollutant == pollutant }?.index
  }

  fileprivate init(_ standard: AirStandard, _ individual: [Individual], isKnown: (Int) -> Bool) {
    self.standard = standard
    self.individual = individual
    let largest = individual.compactMap(\.index).max().flatMap { isKnown($0) ? $0 : nil }
    value = largest
    primary =
      largest.map { most in
        most > 50 ? individual.filter { $0.index == most }.map(\.pollutant) : []
      } ?? []
    exceeding =
      standard.namesExceedingPollutants
      ? individual.filter { ($0.index ?? 0) > 100 }.map(\.pollutant) : nil
  }
}

extension AirStandard {
  /// The sub-index of a 24-hour mean or, for ozone, a daily maximum; `nil` where the standard computes none.
  ///
  /// The concentration is rounded first, CO to 1 decimal and the others to none (GB/T 8170). In 2012 an 8-hour
  /// ozone value above 800 has no index (the 1-hour one counts); in 2026 it counts 300.
  package func iaqi(_ pollutant: AirPollutant, _ concentration: ExactNumber) -> Int? {
    let reported = concentration.rounded(pollutant.decimals)
    return index(reported, dailyBreakpoints(pollutant), pollutant == .o3EightHour)
  }

  /// The sub-index of an hourly value; particles by the 24-hour column (HJ 633-2026, formula 1).
  ///
  /// In 2012 a 1-hour SO2 value above 800 has no index (the daily one counts); in 2026 it counts 200.
  package func hourlyIAQI(_ pollutant: AirPollutant, _ concentration: ExactNumber) -> Int? {
    let reported = concentration.rounded(pollutant.decimals)
    let endsEarly = pollutant == .so2 || pollutant == .o3EightHour
    return index(reported, hourlyBreakpoints(pollutant), endsEarly)
  }

  /// The index of a day.
  ///
  /// - Parameters:
  ///   - readings: 24-hour means; ozone by its daily maxima.
  ///   - exempt: Items that a station may leave out of its plan (`/`) without losing the index: for three
  ///     years never primary at 轻度污染 or worse (HJ 633-2026, 5.3.2).
  package func aqi(_ readings: AirReadings, exempt: Set<AirPollutant> = []) -> AirQualityIndex {
    let individual = dailyItems.map { pollutant in
      AirQualityIndex.Individual(
        pollutant: pollutant, index: readings.concentration(pollutant).flatMap { iaqi(pollutant, $0) },
        reading: readings[pollutant])
    }
    return judged(individual, exempt)
  }

  /// The index of an hour: 1-hour means of the gases; for the particles the 24-hour moving mean in 2012
  /// (HJ 633-2012, 5.1.3 and table 4), the 1-hour mean in 2026 (HJ 633-2026, 4.2.3), which has no 8-hour ozone.
  package func hourlyAQI(_ readings: AirReadings, exempt: Set<AirPollutant> = []) -> AirQualityIndex {
    let items = AirPollutant.allCases.filter { self == .gb2012 || $0 != .o3EightHour }
    let individual = items.map { pollutant in
      AirQualityIndex.Individual(
        pollutant: pollutant, index: readings.concentration(pollutant).flatMap { hourlyIAQI(pollutant, $0) },
        reading: readings[pollutant])
    }
    return judged(individual, exempt)
  }

  private func judged(
    _ individual: [AirQualityIndex.Individual], _ exempt: Set<AirPollutant>
  ) -> AirQualityIndex {
    let isWhole = individual.allSatisfy { item in
      item.index != nil || (item.reading == .notMonitored && exempt.contains(item.pollutant))
    }
    return AirQualityIndex(self, individual) { isWhole || !needsEveryItem || $0 > 100 }
  }

  private func index(_ reported: ExactNumber, _ column: AirBreakpoints, _ endsEarly: Bool) -> Int? {
    if endsEarly, self == .gb2012, column.isExceeded(by: reported) { return nil }
    return column.index(of: reported)
  }
}
