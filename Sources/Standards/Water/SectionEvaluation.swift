// SPDX-License-Identifier: MIT

/// An item over its limit.
package struct WaterExceedance: Sendable, Hashable {
  package let indicator: WaterIndicator
  package let waterClass: WaterClass
  /// (value − limit) / limit, exact; `nil` for pH and oxygen.
  package let multiple: ExactNumber?

  /// The multiple with 1 decimal, with 2 where that would read 0.0; `nil` for pH and oxygen.
  package var multipleText: String? {
    guard let multiple else { return nil }
    if !multiple.rounded(1).isZero { return multiple.text(1) }
    return multiple.rounded(2).isZero ? "<0.01" : multiple.text(2)
  }

  /// `氨氮/1.3`, or `溶解氧` alone.
  package var text: String { indicator.title + (multipleText.map { "/" + $0 } ?? "") }

  /// `氨氮/1.3、总磷/0.6`; empty for none.
  package static func text(_ exceedances: [WaterExceedance]) -> String {
    exceedances.map(\.text).joined(separator: "、")
  }
}

/// The class of a section by its worst item (环办〔2011〕22号).
package struct SectionEvaluation: Sendable, Hashable {
  /// The class of one item.
  package struct Individual: Sendable, Hashable {
    package let indicator: WaterIndicator
    package let waterClass: WaterClass
  }

  package let body: WaterBody
  /// The functional target, where one is set.
  package let target: WaterClass?
  /// The class of each measured item, in the table's order; temperature has none.
  package let individual: [Individual]
  /// The class of the section, or `nil` where no deciding item was measured.
  package let waterClass: WaterClass?
  /// Items worse than the target, the largest multiple first, those without a multiple last.
  package let exceedances: [WaterExceedance]
  /// 主要污染指标: at most three items worse than class Ⅲ, with their multiples over class Ⅲ.
  package let mainPollutants: [WaterExceedance]

  /// Judges a sample; total nitrogen and coliforms get a class of their own but never decide the section's.
  package init(_ sample: WaterSample, _ body: WaterBody, target: WaterClass? = nil) {
    self.body = body
    self.target = target
    individual = WaterIndicator.allCases.compactMap { indicator in
      sample.value(indicator).flatMap { value in
        WaterLimits.waterClass(indicator, value, body, saturation: sample.saturation)
      }.map { Individual(indicator: indicator, waterClass: $0) }
    }
    let deciding = individual.filter(\.indicator.isClassifying)
    waterClass = deciding.map(\.waterClass).max()
    exceedances = target.map { Self.exceedances(deciding, sample, body, over: $0) } ?? []
    let overThree = Self.exceedances(deciding, sample, body, over: .three)
    mainPollutants = Array(overThree.sorted(by: Self.isMoreImportant).prefix(3))
  }

  /// The class of an item, where it was measured and has one.
  package subscript(indicator: WaterIndicator) -> WaterClass? {
    individual.first { $0.indicator == indicator }?.waterClass
  }

  /// The condition in words.
  package var condition: WaterCondition? { waterClass?.condition }

  /// Whether the class is the target or better; `nil` without data or target.
  package var isAttained: Bool? {
    guard let waterClass, let target else { return nil }
    return waterClass <= target
  }

  private static func exceedances(
    _ individual: [Individual], _ sample: WaterSample, _ body: WaterBody, over target: WaterClass
  ) -> [WaterExceedance] {
    let worse = individual.filter { $0.waterClass > target }.map { item in
      WaterExceedance(
        indicator: item.indicator, waterClass: item.waterClass,
        multiple: multiple(item.indicator, sample, body, target))
    }
    // The sort of the library is stable, so equal multiples stay in the table's order.
    return worse.sorted { largerMultiple($0, $1) }
  }

  private static func multiple(
    _ indicator: WaterIndicator, _ sample: WaterSample, _ body: WaterBody, _ target: WaterClass
  ) -> ExactNumber? {
    guard indicator.hasMultiple, let value = sample.value(indicator),
      let limit = WaterLimits.limit(indicator, body, target)
    else { return nil }
    return (value - limit) / limit
  }

  private static func largerMultiple(_ left: WaterExceedance, _ right: WaterExceedance) -> Bool {
    guard let a = left.multiple else { return false }
    guard let b = right.multiple else { return true }
    return a > b
  }

  private static func isMoreImportant(_ left: WaterExceedance, _ right: WaterExceedance) -> Bool {
    let (a, b) = (left.indicator.isNamedFirst, right.indicator.isNamedFirst)
    if a != b { return a }
    if left.waterClass != right.waterClass { return left.waterClass > right.waterClass }
    return largerMultiple(left, right)
  }
}

extension SectionEvaluation {
  /// The items whose class is the section's, in the table's order; empty without a class.
  package var decidingItems: [WaterIndicator] {
    individual.filter { $0.indicator.isClassifying && $0.waterClass == waterClass }.map(\.indicator)
  }
}
