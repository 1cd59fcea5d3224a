// SPDX-License-Identifier: MIT

internal import Records
internal import Standards
internal import Tables

/// What an item's entries add up to: the stage it is in, and the dates of its present round.
///
/// A round ends when the item is closed; a rebound begins the next.
struct ItemRound {
  private(set) var stage: LedgerStage?
  private(set) var since: CivilDate?
  private(set) var finished: CivilDate?
  private(set) var closed: CivilDate?
  private(set) var rebounds = 0
  private(set) var lastRebound: CivilDate?
  private(set) var notice: PublicityPeriod?
  private(set) var due: CivilDate?
  private(set) var progress: ExactNumber?
  private(set) var progressDate: CivilDate?
  /// Every stage it was in.
  private(set) var passed: Set<String> = []

  init(_ item: LedgerItem, _ definition: LedgerDefinition) {
    due = item.due
    progress = definition.roles.progress.flatMap { item.values.number($0) }
    for entry in item.entries {
      if let later = entry.due { due = later }
      if let reported = entry.progress {
        progress = reported
        progressDate = entry.date
      }
      if let stage = entry.stage.flatMap({ definition.stage($0) }) { enter(stage, on: entry.date) }
    }
    if stage == nil, let stated = item.statedStageID.flatMap({ definition.stage($0) }) {
      stage = stated
      passed.insert(stated.id)
    }
    if stage == nil, let first = definition.stages.first {
      stage = first
      since = item.found
      passed.insert(first.id)
    }
  }

  private mutating func enter(_ stage: LedgerStage, on date: CivilDate) {
    self.stage = stage
    since = date
    passed.insert(stage.id)
    switch stage.role {
    case .waiting, .active:
      finished = nil
      closed = nil
    case .finished: finished = finished ?? date
    case .publicity:
      finished = finished ?? date
      notice = stage.notice.flatMap { PublicityPeriod(from: date, days: $0.days, $0.kind) }
    case .closed:
      finished = finished ?? date
      closed = date
    case .rebounded:
      rebounds += 1
      lastRebound = date
      finished = nil
      closed = nil
      progress = nil
      progressDate = nil
      // The date of the first round says nothing about the second.
      if let old = due, old < date { due = nil }
    case .standing, .declined: break
    }
  }
}
