// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records

/// Scorecards whose grade or place is another, those that fell furthest first.
enum ScorecardChanges: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    let old = pair.olds(ScorecardState.id)
    let language = pair.report.records.site.language
    let changes = pair.report.scorecards.compactMap { card -> (change: StateChange, fall: Int)? in
      guard let before = old[[pair.report.records.holders[card.holder].id]] else { return nil }
      // A place among cards that hardly had anything to score says nothing.
      let isPartial = card.isPartial || before.field(ScorecardState.extent) == ScorecardState.partial
      let rank = isPartial ? nil : Int(before.field(ScorecardState.rank))
      let place = isPartial ? nil : card.rank
      let grade = before.field(ScorecardState.grade)
      guard rank != place || grade != card.grade ?? "" else { return nil }
      let after = side(card.grade ?? "", place, String(card.rankOf), card.scoreText, language)
      if isFirst(before, card) {
        let change = StateChange(
          .ranks, .scorecard(holder: card.holder), after: after,
          note: Wording("首次有得分", "scored for the first time"))
        return (change, 0)
      }
      let change = StateChange(
        .ranks, .scorecard(holder: card.holder),
        before: side(
          grade, rank, before.field(ScorecardState.rankOf), before.field(ScorecardState.score),
          language),
        after: after)
      return (change, (place ?? rank ?? 0) - (rank ?? place ?? 0))
    }
    return changes.enumerated().sorted { ($1.element.fall, $0.offset) < ($0.element.fall, $1.offset) }
      .map(\.element.change)
  }

  /// Whether the card had no score before, or one of few points.
  private static func isFirst(_ before: StateEntry, _ card: Scorecard) -> Bool {
    guard card.score != nil else { return false }
    let was = before.field(ScorecardState.score)
    return was.isEmpty || was == "—"
      || (before.field(ScorecardState.extent) == ScorecardState.partial && !card.isPartial)
  }

  /// `良好`, `81.50（3/12）`.
  private static func side(
    _ grade: String, _ rank: Int?, _ of: String, _ score: String, _ language: Language
  ) -> StateChange.Side {
    let place = rank.map { Wording("（\($0)/\(of)）", " (\($0)/\(of))")[language] } ?? ""
    return StateChange.Side(grade.isEmpty ? nil : .grade(grade), text: score + place)
  }
}
