// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// By what the towns' air is ranked.
package enum AirRankingMethod: String, Sendable, Hashable, CaseIterable {
  /// 综合指数, the smallest first.
  case composite
  /// 加权名次: the weighted sum of the places by item, the smallest first.
  case weighted
}

/// How many valid days a year's figures need to be ranked.
package enum AirValidityRule: String, Sendable, Hashable, CaseIterable {
  /// 324 days in the year and the least number of each of its months (GB 3095 table 4).
  case standard
  /// 324 days in the year, whatever the months: some cities ask no more.
  case days
}

/// What a weight is given to in a ranking by weighted places.
package enum AirRankItem: Sendable, Hashable {
  case pollutant(AirPollutant)
  case composite
  /// The change of the composite index against the same period of last year.
  case change

  /// The item as a rules file names it; `nil` for another name.
  package init?(_ name: String) {
    switch name {
    case "综合指数", "composite": self = .composite
    case "改善幅度", "综合指数同比", "change", "improvement": self = .change
    default:
      guard let item = AirPollutant(named: name), AirPollutant.assessed.contains(item) else { return nil }
      self = .pollutant(item)
    }
  }

  package var title: Wording {
    switch self {
    case .pollutant(let item): Wording(item.title, item.title)
    case .composite: Wording("综合指数", "composite index")
    case .change: Wording("改善幅度", "improvement")
    }
  }
}

/// A weight of a ranking by weighted places.
package struct AirWeight: Sendable, Hashable {
  package let item: AirRankItem
  package let weight: ExactNumber

  package init(_ item: AirRankItem, _ weight: ExactNumber) {
    self.item = item
    self.weight = weight
  }
}

/// Who is at the bottom of a month, and what follows month after month.
package struct AirBottomRule: Sendable, Hashable {
  /// Which ranking makes the bottom.
  package enum Basis: String, Sendable, CaseIterable {
    case composite
    case improvement
    /// At the bottom of both.
    case both

    package var title: Wording {
      switch self {
      case .composite: Wording("综合指数", "composite index")
      case .improvement: Wording("改善幅度", "improvement")
      case .both: Wording("综合指数和改善幅度", "composite index and improvement")
      }
    }
  }

  package let name: String
  package let by: Basis
  /// The last so many places; a tie at the border is inside.
  package let count: Int
  /// The measure after 1, 2, 3 … months in a row.
  package let ladder: ConsequenceLadder
  /// The clause of the document (依据).
  package let basis: String?
  package let location: SourceLocation

  package init(
    name: String, by: Basis, count: Int, ladder: ConsequenceLadder, basis: String? = nil,
    location: SourceLocation
  ) {
    self.name = name
    self.by = by
    self.count = count
    self.ladder = ladder
    self.basis = basis
    self.location = location
  }
}

/// The local rules of the towns' air ranking (空气): data of the scoring rules, because each city has its own.
package struct AirRules: Sendable, Hashable {
  package let ranking: AirRankingMethod
  /// They add up to 1; empty where places are not weighted.
  package let weights: [AirWeight]
  package let bottoms: [AirBottomRule]
  package let validity: AirValidityRule
  /// Decimals of a period's figures that differ from those of daily values.
  package let decimals: [AirPollutant: Int]
  /// The document and clause (依据).
  package let basis: String?
  package let location: SourceLocation

  package init(
    ranking: AirRankingMethod = .composite, weights: [AirWeight] = [], bottoms: [AirBottomRule] = [],
    validity: AirValidityRule = .standard,
    decimals: [AirPollutant: Int] = [:], basis: String? = nil, location: SourceLocation
  ) {
    self.ranking = ranking
    self.weights = weights
    self.bottoms = bottoms
    self.validity = validity
    self.decimals = decimals
    self.basis = basis
    self.location = location
  }
}
