// SPDX-License-Identifier: MIT

/// One item's 24 hourly means of one day.
///
/// Slot h holds the mean of the hour [h, h+1), so slot 0 is the hour after midnight and slot 23 the last one.
package struct HourlySeries: Sendable, Hashable {
  package static let hoursInDay = 24

  package let pollutant: AirPollutant
  /// 24 values in the item's unit; `nil` where an hour has no valid mean.
  package private(set) var values: [ExactNumber?]

  /// A day without values.
  package init(_ pollutant: AirPollutant) {
    self.pollutant = pollutant
    values = [ExactNumber?](repeating: nil, count: Self.hoursInDay)
  }

  /// The first 24 of `values`; too few are filled up with gaps and negative ones are gaps.
  package init(_ pollutant: AirPollutant, _ values: [ExactNumber?]) {
    self.init(pollutant)
    for (hour, value) in values.prefix(Self.hoursInDay).enumerated() { self[hour] = value }
  }

  /// The mean of the hour [`hour`, `hour` + 1); a gap outside 0...23. A negative value is stored as a gap.
  package subscript(hour: Int) -> ExactNumber? {
    get { values.indices.contains(hour) ? values[hour] : nil }
    set {
      guard values.indices.contains(hour) else { return }
      values[hour] = newValue.flatMap { $0.isNegative ? nil : $0 }
    }
  }

  /// Hours with a value, 0...24.
  package var validHours: Int { values.count { $0 != nil } }
}

/// A figure of one day with the count that decides whether it counts.
package struct DailyStatistic: Sendable, Hashable {
  package let pollutant: AirPollutant
  /// Rounded to the item's decimals, half even; `nil` without any data.
  package let value: ExactNumber?
  /// Valid hours, or valid 8-hour means for 8-hour ozone.
  package let validCount: Int
  /// Whether the count reaches the minimum of GB 3095 table 4.
  package let isValid: Bool

  /// The reading for the day's table: the value where valid, else missing.
  package var reading: AirReading {
    guard isValid, let value else { return .missing }
    return .value(value)
  }
}

extension HourlySeries {
  /// A day's mean needs 20 hourly values (GB 3095-2012 and GB 3095-2026, table 4).
  package static let minimumHours = 20
  /// An 8-hour mean needs 6 hourly values (the same table).
  package static let minimumHoursOfWindow = 6
  /// A day's maximum 8-hour mean needs 14 valid 8-hour means between 8:00 and 24:00.
  package static let minimumWindows = 14

  /// The figure of the daily report: the mean; for ozone the maximum hour or the maximum 8-hour mean.
  ///
  /// `limit` is the 8-hour ozone limit that makes a short day valid when it is exceeded.
  package func dailyStatistic(ozoneLimit limit: ExactNumber = ExactNumber(160)) -> DailyStatistic {
    switch pollutant {
    case .o3EightHour: maximumEightHourMean(limit: limit)
    case .o3OneHour: statistic(values.compactMap(\.self).max())
    case .so2, .no2, .pm10, .co, .pm25: statistic(Statistics.mean(values.compactMap(\.self)))
    }
  }

  /// The means of the 17 windows of 8 hours that lie in the day, ending at 8:00, 9:00 … 24:00; rounded to the
  /// item's decimals; `nil` where fewer than 6 hours are valid.
  package var eightHourMeans: [ExactNumber?] {
    (8...Self.hoursInDay).map { end in
      let valid = values[(end - 8)..<end].compactMap(\.self)
      guard valid.count >= Self.minimumHoursOfWindow else { return nil }
      return Statistics.mean(valid)?.rounded(pollutant.decimals)
    }
  }

  /// The day's maximum 8-hour mean: valid with 14 windows, or with fewer where it exceeds `limit` all the same
  /// (GB 3095 table 4; HJ 663-2013 appendix).
  private func maximumEightHourMean(limit: ExactNumber) -> DailyStatistic {
    let windows = eightHourMeans.compactMap(\.self)
    let largest = windows.max()
    let isValid = windows.count >= Self.minimumWindows || largest.map { $0 > limit } ?? false
    return DailyStatistic(
      pollutant: pollutant, value: largest, validCount: windows.count, isValid: isValid)
  }

  private func statistic(_ exact: ExactNumber?) -> DailyStatistic {
    DailyStatistic(
      pollutant: pollutant, value: exact?.rounded(pollutant.decimals), validCount: validHours,
      isValid: validHours >= Self.minimumHours)
  }
}
