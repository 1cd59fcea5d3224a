// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// A place lies in China, with its longitude and latitude in their own columns.
package enum BadCoordinate: Rule {
  package static let name = "bad-coordinate"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.tables.flatMap { table in
      table.schema.columns.filter { table.hasColumn($0.id) }.flatMap { column -> [Diagnostic] in
        switch column.role {
        case .longitude, .latitude:
          return table.rows.compactMap { row in
            row.number(column.id).flatMap { degrees($0, column, at: row.location(of: column.id)) }
          }
        case .coordinates:
          return table.rows.compactMap { row in
            row.text(column.id).flatMap { pair($0, at: row.location(of: column.id)) }
          }
        case .person, .address, .picture, nil: return []
        }
      }
    }
  }

  private static func degrees(_ degrees: ExactNumber, _ column: Column, at place: SourceLocation)
    -> Diagnostic?
  {
    let isLongitude = column.role == .longitude
    let (own, other) =
      isLongitude ? (GeoPoint.longitudes, GeoPoint.latitudes) : (GeoPoint.latitudes, GeoPoint.longitudes)
    if own.contains(degrees) { return nil }
    let text = degrees.plainText()
    if other.contains(degrees) { return swapped(text, at: place) }
    return outside(text, isLongitude ? longitude : latitude, at: place)
  }

  private static func pair(_ text: String, at place: SourceLocation) -> Diagnostic? {
    guard let point = GeoPoint(text) else {
      return Diagnostic(
        rule: name, at: place,
        Wording("“\(text)”不是坐标", "“\(text)” is no pair of coordinates"), help: form)
    }
    let (east, north) = (point.longitude, point.latitude)
    if GeoPoint.longitudes.contains(east), GeoPoint.latitudes.contains(north) { return nil }
    if GeoPoint.longitudes.contains(north), GeoPoint.latitudes.contains(east) {
      return swapped(text, at: place)
    }
    return GeoPoint.longitudes.contains(east)
      ? outside(north.plainText(), latitude, at: place) : outside(east.plainText(), longitude, at: place)
  }

  private static let longitude = Wording("经度", "longitude")
  private static let latitude = Wording("纬度", "latitude")
  private static let form = Wording(
    "写十进制的度，先经度后纬度，如 117.12345,36.54321", "write decimal degrees, longitude first, such as 117.12345,36.54321"
  )

  private static func swapped(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: name, at: place,
      Wording("“\(text)”经度和纬度写反了", "“\(text)” has longitude and latitude the wrong way round"),
      help: Wording(
        "我国的经度在 73 到 136 之间，纬度在 3 到 54 之间", "in China longitudes are 73 to 136, latitudes 3 to 54"))
  }

  private static func outside(_ text: String, _ what: Wording, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: name, at: place,
      Wording(
        "\(what.chinese) \(text) 不在我国范围内", "a \(what.english) of \(text) lies outside China"),
      help: form)
  }
}
