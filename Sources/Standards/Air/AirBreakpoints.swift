// SPDX-License-Identifier: MIT

/// A column of the IAQI table: the concentrations that stand for 0, 50, 100, 150, 200, 300, 400 and 500.
package struct AirBreakpoints: Sendable, Hashable {
  /// The sub-indices at the breakpoints (HJ 633-2012 table 1, HJ 633-2026 table 3).
  package static let indices = [0, 50, 100, 150, 200, 300, 400, 500]

  /// Concentrations in the item's unit; shorter than `indices` where the table ends early.
  package let concentrations: [Int]

  /// The sub-index of a reported concentration, rounded up to an integer (HJ 633 formula 1).
  ///
  /// `nil` for a negative concentration; `.max` never: above the last row the result is the last row's index.
  package func index(of concentration: ExactNumber) -> Int? {
    guard !concentration.isNegative else { return nil }
    for upper in 1..<concentrations.count where concentration <= ExactNumber(concentrations[upper]) {
      let low = concentrations[upper - 1]
      let base = Self.indices[upper - 1]
      let rise = Int128(Self.indices[upper] - base)
      let slope = ExactNumber(rise, over: Int128(concentrations[upper] - low))
      let exact = slope * (concentration - ExactNumber(low)) + ExactNumber(base)
      return Int(exact.scaled(0, .up))
    }
    return Self.indices[concentrations.count - 1]
  }

  /// Whether the concentration lies above the table's last row.
  package func isExceeded(by concentration: ExactNumber) -> Bool {
    concentration > ExactNumber(concentrations[concentrations.count - 1])
  }
}

extension AirStandard {
  /// The column for the daily report: 24-hour means, ozone by its two daily maxima.
  package func dailyBreakpoints(_ pollutant: AirPollutant) -> AirBreakpoints {
    let isOld = self == .gb2012
    let column =
      switch pollutant {
      case .so2: [0, 50, 150, 475, 800, 1600, 2100, 2620]
      case .no2: [0, 40, 80, 180, 280, 565, 750, 940]
      case .pm10: [0, 50, isOld ? 150 : 120, 250, 350, 420, 500, 600]
      case .co: [0, 2, 4, 14, 24, 36, 48, 60]
      case .o3EightHour: [0, 100, 160, 215, 265, 800]
      case .o3OneHour: [0, 160, 200, 300, 400, 800, 1000, 1200]
      case .pm25: [0, 35, isOld ? 75 : 60, 115, 150, 250, 350, 500]
      }
    return AirBreakpoints(concentrations: column)
  }

  /// The column for the hourly report: 1-hour means for the gases; particles keep the 24-hour column.
  package func hourlyBreakpoints(_ pollutant: AirPollutant) -> AirBreakpoints {
    switch pollutant {
    case .so2: AirBreakpoints(concentrations: [0, 150, 500, 650, 800])
    case .no2: AirBreakpoints(concentrations: [0, 100, 200, 700, 1200, 2340, 3090, 3840])
    case .co: AirBreakpoints(concentrations: [0, 5, 10, 35, 60, 90, 120, 150])
    case .o3EightHour, .o3OneHour, .pm10, .pm25: dailyBreakpoints(pollutant)
    }
  }
}
