// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// The typed 状态 of an item is what its dates say.
package enum StageMismatch: Rule {
  package static let name = "stage-mismatch"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.ledgerHistories().filter { $0.isComplete && $0.isRowInOrder }.compactMap { history in
      guard let stated = history.item.statedStage, let id = history.item.statedStageID,
        let stage = history.definition.stage(id), let last = history.steps.last, last.stage.id != id
      else { return nil }
      return Diagnostic(
        rule: name, at: stated.location,
        Wording(
          "“\(history.item.id)”的状态写的是“\(stated.text)”，按日期是“\(last.stage.title.chinese)”（\(last.entry.date.isoText)）",
          "“\(history.item.id)” is typed “\(stated.text)”, and by its dates it is “\(last.stage.title.chinese)” (\(last.entry.date.isoText))"
        ),
        help: help(history, stage, last.stage))
    }
  }

  private static func help(_ history: LedgerHistory, _ stated: LedgerStage, _ actual: LedgerStage) -> Wording
  {
    let isDated = history.rowSteps.contains { $0.stage.id == stated.id }
    let change = "把“状态”改成“\(actual.title.chinese)”或空着，由日期判定"
    let changeEnglish = "write “\(actual.title.chinese)” or leave it empty, since dates decide"
    guard !isDated, let column = stated.dateColumn.map(history.title) else {
      return Wording(change, changeEnglish)
    }
    return Wording(
      "确实“\(stated.title.chinese)”了就补上“\(column)”；不然\(change)",
      "if it is “\(stated.title.chinese)”, write “\(column)”; else \(changeEnglish)")
  }
}
