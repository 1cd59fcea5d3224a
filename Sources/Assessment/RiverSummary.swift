// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
package import Standards

/// A river or lake over the year so far (环办〔2011〕22号): with five sections or more by the shares of classes Ⅰ–Ⅲ
/// and 劣Ⅴ, with fewer by the mean concentrations of its sections.
package struct RiverSummary: Sendable, Hashable {
  package let name: String
  package let body: WaterBody
  /// Indices into `RecordSet.sections`.
  package let sections: [Int]
  package let evaluation: RiverEvaluation
  /// 主要污染指标: of the mean concentrations, or by the share of sections that an item spoils; at most three.
  package let mainPollutants: [WaterIndicator]
  package let trace: Trace

  /// Sections with a class.
  package var judged: Int { evaluation.classes.count }

  /// The rivers and lakes in the order of the sections table.
  static func all(_ summaries: [SectionSummary], _ records: RecordSet) -> [RiverSummary] {
    var order: [Key] = []
    var groups: [Key: [SectionSummary]] = [:]
    for summary in summaries {
      let key = Key(name: records.sections[summary.section].river, body: summary.body)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(summary)
    }
    return order.map { RiverSummary($0.name, $0.body, groups[$0] ?? [], records) }
  }

  private struct Key: Hashable {
    let name: String
    let body: WaterBody
  }

  private init(_ name: String, _ body: WaterBody, _ summaries: [SectionSummary], _ records: RecordSet) {
    self.name = name
    self.body = body
    sections = summaries.map(\.section)
    let periods = summaries.compactMap(\.year)
    // Where shares decide, each section's own class counts, which is that of its rounded means.
    let byShares = periods.count >= RiverEvaluation.sectionsForShares
    evaluation = RiverEvaluation(periods.map { byShares ? $0.assessed : $0.mean }, body)
    mainPollutants =
      byShares
      ? RiverEvaluation.mainPollutants(periods.map(\.evaluation)).map(\.indicator)
      : evaluation.average?.mainPollutants.map(\.indicator) ?? []
    trace = Self.trace(summaries, evaluation, periods, records)
  }

  private static func trace(
    _ summaries: [SectionSummary], _ evaluation: RiverEvaluation, _ periods: [WaterPeriod],
    _ records: RecordSet
  ) -> Trace {
    let inputs = summaries.map { summary in
      let name = records.sections[summary.section].name
      return TraceInput(
        label: Wording(name, name), value: summary.year?.evaluation.waterClass?.title ?? "—",
        source: summary.months.first { $0.computedClass != nil }?.source,
        rows: summary.year?.months.count ?? 1)
    }
    if let average = evaluation.average {
      let steps = average.decidingItems.compactMap { indicator -> String? in
        let values = periods.compactMap { $0.mean.value(indicator) }
        guard let mean = WaterSample.mean(periods.map(\.mean)).roundedForAssessment.value(indicator),
          let place = WaterWords.place(indicator, mean, average.body)
        else { return nil }
        return
          "(\(values.map { $0.plainText(most: 4) }.joined(separator: " + "))) ÷ \(values.count); \(place)"
      }
      return Trace(
        rule: Wording("少于五个断面：先求各断面平均浓度，再按单因子评价", "fewer than five sections: the mean concentrations decide"),
        basis: "\(WaterWords.evaluation) 二", inputs: inputs, steps: steps)
    }
    let good = evaluation.share(.one ... .three)
    let inferior = evaluation.share(.inferior ... .inferior)
    return Trace(
      rule: Wording(
        "五个及以上断面：按Ⅰ—Ⅲ类比例和劣Ⅴ类比例评价", "five sections or more: the shares of Ⅰ–Ⅲ and of worse than Ⅴ decide"),
      basis: "\(WaterWords.evaluation) 二", inputs: inputs,
      steps: [
        "Ⅰ–Ⅲ \(good.numerator) ÷ \(good.denominator) = \(good.text())%",
        "劣Ⅴ \(inferior.numerator) ÷ \(inferior.denominator) = \(inferior.text())%",
      ])
  }
}
