// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

extension PageScope {
  /// The figures of a ledger, or of a part of it: each a number, its unit and how it is made.
  func ledgerFigures(_ figures: LedgerFigures, _ words: LedgerWords) -> [TemplateValue] {
    var cards: [TemplateValue] = []
    let own = words.definition.closedRateTitle.chinese
    if words.hasClosing, !words.definition.rates.contains(where: { $0.title.chinese == own }) {
      cards.append(
        rateCard(
          figures.closedRate, words.closedRate,
          formula: site.word("\(words.closed) ÷ 应\(words.closing)", "\(words.closed) ÷ all to be closed")))
    }
    if words.hasStages { cards.append(openCard(figures, words)) }
    if words.hasRebounds, !words.ownRate({ words.isRebound($0) }) {
      cards.append(
        rateCard(
          figures.reboundRate, site.word("\(words.rebound)率", "share \(words.rebound)"),
          formula: site.word("\(words.rebound)过 ÷ \(words.closing)过", "came back ÷ ever closed"), isBad: true)
      )
    }
    if words.hasDue, words.hasStages, !words.ownRate({ $0 == .onTime }) {
      cards.append(
        rateCard(
          figures.onTimeRate, site.word("按期完成率", "done in time"),
          formula: site.word("按期完成 ÷ 已到期或已完成", "done in time ÷ due or done")))
    }
    for (rate, definition) in zip(figures.rates, words.definition.rates)
    where !isGiven(rate, definition, words.definition) {
      // What share is bad nobody has said, so these stand in ink.
      cards.append(rateCard(rate, site.word(definition.title), formula: site.word(definition.formula)))
    }
    return cards
  }

  /// Whether the gates of the ledger make a rate whole: only cases with a decision in force are on the site, so all of
  /// them were dealt with and punished.
  private func isGiven(_ rate: Rate, _ own: LedgerRate, _ definition: LedgerDefinition) -> Bool {
    guard !definition.gates.isEmpty, !own.among.contains(where: definition.gates.contains),
      rate.numerator == rate.denominator, own.numerator.count == 1, case .ever(let id) = own.numerator[0]
    else { return false }
    return definition.stage(id)?.role != .closed
  }

  /// What the gates of a ledger keep off the site, and out of its figures.
  func gateNote(_ definition: LedgerDefinition) -> String? {
    guard !definition.gates.isEmpty, site.records.site.audience != .internal else { return nil }
    if definition.gates == [.flag("in-force", true)] {
      return site.word(
        "只统计处罚决定已生效的案件；未生效的不公开、不计入",
        "Only cases whose decision is in force are counted; others are neither published nor counted")
    }
    if definition.gates == [.flag("public", true)] {
      return site.word(
        "只统计写明公开的；其余不公开、不计入",
        "Only what is marked as public is counted; the rest is neither published nor counted")
    }
    let conditions = definition.gates.map { gate -> String in
      if case .ever(let id) = gate, let stage = definition.stage(id) { return site.word(stage.title) }
      return site.word(gate.words(columns: definition.columns, stages: definition.stages))
    }.joined(separator: site.word("、", ", "))
    return site.word(
      "只统计\(conditions)的；其余不公开、不计入",
      "Counted: only \(conditions); the rest is neither published nor counted")
  }

  /// The sums of a ledger: fines, areas, rewards.
  func ledgerSums(_ figures: LedgerFigures, _ words: LedgerWords) -> [TemplateValue] {
    let rows = zip(figures.sums, words.definition.sums).map { sum, definition in
      sumRow(site.word(definition.title), sum, definition)
    }
    guard let (total, place) = penaltyTotal(figures, words.definition) else { return rows }
    let row = sumRow(
      site.word("罚款＋按日连续处罚合计", "fines and daily penalties together"), total,
      words.definition.sums[place])
    return Array(rows.prefix(place + 1) + [row] + rows.suffix(from: place + 1))
  }

  private func sumRow(_ title: String, _ sum: ExactNumber?, _ definition: LedgerSum) -> TemplateValue {
    [
      "title": .text(title),
      "value": .text(sum?.text(definition.decimals) ?? site.word("没有数据", "no data")),
      "unit": .text(sum == nil ? "" : site.unit(definition.unit)),
    ]
  }

  /// Fines and daily penalties together, and the place of the latter among the sums; `nil` where the ledger has not
  /// both in one unit.
  private func penaltyTotal(
    _ figures: LedgerFigures, _ definition: LedgerDefinition
  ) -> (total: ExactNumber, place: Int)? {
    guard let fines = definition.sums.firstIndex(where: { $0.id == "fines" }),
      let daily = definition.sums.firstIndex(where: { $0.id == "daily-penalties" }),
      definition.sums[fines].unit == definition.sums[daily].unit,
      let fine = figures.sums[fines], let penalty = figures.sums[daily]
    else { return nil }
    return (fine + penalty, daily)
  }

  /// Requirements met in full, each as a bar with its fraction.
  func ledgerChecks(_ figures: LedgerFigures, _ words: LedgerWords) -> TemplateValue {
    guard let checks = words.definition.checks, figures.checks.contains(where: { $0.denominator > 0 }) else {
      return .missing
    }
    let rows = zip(checks.columns, figures.checks).map { column, share -> TemplateValue in
      rate(share, words.definition.column(column).map { site.title($0) } ?? column, formula: "")
    }
    return [
      "title": .text(site.word(checks.title)), "rows": .list(rows),
      "chart": checksChart(figures, words, checks),
      "all": rate(
        figures.allChecks, site.word("全部做到", "all of them"),
        formula: site.word("每一条都做到的 ÷ 有记录的", "items that meet every one ÷ items with a record")),
    ]
  }

  private func openCard(_ figures: LedgerFigures, _ words: LedgerWords) -> TemplateValue {
    var notes: [String] = []
    if figures.overdue > 0 { notes.append(site.word("逾期 \(figures.overdue)", "\(figures.overdue) overdue")) }
    if figures.rebounded > 0 {
      notes.append(site.word("\(words.rebound) \(figures.rebounded)", "\(figures.rebounded) back"))
    }
    if figures.behind > 0 { notes.append(site.word("落后于序时 \(figures.behind)", "\(figures.behind) behind")) }
    if figures.dueSoon > 0 { notes.append(site.word("临期 \(figures.dueSoon)", "\(figures.dueSoon) due soon")) }
    if figures.finished > 0 {
      notes.append(
        site.word("另有待\(words.closing) \(figures.finished)", "\(figures.finished) more to be closed"))
    }
    return [
      "label": .text(site.word("在办", "Open")), "value": .text(String(figures.open)),
      "unit": .text(
        site.word("\(words.definition.counter.chinese) · 共 \(figures.total)", "of \(figures.total)")),
      "note": .text(notes.isEmpty ? site.word("没有逾期", "none overdue") : notes.joined(separator: " · ")),
      // Red only where all that is open is late or back: the note says how many are.
      "isBad": .flag(figures.open > 0 && figures.overdue + figures.rebounded >= figures.open),
    ]
  }

  private func rateCard(_ rate: Rate, _ title: String, formula: String, isBad: Bool = false) -> TemplateValue
  {
    let note = [formula, leftOut(rate)].compactMap { $0 }.joined(separator: site.word("，", ", "))
    return [
      "label": .text(title), "value": .text(rate.denominator == 0 ? "—" : rate.text() + "%"),
      "unit": .text(
        rate.denominator == 0
          ? site.word("没有可计的", "nothing to count") : "\(rate.numerator)/\(rate.denominator)"),
      "note": .text(note), "isBad": .flag(isBad && rate.numerator > 0),
    ]
  }
}
