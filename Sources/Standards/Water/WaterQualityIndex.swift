// SPDX-License-Identifier: MIT

/// The water quality index CWQI (环办监测〔2017〕51号): the sum of 21 single indices against class Ⅲ.
package struct WaterQualityIndex: Sendable, Hashable {
  /// The index of one item.
  package struct Single: Sendable, Hashable {
    package let indicator: WaterIndicator
    /// Unrounded.
    package let value: ExactNumber
  }

  package static let decimals = 4

  /// The measured items of the 21, in the table's order.
  package let singles: [Single]
  /// The items of the 21 without a value; the index compares only where it is empty.
  package let missing: [WaterIndicator]

  /// The index of the mean concentrations of a place.
  package init(_ sample: WaterSample, _ body: WaterBody) {
    var singles: [Single] = []
    var missing: [WaterIndicator] = []
    for indicator in WaterIndicator.classifying {
      if let value = Self.single(indicator, sample.value(indicator), body) {
        singles.append(Single(indicator: indicator, value: value))
      } else {
        missing.append(indicator)
      }
    }
    self.singles = singles
    self.missing = missing
  }

  /// The unrounded sum; `nil` without any item.
  package var value: ExactNumber? { singles.isEmpty ? nil : singles.reduce(.zero) { $0 + $1.value } }

  /// Whether all 21 items have a value.
  package var isComplete: Bool { missing.isEmpty }

  /// The single index of an item, unrounded.
  package subscript(indicator: WaterIndicator) -> ExactNumber? {
    singles.first { $0.indicator == indicator }?.value
  }

  /// One single index, unrounded: value / limit; oxygen limit / value; pH 7 − pH, above 7 (pH − 7) / 2.
  ///
  /// `nil` without a value and for oxygen of 0, which has no quotient.
  package static func single(
    _ indicator: WaterIndicator, _ value: ExactNumber?, _ body: WaterBody
  ) -> ExactNumber? {
    guard let value, indicator.isClassifying else { return nil }
    if indicator == .pH {
      let neutral = ExactNumber(7)
      return value <= neutral ? neutral - value : (value - neutral) / ExactNumber(2)
    }
    guard let limit = WaterLimits.limit(indicator, body, .three) else { return nil }
    return indicator == .dissolvedOxygen ? limit.divided(by: value) : value / limit
  }

  /// The index of a county with rivers and lakes: weighted by their numbers of sections; `nil` without any.
  package static func combined(
    river: ExactNumber?, riverSections: Int, lake: ExactNumber?, lakeSections: Int
  ) -> ExactNumber? {
    var sum = ExactNumber.zero
    var sections = 0
    for (index, count) in [(river, riverSections), (lake, lakeSections)] where count > 0 {
      guard let index else { return nil }
      sum += index * ExactNumber(count)
      sections += count
    }
    return sum.divided(by: ExactNumber(sections))
  }
}

extension WaterQualityIndex {
  /// The items that have a value.
  package var items: Set<WaterIndicator> { Set(singles.map(\.indicator)) }

  /// The sum over some items only, so that two indices of unlike items compare; `nil` where one of them is missing
  /// or there is none.
  package func value(over items: Set<WaterIndicator>) -> ExactNumber? {
    guard !items.isEmpty, items.isSubset(of: self.items) else { return nil }
    // In the table's order, so that a sum cut beyond 127 bits is the same each time.
    return singles.filter { items.contains($0.indicator) }.reduce(.zero) { $0 + $1.value }
  }
}
