// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// An item of a ledger goes from stage to stage as its ledger says, and leaves none out.
package enum StageJump: Rule {
  package static let name = "stage-jump"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.ledgerHistories().filter { $0.isComplete && $0.isRowInOrder }.flatMap(jumps)
  }

  private static func jumps(_ history: LedgerHistory) -> [Diagnostic] {
    guard let first = history.definition.stages.first else { return [] }
    // On the books an item is in the first stage, whether the day is written or not.
    var current = LedgerHistory.Step(stage: first, entry: history.steps.first?.entry ?? Self.nothing)
    var isDated = false
    var found: [Diagnostic] = []
    for step in history.steps {
      let isAllowed = step.stage.id == current.stage.id || current.stage.next.contains(step.stage.id)
      // A rebound has a rule of its own.
      if !isAllowed, step.stage.role != .rebounded {
        found.append(jump(history, from: current, isDated: isDated, to: step))
      }
      current = step
      isDated = true
    }
    return found
  }

  private static let nothing = LedgerEntry(
    date: CivilDate(dayNumber: 0), stage: nil, location: SourceLocation(path: ""), isLogged: false)

  private static func jump(
    _ history: LedgerHistory, from: LedgerHistory.Step, isDated: Bool, to: LedgerHistory.Step
  ) -> Diagnostic {
    let missing = history.definition.path(from: from.stage, to: to.stage)?.dropLast() ?? []
    let start = isDated ? "（\(from.entry.date.isoText)）" : ""
    let startEnglish = isDated ? " (\(from.entry.date.isoText))" : ""
    let end = to.entry.date.isoText
    let (old, new) = (from.stage.title, to.stage.title)
    let lack = missing.isEmpty ? "" : "，中间少了\(missing.map(\.title.chinese).quotedChinese)"
    let lackEnglish = missing.isEmpty ? "" : ", without \(missing.map(\.title.chinese).quotedEnglish)"
    return Diagnostic(
      rule: name, at: to.entry.location,
      Wording(
        "“\(history.item.id)”从“\(old.chinese)”\(start)直接到了“\(new.chinese)”（\(end)）\(lack)",
        "“\(history.item.id)” went from “\(old.chinese)”\(startEnglish) to “\(new.chinese)” (\(end))\(lackEnglish)"
      ),
      help: help(history, from.stage, missing: Array(missing)))
  }

  private static func help(
    _ history: LedgerHistory, _ from: LedgerStage, missing: [LedgerStage]
  ) -> Wording {
    let following = from.next.compactMap { history.definition.stage($0)?.title.chinese }
    if missing.isEmpty {
      return following.isEmpty
        ? Wording(
          "“\(from.title.chinese)”之后没有别的阶段，核对日期",
          "nothing follows “\(from.title.chinese)”; check the dates")
        : Wording(
          "“\(from.title.chinese)”之后只能是\(following.quotedChinese)，核对日期，或先补上这一步",
          "only \(following.quotedEnglish) may follow “\(from.title.chinese)”; check the dates, or add that step first"
        )
    }
    // A second round has no cells of its own in the row.
    let entered = Set(history.rowSteps.map(\.stage.id))
    let columns = missing.filter { !entered.contains($0.id) }.compactMap(\.dateColumn).map(history.title)
    if columns.isEmpty {
      return Wording(
        "在台账动态里加上\(missing.map(\.title.chinese).quotedChinese)和日期",
        "add \(missing.map(\.title.chinese).quotedEnglish) with the dates to the ledger log")
    }
    return Wording(
      "在\(columns.quotedChinese)列补上日期，或在台账动态里加一行",
      "write the dates into \(columns.quotedEnglish), or add rows to the ledger log")
  }
}
