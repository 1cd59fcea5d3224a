// SPDX-License-Identifier: MIT

internal import Records
package import Standards
internal import Tables

/// What is counted over some items of a ledger.
package struct LedgerFigures: Sendable, Hashable {
  package let total: Int
  /// Work is still to be done: not finished, not closed, not standing.
  package let open: Int
  package let overdue: Int
  package let dueSoon: Int
  package let behind: Int
  /// Came back and not closed again.
  package let rebounded: Int
  /// Came back at least once.
  package let everRebounded: Int
  /// Done, waiting to be closed, on notice or not.
  package let finished: Int
  package let publicity: Int
  package let standing: Int
  package let closed: Int
  package let declined: Int
  /// Items in each stage of the definition.
  package let stages: [Int]
  /// 销号率: closed of all that must be closed; standing and declined ones are left out.
  package let closedRate: Rate
  /// 反弹率: came back, of all that were closed at some time.
  package let reboundRate: Rate
  /// 按期完成率: done in time, of all whose date has come or whose work is done.
  package let onTimeRate: Rate
  /// 达序时率: on schedule or done, of all that have a schedule.
  package let scheduleRate: Rate
  /// The definition's own rates.
  package let rates: [Rate]
  /// The definition's sums; `nil` where no item has a value, and in a part where the whole only may be told.
  package let sums: [ExactNumber?]
  /// For each check of the definition, the items that meet it in full of those that are held to it and have a value.
  package let checks: [Rate]
  /// The items that meet every check in full.
  package let allChecks: Rate
}

extension LedgerFigures {
  /// - Parameter isPart: The items are a part of the ledger, such as those of a town.
  init(_ items: [AssessedItem], in ledger: Ledger, asOf: CivilDate, isPart: Bool = false) {
    let definition = ledger.definition
    let facts = items.map { ItemFacts($0, ledger, asOf: asOf) }
    func count(_ flag: LedgerFlag) -> Int { items.count { $0.flag == flag } }
    func rate(_ above: [LedgerCondition], among: [LedgerCondition]) -> Rate {
      let below = facts.filter { $0.holds(among) }
      return Rate(below.count { $0.holds(above) }, of: below.count)
    }
    total = items.count
    open = items.count { $0.flag.isOpen }
    overdue = count(.overdue)
    dueSoon = count(.dueSoon)
    behind = count(.behind)
    rebounded = items.count { $0.rebounds > 0 && $0.flag != .closed }
    everRebounded = items.count { $0.rebounds > 0 }
    finished = count(.finished) + count(.publicity)
    publicity = count(.publicity)
    standing = count(.standing)
    closed = count(.closed)
    declined = count(.declined)
    stages = definition.stages.map { stage in items.count { $0.stage == stage.id } }
    closedRate = Rate(closed, of: total - standing - declined, notApplicable: standing + declined)
    reboundRate = Rate(everRebounded, of: items.count { $0.flag == .closed || $0.rebounds > 0 })
    onTimeRate = rate([.onTime], among: [.isDue])
    let scheduled = items.compactMap(\.standing).filter { $0 != .noData }
    scheduleRate = Rate(scheduled.count { $0.isKept }, of: scheduled.count)
    rates = definition.rates.map { rate($0.numerator, among: $0.among) }
    sums = definition.sums.map { $0.isWholeOnly && isPart ? nil : $0.value(over: facts) }
    let held = definition.checks.map { checks in facts.filter { $0.holds(checks.among) } } ?? []
    let columns = definition.checks?.columns ?? []
    checks = columns.map { column in
      let known = held.compactMap { $0.isMet(column) }
      return Rate(known.count { $0 }, of: known.count, notApplicable: held.count - known.count)
    }
    let complete = held.filter { facts in columns.contains { facts.isMet($0) != nil } }
    allChecks = Rate(
      complete.count { facts in columns.allSatisfy { facts.isMet($0) != false } }, of: complete.count,
      notApplicable: held.count - complete.count)
  }
}

extension LedgerSum {
  /// The figure over some items; `nil` where none of them has a value.
  fileprivate func value(over items: [ItemFacts]) -> ExactNumber? {
    let counted = items.filter { $0.holds(among) }
    if method == .count { return ExactNumber(counted.count { $0.isFilled(column) }) }
    let values = counted.compactMap { $0.number(column) }
    guard !values.isEmpty else { return nil }
    let total = values.reduce(ExactNumber.zero) { $0 + $1 }
    return method == .mean ? total.divided(by: ExactNumber(values.count)) : total
  }
}
