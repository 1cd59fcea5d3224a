// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// What became of the tasks between two states.
private struct TaskPair {
  let task: Int
  let old: TaskState?
  let new: TaskState
  let record: Task

  static func all(_ pair: StatePair) -> [TaskPair] {
    let tasks = pair.tasks
    return pair.pairs(TaskStates.id).compactMap { old, new in
      guard let position = tasks[new.key.first ?? ""] else { return nil }
      let task = pair.report.tasks[position]
      return TaskPair(
        task: position, old: old.flatMap { TaskState(rawValue: $0.field(TaskStates.state)) }, new: task.state,
        record: pair.report.records.tasks[task.task])
    }
  }

  var before: StateChange.Side? { old.map { StateChange.Side(.task($0)) } }
  var after: StateChange.Side { StateChange.Side(.task(new)) }
}

extension TaskState {
  fileprivate var isDone: Bool { self == .done || self == .doneLate }
}

/// Tasks that have become overdue, the longest overdue first.
enum OverdueTasks: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    TaskPair.all(pair).filter { $0.new == .overdue && $0.old != .overdue && $0.old?.isDone != true }.map {
      StateChange(
        .overdue, .task($0.task), date: $0.record.due?.adding(days: 1), before: $0.before, after: $0.after)
    }.sortedByDate()
  }
}

/// Tasks that were said to be done and are open again.
enum ReopenedTasks: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    TaskPair.all(pair).filter { $0.old?.isDone == true && !$0.new.isDone }.map {
      StateChange(
        .worse, .task($0.task), before: $0.before, after: $0.after,
        note: Wording("原来记为完成", "it was recorded as done"))
    }
  }
}

/// Tasks that have been done, in time or late.
enum FinishedTasks: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    TaskPair.all(pair).filter { $0.new.isDone && $0.old?.isDone != true }.map {
      StateChange(.finished, .task($0.task), date: $0.record.done, before: $0.before, after: $0.after)
    }.sortedByDate()
  }
}

extension [StateChange] {
  /// Oldest first; what shares a day, or has none, keeps its order, the latter at the end.
  func sortedByDate() -> [StateChange] {
    enumerated().sorted {
      ($0.element.date?.dayNumber ?? .max, $0.offset) < ($1.element.date?.dayNumber ?? .max, $1.offset)
    }.map(\.element)
  }
}
