// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// Judges the items of the ledgers by their dates.
struct LedgerJudge {
  let records: RecordSet
  let index: RecordIndex
  let asOf: CivilDate
  let period: DayRange
  let dueSoonDays: Int
  let thresholds: PaceThresholds

  /// - Parameter isWhole: Whether the ledgers are told apart by their dimensions, too.
  func assessed(isWhole: Bool = true) -> [AssessedLedger] {
    let updates = updatesOfItems()
    return records.ledgers.indices.map { number in
      let definition = records.ledgers[number].definition
      let items = records.ledgers[number].items.indices.map { position in
        let place = LedgerPlace(ledger: number, item: position)
        return item(place, definition, updates: updates[place] ?? [])
      }
      return AssessedLedger(
        ledger: number, records: records, items: items, asOf: asOf, isWhole: isWhole)
    }
  }

  private func item(_ place: LedgerPlace, _ definition: LedgerDefinition, updates: [Int]) -> AssessedItem {
    let record = records.ledgers[place.ledger].items[place.item]
    let round = ItemRound(record, definition)
    let standing = standing(record, definition, round)
    let (flag, days) = flag(round, definition, standing)
    return AssessedItem(
      place: place, stage: round.stage?.id, since: round.since, flag: flag, days: days, due: round.due,
      finding: finding(record, definition, round, standing, flag, days), finished: round.finished,
      closed: round.closed,
      rebounds: round.rebounds, lastRebound: round.lastRebound, notice: round.notice,
      progress: round.progress, standing: standing, towns: towns(record),
      areas: record.areas.compactMap { records.roster.areaIndex($0.text) },
      holders: holders(record.holders), supervisors: holders(record.supervisors), updates: updates,
      trace: trace(record, definition, round, flag, days))
  }

  private func flag(
    _ round: ItemRound, _ definition: LedgerDefinition, _ standing: Standing?
  ) -> (LedgerFlag, Int) {
    guard let stage = round.stage else {
      guard definition.measure != nil, let standing else { return (.recorded, 0) }
      return (standing == .done ? .finished : standing.isKept || standing == .noData ? .open : .behind, 0)
    }
    switch stage.role {
    case .closed: return (.closed, 0)
    case .standing: return (.standing, 0)
    case .declined: return (.declined, 0)
    case .publicity: return (.publicity, 0)
    case .finished: return (.finished, 0)
    case .waiting, .active, .rebounded: break
    }
    let left = round.due.map { $0.days(since: asOf) }
    if let left, left < 0 { return (.overdue, -left) }
    if round.rebounds > 0 { return (.rebounded, left ?? 0) }
    if let standing, standing != .noData, !standing.isKept { return (.behind, left ?? 0) }
    if let left, left <= dueSoonDays { return (.dueSoon, left) }
    return (.open, left ?? 0)
  }

  /// By its measure, its milestone, or the share of the work done against the time gone.
  private func standing(
    _ record: LedgerItem, _ definition: LedgerDefinition, _ round: ItemRound
  ) -> Standing? {
    if let measure = definition.measure { return measured(record, measure) }
    guard round.finished == nil, round.stage.map({ $0.role == .active || $0.role == .waiting }) ?? false
    else { return nil }
    if let milestone = definition.roles.milestone.flatMap({ record.values.date($0) }), milestone < asOf {
      return .behind
    }
    guard let progress = round.progress, let found = record.found, let due = round.due,
      let span = DayRange(found, due)
    else { return nil }
    return Standing(
      CumulativePace(
        target: ExactNumber(100), actual: progress, period: span, asOf: round.progressDate ?? asOf,
        thresholds: thresholds
      ).status)
  }

  private func measured(_ record: LedgerItem, _ measure: LedgerMeasure) -> Standing {
    guard let goal = record.values.number(measure.goal) else { return .noData }
    let day = record.values.date(measure.date) ?? asOf
    // What was measured later is not known yet.
    guard day <= asOf else { return .noData }
    let span = DayRange(record.found ?? period.first, record.due ?? period.last) ?? period
    return Standing(
      CumulativePace(
        target: goal, baseline: record.values.number(measure.baseline) ?? .zero,
        actual: record.values.number(measure.actual), period: span, asOf: day, thresholds: thresholds
      ).status)
  }

  private func towns(_ record: LedgerItem) -> [Int] {
    var towns: [Int] = []
    for mention in record.areas {
      if let town = records.townArea(of: mention.text), !towns.contains(town) { towns.append(town) }
    }
    return towns
  }

  private func holders(_ mentions: [Mention]) -> [Int] {
    var found: [Int] = []
    for mention in mentions {
      for holder in index.owners(mention.text) where !found.contains(holder) { found.append(holder) }
    }
    return found
  }

  private func updatesOfItems() -> [LedgerPlace: [Int]] {
    var updates: [LedgerPlace: [Int]] = [:]
    for (position, update) in records.updates.enumerated().reversed() {
      for place in Set(update.about.compactMap({ index.ledgerItem($0.text) })) {
        updates[place, default: []].append(position)
      }
    }
    return updates
  }
}

extension Standing {
  /// The word of a pace.
  init(_ status: PaceStatus) {
    self =
      switch status {
      case .complete: .done
      case .onSchedule, .reachable, .notStarted: .onSchedule
      case .slightlyBehind, .tightening: .slightlyBehind
      case .behind, .overspent: .behind
      case .seriouslyBehind: .seriouslyBehind
      case .missed: .missed
      case .unreachable: .unreachable
      case .noData: .noData
      }
  }
}
