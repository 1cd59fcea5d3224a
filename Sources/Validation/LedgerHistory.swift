// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// What happened to one item of a ledger with stages, as far as it could be read in full.
struct LedgerHistory {
  /// A stage that was entered.
  struct Step {
    let stage: LedgerStage
    let entry: LedgerEntry
  }

  let item: LedgerItem
  let definition: LedgerDefinition
  /// The stages entered, in the order in which they count.
  let steps: [Step]
  /// The stages that the row itself has dates for, in the order of the declaration.
  let rowSteps: [Step]
  /// Whether no date of a stage and no row of the log is missing for a mistake that is reported elsewhere.
  let isComplete: Bool

  init(_ item: LedgerItem, _ definition: LedgerDefinition, isLogSound: Bool) {
    self.item = item
    self.definition = definition
    steps = item.entries.compactMap { entry in
      entry.stage.flatMap { definition.stage($0) }.map { Step(stage: $0, entry: entry) }
    }
    rowSteps = definition.stages.compactMap { stage in
      guard let column = stage.dateColumn, let date = item.values.date(column) else { return nil }
      let place = item.values.location(of: column)
      return Step(
        stage: stage, entry: LedgerEntry(date: date, stage: stage.id, location: place, isLogged: false))
    }
    isComplete =
      isLogSound && !definition.stages.compactMap(\.dateColumn).contains { item.values.isUnreadable($0) }
  }

  /// The title of a column, as the table's header has it.
  func title(_ column: String) -> String { definition.column(column)?.title ?? column }

  /// Where the column's cell is, or the row where the table has no such column.
  func place(_ column: String) -> SourceLocation { item.values.location(of: column) }

  /// Whether every date of the row comes after those before it.
  var isRowInOrder: Bool { rowSteps.allSatisfy { predecessor(of: $0) == nil } }

  /// The stage before a step whose date in the row is later, though the stage leads to the step's.
  func predecessor(of step: Step) -> Step? {
    rowSteps.prefix { $0.stage.id != step.stage.id }.last { earlier in
      earlier.entry.date > step.entry.date && definition.path(from: earlier.stage, to: step.stage) != nil
    }
  }
}

extension LedgerDefinition {
  /// The stages after `start` up to `end`, by the shortest way of ordinary work, else by any; `nil` where no way
  /// leads there.
  func path(from start: LedgerStage, to end: LedgerStage) -> [LedgerStage]? {
    let detours: [LedgerStage.Role] = [.standing, .declined, .rebounded]
    return path(from: start, to: end) { !detours.contains($0.role) }
      ?? path(from: start, to: end) { _ in true }
  }

  private func path(
    from start: LedgerStage, to end: LedgerStage, through isOpen: (LedgerStage) -> Bool
  ) -> [LedgerStage]? {
    var ways: [[LedgerStage]] = [[start]]
    var seen: Set<String> = [start.id]
    while !ways.isEmpty {
      var longer: [[LedgerStage]] = []
      for way in ways {
        for id in way.last?.next ?? [] where seen.insert(id).inserted {
          guard let stage = stage(id) else { continue }
          if stage.id == end.id { return Array((way + [stage]).dropFirst()) }
          if isOpen(stage) { longer.append(way + [stage]) }
        }
      }
      ways = longer
    }
    return nil
  }
}

extension RecordSet {
  /// The histories of all items of ledgers with stages, in the order of the ledgers.
  func ledgerHistories() -> [LedgerHistory] {
    let unsound = itemsWithUnreadLog()
    return ledgers.indices.flatMap { number -> [LedgerHistory] in
      let ledger = ledgers[number]
      guard !ledger.definition.stages.isEmpty else { return [] }
      return ledger.items.indices.map { position in
        let item = ledger.items[position]
        let isSound =
          !unsound.contains(LedgerPlace(ledger: number, item: position))
          && !unread.mayHold(.ledgerLog, item.id)
        return LedgerHistory(item, ledger.definition, isLogSound: isSound)
      }
    }
  }

  /// The items of which a row of the log names a stage that there is not.
  private func itemsWithUnreadLog() -> Set<LedgerPlace> {
    let names = LedgerNames(ledgers)
    var places: Set<LedgerPlace> = []
    for row in ledgerLog {
      guard let stage = row.stage, let place = names.place(of: row),
        LedgerStage.named(stage.text, among: ledgers[place.ledger].definition.stages) == nil
      else { continue }
      places.insert(place)
    }
    return places
  }
}

extension [String] {
  /// `“甲”、“乙”`
  var quotedChinese: String { map { "“\($0)”" }.joined(separator: "、") }
  /// `“甲”, “乙”`
  var quotedEnglish: String { map { "“\($0)”" }.joined(separator: ", ") }
}
