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
      "leftOut": .optional(card.leftOut.map { site.word($0) }), "cap": .optional(cap(card)),
      "trend": .optional(scoreTrend(card)),
      "post": .optional(site.records.holders[card.holder].post),
      "lost": .text(lost(card)),
    ]
  }

  /// Why the grade is below what the score earns, in two words with the item: `封顶：较大环境事件`.
  func cap(_ card: Scorecard) -> String? {
    guard card.gradeNote != nil,
      let item = card.items.first(where: { $0.isTriggered && [.cap, .veto].contains($0.item.mode) })
    else { return nil }
    let word = site.word(item.item.mode.title)
    return word + site.word("：", ": ") + Formula.printed(item.item.name)
  }

  /// The way since the older state: `8月31日以来 −5.10 分（75.10 → 70.00），名次 10 → 11`; `nil` where that state
  /// says nothing of the card.
  func scoreTrend(_ card: Scorecard) -> String? {
    guard let former = site.comparison.formerScores[card.holder], let score = card.score else { return nil }
    let day = site.shortDate(site.comparison.since)
    let difference = score - former.score
    guard !difference.isZero else {
      return site.word("得分与 \(day) 相同", "the same score as on \(day)")
    }
    let sign = difference.isNegative ? "−" : "+"
    let way = "\(former.score.text(2)) → \(card.scoreText)"
    let points = sign + difference.magnitude.text(2)
    let rank = former.rank.flatMap { old in
      card.rank.flatMap { $0 == old ? nil : site.word("，名次 \(old) → \($0)", ", rank \(old) → \($0)") }
    }
    return site.word("\(day)以来 \(points) 分（\(way)）", "\(points) since \(day) (\(way))") + (rank ?? "")
  }

  /// The items that cost most: `PM2.5（−6.00）、督察整改（−4.00）`.
  func lost(_ card: Scorecard, most: Int = 2) -> String {
    let losses = card.items.enumerated().filter { !$0.element.lossText.isEmpty }.sorted { left, right in
      let a = left.element.item.points - (left.element.score ?? .zero)
      let b = right.element.item.points - (right.element.score ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }
    return losses.prefix(most).map { _, scored in
      let name = Formula.printed(scored.item.name)
      return site.word("\(name)（−\(scored.lossText)）", "\(name) (−\(scored.lossText))")
    }.joined(separator: site.word("、", ", "))
  }

  func scoreItem(_ scored: ScoredItem) -> TemplateValue {
    let isFlag = scored.item.mode == .cap || scored.item.mode == .veto
    let full =
      isFlag
      ? "—"
      : scored.item.mode == .bonus ? "+\(scored.item.points.plainText())" : scored.item.points.plainText()
    return [
      "anchor": .text("item-\(scored.item.id)"),
      "name": .text(Formula.printed(scored.item.name)), "group": .optional(scored.item.group),
      "goal": .text(scored.goalText),
      "actual": .text(scored.actualText), "full": .text(full),
      "loss": .text(scored.lossText.isEmpty ? "" : "−\(scored.lossText)"),
      "hasLoss": .flag(!scored.lossText.isEmpty),
      "score": .text(scored.scoreText), "rule": .text(Formula.printed(site.word(scored.ruleText))),
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
          site.word("空气连续 \(run.months) 个月末位", "\(Self.monthsInARow(run.months)) at the bottom by air")),
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

  /// The items that earned their points or lost some: none that is left out, and none that adds to them or caps them.
  private func scored(_ card: Scorecard) -> [ScoredItem] {
    card.items.filter { $0.item.mode.isCounted && $0.outcome == .scored }
  }

  /// `十四项计分，另三项加分或限制等级`: the points are those of the first.
  func itemsHeading(_ card: Scorecard) -> String {
    let others = card.items.count { !$0.item.mode.isCounted }
    let own = card.items.count - others
    let head = site.word("\(ChineseNumeral.text(own))项计分", "\(own) items")
    guard others > 0 else { return head }
    return head
      + site.word(
        "，另\(ChineseNumeral.text(others))项加分或限制等级", ", and \(others) that add points or limit the grade")
  }

  /// `十项里六项得满分；综合指数得分最低，0.00 / 5`.
  func scoreFinding(_ card: Scorecard) -> String {
    let scored = self.scored(card)
    let full = scored.count { $0.lossText.isEmpty }
    let number = ChineseNumeral.text
    if full == scored.count {
      return site.word("\(number(full))项都得满分", "All \(full) items earned full points")
    }
    func share(_ item: ScoredItem) -> ExactNumber {
      (item.score ?? .zero).divided(by: item.item.points) ?? .zero
    }
    let head = site.word(
      full == 0 ? "\(number(scored.count))项都没有得满分" : "\(number(scored.count))项里\(number(full))项得满分",
      "\(full == 0 ? "none" : String(full)) of \(scored.count) items earned full points")
    guard let worst = scored.min(by: { share($0) < share($1) }) else { return head }
    let figures = "\(worst.scoreText) / \(worst.item.points.plainText())"
    let name = Formula.printed(worst.item.name)
    return head + site.word("；\(name)得分率最低，\(figures)", "; \(name) earned the least, \(figures)")
  }

  /// The points of the card as one strip: each item as wide as its points, filled as far as they are earned.
  func pointsStrip(_ card: Scorecard, id: String, width: Double) -> TemplateValue {
    let parts = scored(card)
      .map { item in
        let earned = item.score ?? .zero
        let status: Status =
          item.lossText.isEmpty ? .onSchedule : earned.isZero ? .seriouslyBehind : .slightlyBehind
        return ShareStrip.Part(
          Datum(
            label: Formula.printed(item.item.name), value: earned.approximation,
            text: "\(item.scoreText) / \(item.item.points.plainText())", status: status),
          of: item.item.points.approximation)
      }
    guard !parts.isEmpty else { return .missing }
    let title = site.word("得分 \(card.scoreText)", "score \(card.scoreText)")
    return svg(
      ShareStrip(
        heading(
          "points-\(id)", title,
          site.word(
            "每项的宽是它的分值，填满的是得到的分", "each item is as wide as its points, filled as far as they are earned"),
          width: width), parts: parts))
  }

  /// What the shades of ``pointsStrip(_:id:width:)`` say, with how many items are of each.
  func pointsLegend(_ card: Scorecard) -> TemplateValue {
    let scored = self.scored(card)
    let full = scored.count { $0.lossText.isEmpty }
    let part = scored.count { !$0.lossText.isEmpty && !($0.score ?? .zero).isZero }
    let none = scored.count { !$0.lossText.isEmpty && ($0.score ?? .zero).isZero }
    let badges = [
      (full, Standing.onSchedule, Wording("\(full) 项得满分", "full points: \(full)")),
      (part, Standing.slightlyBehind, Wording("\(part) 项得到一部分", "in part: \(part)")),
      (none, Standing.seriouslyBehind, Wording("\(none) 项没有得分", "none: \(none)")),
    ].filter { $0.0 > 0 }.map { plainBadge("status-\($0.1.rawValue)", $0.1.shape, site.word($0.2)) }
    return [
      "badges": .list(badges),
      "note": .text(
        site.word("每段的宽是分值，没有填满的是没有得到的分", "as wide as its points; what is not filled was not earned")),
    ]
  }

  /// Full points and earned points of every item, side by side.
  func scoreStrip(_ card: Scorecard) -> TemplateValue {
    let data = scored(card)
      .map { item in
        let share = (item.score ?? .zero).divided(by: item.item.points) ?? .zero
        return Datum(
          label: Formula.printed(item.item.name), value: share.approximation * 100,
          text: "\(item.scoreText) / \(item.item.points.plainText())")
      }
    guard !data.isEmpty else { return .missing }
    return svg(
      BarChart(
        heading(
          "score-\(card.holder)", scoreFinding(card),
          data.map { "\($0.label) \($0.text)" }.joined(separator: site.word("；", "; ")), width: 420),
        data: data, keepsOrder: true))
  }
}
