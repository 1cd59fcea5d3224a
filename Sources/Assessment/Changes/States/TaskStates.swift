// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

/// Tasks: id → state, due date, finishing date. How many days are left or gone is no state: it changes by itself.
package enum TaskStates: StateKind {
  package static let id = "task"
  package static let state = 0
  package static let due = 1
  package static let done = 2

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.tasks.map { task in
      let record = report.records.tasks[task.task]
      return entry(
        [record.id], [task.state.rawValue, record.due?.isoText ?? "", record.done?.isoText ?? ""])
    }
  }
}
