// SPDX-License-Identifier: MIT

/// The limits of GB 3838-2002 table 1.
package enum WaterLimits {
  /// Class Ⅰ also holds from 90 % oxygen saturation (table 1, item 3).
  package static let saturationOfClassOne = ExactNumber(90)
  /// pH limits of every class (table 1, item 2).
  package static let pHRange = ExactNumber(6)...ExactNumber(9)

  /// The limits of classes Ⅰ to Ⅴ in the item's unit; oxygen is a minimum, the others are maxima.
  ///
  /// `nil` for temperature and pH, and for total nitrogen in rivers.
  package static func limits(_ indicator: WaterIndicator, _ body: WaterBody) -> [ExactNumber]? {
    row(indicator, body).map { mantissas, decimals in
      mantissas.map { ExactNumber(mantissa: $0, decimals: decimals) }
    }
  }

  /// The limit of one class; `nil` where the table has none and for 劣Ⅴ.
  package static func limit(
    _ indicator: WaterIndicator, _ body: WaterBody, _ waterClass: WaterClass
  ) -> ExactNumber? {
    guard waterClass != .inferior else { return nil }
    return limits(indicator, body)?[waterClass.rawValue - 1]
  }

  /// The class of one item; `nil` for temperature, total nitrogen in rivers and negative values.
  ///
  /// A value equal to a limit belongs to the better class. pH outside 6...9 is 劣Ⅴ.
  ///
  /// - Parameter saturation: The oxygen saturation in per cent, where known.
  package static func waterClass(
    _ indicator: WaterIndicator, _ value: ExactNumber, _ body: WaterBody, saturation: ExactNumber? = nil
  ) -> WaterClass? {
    guard !value.isNegative else { return nil }
    if indicator == .pH { return pHRange.contains(value) ? .one : .inferior }
    guard let limits = limits(indicator, body) else { return nil }
    let isOxygen = indicator == .dissolvedOxygen
    if isOxygen, let saturation, saturation >= saturationOfClassOne { return .one }
    let place = limits.firstIndex { isOxygen ? value >= $0 : value <= $0 }
    return place.flatMap { WaterClass(rawValue: $0 + 1) } ?? .inferior
  }

  private typealias Row = (mantissas: [Int64], decimals: Int)

  private static func row(_ indicator: WaterIndicator, _ body: WaterBody) -> Row? {
    let isLake = body == .lake
    switch indicator {
    case .temperature, .pH: return nil
    case .dissolvedOxygen: return ([75, 60, 50, 30, 20], 1)
    case .permanganateIndex: return ([2, 4, 6, 10, 15], 0)
    case .chemicalOxygenDemand: return ([15, 15, 20, 30, 40], 0)
    case .biochemicalOxygenDemand: return ([3, 3, 4, 6, 10], 0)
    case .ammonia: return ([15, 50, 100, 150, 200], 2)
    case .totalPhosphorus: return isLake ? ([10, 25, 50, 100, 200], 3) : ([20, 100, 200, 300, 400], 3)
    case .totalNitrogen: return isLake ? ([2, 5, 10, 15, 20], 1) : nil
    case .fecalColiform: return ([200, 2000, 10_000, 20_000, 40_000], 0)
    default: return traceRow(indicator)
    }
  }

  private static func traceRow(_ indicator: WaterIndicator) -> Row? {
    switch indicator {
    case .copper: ([1, 100, 100, 100, 100], 2)
    case .zinc: ([5, 100, 100, 200, 200], 2)
    case .fluoride: ([10, 10, 10, 15, 15], 1)
    case .selenium: ([1, 1, 1, 2, 2], 2)
    case .arsenic: ([5, 5, 5, 10, 10], 2)
    case .mercury: ([5, 5, 10, 100, 100], 5)
    case .cadmium: ([1, 5, 5, 5, 10], 3)
    case .hexavalentChromium: ([1, 5, 5, 5, 10], 2)
    case .lead: ([1, 1, 5, 5, 10], 2)
    case .cyanide: ([5, 50, 200, 200, 200], 3)
    case .volatilePhenol: ([2, 2, 5, 10, 100], 3)
    case .petroleum: ([5, 5, 5, 50, 100], 2)
    case .surfactant: ([2, 2, 2, 3, 3], 1)
    case .sulfide: ([5, 10, 20, 50, 100], 2)
    default: nil
    }
  }
}
