// SPDX-License-Identifier: MIT

import Plotting

extension Samples {
  private static let places = [(3, 0), (2, 1), (3, 1), (4, 1), (1, 2), (2, 2), (3, 2), (4, 2), (2, 3)]

  static func calendar(_ head: Head) -> any Chart {
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30].enumerated().map { month, length in
      (0..<length).map { day -> CalendarHeatMap.Day in
        let noise = (month * 31 + day) * 7919 % 97
        if noise == 13 { return .noData }
        let level = noise < 40 ? 1 : noise < 74 ? 2 : noise < 86 ? 3 : noise < 92 ? 4 : noise < 95 ? 5 : 6
        return AirLevel(rawValue: level).map { .level($0) } ?? .noData
      }
    }
    return CalendarHeatMap(head("calendar", "优良天数 205 天"), months: months)
  }

  static func hexMap(_ head: Head) -> any Chart {
    let tiles = zip(places, towns).map { place, town in
      HexMap.Tile(
        column: place.0, row: place.1,
        datum: Datum(
          label: town.name, value: town.value, text: number(town.value), status: town.status, href: "/towns/")
      )
    }
    return HexMap(head("hex", "东南部镇街偏高"), tiles: tiles)
  }

  static func shadedMap(_ head: Head) -> any Chart {
    let shading = Shading(covering: towns.map(\.value), unit: "µg/m³")
    let tiles = zip(places, towns).map { place, town in
      HexMap.Tile(
        column: place.0, row: place.1, datum: datum(town.name, town.value, number(town.value)),
        shade: shading?.shade(town.value))
    }
    return HexMap(head("shaded", "东南部镇街偏高"), tiles: tiles, shading: shading)
  }

  static func boundaryMap(_ head: Head) -> any Chart {
    let regions = zip(places, towns).map { place, town in
      let (x, y) = (116.5 + Double(place.0) * 0.1, 38.5 - Double(place.1) * 0.08)
      let ring = [
        (x, y), (x + 0.05, y + 0.012), (x + 0.1, y), (x + 0.108, y - 0.04), (x + 0.1, y - 0.08),
        (x + 0.05, y - 0.068), (x, y - 0.08), (x + 0.008, y - 0.04),
      ].map { (longitude: $0.0, latitude: $0.1) }
      return BoundaryMap.Region(
        rings: [ring], datum: datum(town.name, town.value, number(town.value), town.status))
    }
    return BoundaryMap(head("boundary", "东南部镇街偏高"), regions: regions)
  }
}
