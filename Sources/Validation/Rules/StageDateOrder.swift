// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// The dates in an item's row follow each other as its stages do, and none lies before it was found.
package enum StageDateOrder: Rule {
  package static let name = "stage-date-order"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.ledgerHistories().flatMap { order($0) + chains($0) + beforeFound($0) }
  }

  private static func order(_ history: LedgerHistory) -> [Diagnostic] {
    history.rowSteps.compactMap { step in
      guard let earlier = history.predecessor(of: step), let column = step.stage.dateColumn,
        let before = earlier.stage.dateColumn
      else { return nil }
      return finding(
        history, (history.title(column), step.entry), (history.title(before), earlier.entry),
        help: help(history))
    }
  }

  /// A second round has no cells in the row; it is spoken of only where there was one.
  private static func help(_ history: LedgerHistory) -> Wording {
    guard history.rowSteps.contains(where: { $0.stage.role == .rebounded }) else {
      return Wording("核对两个日期", "check both dates")
    }
    return Wording(
      "核对两个日期；反弹后第二轮的日期写进台账动态，不改这一行",
      "check both dates; those of a second round go into the ledger log and not into this row")
  }

  /// Dates of a chain that lie before the one in front of them; two dates of stages have been looked at.
  private static func chains(_ history: LedgerHistory) -> [Diagnostic] {
    let stages = Set(history.definition.stages.compactMap(\.dateColumn))
    return history.definition.orders.flatMap { chain -> [Diagnostic] in
      let dated = chain.compactMap { id in history.item.values.date(id).map { (id, $0) } }
      return zip(dated, dated.dropFirst()).compactMap { early, late in
        guard late.1 < early.1, !(stages.contains(late.0) && stages.contains(early.0)) else { return nil }
        func entry(_ column: String, _ date: CivilDate) -> LedgerEntry {
          LedgerEntry(date: date, stage: nil, location: history.place(column), isLogged: false)
        }
        return finding(
          history, (history.title(late.0), entry(late.0, late.1)),
          (history.title(early.0), entry(early.0, early.1)),
          help: Wording(
            "先后应是\(chain.map(history.title).joined(separator: "、"))，核对两个日期",
            "the order is \(chain.map(history.title).joined(separator: ", ")); check both dates"))
      }
    }
  }

  /// The first date that lies before the item was found, and a due date that does.
  private static func beforeFound(_ history: LedgerHistory) -> [Diagnostic] {
    guard let column = history.definition.roles.found, let found = history.item.found else { return [] }
    let foundEntry = LedgerEntry(date: found, stage: nil, location: history.place(column), isLogged: false)
    let named = (history.title(column), foundEntry)
    let help = Wording("核对两个日期", "check both dates")
    var findings: [Diagnostic] = []
    // Where the first stage has this very date, its order has been looked at.
    let isStage = history.definition.stages.contains { $0.dateColumn == column }
    let early = history.steps.filter { $0.entry.date < found && (!isStage || $0.entry.isLogged) }
    if let first = early.min(by: { $0.entry.date < $1.entry.date }) {
      let title = first.entry.isLogged ? nil : first.stage.dateColumn.map(history.title)
      findings.append(finding(history, (title ?? first.stage.title.chinese, first.entry), named, help: help))
    }
    if let dueColumn = history.definition.roles.due, let due = history.item.due, due < found {
      let entry = LedgerEntry(date: due, stage: nil, location: history.place(dueColumn), isLogged: false)
      findings.append(finding(history, (history.title(dueColumn), entry), named, help: help))
    }
    return findings
  }

  private static func finding(
    _ history: LedgerHistory, _ late: (title: String, entry: LedgerEntry),
    _ early: (title: String, entry: LedgerEntry), help: Wording
  ) -> Diagnostic {
    let (end, start) = (late.entry.date.isoText, early.entry.date.isoText)
    let place = early.entry.location.description
    return Diagnostic(
      rule: name, at: late.entry.location,
      Wording(
        "“\(history.item.id)”的“\(late.title)”\(end) 早于“\(early.title)”\(start)（\(place)）",
        "“\(history.item.id)”: “\(late.title)” \(end) lies before “\(early.title)” \(start) (\(place))"),
      help: help)
  }
}
