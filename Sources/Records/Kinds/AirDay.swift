// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The daily concentrations of one place (空气日值), as reported: µg/m³ without decimals, CO mg/m³ with one.
package struct AirDay: Sendable, Hashable {
  package let date: CivilDate
  /// The code of the area, found in the roster when the row was read.
  package let area: String
  package var so2: ExactNumber?
  package var no2: ExactNumber?
  package var pm10: ExactNumber?
  package var co: ExactNumber?
  package var o3EightHour: ExactNumber?
  package var pm25: ExactNumber?
  /// Why the day is left out of assessment (剔除原因), such as 沙尘; the actual series keeps it.
  package var excluded: String?
  /// The row of the daily table, or the first hourly row of the day.
  package let location: SourceLocation

  package init(date: CivilDate, area: String, excluded: String? = nil, location: SourceLocation) {
    self.date = date
    self.area = area
    self.excluded = excluded
    self.location = location
  }
}
