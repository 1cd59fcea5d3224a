// SPDX-License-Identifier: MIT

package import Diagnostics

/// Where a task stands on the as-of date; computed from dates, never typed.
package enum TaskState: String, Sendable, CaseIterable {
  case overdue
  case dueSoon = "due-soon"
  case open
  /// No date: 长期坚持.
  case standing
  case doneLate = "done-late"
  case done

  package var title: Wording {
    switch self {
    case .overdue: Wording("逾期", "overdue")
    case .dueSoon: Wording("临期", "due soon")
    case .open: Wording("进行中", "open")
    case .standing: Wording("长期坚持", "standing")
    case .doneLate: Wording("逾期完成", "done late")
    case .done: Wording("已完成", "done")
    }
  }

  package var shape: String {
    switch self {
    case .overdue: "■"
    case .dueSoon: "◐"
    case .open: "●"
    case .standing: "○"
    case .doneLate: "◉"
    case .done: "✓"
    }
  }
}

package struct AssessedTask: Sendable, Hashable {
  /// Index into `RecordSet.tasks`.
  package let task: Int
  package let state: TaskState
  /// Days past the due date (overdue, done late) or left until it (open, due soon); 0 otherwise.
  package let days: Int
  /// `逾期 12 天`, `还有 9 天`, `2022年6月28日完成`.
  package let finding: Wording
  /// Indexes into `RecordSet.holders`.
  package let owners: [Int]
  /// Index into `RecordSet.updates` of what was reported about it, newest first.
  package let updates: [Int]
  package let trace: Trace

  package init(
    task: Int, state: TaskState, days: Int, finding: Wording, owners: [Int], updates: [Int], trace: Trace
  ) {
    self.task = task
    self.state = state
    self.days = days
    self.finding = finding
    self.owners = owners
    self.updates = updates
    self.trace = trace
  }
}
