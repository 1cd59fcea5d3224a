// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The published air figures of one area over one period (空气期值), as an office above the county issued them.
package struct OfficialAirPeriod: Sendable, Hashable {
  /// The code of the area.
  package let area: String
  /// Whole months: a month, a year, or a run of months.
  package let range: DayRange
  /// The period's concentrations: means, CO its 95th and ozone its 90th percentile.
  package let readings: AirReadings
  package let composite: ExactNumber?
  package let goodDays: Int?
  package let validDays: Int?
  /// The place in the city, and among how many.
  package let rank: Int?
  package let rankOf: Int?
  package let location: SourceLocation

  package init(
    area: String, range: DayRange, readings: AirReadings = AirReadings(), composite: ExactNumber? = nil,
    goodDays: Int? = nil, validDays: Int? = nil, rank: Int? = nil, rankOf: Int? = nil,
    location: SourceLocation
  ) {
    self.area = area
    self.range = range
    self.readings = readings
    self.composite = composite
    self.goodDays = goodDays
    self.validDays = validDays
    self.rank = rank
    self.rankOf = rankOf
    self.location = location
  }

  /// `44/155`, or the place alone where the number of places is not given.
  package var rankText: String? { rank.map { place in rankOf.map { "\(place)/\($0)" } ?? String(place) } }
}
