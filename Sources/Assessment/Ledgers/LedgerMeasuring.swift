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
    // In a town something could have happened, so that nothing on the books is a count of 0.
    let isTown = holder.map { records.holders[$0].kind == .town } ?? false
    guard !items.isEmpty || (isTown && figure.isCounted) else {
      return .notApplicable(
        Wording(
          "台账“\(ledger.definition.title.chinese)”里没有涉及的事项",
          "nothing in the ledger “\(ledger.definition.title.english)” concerns it"))
    }
    return LedgerMeasuring(
      ledger: ledger, figure: figure, items: items, whole: assessed.items, isTown: isTown, asOf: asOf,
      language: language
    ).outcome
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
    return ledger.items(holder: holder, area: area).sorted().map { ledger.items[$0] }
  }
}

extension LedgerFigureName {
  /// Whether the figure adds things up, so that of none it is 0; a rate of none is none.
  fileprivate var isCounted: Bool {
    switch self {
    case .count, .stage, .sum: true
    case .closedRate, .reboundRate, .onTimeRate, .scheduleRate, .rate, .check, .allChecks: false
    }
  }
}
