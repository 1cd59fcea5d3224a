// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// An item in a stage, or past it, has the columns filled that the stage requires; closing has a rule of its own.
package enum MissingStageField: Rule {
  package static let name = "missing-stage-field"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    LedgerLack.all(records).filter { $0.stage.role != .closed }.map { lack in
      let note = lack.note
      return Diagnostic(
        rule: name, at: lack.place,
        Wording(
          "“\(lack.item.id)”已经到“\(lack.stage.title.chinese)”\(lack.date.chinese)，“\(lack.title)”还空着",
          "“\(lack.item.id)” has reached “\(lack.stage.title.chinese)”\(lack.date.english), and “\(lack.title)” is empty"
        ),
        help: Wording(
          "填上“\(lack.title)”" + (note.chinese.isEmpty ? "" : "（\(note.chinese)）"),
          "fill in “\(lack.title)”" + (note.english.isEmpty ? "" : " (\(note.english))")))
    }
  }
}

/// A column that a stage requires and an item leaves empty.
struct LedgerLack {
  let item: LedgerItem
  let stage: LedgerStage
  /// When the stage was entered first: `（2022-06-01）`; empty where only 状态 says so.
  let date: Wording
  /// The column's header and what to write there.
  let title: String
  let note: Wording
  /// The header of the stage's date.
  let dateTitle: String?
  /// Whether the stage was entered by a row of the log.
  let isLogged: Bool
  let place: SourceLocation

  /// In the order of the items, each column once, for the first stage that requires it.
  static func all(_ records: RecordSet) -> [LedgerLack] {
    records.ledgerHistories().flatMap { history -> [LedgerLack] in
      var seen: Set<String> = []
      return passed(history).flatMap { stage, entry in
        // What came back may be told in the log instead of the row.
        if stage.role == .rebounded, let entry, entry.isLogged, entry.text != nil { return [LedgerLack]() }
        return stage.requires.filter { lacks(history, $0) && seen.insert($0).inserted }.map {
          lack(history, stage, entry, column: $0)
        }
      }
    }
  }

  private static func passed(_ history: LedgerHistory) -> [(LedgerStage, LedgerEntry?)] {
    if history.steps.isEmpty,
      let stated = history.item.statedStageID.flatMap({ history.definition.stage($0) })
    {
      return [(stated, nil)]
    }
    return history.steps.map { ($0.stage, $0.entry) }
  }

  private static func lacks(_ history: LedgerHistory, _ column: String) -> Bool {
    history.item.values.text(column) == nil && !history.item.values.isUnreadable(column)
  }

  private static func lack(
    _ history: LedgerHistory, _ stage: LedgerStage, _ entry: LedgerEntry?, column: String
  ) -> LedgerLack {
    LedgerLack(
      item: history.item, stage: stage,
      date: entry.map { Wording("（\($0.date.isoText)）", " (\($0.date.isoText))") } ?? Wording("", ""),
      title: history.title(column),
      note: history.definition.schema.hint(column),
      dateTitle: entry?.isLogged == false ? stage.dateColumn.map(history.title) : nil,
      isLogged: entry?.isLogged ?? false, place: history.place(column))
  }
}
