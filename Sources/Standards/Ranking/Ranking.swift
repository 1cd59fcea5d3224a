// SPDX-License-Identifier: MIT

/// A place in a ranking; both numbers are always shown together.
package struct Rank: Sendable, Hashable {
  /// 1 is best; equal values share a place.
  package let place: Int
  /// How many took part.
  package let outOf: Int

  /// A place among `outOf`.
  package init(_ place: Int, outOf: Int) {
    self.place = place
    self.outOf = outOf
  }

  /// `5/12`.
  package var text: String { "\(place)/\(outOf)" }
}

/// Competition ranking: equal values share a rank and the next rank skips (1, 2, 2, 4).
package enum Ranking {
  /// The ranks, in the order given; `nil` for `nil` values, which take no part.
  package static func ranks(_ values: [ExactNumber?], best: BetterDirection = .lower) -> [Rank?] {
    let order = values.indices.filter { values[$0] != nil }.sorted { left, right in
      guard let a = values[left], let b = values[right], a != b else { return left < right }
      return best == .lower ? a < b : b < a
    }
    var ranks = [Rank?](repeating: nil, count: values.count)
    var place = 0
    for (position, index) in order.enumerated() {
      if position == 0 || values[index] != values[order[position - 1]] { place = position + 1 }
      ranks[index] = Rank(place, outOf: order.count)
    }
    return ranks
  }

  /// Whether each is among the last `count`: its rank from below is `count` or less, so a tie at the border is
  /// inside. `nil` for `nil` values.
  package static func bottom(
    _ count: Int, of values: [ExactNumber?], best: BetterDirection = .lower
  ) -> [Bool?] {
    ranks(values, best: best == .lower ? .higher : .lower).map { rank in rank.map { $0.place <= count } }
  }

  /// Ranks of year-on-year change, the best improvement first; `isExempt` ones take no part, such as places
  /// that already meet class two or sections at class Ⅱ.
  package static func changeRanks(
    _ changes: [Change?], isExempt: [Bool] = [], best: BetterDirection = .lower
  ) -> [Rank?] {
    let percents = changes.indices.map { index in
      isExempt.indices.contains(index) && isExempt[index] ? nil : changes[index]?.percent
    }
    return ranks(percents, best: best)
  }

  /// The weighted sum of ranks, lower is better (枣庄 town ranking); `nil` where a rank is missing or the
  /// counts differ.
  package static func weightedScore(_ ranks: [Rank?], weights: [ExactNumber]) -> ExactNumber? {
    guard ranks.count == weights.count, !ranks.isEmpty else { return nil }
    var sum = ExactNumber.zero
    for (rank, weight) in zip(ranks, weights) {
      guard let rank else { return nil }
      sum += ExactNumber(rank.place) * weight
    }
    return sum
  }
}
