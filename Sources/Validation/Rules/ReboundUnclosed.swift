// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Only what was closed can come back (反弹).
package enum ReboundUnclosed: Rule {
  package static let name = "rebound-unclosed"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.ledgerHistories().filter { $0.isComplete && $0.isRowInOrder }.flatMap(rebounds)
  }

  private static func rebounds(_ history: LedgerHistory) -> [Diagnostic] {
    var isClosed = false
    var last: LedgerStage?
    var found: [Diagnostic] = []
    for step in history.steps {
      if step.stage.role == .rebounded, last?.id != step.stage.id {
        let isAllowed = isClosed || last?.next.contains(step.stage.id) == true
        if !isAllowed { found.append(finding(history, step, last)) }
      }
      switch step.stage.role {
      case .closed: isClosed = true
      case .waiting, .active, .rebounded: isClosed = false
      case .finished, .publicity, .standing, .declined: break
      }
      last = step.stage
    }
    return found
  }

  private static func finding(
    _ history: LedgerHistory, _ step: LedgerHistory.Step, _ last: LedgerStage?
  ) -> Diagnostic {
    let closing = history.definition.stages.first { $0.role == .closed }
    let column = closing?.dateColumn.map(history.title) ?? closing?.title.chinese ?? ""
    let state = last ?? history.definition.stages.first
    let title = state?.title.chinese ?? ""
    return Diagnostic(
      rule: name, at: step.entry.location,
      Wording(
        "“\(history.item.id)”\(step.entry.date.isoText)“\(step.stage.title.chinese)”，可是那时还没有销号，是“\(title)”",
        "“\(history.item.id)” is “\(step.stage.title.chinese)” on \(step.entry.date.isoText), though it was not closed but “\(title)”"
      ),
      help: Wording(
        "销过号就补上“\(column)”；没有销过号的不算反弹，写进台账动态的“情况”",
        "if it was closed, write “\(column)”; if not, it is no rebound but a report for the ledger log"))
  }
}
