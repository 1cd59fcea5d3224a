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
  func lost(_ card: Scorecard, most: Int = 2) -> String {
    let losses = card.items.enumerated().filter { !$0.element.lossText.isEmpty }.sorted { left, right in
      let a = left.element.item.points - (left.element.score ?? .zero)
      let b = right.element.item.points - (right.element.score ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }
    return losses.prefix(most).map { _, scored in
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
      "goal": .text(scored.goalText),
      "actual": .text(scored.actualText), "full": .text(full),
      "loss": .text(scored.lossText.isEmpty ? "" : "−\(scored.lossText)"),
      "hasLoss": .flag(!scored.lossText.isEmpty),
      "score": .text(scored.scoreText), "rule": .text(site.word(scored.ruleText)),
      "mode": .text(site.word(scored.item.mode.title)), "why": trace(scored.trace),
      "outcome": .text(scored.outcome.rawValue), "isFlag": .flag(isFlag),
      "isLeftOut": .flag(scored.outcome != .scored),
      "outcomeWord": .text(
        scored.outcome == .missing
          ? site.word("没有数据", "no data")
          : scored.outcome == .notApplicable ? site.word("不适用", "not applicable") : ""),
    ]
  }

  /// What follows from a holder's results: by the consequences of the rules, and for a town by the ladder of its air.
  func consequences(_ card: Scorecard?, area: Int?) -> [TemplateValue] {
    let own = (card?.consequences ?? []).map { found -> TemplateValue in
      [
        "name": .text(found.rule.name), "measure": .text(found.rule.measure),
        "because": .text(site.word(found.because)), "basis": .optional(found.trace.basis),
        "why": trace(found.trace),
      ]
    }
    guard let town = area.flatMap({ site.report.airYear?.town(ofArea: $0) }) else { return own }
    let ladder = town.runs.compactMap { run -> TemplateValue? in
      guard let measure = run.measure else { return nil }
      let basis = airBasis(run.rule)
      return [
        "name": .text(run.rule.name), "measure": .text(measure),
        "because": .text(
          site.word("空气连续 \(run.months) 个月末位", "\(run.months) months in a row at the bottom by air")),
        "basis": .optional(basis), "why": trace(town.trace(run, basis: basis)),
      ]
    }
    return own + ladder
  }

  /// The document and the clause of a rule of the bottom: `云汀环委〔2022〕3号 第十四条`.
  func airBasis(_ rule: AirBottomRule) -> String? {
    let parts = [site.report.rules?.number, rule.basis ?? site.report.rules?.air?.basis].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
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
          data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("；", "; ")), width: 420),
        data: data, keepsOrder: true))
  }
}
