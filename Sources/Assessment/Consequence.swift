// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A consequence of the year's rules that came true for a holder.
package struct Consequence: Sendable, Hashable {
  package let rule: ConsequenceRule
  /// `第 12/12 名`, `督察整改反弹数 1 项`.
  package let because: Wording
  package let trace: Trace
}

extension Judge {
  /// The consequences of the rules for each scorecard; its place and grade are known by now.
  mutating func assessConsequences() {
    guard let rules, !rules.consequences.isEmpty else { return }
    for position in scorecards.indices {
      let found = rules.consequences.compactMap { consequence($0, scorecards[position], rules) }
      scorecards[position] = scorecards[position].followed(by: found)
    }
  }

  private func consequence(
    _ rule: ConsequenceRule, _ card: Scorecard, _ rules: ScoringRules
  ) -> Consequence? {
    let kind = records.holders[card.holder].kind
    if let holders = rule.holders, holders != kind { return nil }
    let basis = [rules.number, rule.basis].compactMap { $0 }.joined(separator: " ")
    func made(_ because: Wording, _ inputs: [TraceInput], _ steps: [String]) -> Consequence {
      let stated = TraceInput(
        label: Wording(rule.name, rule.name), value: rule.measure, source: rule.location)
      return Consequence(
        rule: rule, because: because,
        trace: Trace(
          rule: Wording("“\(rule.name)”：\(rule.measure)", "“\(rule.name)”: \(rule.measure)"),
          basis: basis.isEmpty ? nil : basis, inputs: [stated] + inputs, steps: steps))
    }
    switch rule.trigger {
    case .grade(let grade):
      guard card.grade == grade else { return nil }
      return made(Wording("等级“\(grade)”", "grade “\(grade)”"), [], ["\(card.scoreText) → \(grade)"])
    case .bottom(let count):
      guard let rank = card.rank, placeFromBelow(card, kind) <= count else { return nil }
      return made(
        Wording("第 \(rank)/\(card.rankOf) 名", "place \(rank)/\(card.rankOf)"), [],
        ["\(rank)/\(card.rankOf)"])
    case .above(let indicator, let limit):
      guard let found = measured(indicator, card.holder), found.value > limit else { return nil }
      return made(because(indicator, found), found.trace.inputs, ["\(found.text) > \(limit.plainText())"])
    case .below(let indicator, let limit):
      guard let found = measured(indicator, card.holder), found.value < limit else { return nil }
      return made(because(indicator, found), found.trace.inputs, ["\(found.text) < \(limit.plainText())"])
    }
  }

  private func measured(_ indicator: Mention, _ holder: Int) -> Measurement? {
    IndicatorName(indicator.text).flatMap { measure($0, holder: holder).measurement }
  }

  private func because(_ indicator: Mention, _ found: Measurement) -> Wording {
    let (name, figure) = (title(of: indicator), withUnit(found.text, found.unit))
    return Wording("\(name.chinese) \(figure)", "\(name.english) \(figure)")
  }

  /// The place counted from the last; a tie at the border is inside.
  private func placeFromBelow(_ card: Scorecard, _ kind: HolderKind) -> Int {
    guard let score = card.score else { return Int.max }
    let below = scorecards.count { other in
      records.holders[other.holder].kind == kind && (other.score.map { $0 < score } ?? false)
    }
    return below + 1
  }
}
