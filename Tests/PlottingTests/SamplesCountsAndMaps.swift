// SPDX-License-Identifier: MIT

import Plotting

extension Samples {
  static func counts(_ width: Double, _ prefix: String) -> [(name: String, chart: any Chart)] {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30]
    let months = lengths.enumerated().map { month, length in
      (0..<length).map { day -> CalendarHeatMap.Day in
        let noise = (month * 31 + day) * 7919 % 97
        if noise == 13 { return .noData }
        let level = noise < 40 ? 1 : noise < 74 ? 2 : noise < 86 ? 3 : noise < 92 ? 4 : noise < 95 ? 5 : 6
        return AirLevel(rawValue: level).map { .level($0) } ?? .noData
      }
    }
    return [
      (
        "status-strip-home",
        StatusStrip(
          heading("strip", "二十六项目标，十五项达序时", width, prefix),
          counts: [
            .done: 2, .onSchedule: 13, .slightlyBehind: 3, .behind: 2, .seriouslyBehind: 3, .noData: 1,
          ])
      ),
      (
        "status-strip-lopsided",
        StatusStrip(
          heading("strip-2", "几乎全部达序时", width, prefix), counts: [.onSchedule: 1204, .behind: 1, .noData: 17])
      ),
      ("calendar-air", CalendarHeatMap(heading("calendar", "优良天数 189 天", width, prefix), months: months)),
    ]
  }

  static func maps(_ width: Double, _ prefix: String) -> [(name: String, chart: any Chart)] {
    let places = [(3, 0), (2, 1), (3, 1), (4, 1), (1, 2), (2, 2), (3, 2), (4, 2), (2, 3)]
    let tiles = zip(places, towns).map { place, town in
      HexMap.Tile(
        column: place.0, row: place.1,
        datum: Datum(label: town.0, value: town.1, text: number(town.1), status: town.2, href: "/towns/"))
    }
    let regions = zip(places, towns).map { place, town in
      let (x, y) = (116.5 + Double(place.0) * 0.1, 38.5 - Double(place.1) * 0.08)
      let ring = [
        (x, y), (x + 0.05, y + 0.012), (x + 0.1, y), (x + 0.108, y - 0.04), (x + 0.1, y - 0.08),
        (x + 0.05, y - 0.068), (x, y - 0.08), (x + 0.008, y - 0.04),
      ].map { (longitude: $0.0, latitude: $0.1) }
      return BoundaryMap.Region(
        rings: [ring], datum: Datum(label: town.0, value: town.1, text: number(town.1), status: town.2))
    }
    return [
      ("hex-map-towns", HexMap(heading("hex", "东南部镇街偏高", width, prefix), tiles: Array(tiles))),
      (
        "boundary-map-towns",
        BoundaryMap(heading("boundary", "东南部镇街偏高", width, prefix), regions: Array(regions))
      ),
    ]
  }
}
