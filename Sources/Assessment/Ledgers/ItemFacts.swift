// SPDX-License-Identifier: MIT

internal import Records
internal import Standards
internal import Tables

/// Decides conditions about one item.
struct ItemFacts {
  let record: LedgerItem
  private let item: AssessedItem
  private let definition: LedgerDefinition
  private let asOf: CivilDate

  init(_ item: AssessedItem, _ ledger: Ledger, asOf: CivilDate) {
    self.item = item
    self.asOf = asOf
    record = ledger.items[item.place.item]
    definition = ledger.definition
  }

  func holds(_ conditions: [LedgerCondition]) -> Bool { conditions.allSatisfy { holds($0) } }

  private func holds(_ condition: LedgerCondition) -> Bool {
    switch condition {
    case .ever(let stage):
      item.stage == stage || record.entries.contains { $0.stage == stage }
    case .now(let stages): item.stage.map { stages.contains($0) } ?? false
    case .role(let roles):
      item.stage.flatMap { definition.stage($0) }.map { roles.contains($0.role) } ?? false
    case .choice(let column, let ids): record.values.choice(column).map { ids.contains($0) } ?? false
    case .lists(let column, let name):
      (record.values.choices(column) ?? record.values.list(column))?.contains(name) ?? false
    case .flag(let column, let wanted): record.values.flag(column) == wanted
    case .filled(let column): isFilled(column)
    case .atLeast(let column, let least): record.values.number(column).map { $0 >= least } ?? false
    case .isDue: item.due.map { $0 < asOf || item.finished != nil } ?? false
    case .onTime: item.due.flatMap { due in item.finished.map { $0 <= due } } ?? false
    case .overdue: item.flag == .overdue
    case .onSchedule: item.standing?.isKept ?? false
    case .hasRebounded: item.rebounds > 0
    }
  }

  /// Whether the column holds something by now.
  func isFilled(_ column: String) -> Bool {
    if let date = record.values.date(column) { return date <= asOf }
    return record.values.text(column) != nil
  }

  /// The number in a column, or what the computation of that id comes to.
  func number(_ column: String) -> ExactNumber? {
    definition.number(column, of: record.values, asOf: asOf)
  }

  /// Whether a check is met in full; `nil` where nothing is known.
  func isMet(_ column: String) -> Bool? {
    if let flag = record.values.flag(column) { return flag }
    return record.values.number(column).map { $0 >= ExactNumber(100) }
  }
}
