// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The air of one area on one day (空气日值), with the row it stands in.
package struct AirObservation: Sendable, Hashable {
  /// The code of the area, found in the roster when the row was read.
  package let area: String
  package let day: AirDay
  /// The row of the daily table, or the first hourly row of the day.
  package let location: SourceLocation

  package init(area: String, day: AirDay, location: SourceLocation) {
    self.area = area
    self.day = day
    self.location = location
  }
}
