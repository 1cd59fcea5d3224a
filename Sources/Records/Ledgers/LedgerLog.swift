// SPDX-License-Identifier: MIT

internal import Diagnostics

extension LedgerLogRow {
  /// The row as an entry of its item; an unknown stage counts as none.
  func entry(among stages: [LedgerStage]) -> LedgerEntry {
    LedgerEntry(
      date: entry.date, stage: stage.flatMap { LedgerStage.named($0.text, among: stages)?.id },
      progress: entry.progress, due: entry.due, text: entry.text, unit: entry.unit, number: entry.number,
      pictures: entry.pictures, location: entry.location, isLogged: true)
  }
}

extension LedgerStage {
  /// The stage that an id, a title or an alias names.
  package static func named(_ text: String, among stages: [LedgerStage]) -> LedgerStage? {
    stages.first {
      $0.id == text || $0.title.chinese == text || $0.title.english == text || $0.aliases.contains(text)
    }
  }
}

extension LedgerNames {
  /// The item that a row of the log is about.
  package func place(of row: LedgerLogRow) -> LedgerPlace? {
    ledger(row.ledger.text).flatMap { place(row.item.text, in: $0) }
  }
}
