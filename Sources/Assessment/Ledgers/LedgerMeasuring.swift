// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// Measures a figure of a ledger over the items that concern a holder, or over all of them.
  func ledgerValue(_ ledgerName: String, _ figureName: String, _ holder: Int?) -> IndicatorOutcome {
    let named = index.ledger(ledgerName)
    guard let number = named, ledgers.indices.contains(number) else {
      return .missing(Wording("没有台账“\(ledgerName)”", "there is no ledger “\(ledgerName)”"))
    }
    return ledgerValue(figureName, holder, in: records.ledgers[number], ledgers[number], asOf: asOf)
  }

  /// The figure over the ledger as it stood on a day.
  func ledgerValue(
    _ figureName: String, _ holder: Int?, in ledger: Ledger, _ assessed: AssessedLedger, asOf: CivilDate
  ) -> IndicatorOutcome {
    guard let figure = ledger.definition.figure(named: figureName) else {
      return .missing(
        Wording(
          "台账“\(ledger.definition.title.chinese)”没有“\(figureName)”",
          "the ledger “\(ledger.definition.title.english)” has no figure “\(figureName)”"))
    }
    let items = holder.map { share(of: $0, in: assessed) } ?? assessed.items
    guard !items.isEmpty else {
      return .notApplicable(
        Wording(
          "台账“\(ledger.definition.title.chinese)”里没有涉及的事项",
          "nothing in the ledger “\(ledger.definition.title.english)” concerns it"))
    }
    return LedgerMeasuring(ledger: ledger, figure: figure, items: items, asOf: asOf).outcome
  }

  /// A ledger's definition and one of its figures, by their names.
  func figure(_ ledger: String, _ figure: String) -> (LedgerDefinition, LedgerFigureName)? {
    guard let definition = index.ledger(ledger).map({ records.ledgers[$0].definition }),
      let name = definition.figure(named: figure)
    else { return nil }
    return (definition, name)
  }

  /// The items that concern a holder: it must do the work or supervises it; a town's and a village's are those in its
  /// area, too (属地).
  func share(of holder: Int, in ledger: AssessedLedger) -> [AssessedItem] {
    let record = records.holders[holder]
    let isTerritorial = record.kind == .town || record.kind == .village
    let area = isTerritorial ? record.area.flatMap { records.roster.areaIndex($0.text) } : nil
    return ledger.items.filter { $0.concerns(holder, area: area) }
  }
}

/// One figure over some items, with its arithmetic.
private struct LedgerMeasuring {
  let ledger: Ledger
  let figure: LedgerFigureName
  let items: [AssessedItem]
  let asOf: CivilDate

  private var definition: LedgerDefinition { ledger.definition }

  var outcome: IndicatorOutcome {
    let figures = LedgerFigures(items, in: ledger, asOf: asOf)
    switch figure {
    case .count(let count): return counted(count)
    case .closedRate:
      return rated(
        figures.closedRate, items.filter { $0.flag != .standing && $0.flag != .declined },
        Wording("已销号 ÷ 应销号；长期坚持和未受理的不计", "closed ÷ to be closed; standing and declined ones are left out"))
    case .reboundRate:
      return rated(
        figures.reboundRate, items.filter { $0.flag == .closed || $0.rebounds > 0 },
        Wording("反弹过的 ÷ 销过号的", "came back ÷ once closed"))
    case .onTimeRate:
      return rated(
        figures.onTimeRate, matching([.isDue]), Wording("按期完成 ÷ 到期应完成", "done in time ÷ due"))
    case .scheduleRate:
      return rated(
        figures.scheduleRate, items.filter { ($0.standing ?? .noData) != .noData },
        Wording("达序时和已完成 ÷ 有进度的", "on schedule or done ÷ with a schedule"))
    case .stage(let place):
      let stage = definition.stages[place]
      return counted(items.filter { $0.stage == stage.id }, stage.title)
    case .rate(let place):
      return rated(
        figures.rates[place], matching(definition.rates[place].among), definition.rates[place].formula)
    case .sum(let place): return summed(place, figures.sums[place])
    case .check(let place):
      return rated(figures.checks[place], items, Wording("达到 100% 的 ÷ 有数据的", "at 100 % ÷ with data"))
    case .allChecks:
      return rated(figures.allChecks, items, Wording("各项都达到 100% 的 ÷ 有数据的", "all at 100 % ÷ with data"))
    }
  }

  private func matching(_ conditions: [LedgerCondition]) -> [AssessedItem] {
    items.filter { ItemFacts($0, ledger, asOf: asOf).holds(conditions) }
  }

  private var title: Wording {
    let name = definition.figures.first { $0.name == figure }?.title ?? Wording("", "")
    return Wording(
      "\(definition.title.chinese)：\(name.chinese)", "\(definition.title.english): \(name.english)")
  }

  private func counted(_ count: LedgerCount) -> IndicatorOutcome {
    let own = items.filter { item in
      switch count {
      case .total: true
      case .open: item.flag.isOpen
      case .overdue: item.flag == .overdue
      case .dueSoon: item.flag == .dueSoon
      case .behind: item.flag == .behind
      case .rebounds: item.rebounds > 0
      case .rebounded: item.rebounds > 0 && item.flag != .closed
      case .finished: item.flag == .finished || item.flag == .publicity
      case .publicity: item.flag == .publicity
      case .standing: item.flag == .standing
      case .closed: item.flag == .closed
      case .declined: item.flag == .declined
      }
    }
    return counted(own, nil)
  }

  private func counted(_ own: [AssessedItem], _ stage: Wording?) -> IndicatorOutcome {
    .value(
      Measurement(
        value: ExactNumber(own.count), text: String(own.count), unit: definition.counter.chinese,
        shareText: "\(own.count)/\(items.count)", asOf: asOf.isoText,
        trace: Trace(rule: title, inputs: own.map { input($0) }, steps: [])))
  }

  private func rated(_ rate: Rate, _ among: [AssessedItem], _ formula: Wording) -> IndicatorOutcome {
    guard let percent = rate.percent else {
      return .notApplicable(
        Wording("\(title.chinese)：还没有可计的", "\(title.english): nothing to count yet"))
    }
    let left = rate.notApplicable > 0 ? "，另 \(rate.notApplicable) \(definition.counter.chinese)不计" : ""
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%",
        shareText: "\(rate.numerator)/\(rate.denominator)\(left)", asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("\(title.chinese)：\(formula.chinese)", "\(title.english): \(formula.english)"),
          inputs: among.map { input($0) },
          steps: ["\(rate.numerator) ÷ \(rate.denominator) = \(rate.text())%"])))
  }

  private func summed(_ place: Int, _ sum: ExactNumber?) -> IndicatorOutcome {
    let rule = definition.sums[place]
    guard let sum else {
      return .missing(Wording("\(title.chinese)：没有数据", "\(title.english): no data"))
    }
    let own = matching(rule.among).compactMap { item in
      ItemFacts(item, ledger, asOf: asOf).number(rule.column).map { (item, $0) }
    }
    let parts = own.map { $0.1.plainText() }
    let shown = parts.count > 40 ? parts.prefix(40) + ["…"] : parts[...]
    return .value(
      Measurement(
        value: sum, text: sum.text(rule.decimals), unit: rule.unit, asOf: asOf.isoText,
        trace: Trace(
          rule: title,
          inputs: own.map { item, value in
            TraceInput(
              label: label(item), value: "\(value.plainText()) \(rule.unit)",
              source: ledger.items[item.place.item].location)
          }, steps: ["\(shown.joined(separator: " + ")) = \(sum.text(rule.decimals))"])))
  }

  private func label(_ item: AssessedItem) -> Wording {
    let record = ledger.items[item.place.item]
    return Wording("\(record.id) \(record.name)", "\(record.id) \(record.name)")
  }

  private func input(_ item: AssessedItem) -> TraceInput {
    let word = Wording("\(item.flag.title.chinese)，\(item.finding.chinese)", "")
    return TraceInput(
      label: label(item), value: item.flag.title == item.finding ? item.finding.chinese : word.chinese,
      source: ledger.items[item.place.item].location)
  }
}
