// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// A scorecard as a row of a ranking.
  func scoreRow(_ card: Scorecard) -> TemplateValue {
    [
      "rank": .text(card.rank.map { String($0) } ?? "—"), "holder": holder(card.holder),
      "score": .text(card.scoreText), "grade": grade(card),
      "leftOut": .optional(card.leftOut.map { site.word($0) }),
      "post": .optional(site.records.holders[card.holder].post),
      "lost": .text(lost(card)),
    ]
  }

  /// The items that cost most: `PM2.5（−6.00）、督察整改（−4.00）`.
  func lost(_ card: Scorecard) -> String {
    let losses = card.items.enumerated().filter { !$0.element.lossText.isEmpty }.sorted { left, right in
      let a = left.element.item.points - (left.element.score ?? .zero)
      let b = right.element.item.points - (right.element.score ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }
    return losses.prefix(2).map { _, scored in
      site.word("\(scored.item.name)（−\(scored.lossText)）", "\(scored.item.name) (−\(scored.lossText))")
    }.joined(separator: site.word("、", ", "))
  }

  func scoreItem(_ scored: ScoredItem) -> TemplateValue {
    let isFlag = scored.item.mode == .cap || scored.item.mode == .veto
    let full =
      isFlag
      ? "—"
      : scored.item.mode == .bonus ? "+\(scored.item.points.plainText())" : scored.item.points.plainText()
    return [
      "name": .text(scored.item.name), "group": .optional(scored.item.group),
      "goal": .text(goalText(scored)),
      "actual": .text(scored.actualText), "full": .text(full),
      "loss": .text(scored.lossText.isEmpty ? "" : "−\(scored.lossText)"),
      "hasLoss": .flag(!scored.lossText.isEmpty),
      "score": .text(scoreText(scored)), "rule": .text(site.word(scored.ruleText)),
      "mode": .text(site.word(scored.item.mode.title)), "why": trace(scored.trace),
      "outcome": .text(scored.outcome.rawValue), "isLeftOut": .flag(scored.outcome != .scored),
      "outcomeWord": .text(
        scored.outcome == .missing
          ? site.word("没有数据", "no data")
          : scored.outcome == .notApplicable ? site.word("不适用", "not applicable") : ""),
    ]
  }

  /// The goal as the card has it; places and limits in the site's language.
  private func goalText(_ scored: ScoredItem) -> String {
    guard language == .english, !scored.goalText.isEmpty, let goal = scored.item.goal?.plainText() else {
      return scored.goalText
    }
    switch scored.item.mode {
    case .rank: return "top \(goal)"
    case .cap, .veto: return "at most \(goal)"
    default: return scored.goalText
    }
  }

  /// The points; of a cap or a veto whether it came true.
  private func scoreText(_ scored: ScoredItem) -> String {
    let isFlag = scored.item.mode == .cap || scored.item.mode == .veto
    guard language == .english, isFlag, scored.outcome == .scored else { return scored.scoreText }
    return scored.isTriggered ? "came true" : "did not come true"
  }

  /// Full points and earned points of every item, side by side.
  func scoreStrip(_ card: Scorecard) -> TemplateValue {
    let data = card.items.filter { ![.bonus, .cap, .veto].contains($0.item.mode) && $0.outcome == .scored }
      .map { item in
        let share = (item.score ?? .zero).divided(by: item.item.points) ?? .zero
        return Datum(
          label: item.item.name, value: share.approximation * 100,
          text: "\(item.scoreText) / \(item.item.points.plainText())")
      }
    guard !data.isEmpty else { return .missing }
    return svg(
      BarChart(
        heading(
          "score-\(card.holder)", site.word("各项得分率", "share of points earned"),
          data.map { "\($0.label) \($0.text)" }.joined(separator: "；"), width: 420),
        data: data, keepsOrder: true))
  }
}
