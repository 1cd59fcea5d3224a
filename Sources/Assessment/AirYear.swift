// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// The air of the report year up to the as-of date: every town and the county, ranked by the rules of the year.
package struct AirYear: Sendable, Hashable {
  package let range: DayRange
  /// The same days of the year before.
  package let formerRange: DayRange
  package let rules: AirRules?
  /// What the towns are ranked by: the composite index, or PM2.5 where no town has one.
  package let rankedBy: AirMeasure
  /// Whether the ranking takes official figures: only where every town that is ranked has one.
  package let ranksOfficial: Bool
  /// Towns with data, in the order of the areas table.
  package let towns: [TownAir]
  package let county: TownAir?

  /// The town-level area's air.
  package func town(ofArea area: Int) -> TownAir? { towns.first { $0.area == area } }

  /// The towns by their places; those without one last, in the order of the table.
  package var ranked: [TownAir] {
    towns.enumerated().sorted {
      ($0.element.rank?.place ?? Int.max, $0.offset) < ($1.element.rank?.place ?? Int.max, $1.offset)
    }.map(\.element)
  }

  /// Whether the year is compared with one under another version of the standard, or has two itself.
  package var crossesStandards: Bool {
    towns.contains { town in
      town.current.assessed.crossesStandards
        || town.former.map { town.current.crossesStandards(with: $0) } ?? false
    }
  }
}

/// One area's air in the report year, with its places.
package struct TownAir: Sendable, Hashable {
  /// Index into `RecordSet.areas`.
  package let area: Int
  package let current: AirFigures
  /// The same period of the year before; `nil` without any figure.
  package let former: AirFigures?
  package let rank: Rank?
  /// The place by the improvement of the composite index, the best improvement first.
  package let changeRank: Rank?
  /// The weighted sum of places; `nil` where the rules give no weights.
  package let weightedScore: ExactNumber?
  /// The places that the score weighs, in the order of the rules' weights.
  package let weightedRanks: [Rank?]
  /// The place in the same period of the year before.
  package let formerRank: Rank?
  /// Why the town is left out of the ranking; `nil` where it is not.
  package let unranked: Wording?
  package let formerUnranked: Wording?
  /// From January up to the as-of month.
  package let months: [TownAirMonth]
  /// One for each rule of the bottom.
  package let runs: [BottomRun]

  /// The change of a figure since the same period of the year before.
  package func change(_ measure: AirMeasure) -> AirChange? {
    former.flatMap { current.change(measure, since: $0) }
  }
}

/// One month of an area's air.
package struct TownAirMonth: Sendable, Hashable {
  package let month: Int
  /// Whether the month is over on the as-of date; only then does it count for the bottom.
  package let isOver: Bool
  package let figures: AirFigures
  package let former: AirFigures?
  package let rank: Rank?
  /// The place by the composite index, whatever the rules rank by.
  package let compositeRank: Rank?
  package let changeRank: Rank?
  package let unranked: Wording?
}

/// How long an area has been at the bottom by one rule (连续末位).
package struct BottomRun: Sendable, Hashable {
  package let rule: AirBottomRule
  /// Each month from January on; `nil` where the area was not ranked or the month is not over.
  package let isAtBottom: [Bool?]
  /// The measure that each month led to.
  package let measures: [String?]
  /// Months in a row up to the newest month that is over and ranked; 0 where that was not at the bottom.
  package let months: Int
  /// The longest run of the year.
  package let longest: Int

  init(rule: AirBottomRule, isAtBottom: [Bool?]) {
    self.rule = rule
    self.isAtBottom = isAtBottom
    measures = rule.ladder.measures(isAtBottom)
    var (run, longest) = (0, 0)
    for case let month? in isAtBottom {
      run = month ? run + 1 : 0
      longest = max(longest, run)
    }
    months = run
    self.longest = longest
  }

  /// The measure in force; `nil` where the area is not at the bottom now or the ladder is empty.
  package var measure: String? {
    months == 0 ? nil : measures.indices.reversed().lazy.compactMap { measures[$0] }.first
  }
}
