// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// What of the rows of ledgers the site may print: columns of stages that an item has not reached are blank, and
/// each cell has the form in which the audience may read it.
struct LedgerCells: Sendable {
  private let places: [SourceLocation: LedgerPlace]
  private let report: AssessedReport

  init(_ report: AssessedReport) {
    self.report = report
    var places: [SourceLocation: LedgerPlace] = [:]
    for (number, ledger) in report.records.ledgers.enumerated() {
      for (position, item) in ledger.items.enumerated() {
        places[item.location] = LedgerPlace(ledger: number, item: position)
      }
    }
    self.places = places
  }

  /// The cell as it may be printed; `nil` where there is none, where the item has not come so far, or where the row
  /// is no item's.
  func value(_ row: TypedRow, _ column: String) -> FieldValue? {
    places[row.location].flatMap { value($0, column) }
  }

  /// The cell of an item.
  func value(_ place: LedgerPlace, _ column: String) -> FieldValue? {
    let ledger = report.records.ledgers[place.ledger]
    let row = ledger.items[place.item].values
    if isLater(place, column, ledger.definition) { return nil }
    guard let described = ledger.definition.column(column) else { return nil }
    return report.records.site.audience.value(
      row.value(column), of: described, isWhole: ledger.definition.printsWhole(column, of: row))
  }

  /// Whether the column belongs to a stage, or to a figure, that lies after the as-of date or has not come yet.
  private func isLater(_ place: LedgerPlace, _ column: String, _ definition: LedgerDefinition) -> Bool {
    let item = report.records.ledgers[place.ledger].items[place.item]
    if let measure = definition.measure, column == measure.actual || column == measure.date {
      return item.values.date(measure.date).map { $0 > report.asOf } ?? false
    }
    if LedgerAcceptance.columns.contains(column), let date = item.values.date(LedgerAcceptance.dateColumn) {
      return date > report.asOf
    }
    let roles = definition.roles
    let standing =
      [roles.found, roles.due, roles.milestone].compactMap { $0 }
      + roles.areas + roles.holders + roles.supervisors
    if standing.contains(column) { return false }
    if item.values.date(column).map({ $0 > report.asOf }) ?? false { return true }
    let own = definition.stages.filter {
      $0.dateColumn == column || $0.requires.contains(column) || $0.columns.contains(column)
    }
    return !own.isEmpty && !own.contains { hasReached($0, place, definition) }
  }

  /// Whether the item was in the stage, or is in one that comes after it.
  private func hasReached(_ stage: LedgerStage, _ place: LedgerPlace, _ definition: LedgerDefinition) -> Bool
  {
    let assessed = report.ledgers[place.ledger].items[place.item]
    let entries = report.records.ledgers[place.ledger].items[place.item].entries
    if assessed.stage == stage.id || entries.contains(where: { $0.stage == stage.id }) { return true }
    let passed = entries.compactMap(\.stage) + [assessed.stage].compactMap { $0 }
    let own = definition.place(of: stage.id) ?? 0
    return passed.contains { id in
      guard let later = definition.stage(id), let place = definition.place(of: id) else { return false }
      return place > own && [.active, .finished, .publicity, .closed].contains(later.role)
        && stage.role != .rebounded && stage.role != .standing && stage.role != .declined
    }
  }
}
