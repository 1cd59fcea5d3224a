// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
package import Standards

/// A section over several months: the class of its mean concentrations (环办〔2011〕22号; for pH the mean of the
/// hydrogen ions, below detection half the limit) and its quality index.
package struct WaterPeriod: Sendable, Hashable {
  /// The months whose concentrations entered.
  package let months: [Int]
  /// The means, unrounded.
  package let mean: WaterSample
  /// The means with the decimals of the assessment.
  package let assessed: WaterSample
  /// Of ``assessed``, against the section's target.
  package let evaluation: SectionEvaluation
  /// Of ``mean``: rounded at the end only (环办监测〔2017〕51号).
  package let index: WaterQualityIndex
  package let trace: Trace

  /// `nil` where no month has a concentration that decides a class.
  init?(_ months: [SectionSummary.Month], _ section: Section) {
    let measured = months.filter { $0.computedClass != nil }
    guard !measured.isEmpty else { return nil }
    self.months = measured.map(\.month)
    mean = WaterSample.mean(measured.map(\.sample))
    assessed = mean.roundedForAssessment
    evaluation = SectionEvaluation(assessed, section.body, target: section.targetClass)
    index = WaterQualityIndex(mean, section.body)
    trace = Self.trace(measured, section, assessed, evaluation)
  }

  private static func trace(
    _ months: [SectionSummary.Month], _ section: Section, _ mean: WaterSample,
    _ evaluation: SectionEvaluation
  ) -> Trace {
    let inputs = months.map { month in
      TraceInput(
        label: Wording("\(month.year)年\(month.month)月浓度", "concentrations of \(month.year)-\(month.month)"),
        value: month.computedClass?.title ?? "—", source: month.source)
    }
    let steps = WaterIndicator.allCases.compactMap { indicator -> String? in
      guard indicator != .temperature, let value = mean.value(indicator) else { return nil }
      return step(indicator, months.compactMap { $0.sample.value(indicator) }, value, section.body)
    }
    let found = evaluation.waterClass
    let sign = found.map { $0 <= section.targetClass ? "≤" : ">" }
    return Trace(
      rule: Wording(
        "逐项求各月平均（pH 按氢离子浓度，低于检出限取一半），修约后按单因子评价",
        "the mean of the months item by item (pH by hydrogen ions, half the limit below detection), rounded, "
          + "then the worst item decides"),
      basis: "\(WaterWords.limits)；\(WaterWords.evaluation)", inputs: inputs,
      steps: steps
        + [found.map { "\($0.title) \(sign ?? "") \(section.targetClass.title)" }].compactMap { $0 })
  }

  private static func step(
    _ indicator: WaterIndicator, _ values: [ExactNumber], _ mean: ExactNumber, _ body: WaterBody
  ) -> String {
    let texts = values.map { $0.plainText(most: 6) }
    let shown = mean.text(indicator.shownDecimals)
    let found = WaterLimits.waterClass(indicator, mean, body).map { " → \($0.title)" } ?? ""
    if indicator == .pH {
      return
        "pH −lg[(\(texts.map { "10^−\($0)" }.joined(separator: " + "))) ÷ \(values.count)] = \(shown)\(found)"
    }
    return "\(indicator.symbol) (\(texts.joined(separator: " + "))) ÷ \(values.count) = \(shown)\(found)"
  }
}
