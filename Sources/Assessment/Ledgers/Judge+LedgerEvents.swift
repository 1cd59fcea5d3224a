// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

extension Judge {
  /// A ledger that closes something on more days than these says so once a month.
  private static let mostClosingDays = 36

  /// What came back, each by itself, and what was closed, by the day or, in a busy ledger, by the month.
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
    if closed.count > Self.mostClosingDays { closed = Self.byMonth(closed) }
    return events
      + closed.keys.sorted().map { date in
        .init(date: date, subject: .itemsClosed(ledger: ledger, items: closed[date] ?? []))
      }
  }

  /// What was closed in each month, on the last of its days.
  private static func byMonth(_ closed: [CivilDate: [Int]]) -> [CivilDate: [Int]] {
    var months: [CivilDate: (last: CivilDate, items: [Int])] = [:]
    for date in closed.keys.sorted() {
      let month = date.lastOfMonth
      months[month] = (date, (months[month]?.items ?? []) + (closed[date] ?? []))
    }
    return Dictionary(months.values.map { ($0.last, $0.items) }, uniquingKeysWith: { first, _ in first })
  }
}
