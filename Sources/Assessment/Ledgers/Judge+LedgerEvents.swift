// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

extension Judge {
  /// What came back, each by itself, and what was closed, by the day: a busy ledger closes many on one.
  func ledgerEvents(_ ledger: Int) -> [AssessedReport.Event] {
    let definition = records.ledgers[ledger].definition
    var events: [AssessedReport.Event] = []
    var closed: [CivilDate: [Int]] = [:]
    for (position, item) in records.ledgers[ledger].items.enumerated() {
      for entry in item.entries {
        switch entry.stage.flatMap({ definition.stage($0) })?.role {
        case .rebounded:
          let place = LedgerPlace(ledger: ledger, item: position)
          events.append(.init(date: entry.date, subject: .itemRebounded(place)))
        case .closed: closed[entry.date, default: []].append(position)
        default: break
        }
      }
    }
    return events
      + closed.keys.sorted().map { date in
        .init(date: date, subject: .itemsClosed(ledger: ledger, items: closed[date] ?? []))
      }
  }
}
