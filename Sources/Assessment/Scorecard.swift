// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// The score of one holder by the year's rules.
package struct Scorecard: Sendable, Hashable {
  /// Index into `RecordSet.holders`.
  package let holder: Int
  package let rules: ScorecardRules
  package let items: [ScoredItem]
  /// The sum of the items' points as scored, without the bonus; `nil` where no item could be scored.
  package let earned: ExactNumber?
  /// The full points of the items that could be scored.
  package let outOf: ExactNumber
  /// `earned` brought to the card's full points (折算), two decimals; equal to `earned` where nothing is left out.
  package let score: ExactNumber?
  /// The score as shown, such as `81.50`; `—` where there is none.
  package let scoreText: String
  /// `实得 73.35 / 90，另 1 项不适用（10 分）`; `nil` where every item was scored.
  package let leftOut: Wording?
  package let grade: String?
  /// 0 is the best grade; for shape and colour.
  package let gradeIndex: Int?
  /// Why the grade is not the one the score earns (veto or cap).
  package let gradeNote: Wording?
  /// Place among the holders of its kind, ties sharing one (1, 2, 2, 4); `nil` where not scored.
  package let rank: Int?
  package let rankOf: Int
  /// What follows by the year's rules.
  package let consequences: [Consequence]
  package let trace: Trace

  package init(
    holder: Int, rules: ScorecardRules, items: [ScoredItem], earned: ExactNumber?, outOf: ExactNumber,
    score: ExactNumber?, scoreText: String, leftOut: Wording?, grade: String?, gradeIndex: Int?,
    gradeNote: Wording?, rank: Int?, rankOf: Int, consequences: [Consequence] = [], trace: Trace
  ) {
    self.holder = holder
    self.rules = rules
    self.items = items
    self.earned = earned
    self.outOf = outOf
    self.score = score
    self.scoreText = scoreText
    self.leftOut = leftOut
    self.grade = grade
    self.gradeIndex = gradeIndex
    self.gradeNote = gradeNote
    self.rank = rank
    self.rankOf = rankOf
    self.consequences = consequences
    self.trace = trace
  }
}

extension Scorecard {
  /// Whether fewer than half of the card's points could be scored.
  package var isPartial: Bool { outOf + outOf < rules.full }
}

/// One item of a scorecard with what it earned and why.
package struct ScoredItem: Sendable, Hashable {
  package enum Outcome: String, Sendable {
    case scored
    /// The figure is missing; the item is left out and said so, never counted as zero.
    case missing
    /// The item does not apply to this holder.
    case notApplicable = "not-applicable"
  }

  package let item: ScoreItem
  package let outcome: Outcome
  /// `≤ 40`, `≥ 68.5%`, `前 40`; empty where the item has no goal.
  package let goalText: String
  /// `44 µg/m³`, `16/18`, `无数据`.
  package let actualText: String
  package let score: ExactNumber?
  /// `9.00`, or `—`.
  package let scoreText: String
  /// What was lost, `6.00`; empty where nothing was.
  package let lossText: String
  /// The rule in a few words: `每高 1 µg/m³ 扣 1.5 分，扣完为止`.
  package let ruleText: Wording
  package let trace: Trace

  package init(
    item: ScoreItem, outcome: Outcome, goalText: String, actualText: String, score: ExactNumber?,
    scoreText: String, lossText: String, ruleText: Wording, trace: Trace
  ) {
    self.item = item
    self.outcome = outcome
    self.goalText = goalText
    self.actualText = actualText
    self.score = score
    self.scoreText = scoreText
    self.lossText = lossText
    self.ruleText = ruleText
    self.trace = trace
  }
}
