// SPDX-License-Identifier: MIT

package import Standards

/// Several sections judged together: those of a holder or of the county.
package struct WaterGroup: Sendable, Hashable {
  package let sections: [SectionSummary]

  package init(_ sections: [SectionSummary]) {
    self.sections = sections
  }

  /// 断面达标率: attained of assessed months; dry months and those without a result that was due stand beside it.
  package var attainment: Rate {
    Rate(
      sections.reduce(0) { $0 + $1.attained }, of: sections.reduce(0) { $0 + $1.assessed },
      notApplicable: sections.reduce(0) { $0 + $1.skipped })
  }

  /// The sections with a class of the year's means.
  package var classed: [SectionSummary] { sections.filter { $0.year?.evaluation.waterClass != nil } }
  /// The classes of the year's means.
  package var classes: [WaterClass] { sections.compactMap { $0.year?.evaluation.waterClass } }

  /// The share of sections of class Ⅰ–Ⅲ by the year's means.
  package var goodShare: Rate { Self.share(classes, of: sections.count) { $0 <= .three } }
  /// The sections worse than class Ⅴ by the year's means.
  package var inferiorCount: Int { classes.count { $0 == .inferior } }
  /// The share of sections whose year's means reach the target.
  package var meanAttainment: Rate {
    let results = sections.compactMap { $0.year?.evaluation.isAttained }
    return Rate(results.count { $0 }, of: results.count, notApplicable: sections.count - results.count)
  }
  /// The share of sections that reached their target in every assessed month.
  package var stableShare: Rate {
    let results = sections.compactMap(\.isStable)
    return Rate(results.count { $0 }, of: results.count, notApplicable: sections.count - results.count)
  }

  private static func share(
    _ classes: [WaterClass], of count: Int, where matches: (WaterClass) -> Bool
  ) -> Rate {
    Rate(classes.count(where: matches), of: classes.count, notApplicable: count - classes.count)
  }
}

/// The quality index of the sections of a group, of one kind of water or of both.
package struct WaterGroupIndex: Sendable, Hashable {
  /// Sections with concentrations.
  package let sections: Int
  /// The items that entered, of 21.
  package let items: Int
  /// Unrounded.
  package let value: ExactNumber
  /// Against the same months of the year before, over the sections and items that both years have; `nil` without.
  package let change: Change?
  /// The sections that both years have.
  package let comparedSections: Int
}

extension WaterGroup {
  /// The index of the rivers or of the lakes: the mean of the sections item by item, then the sum of single indices
  /// (环办监测〔2017〕51号).
  package func index(_ body: WaterBody) -> WaterGroupIndex? {
    let own = sections.filter { $0.body == body }
    let periods = own.compactMap(\.year)
    guard let index = Self.index(periods, body), let value = index.value else { return nil }
    let compared = own.filter { $0.year != nil && $0.lastYear != nil }
    return WaterGroupIndex(
      sections: periods.count, items: index.singles.count, value: value,
      change: Self.pair(compared, body).map { Change(from: $0.former, to: $0.current) },
      comparedSections: compared.count)
  }

  /// The index of rivers and lakes together, weighted by their numbers of sections.
  package var index: WaterGroupIndex? {
    let (river, lake) = (index(.river), index(.lake))
    guard
      let value = WaterQualityIndex.combined(
        river: river?.value, riverSections: river?.sections ?? 0, lake: lake?.value,
        lakeSections: lake?.sections ?? 0)
    else { return nil }
    return WaterGroupIndex(
      sections: (river?.sections ?? 0) + (lake?.sections ?? 0),
      items: max(river?.items ?? 0, lake?.items ?? 0),
      value: value, change: change(river, lake),
      comparedSections: (river?.comparedSections ?? 0) + (lake?.comparedSections ?? 0))
  }

  private func change(_ river: WaterGroupIndex?, _ lake: WaterGroupIndex?) -> Change? {
    func combined(_ figure: (Change) -> ExactNumber) -> ExactNumber? {
      WaterQualityIndex.combined(
        river: river?.change.map(figure),
        riverSections: river?.change == nil ? 0 : river?.comparedSections ?? 0,
        lake: lake?.change.map(figure), lakeSections: lake?.change == nil ? 0 : lake?.comparedSections ?? 0)
    }
    guard let former = combined(\.former), let current = combined(\.current) else { return nil }
    return Change(from: former, to: current)
  }

  private static func index(_ periods: [WaterPeriod], _ body: WaterBody) -> WaterQualityIndex? {
    periods.isEmpty ? nil : WaterQualityIndex(WaterSample.mean(periods.map(\.mean)), body)
  }

  private static func pair(
    _ sections: [SectionSummary], _ body: WaterBody
  ) -> (former: ExactNumber, current: ExactNumber)? {
    guard let current = index(sections.compactMap(\.year), body),
      let former = index(sections.compactMap(\.lastYear), body)
    else { return nil }
    let items = current.items.intersection(former.items)
    guard let now = current.value(over: items), let before = former.value(over: items) else { return nil }
    return (before, now)
  }
}
