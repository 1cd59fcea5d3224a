// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

extension AssessedReport {
  /// What is counted over some items of a ledger, such as those of one town.
  ///
  /// - Parameter items: Indexes into the ledger's items.
  package func figures(ofLedger ledger: Int, items: [Int]) -> LedgerFigures {
    let assessed = ledgers[ledger].items
    return LedgerFigures(items.map { assessed[$0] }, in: records.ledgers[ledger], asOf: asOf, isPart: true)
  }
}

extension AssessedItem {
  /// Whether it came back and is not closed again.
  package var isBack: Bool { rebounds > 0 && flag != .closed }

  /// Whether the item needs somebody's eye, in the order of what comes first; `nil` for one that goes its way.
  package var concern: LedgerConcern? {
    if isBack { return .rebounded }
    switch flag {
    case .overdue: return .overdue
    case .behind: return .behind
    case .dueSoon: return .dueSoon
    case .publicity: return .publicity
    case .rebounded, .open, .finished, .standing, .closed, .declined, .recorded: return nil
    }
  }
}

/// Why an item of a ledger stands at the top of a list.
package enum LedgerConcern: String, Sendable, CaseIterable {
  case rebounded
  case overdue
  case behind
  case dueSoon = "due-soon"
  case publicity
}

extension AssessedLedger {
  /// The order of ``byUrgency``.
  static func byUrgency(_ items: [AssessedItem], _ ledger: Ledger) -> [Int] {
    func newest(_ date: CivilDate?) -> Int { -(date.map { $0.days(since: Self.origin) } ?? 0) }
    func key(_ position: Int) -> (Int, Int, Int) {
      let item = items[position]
      let due = item.due.map { $0.days(since: Self.origin) } ?? Int.max
      switch item.concern {
      case .rebounded: return (0, newest(item.lastRebound), position)
      case .overdue: return (1, -item.days, position)
      case .behind: return (2, due, position)
      case .dueSoon: return (3, due, position)
      case .publicity: return (5, item.notice.map { $0.lastDay.days(since: Self.origin) } ?? 0, position)
      case nil: break
      }
      switch item.flag {
      case .finished: return (6, newest(item.finished), position)
      case .standing: return (7, 0, position)
      case .declined: return (8, newest(item.since), position)
      case .closed: return (9, newest(item.closed), position)
      case .recorded: return (10, newest(ledger.items[position].found), position)
      case .overdue, .rebounded, .behind, .dueSoon, .open, .publicity: return (4, due, position)
      }
    }
    return items.indices.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A day from which others are counted.
  private static let origin = CivilDate(dayNumber: 0)
}
