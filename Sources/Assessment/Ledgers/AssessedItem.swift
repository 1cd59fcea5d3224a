// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// Where an item of a ledger stands on the as-of date; computed from dates, never typed.
package enum LedgerFlag: String, Sendable, CaseIterable {
  /// Past its date, the work not done.
  case overdue
  /// Closed once, and open again.
  case rebounded
  /// Slower than its schedule.
  case behind
  case dueSoon = "due-soon"
  /// Open, and nothing to say against it.
  case open
  /// The work is done; it waits to be accepted and closed.
  case finished
  /// On public notice before it is closed.
  case publicity
  /// Without an end: 长期坚持.
  case standing
  case closed
  /// Not taken up: 未受理.
  case declined
  /// An event of a register without stages.
  case recorded

  package var title: Wording {
    switch self {
    case .overdue: Wording("逾期", "overdue")
    case .rebounded: Wording("反弹", "rebounded")
    case .behind: Wording("落后于序时", "behind schedule")
    case .dueSoon: Wording("临期", "due soon")
    case .open: Wording("进行中", "open")
    case .finished: Wording("待销号", "awaiting closure")
    case .publicity: Wording("公示中", "on notice")
    case .standing: Wording("长期坚持", "standing")
    case .closed: Wording("已销号", "closed")
    case .declined: Wording("未受理", "not taken up")
    case .recorded: Wording("已记录", "recorded")
    }
  }

  /// The sign that stands with the word.
  package var shape: String {
    switch self {
    case .overdue: "■"
    case .rebounded: "↺"
    case .behind: "▲"
    case .dueSoon: "◐"
    case .open: "●"
    case .finished: "◎"
    case .publicity: "◍"
    case .standing: "○"
    case .closed: "✓"
    case .declined: "—"
    case .recorded: "□"
    }
  }

  /// The word of the flag in a ledger, for an item in a stage.
  package func word(stage: String?, in definition: LedgerDefinition) -> Wording {
    switch self {
    case .open, .finished, .publicity, .standing, .closed, .declined:
      stage.flatMap { definition.stage($0) }?.title ?? title
    case .rebounded: definition.stages.first { $0.role == .rebounded }?.title ?? title
    case .overdue, .behind, .dueSoon, .recorded: title
    }
  }

  /// Whether work on the item is still to be done.
  package var isOpen: Bool {
    switch self {
    case .overdue, .rebounded, .behind, .dueSoon, .open: true
    case .finished, .publicity, .standing, .closed, .declined, .recorded: false
    }
  }
}

/// One item of a ledger, judged.
package struct AssessedItem: Sendable {
  package let place: LedgerPlace
  /// The id of the stage it is in; `nil` in a register without stages.
  package let stage: String?
  /// When it entered the stage; `nil` where only the row's word says so.
  package let since: CivilDate?
  package let flag: LedgerFlag
  /// Days past the due date where overdue, days left where open with a date; 0 otherwise.
  package let days: Int
  /// The date that counts: a later one of the log takes the place of the row's.
  package let due: CivilDate?
  /// `逾期 12 天`, `公示至 9月7日`, `9月28日反弹`.
  package let finding: Wording
  /// When the work of the present round was done.
  package let finished: CivilDate?
  /// When it was closed, in the present round.
  package let closed: CivilDate?
  /// How often it came back after it was closed.
  package let rebounds: Int
  package let lastRebound: CivilDate?
  /// The public notice it is on, or was on last.
  package let notice: PublicityPeriod?
  /// How much of the work is done, in per cent, as reported last.
  package let progress: ExactNumber?
  /// How it stands against its schedule, where a milestone, a progress or a measure says so.
  package let standing: Standing?
  /// Town-level areas it lies in; indexes into `RecordSet.areas`.
  package let towns: [Int]
  /// Every area its row names; indexes into `RecordSet.areas`.
  package let areas: [Int]
  /// Indexes into `RecordSet.holders`.
  package let holders: [Int]
  package let supervisors: [Int]
  /// Indexes into `RecordSet.updates`, newest first.
  package let updates: [Int]
  package let trace: Trace
}

extension AssessedItem {
  /// The word of its state in a ledger: the stage's own where the flag says no more than the stage (已办结, 重办,
  /// 曝光), else the flag's (逾期, 临期).
  package func word(in definition: LedgerDefinition) -> Wording {
    if definition.measure != nil, stage == nil { return (standing ?? .noData).title }
    // What is behind is told by the words of the schedule, the same as on targets.
    if let slowStanding { return slowStanding.title }
    return flag.word(stage: stage, in: definition)
  }

  /// How far it is behind its schedule, where that is what its flag says.
  package var slowStanding: Standing? {
    guard flag == .behind, let standing, !standing.isKept, standing != .noData else { return nil }
    return standing
  }
}

extension AssessedItem {
  /// Days by which the work of the present round was done too late; 0 where it was in time or is not done.
  package var lateDays: Int {
    guard let due, let finished, finished > due else { return 0 }
    return finished.days(since: due)
  }
}

extension AssessedLedger {
  /// How many of some closed items were done too late; indexes into ``items``.
  package func lateClosed(_ items: [Int]) -> Int {
    items.count { self.items[$0].flag == .closed && self.items[$0].lateDays > 0 }
  }

  /// How many of the closed items were done too late.
  package var lateClosed: Int { lateClosed(Array(items.indices)) }
}
