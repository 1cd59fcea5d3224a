// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The air of one area over the year up to the as-of date.
package struct AirSummary: Sendable, Hashable {
  /// Index into `RecordSet.areas`.
  package let area: Int
  /// Days with an AQI; days without one are missing, never good.
  package let validDays: Int
  package let goodDays: Int
  package let heavyDays: Int
  package let days: Int
  /// Days left out of assessment with a reason (剔除), and good days without them.
  package let excludedDays: Int
  /// PM2.5 mean over valid days, rounded once; `nil` without a day.
  package let pm25: ExactNumber?
  package let pm10: ExactNumber?
  package let composite: ExactNumber?
  /// Place by PM2.5 among areas of its level (by composite index where every area has one).
  package let rank: Int?
  package let rankOf: Int
  /// Month by month from January, up to the as-of month.
  package let months: [AirMonth]
  /// AQI of each day of the year up to the as-of date, for the calendar; `nil` where missing.
  package let dailyAQI: [Int?]
  package let firstRow: SourceLocation?
  /// The rows of the daily table behind the figures.
  package let rows: Int

  package init(
    area: Int, validDays: Int, goodDays: Int, heavyDays: Int, days: Int, excludedDays: Int,
    pm25: ExactNumber?,
    pm10: ExactNumber?, composite: ExactNumber?, rank: Int?, rankOf: Int, months: [AirMonth],
    dailyAQI: [Int?],
    firstRow: SourceLocation?, rows: Int = 1
  ) {
    self.area = area
    self.validDays = validDays
    self.goodDays = goodDays
    self.heavyDays = heavyDays
    self.days = days
    self.excludedDays = excludedDays
    self.pm25 = pm25
    self.pm10 = pm10
    self.composite = composite
    self.rank = rank
    self.rankOf = rankOf
    self.months = months
    self.dailyAQI = dailyAQI
    self.firstRow = firstRow
    self.rows = rows
  }
}

package struct AirMonth: Sendable, Hashable {
  package let month: Int
  package let validDays: Int
  package let goodDays: Int
  package let pm25: ExactNumber?
  package let composite: ExactNumber?
  package let rank: Int?
  /// The first row of the month.
  package let firstRow: SourceLocation?

  package init(
    month: Int, validDays: Int, goodDays: Int, pm25: ExactNumber?, composite: ExactNumber?, rank: Int?,
    firstRow: SourceLocation? = nil
  ) {
    self.month = month
    self.validDays = validDays
    self.goodDays = goodDays
    self.pm25 = pm25
    self.composite = composite
    self.rank = rank
    self.firstRow = firstRow
  }
}
