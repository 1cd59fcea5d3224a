// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Standards
internal import Tables

extension Ledger {
  /// The ledger as it stood on a day: items found later and entries dated later are left out.
  package func standing(on day: CivilDate) -> Ledger {
    var ledger = self
    ledger.items = items.filter { item in item.found.map { $0 <= day } ?? true }.map { item in
      var item = item
      item.entries.removeAll { $0.date > day }
      return item
    }
    return ledger
  }
}

extension RecordSet {
  /// Takes out the items that the public may not see, with their rows and their part of the log.
  mutating func hideLedgerItems() {
    var hidden: Set<SourceLocation> = []
    for position in ledgers.indices {
      let definition = ledgers[position].definition
      let kept = ledgers[position].items.filter { $0.mayBePublic(definition) }
      guard kept.count < ledgers[position].items.count else { continue }
      let places = Set(kept.map(\.location))
      hidden.formUnion(ledgers[position].items.map(\.location).filter { !places.contains($0) })
      ledgers[position].items = kept
    }
    guard !hidden.isEmpty else { return }
    let names = LedgerNames(ledgers)
    let ids = Set(ledgers.map(\.definition.id))
    hidden.formUnion(ledgerLog.filter { names.place(of: $0) == nil }.map(\.entry.location))
    ledgerLog.removeAll { hidden.contains($0.entry.location) }
    tables = tables.map { table in
      guard ids.contains(table.schema.id) || table.schema.id == LedgerLogTable.schema.id else { return table }
      return table.filtered { !hidden.contains($0.location) }
    }
  }
}

extension LedgerItem {
  /// Whether the public may see it: not marked otherwise, and its gates are open.
  package func mayBePublic(_ definition: LedgerDefinition) -> Bool {
    isPublic && closedGates(definition).isEmpty
  }

  /// What the item still lacks before the public may see it.
  package func closedGates(_ definition: LedgerDefinition) -> [LedgerCondition] {
    definition.gates.filter { !holds($0) }
  }

  /// Whether a condition on the row's cells or on a stage once entered is true; any other is not decided here and
  /// counts as true.
  private func holds(_ condition: LedgerCondition) -> Bool {
    switch condition {
    case .choice(let column, let ids): values.choice(column).map { ids.contains($0) } ?? false
    case .flag(let column, let wanted): values.flag(column) == wanted
    case .filled(let column): values.text(column) != nil
    case .lists(let column, let name):
      (values.choices(column) ?? values.list(column))?.contains(name) ?? false
    case .atLeast(let column, let least): values.number(column).map { $0 >= least } ?? false
    case .ever(let stage): statedStageID == stage || entries.contains { $0.stage == stage }
    case .now, .role, .isDue, .onTime, .overdue, .onSchedule, .hasRebounded: true
    }
  }
}
