// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

/// Scorecards whose grade or place is another, those that fell furthest first.
enum ScorecardChanges: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    let old = pair.olds(ScorecardState.id)
    let changes = pair.report.scorecards.compactMap { card -> (change: StateChange, fall: Int)? in
      guard let before = old[[pair.report.records.holders[card.holder].id]] else { return nil }
      let rank = Int(before.field(ScorecardState.rank))
      let grade = before.field(ScorecardState.grade)
      guard rank != card.rank || grade != card.grade ?? "" else { return nil }
      let change = StateChange(
        .ranks, .scorecard(holder: card.holder),
        before: side(grade, rank, before.field(ScorecardState.rankOf), before.field(ScorecardState.score)),
        after: side(card.grade ?? "", card.rank, String(card.rankOf), card.scoreText))
      return (change, (card.rank ?? rank ?? 0) - (rank ?? card.rank ?? 0))
    }
    return changes.enumerated().sorted { ($1.element.fall, $0.offset) < ($0.element.fall, $1.offset) }
      .map(\.element.change)
  }

  /// `良好`, `81.50（3/12）`.
  private static func side(_ grade: String, _ rank: Int?, _ of: String, _ score: String) -> StateChange.Side {
    StateChange.Side(grade.isEmpty ? nil : .grade(grade), text: score + (rank.map { "（\($0)/\(of)）" } ?? ""))
  }
}
