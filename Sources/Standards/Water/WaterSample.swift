// SPDX-License-Identifier: MIT

/// What a table says about one water item.
package enum WaterReading: Sendable, Hashable {
  case value(ExactNumber)
  /// Below the laboratory's detection limit, as in `<0.01` or `0.01L`.
  case belowDetection(ExactNumber)
  case missing

  /// The value that enters every calculation: half the detection limit where nothing was found
  /// (环办监测函〔2020〕82号, 七). Negative values count as missing.
  package var effective: ExactNumber? {
    switch self {
    case .value(let number): number.isNegative ? nil : number
    case .belowDetection(let limit): limit.isNegative ? nil : limit * ExactNumber(1, over: 2)
    case .missing: nil
    }
  }
}

/// The measured items of a section at one time, or their means over a period.
package struct WaterSample: Sendable, Hashable {
  private var readings: [WaterIndicator: WaterReading] = [:]
  /// The oxygen saturation in per cent, where measured.
  package var saturation: ExactNumber?

  /// The given values; the others are missing.
  package init(_ values: [WaterIndicator: ExactNumber] = [:], saturation: ExactNumber? = nil) {
    readings = values.mapValues { .value($0) }
    self.saturation = saturation
  }

  /// The reading of one item.
  package subscript(indicator: WaterIndicator) -> WaterReading {
    get { readings[indicator] ?? .missing }
    set { readings[indicator] = newValue }
  }

  /// The value that enters the calculations, or `nil`.
  package func value(_ indicator: WaterIndicator) -> ExactNumber? { self[indicator].effective }

  /// The sample with every item that has a known number of decimals rounded to it, half even.
  package var roundedForAssessment: WaterSample {
    var rounded = WaterSample(saturation: saturation)
    for indicator in WaterIndicator.allCases {
      guard let value = value(indicator) else { continue }
      rounded[indicator] = .value(indicator.decimals.map { value.rounded($0) } ?? value)
    }
    return rounded
  }

  /// The mean of samples, item by item over those that have it: arithmetic, for pH over the hydrogen ions
  /// (6 decimals). The saturation is left out, since it does not average with the temperature.
  package static func mean(_ samples: [WaterSample]) -> WaterSample {
    var mean = WaterSample()
    for indicator in WaterIndicator.allCases {
      let values = samples.compactMap { $0.value(indicator) }
      let figure = indicator == .pH ? HydrogenMean.pH(values, decimals: 6) : Statistics.mean(values)
      if let figure { mean[indicator] = .value(figure) }
    }
    return mean
  }
}
