// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

/// Targets, tasks, meetings and updates that were not there; a new task that is overdue or done is said to be so
/// elsewhere.
enum AddedRecords: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    let records = pair.report.records
    func added(_ kind: String) -> Set<String> {
      Set(pair.pairs(kind).compactMap { $0.old == nil ? $0.new.key.first : nil })
    }
    let targets = added(TargetState.id)
    let tasks = added(TaskStates.id)
    let meetings = added(MeetingState.id)
    let updates = added(UpdateState.id)
    let newTargets = pair.report.targets.filter { targets.contains(records.targets[$0.target].id) }.map {
      StateChange(.added, .target($0.target), after: StateChange.Side(.standing($0.standing)))
    }
    let newMeetings = records.meetings.enumerated().filter { meetings.contains($0.element.slug) }.map {
      StateChange(.added, .meeting($0.offset), date: $0.element.date)
    }
    let newTasks = pair.report.tasks.enumerated().filter { _, task in
      tasks.contains(records.tasks[task.task].id)
        && [.open, .dueSoon, .standing].contains(task.state)
    }.map { position, task in
      StateChange(
        .added, .task(position), date: records.tasks[task.task].meetingDate,
        after: StateChange.Side(.task(task.state)))
    }
    let newUpdates = records.updates.enumerated().filter { updates.contains($0.element.slug) }.map {
      StateChange(.added, .update($0.offset), date: $0.element.date)
    }
    return newTargets + newMeetings + newTasks + newUpdates
  }
}

/// Targets, tasks and items of ledgers that are no longer there, by their ids alone.
enum WithdrawnRecords: ChangeKind {
  static func changes(_ pair: StatePair) -> [StateChange] {
    [TargetState.id, TaskStates.id, LedgerState.id].flatMap { kind in
      pair.gone(kind).map { StateChange(.withdrawn, .other($0.name)) }
    }
  }
}
