// SPDX-License-Identifier: MIT

/// The composite index of a period: the six concentrations over their limits, summed (HJ 663).
///
/// Each single index is rounded to 2 decimals half even before the sum; published county figures are
/// reproduced only so.
package struct CompositeIndex: Sendable, Hashable {
  /// The index of one item.
  package struct Single: Sendable, Hashable {
    package let pollutant: AirPollutant
    /// Concentration over limit at 2 decimals.
    package let value: ExactNumber
    package let weight: ExactNumber
  }

  package static let decimals = 2

  /// The six items in report order.
  package let singles: [Single]
  /// The weighted sum; 2 decimals with whole weights.
  package let value: ExactNumber

  /// The index of reported period concentrations (CO its 95th, ozone its 90th percentile), or `nil` where one
  /// of the six is missing.
  ///
  /// - Parameters:
  ///   - standard: The limits: annual class two for SO2, NO2, PM10 and PM2.5, daily for CO and 8-hour ozone.
  ///   - weights: Weights other than 1, by item.
  package init?(
    _ concentrations: AirReadings, _ standard: AirStandard, weights: [AirPollutant: ExactNumber] = [:]
  ) {
    var singles: [Single] = []
    for pollutant in AirPollutant.assessed {
      guard let concentration = concentrations.concentration(pollutant),
        let single = standard.singleIndex(pollutant, concentration)
      else { return nil }
      singles.append(Single(pollutant: pollutant, value: single, weight: weights[pollutant] ?? .one))
    }
    self.singles = singles
    value = singles.reduce(.zero) { $0 + $1.value * $1.weight }
  }

  /// The largest single index, without weights.
  package var largest: ExactNumber { singles.map(\.value).max() ?? .zero }

  /// 首要污染物 of the period: the items at the largest single index.
  package var primary: [AirPollutant] {
    let most = largest
    return singles.filter { $0.value == most }.map(\.pollutant)
  }

  /// The index with 2 decimals.
  package var text: String { value.text(Self.decimals) }

  /// The single index of an item.
  package subscript(pollutant: AirPollutant) -> ExactNumber? {
    singles.first { $0.pollutant == pollutant }?.value
  }
}

extension AirStandard {
  /// A single index: the reported concentration over its composite limit, at 2 decimals half even.
  package func singleIndex(_ pollutant: AirPollutant, _ concentration: ExactNumber) -> ExactNumber? {
    compositeLimit(pollutant).map { (concentration / $0).rounded(CompositeIndex.decimals) }
  }
}
