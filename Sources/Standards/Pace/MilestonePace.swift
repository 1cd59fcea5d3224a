// SPDX-License-Identifier: MIT

/// A step with a date.
package struct Milestone: Sendable, Hashable {
  package let title: String
  package let due: CivilDate
  /// The day it was done; `nil` while open.
  package let completed: CivilDate?

  /// A step, open unless it has a day of completion.
  package init(_ title: String, due: CivilDate, completed: CivilDate? = nil) {
    self.title = title
    self.due = due
    self.completed = completed
  }
}

/// Where a thing with a due date stands on a day.
package enum DueState: String, CaseIterable, Sendable {
  /// 按期完成
  case doneInTime
  /// 逾期完成
  case doneLate
  /// 逾期: past its date and open.
  case overdue
  /// 临期: due within the warning days.
  case dueSoon
  /// 未到期
  case notDue

  /// Days of warning before a date: a convention of this program.
  package static let warningDays = 30

  /// The Chinese word.
  package var title: String {
    switch self {
    case .doneInTime: "按期完成"
    case .doneLate: "逾期完成"
    case .overdue: "逾期"
    case .dueSoon: "临期"
    case .notDue: "未到期"
    }
  }

  /// The state on `day`; the due day itself is not yet late. What was done after `day` is still open on it.
  package init(due: CivilDate, completed: CivilDate?, on day: CivilDate, warningDays: Int = warningDays) {
    if let completed, completed <= day {
      self = completed <= due ? .doneInTime : .doneLate
    } else if day > due {
      self = .overdue
    } else {
      self = due.days(since: day) <= warningDays ? .dueSoon : .notDue
    }
  }
}

/// The pace of a target that is a row of dated steps.
package struct MilestonePace: Sendable, Hashable {
  /// By due date.
  package let milestones: [Milestone]
  package let asOf: CivilDate
  package let thresholds: PaceThresholds

  /// Steps in any order, judged on `asOf`.
  package init(_ milestones: [Milestone], asOf: CivilDate, thresholds: PaceThresholds = .standard) {
    self.milestones = milestones.sorted { $0.due < $1.due }
    self.asOf = asOf
    self.thresholds = thresholds
  }

  /// The state of each step.
  package var states: [DueState] {
    milestones.map { DueState(due: $0.due, completed: $0.completed, on: asOf) }
  }

  /// Done steps of all.
  package var progress: Rate { Rate(doneCount, of: milestones.count) }

  /// Open steps past their date.
  package var overdue: [Milestone] { zip(milestones, states).filter { $0.1 == .overdue }.map(\.0) }

  /// The first open step.
  package var next: Milestone? {
    zip(milestones, states).first { $0.1 != .doneInTime && $0.1 != .doneLate }?.0
  }

  /// 已完成 with every step done; 达序时 with no open step past its date; else by done steps over due steps.
  package var status: PaceStatus {
    if milestones.isEmpty { return .noData }
    if doneCount == milestones.count { return .complete }
    guard !overdue.isEmpty else {
      return asOf < milestones[0].due && doneCount == 0 ? .notStarted : .onSchedule
    }
    let due = milestones.count { $0.due < asOf }
    // A step done ahead of time does not make up for one that is late.
    let dueAndDone = due - overdue.count
    let status = thresholds.status(ExactNumber(Int128(dueAndDone), over: Int128(due)))
    return status == .onSchedule ? .slightlyBehind : status
  }

  private var doneCount: Int { states.count { $0 == .doneInTime || $0 == .doneLate } }
}
