// SPDX-License-Identifier: MIT

/// The condition of a river, basin or county from its sections (环办〔2011〕22号, 二).
package struct RiverEvaluation: Sendable, Hashable {
  /// From this number of sections the shares of classes decide; below, the mean concentrations do.
  package static let sectionsForShares = 5

  /// The classes of the sections with data.
  package let classes: [WaterClass]
  /// The evaluation of the mean concentrations, where there are fewer than five sections.
  package let average: SectionEvaluation?
  package let condition: WaterCondition?

  /// Judges the sections; those without a class do not count.
  package init(_ samples: [WaterSample], _ body: WaterBody = .river) {
    let judged = samples.compactMap { sample in
      SectionEvaluation(sample, body).waterClass.map { (sample: sample, waterClass: $0) }
    }
    classes = judged.map(\.waterClass)
    if judged.count >= Self.sectionsForShares {
      average = nil
      condition = Self.condition(classes)
    } else {
      let mean = WaterSample.mean(judged.map(\.sample)).roundedForAssessment
      average = judged.isEmpty ? nil : SectionEvaluation(mean, body)
      condition = average?.condition
    }
  }

  /// The condition from the shares of classes Ⅰ–Ⅲ and 劣Ⅴ; `nil` of no sections.
  ///
  /// From 90 % Ⅰ–Ⅲ 优, from 75 % 良好; below that under 20 % 劣Ⅴ 轻度, under 40 % 中度, else 重度污染.
  package static func condition(_ classes: [WaterClass]) -> WaterCondition? {
    guard !classes.isEmpty else { return nil }
    let good = classes.count { $0 <= .three } * 100
    let inferior = classes.count { $0 == .inferior } * 100
    if good >= 90 * classes.count { return .excellent }
    if good >= 75 * classes.count { return .good }
    if inferior < 20 * classes.count { return .lightlyPolluted }
    return inferior < 40 * classes.count ? .moderatelyPolluted : .heavilyPolluted
  }

  /// The share of sections of a range of classes, such as Ⅰ–Ⅲ.
  package func share(_ range: ClosedRange<WaterClass>) -> Rate {
    Rate(classes.count { range.contains($0) }, of: classes.count)
  }
}

/// How many sections of a river an item spoils.
package struct RiverPollutant: Sendable, Hashable {
  package let indicator: WaterIndicator
  /// Sections worse than class Ⅲ in the item, of those that measured it.
  package let rate: Rate
}

extension RiverEvaluation {
  /// 主要污染指标 of a river: at most three items by their share of sections worse than class Ⅲ, ties in the
  /// table's order (环办〔2011〕22号, 二; with fewer than five sections those of ``average`` count instead).
  package static func mainPollutants(_ sections: [SectionEvaluation]) -> [RiverPollutant] {
    let spoiled = WaterIndicator.classifying.compactMap { indicator -> RiverPollutant? in
      let classes = sections.compactMap { $0[indicator] }
      let rate = Rate(classes.count { $0 > .three }, of: classes.count)
      return rate.numerator > 0 ? RiverPollutant(indicator: indicator, rate: rate) : nil
    }
    // The sort of the library is stable.
    let ordered = spoiled.sorted { ($0.rate.percent ?? .zero) > ($1.rate.percent ?? .zero) }
    return Array(ordered.prefix(3))
  }
}

/// 断面达标率: attained sections (or section months) of those assessed.
package enum WaterAttainment {
  /// `nil` results, such as sections without flow, are not applicable.
  package static func rate(_ results: [Bool?]) -> Rate {
    let assessed = results.compactMap(\.self)
    return Rate(assessed.count { $0 }, of: assessed.count, notApplicable: results.count - assessed.count)
  }
}
