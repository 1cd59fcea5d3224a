// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// Scores every holder of a kind that has a scorecard, then places them among their kind.
  mutating func assessScorecards() {
    guard let rules else { return }
    for position in records.holders.indices {
      guard let card = rules.scorecards.first(where: { $0.holders == records.holders[position].kind }) else {
        continue
      }
      scorecards.append(scored(position, card, rules))
    }
    place()
  }

  private func scored(_ holder: Int, _ card: ScorecardRules, _ rules: ScoringRules) -> Scorecard {
    let items = card.items.map { ItemScoring(judge: self, item: $0, holder: holder, rules: rules).scored }
    let counted = items.filter { $0.item.mode.isCounted }
    let inPlay = counted.filter { $0.outcome == .scored }
    let bonus = items.filter { $0.item.mode == .bonus }.reduce(ExactNumber.zero) { $0 + ($1.score ?? .zero) }
    let base = inPlay.reduce(ExactNumber.zero) { $0 + ($1.score ?? .zero) }
    let outOf = inPlay.reduce(ExactNumber.zero) { $0 + $1.item.points }
    let earned = inPlay.isEmpty ? nil : base
    // Items left out shrink the full points; the rest is brought to them, and the bonus is added as it is.
    let score = outOf.isZero ? nil : (base * card.full / outOf + bonus).rounded(2)
    let grading = Grading(items, score: score, full: card.full, grades: rules.grades)
    return Scorecard(
      holder: holder, rules: card, items: items, earned: earned, outOf: outOf, score: score,
      scoreText: score?.text(2) ?? "—", leftOut: leftOut(counted, base: base, outOf: outOf),
      grade: grading.grade,
      gradeIndex: grading.index, gradeNote: grading.note, rank: nil, rankOf: 0,
      trace: trace(items, card, rules, base: base, bonus: bonus, outOf: outOf, score: score))
  }

  private func leftOut(_ counted: [ScoredItem], base: ExactNumber, outOf: ExactNumber) -> Wording? {
    let missing = counted.filter { $0.outcome == .missing }
    let inapplicable = counted.filter { $0.outcome == .notApplicable }
    if missing.isEmpty, inapplicable.isEmpty { return nil }
    func points(_ items: [ScoredItem]) -> String {
      items.reduce(ExactNumber.zero) { $0 + $1.item.points }.plainText()
    }
    let lists = [(inapplicable, "不适用", "not applicable"), (missing, "没有数据", "without data")]
      .filter { !$0.0.isEmpty }
    let own = outOf.isZero ? "" : "另 "
    let chinese = lists.map { "\(own)\($0.0.count) 项\($0.1)（\(points($0.0)) 分）" }
    let english = lists.map { "\($0.0.count) \($0.2) (\(points($0.0)) points)" }
    // Without any item there is nothing earned, and no 0.
    let head =
      outOf.isZero
      ? Wording("没有可以计分的项", "no item can be scored")
      : Wording(
        "实得 \(base.text(2)) / \(outOf.plainText())", "\(base.text(2)) of \(outOf.plainText()) earned")
    return Wording(
      ([head.chinese] + chinese).joined(separator: "，"), ([head.english] + english).joined(separator: ", "))
  }

  private func trace(
    _ items: [ScoredItem], _ card: ScorecardRules, _ rules: ScoringRules, base: ExactNumber,
    bonus: ExactNumber,
    outOf: ExactNumber, score: ExactNumber?
  ) -> Trace {
    let scored = items.filter { $0.outcome == .scored && $0.item.mode.isCounted }
    var steps =
      scored.isEmpty ? [] : ["\(scored.map(\.scoreText).joined(separator: " + ")) = \(base.text(2))"]
    if let score {
      if outOf != card.full {
        steps.append(
          "\(base.text(2)) × \(card.full.plainText()) ÷ \(outOf.plainText()) = \((base * card.full / outOf).text(2))"
        )
      }
      if !bonus.isZero { steps.append("+ \(bonus.text(2)) = \(score.text(2))") }
    }
    return Trace(
      rule: Wording(
        "“\(card.name)”：各项得分相加；不适用和没有数据的项不计入满分，其余按比例折算成 \(card.full.plainText()) 分",
        "“\(card.name)”: the sum of the items; those not applicable or without data leave the full points, the rest is brought to \(card.full.plainText())"
      ),
      basis: rules.number,
      inputs: items.filter { $0.outcome == .scored }.map {
        TraceInput(label: Wording($0.item.name, $0.item.name), value: $0.scoreText, source: $0.item.location)
      }, steps: steps)
  }

  /// Places within each kind; ties share a place (1, 2, 2, 4).
  private mutating func place() {
    for kind in HolderKind.allCases {
      let positions = scorecards.indices.filter { records.holders[scorecards[$0].holder].kind == kind }
      let ranks = Ranking.ranks(positions.map { scorecards[$0].score }, best: .higher)
      for (position, rank) in zip(positions, ranks) {
        scorecards[position] = scorecards[position].placed(rank)
      }
    }
  }
}

extension Scorecard {
  fileprivate func placed(_ rank: Rank?) -> Scorecard {
    Scorecard(
      holder: holder, rules: rules, items: items, earned: earned, outOf: outOf, score: score,
      scoreText: scoreText,
      leftOut: leftOut, grade: grade, gradeIndex: gradeIndex, gradeNote: gradeNote, rank: rank?.place,
      rankOf: rank?.outOf ?? 0, trace: trace)
  }

  /// The card with what follows from it.
  func followed(by consequences: [Consequence]) -> Scorecard {
    Scorecard(
      holder: holder, rules: rules, items: items, earned: earned, outOf: outOf, score: score,
      scoreText: scoreText, leftOut: leftOut, grade: grade, gradeIndex: gradeIndex, gradeNote: gradeNote,
      rank: rank, rankOf: rankOf, consequences: consequences, trace: trace)
  }
}

/// The grade of a score, after vetoes and caps.
private struct Grading {
  let grade: String?
  let index: Int?
  let note: Wording?

  init(_ items: [ScoredItem], score: ExactNumber?, full: ExactNumber, grades: [Grade]) {
    guard let score, !grades.isEmpty, !full.isZero else {
      (grade, index, note) = (nil, nil, nil)
      return
    }
    let percent = score * ExactNumber(100) / full
    let earned = grades.firstIndex { percent >= $0.least } ?? grades.count - 1
    var found = earned
    var reason: Wording?
    for item in items where item.isTriggered {
      guard let name = item.item.grade, let limit = grades.firstIndex(where: { $0.name == name }) else {
        continue
      }
      let worse = item.item.mode == .veto ? limit : max(found, limit)
      if worse > found || item.item.mode == .veto {
        reason = Wording(
          "\(item.item.name)：\(item.actualText)，按“\(item.item.mode.title.chinese)”定为\(name)",
          "\(item.item.name): \(item.actualText); by \(item.item.mode.title.english) the grade is \(name)")
        found = max(found, worse)
      }
    }
    (grade, index, note) = (grades[found].name, found, reason)
  }
}

extension ScoredItem {
  /// A cap or veto whose condition came true.
  package var isTriggered: Bool {
    (item.mode == .cap || item.mode == .veto) && outcome == .scored && score == .one
  }
}
