// SPDX-License-Identifier: MIT

import Standards
import Testing

struct RankingTests {
  static func places(_ values: [String?], best: BetterDirection = .lower) -> [Int?] {
    Ranking.ranks(values.map { $0.map(number) }, best: best).map { $0?.place }
  }

  @Test func `ties share a rank and the next one skips`() {
    #expect(Self.places(["3", "1", "2", "2", "5"]) == [4, 1, 2, 2, 5])
    #expect(Self.places(["3", "1", "2", "2", "5"], best: .higher) == [2, 5, 3, 3, 1])
    #expect(Self.places(["1.0", "1", "1.00"]) == [1, 1, 1])
    #expect(Self.places([]) == [])
  }

  @Test func `a place without a figure takes no part`() {
    let ranks = Ranking.ranks([number("2"), nil, number("1")])
    #expect(ranks == [Rank(2, outOf: 2), nil, Rank(1, outOf: 2)])
    #expect(ranks[0]?.text == "2/2")
  }

  @Test func `ranks sum to that of a full field and order is all that counts`() {
    var seed: UInt64 = 7
    for count in 1...40 {
      var values: [ExactNumber] = []
      for place in 0..<count {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        values.append(ExactNumber(Int(seed >> 50)) + ExactNumber(Int128(place), over: 1000))
      }
      let ranks = Ranking.ranks(values).compactMap { $0?.place }
      #expect(ranks.reduce(0, +) == count * (count + 1) / 2)
      let shifted = Ranking.ranks(values.map { $0 * ExactNumber(3) + .one }).compactMap { $0?.place }
      #expect(shifted == ranks)
    }
  }

  @Test func `the bottom takes in a tie at its border`() {
    let values = ["1", "2", "3", "3", "4"].map { Optional(number($0)) }
    #expect(Ranking.bottom(2, of: values + [nil]) == [false, false, true, true, true, nil])
    #expect(Ranking.bottom(1, of: values) == [false, false, false, false, true])
    #expect(Ranking.bottom(1, of: values, best: .higher) == [true, false, false, false, false])
  }

  @Test func `changes are ranked without the exempt`() {
    let changes: [Change?] = [
      Change(from: number("4"), to: number("5")), Change(from: number("5"), to: number("4")), nil,
      Change(from: number("2"), to: number("9")),
    ]
    let ranks = Ranking.changeRanks(changes, isExempt: [false, false, false, true])
    #expect(ranks.map { $0?.place } == [2, 1, nil, nil])
  }

  @Test func `weighted ranks sum up or fail together`() {
    let weights = ["0.6", "0.4"].map(number)
    #expect(Ranking.weightedScore([Rank(1, outOf: 7), Rank(3, outOf: 7)], weights: weights) == number("1.8"))
    #expect(Ranking.weightedScore([Rank(1, outOf: 7), nil], weights: weights) == nil)
    #expect(Ranking.weightedScore([Rank(1, outOf: 7)], weights: weights) == nil)
  }

  @Test func `the ladder stays on its last rung and a gap is no escape`() {
    let ladder = ConsequenceLadder(["a", "b"])
    #expect(ladder.measures([true, nil, true, true, false, true]) == ["a", nil, "b", "b", nil, "a"])
    #expect(ConsequenceLadder([]).measures([true]) == [nil])
  }
}
