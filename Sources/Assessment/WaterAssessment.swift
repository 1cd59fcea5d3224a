// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// The water of the county: rivers, the county as a whole, and how its sections compare.
package struct WaterAssessment: Sendable, Hashable {
  /// All sections together.
  package let county: WaterGroup
  package let rivers: [RiverSummary]
  /// The sections by their index, in the order of the table.
  package let places: [SectionPlace]
  /// The items, of the 21, over which the places compare: those that every ranked section has.
  package let comparedItems: [WaterIndicator]
  /// The indicators of the county, each measured or with the reason why not.
  package let figures: [WaterFigure]

  package static let none = WaterAssessment(
    county: WaterGroup([]), rivers: [], places: [], comparedItems: [], figures: [])

  package init(
    county: WaterGroup, rivers: [RiverSummary], places: [SectionPlace], comparedItems: [WaterIndicator],
    figures: [WaterFigure]
  ) {
    self.county = county
    self.rivers = rivers
    self.places = places
    self.comparedItems = comparedItems
    self.figures = figures
  }
}

/// A figure of the county's water.
package struct WaterFigure: Sendable, Hashable {
  package let indicator: ComputedIndicator
  package let measurement: Measurement?
  /// Why there is none.
  package let reason: Wording?
}

/// How a section compares with the others and with its last year.
package struct SectionPlace: Sendable, Hashable {
  /// Index into `RecordSet.sections`.
  package let section: Int
  /// The index over the items that all sections have; `nil` without concentrations.
  package let index: ExactNumber?
  /// By ``index``, the cleanest first.
  package let rank: Rank?
  /// Against the same months of the year before, over the items of both; `nil` without.
  package let change: Change?
  /// By the change in per cent, the best improvement first; sections at Ⅱ or better take no part.
  package let changeRank: Rank?
  /// Whether the section is left out of the ranking of changes, being at class Ⅱ or better.
  package let isExempt: Bool

  /// The places of sections, in their order, and the items over which they compare.
  static func all(_ sections: [SectionSummary]) -> (places: [SectionPlace], items: [WaterIndicator]) {
    let indices = sections.map { $0.year?.index }
    let measured = indices.compactMap { $0?.items }
    let common = measured.dropFirst().reduce(measured.first ?? []) { $0.intersection($1) }
    let values = indices.map { $0?.value(over: common) }
    let changes = sections.map { summary -> Change? in
      guard let now = summary.year?.index, let before = summary.lastYear?.index else { return nil }
      let items = now.items.intersection(before.items)
      guard let current = now.value(over: items), let former = before.value(over: items) else { return nil }
      return Change(from: former, to: current)
    }
    let isExempt = sections.map { ($0.year?.evaluation.waterClass).map { $0 <= .two } ?? false }
    let ranks = Ranking.ranks(values)
    let changeRanks = Ranking.changeRanks(changes, isExempt: isExempt)
    let places = sections.indices.map { position in
      SectionPlace(
        section: sections[position].section, index: values[position], rank: ranks[position],
        change: changes[position], changeRank: changeRanks[position], isExempt: isExempt[position])
    }
    return (places, WaterIndicator.classifying.filter(common.contains))
  }
}
