// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// What became of the items of ledgers between two states; many of one ledger become one line.
enum LedgerChanges: ChangeKind {
  /// More lines of one ledger in one group than this are told as a number.
  private static let most = 8

  static func changes(_ pair: StatePair) -> [StateChange] {
    let olds = pair.olds(LedgerState.id)
    // A state from before ledgers were kept in it says nothing about what is new.
    let known = Set(pair.old.entries.filter { $0.kind == LedgerState.id }.compactMap { $0.key.first })
    return pair.report.ledgers.flatMap { assessed -> [StateChange] in
      let ledger = pair.report.records.ledgers[assessed.ledger]
      guard known.contains(ledger.definition.id) else { return [] }
      var groups: [ChangeGroup: [StateChange]] = [:]
      for item in assessed.items {
        let old = olds[[ledger.definition.id, ledger.items[item.place.item].id]]
        guard let found = change(item, ledger, old) else { continue }
        groups[found.group, default: []].append(found)
      }
      return ChangeGroup.allCases.flatMap { group in
        shortened((groups[group] ?? []).sortedByDate(), group, assessed.ledger)
      }
    }
  }

  private static func change(_ item: AssessedItem, _ ledger: Ledger, _ old: StateEntry?) -> StateChange? {
    let record = ledger.items[item.place.item]
    let after = StateChange.Side(.item(item.place))
    guard let old, let flag = LedgerFlag(rawValue: old.field(LedgerState.flag)) else {
      return StateChange(.added, .ledgerItem(item.place), date: record.found, after: after)
    }
    let word = flag.word(stage: old.field(LedgerState.stage), in: ledger.definition)
    let before = StateChange.Side(.flag(flag, word))
    func changed(_ group: ChangeGroup, _ date: CivilDate? = nil) -> StateChange {
      StateChange(group, .ledgerItem(item.place), date: date, before: before, after: after)
    }
    if item.rebounds > (Int(old.field(LedgerState.rebounds)) ?? 0) {
      return changed(.rebounded, item.lastRebound)
    }
    if flag == item.flag { return nil }
    switch item.flag {
    case .overdue: return changed(.overdue, item.due?.adding(days: 1))
    case .closed: return changed(.finished, item.closed)
    case .finished, .publicity: return flag.isOpen ? changed(.finished, item.finished) : nil
    case .behind: return changed(.worse)
    case .open, .dueSoon, .rebounded:
      // Something was found where nothing was to be done.
      if flag == .standing || flag == .recorded { return changed(.added, item.since) }
      if !flag.isOpen { return changed(.worse, item.since) }
      return flag == .behind || flag == .overdue ? changed(.better) : nil
    case .standing, .declined, .recorded: return nil
    }
  }

  private static func shortened(
    _ changes: [StateChange], _ group: ChangeGroup, _ ledger: Int
  ) -> [StateChange] {
    // What came back is always told by name.
    guard changes.count > most, group != .rebounded else { return changes }
    return [StateChange(group, .ledger(ledger), date: changes.last?.date, count: changes.count)]
  }
}
