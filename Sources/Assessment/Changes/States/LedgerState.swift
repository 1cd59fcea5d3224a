// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

/// Items of ledgers: ledger, id → flag, how often it came back, when it was closed, its stage. Days left or gone are no state.
package enum LedgerState: StateKind {
  package static let id = "item"
  package static let flag = 0
  package static let rebounds = 1
  package static let closed = 2
  package static let stage = 3

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.ledgers.flatMap { assessed in
      let ledger = report.records.ledgers[assessed.ledger]
      return assessed.items.map { item in
        entry(
          [ledger.definition.id, ledger.items[item.place.item].id],
          [item.flag.rawValue, String(item.rebounds), item.closed?.isoText ?? "", item.stage ?? ""])
      }
    }
  }
}
