// SPDX-License-Identifier: MIT

package import Diagnostics

/// The boundary of an area (行政区边界), for the maps.
package struct AreaBoundary: Sendable, Hashable {
  /// A place on the globe, in degrees. Boundaries are drawn and never computed with, so they are not exact.
  package struct Point: Sendable, Hashable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// Index into `RecordSet.areas`.
  package let area: Int
  /// Rings of at least three points, without the repeated last one; inner rings are holes.
  package let rings: [[Point]]
  package let location: SourceLocation

  package init(area: Int, rings: [[Point]], location: SourceLocation) {
    self.area = area
    self.rings = rings
    self.location = location
  }
}
