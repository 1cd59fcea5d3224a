// SPDX-License-Identifier: MIT

internal import Records

/// Scorecards: holder → score, grade, place, number of places, and whether half of the points were in play.
package enum ScorecardState: StateKind {
  package static let id = "scorecard"
  package static let score = 0
  package static let grade = 1
  package static let rank = 2
  package static let rankOf = 3
  /// `partial` where fewer than half of the points could be scored; else empty.
  package static let extent = 4
  package static let partial = "partial"

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.scorecards.map { card in
      entry(
        [report.records.holders[card.holder].id],
        [
          card.scoreText, card.grade ?? "", card.rank.map { String($0) } ?? "", String(card.rankOf),
          card.isPartial ? partial : "",
        ])
    }
  }
}
