// SPDX-License-Identifier: MIT

extension AirPollutant {
  /// The item that a table or a rule calls so: `PM2.5`, `pm25`, `O3`, `O3-8h`, `SO2`; the letters' case and the signs
  /// between them do not matter, and ozone alone is its daily maximum 8-hour mean. `nil` for another name.
  package init?(named name: String) {
    let signs: Set<Character> = [".", "-", "_", " ", "—"]
    let key = String(name.lowercased().filter { !signs.contains($0) })
    switch key {
    case "o3": self = .o3EightHour
    default:
      guard
        let found = AirPollutant.allCases.first(where: { item in
          String(item.rawValue.filter { !signs.contains($0) }) == key
        })
      else { return nil }
      self = found
    }
  }

  /// The largest daily or period concentration that a table may give, in the item's unit: what lies above is a slip
  /// of the pen or another unit. Coarse dust has been measured near 10,000 µg/m³; CO in µg/m³ is above 60 at once.
  package var plausibleMaximum: Int {
    switch self {
    case .so2: 3_000
    case .no2: 2_000
    case .pm10: 10_000
    case .co: 60
    case .o3EightHour, .o3OneHour: 1_200
    case .pm25: 3_000
    }
  }
}

extension AirStandard {
  /// The number of the technical regulation on the evaluation of a period.
  package var evaluationTitle: String { self == .gb2012 ? "HJ 663-2013" : "HJ 663-2026" }
}
