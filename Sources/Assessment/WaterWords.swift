// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// Names, figures and lines of arithmetic about water.
package enum WaterWords {
  /// The document of the limits.
  static let limits = "GB 3838-2002 表1"
  /// The document of the evaluation.
  static let evaluation = "环办〔2011〕22号"
  /// The document of the index.
  static let index = "环办监测〔2017〕51号"

  /// An item's name.
  package static func name(_ indicator: WaterIndicator) -> Wording {
    Wording(indicator.title, indicator.englishTitle)
  }

  /// `Ⅳ类`.
  package static func waterClass(_ waterClass: WaterClass) -> Wording {
    Wording("\(waterClass.title)类", waterClass == .inferior ? "below class Ⅴ" : "class \(waterClass.title)")
  }

  /// The condition's word.
  package static func condition(_ condition: WaterCondition) -> Wording {
    let english = ["excellent", "good", "lightly polluted", "moderately polluted", "heavily polluted"]
    return Wording(condition.title, english[condition.rawValue - 1])
  }

  /// `氨氮/1.3、总磷/0.6`.
  package static func exceedances(_ exceedances: [WaterExceedance]) -> Wording {
    Wording(
      WaterExceedance.text(exceedances),
      exceedances.map { item in
        item.indicator.englishTitle + (item.multipleText.map { " \($0)" } ?? "")
      }.joined(separator: ", "))
  }

  /// A reading as it was written: `0.35`, `<0.01`; `nil` where missing.
  package static func reading(_ reading: WaterReading) -> String? {
    switch reading {
    case .value(let value): value.plainText()
    case .belowDetection(let limit): "<\(limit.plainText())"
    case .missing: nil
    }
  }

  /// A figure with its unit: `0.35 mg/L`; pH has none.
  static func withUnit(_ text: String, _ indicator: WaterIndicator) -> String {
    indicator.unit.isEmpty ? text : "\(text) \(indicator.unit)"
  }

  /// Where a value lies among the limits: `NH3-N 1 < 1.32 ≤ 1.5 → Ⅳ`.
  static func place(_ indicator: WaterIndicator, _ value: ExactNumber, _ body: WaterBody) -> String? {
    guard let found = WaterLimits.waterClass(indicator, value, body) else { return nil }
    return "\(indicator.symbol) \(chain(indicator, value, body, found)) → \(found.title)"
  }

  private static func chain(
    _ indicator: WaterIndicator, _ value: ExactNumber, _ body: WaterBody, _ found: WaterClass
  ) -> String {
    let shown = value.plainText(most: 6)
    if indicator == .pH { return found == .one ? "6 ≤ \(shown) ≤ 9" : "\(shown) ∉ [6, 9]" }
    guard let limits = WaterLimits.limits(indicator, body) else { return shown }
    // Classes may share a limit; the one before is the last that is stricter than this class's.
    let own = found == .inferior ? nil : limits[found.rawValue - 1]
    let before = limits.prefix(found.rawValue - 1).last
    if indicator == .dissolvedOxygen {
      return [before.map { "\($0.plainText()) > " }, shown, own.map { " ≥ \($0.plainText())" }]
        .compactMap { $0 }.joined()
    }
    return [before.map { "\($0.plainText()) < " }, shown, own.map { " ≤ \($0.plainText())" }]
      .compactMap { $0 }.joined()
  }

  /// `NH3-N (1.32 − 1) ÷ 1 = 0.3`; `nil` for items without a multiple.
  static func multiple(
    _ exceedance: WaterExceedance, _ value: ExactNumber, _ body: WaterBody, _ target: WaterClass
  ) -> String? {
    guard let text = exceedance.multipleText,
      let limit = WaterLimits.limit(exceedance.indicator, body, target)?.plainText()
    else { return nil }
    return "\(exceedance.indicator.symbol) (\(value.plainText(most: 6)) − \(limit)) ÷ \(limit) = \(text)"
  }
}
