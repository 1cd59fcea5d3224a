// SPDX-License-Identifier: MIT

/// What a table says about one item.
package enum AirReading: Sendable, Hashable {
  /// A concentration in the item's unit.
  case value(ExactNumber)
  /// `NA`: the item is measured, the value is missing (HJ 633-2026 table 4 note).
  case missing
  /// `/`: the item is outside the monitoring plan (HJ 633-2026 table 4 note).
  case notMonitored

  /// The concentration, or `nil`. A negative one is no measurement and counts as missing.
  package var concentration: ExactNumber? {
    guard case .value(let number) = self, !number.isNegative else { return nil }
    return number
  }
}

/// One reading for each item; an item that was not given is missing.
package struct AirReadings: Sendable, Hashable {
  private var so2 = AirReading.missing
  private var no2 = AirReading.missing
  private var pm10 = AirReading.missing
  private var co = AirReading.missing
  private var o3EightHour = AirReading.missing
  private var o3OneHour = AirReading.missing
  private var pm25 = AirReading.missing

  /// Every item missing.
  package init() {}

  /// The given concentrations, each in its item's unit; the others are missing.
  package init(_ concentrations: [AirPollutant: ExactNumber]) {
    for (pollutant, number) in concentrations { self[pollutant] = .value(number) }
  }

  /// The reading of one item.
  package subscript(pollutant: AirPollutant) -> AirReading {
    get {
      switch pollutant {
      case .so2: so2
      case .no2: no2
      case .pm10: pm10
      case .co: co
      case .o3EightHour: o3EightHour
      case .o3OneHour: o3OneHour
      case .pm25: pm25
      }
    }
    set {
      switch pollutant {
      case .so2: so2 = newValue
      case .no2: no2 = newValue
      case .pm10: pm10 = newValue
      case .co: co = newValue
      case .o3EightHour: o3EightHour = newValue
      case .o3OneHour: o3OneHour = newValue
      case .pm25: pm25 = newValue
      }
    }
  }

  /// The item's concentration, or `nil` where it is missing, negative or not monitored.
  package func concentration(_ pollutant: AirPollutant) -> ExactNumber? { self[pollutant].concentration }
}
