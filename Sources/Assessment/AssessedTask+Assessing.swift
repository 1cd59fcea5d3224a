// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension AssessedTask {
  /// Every task judged by its dates.
  static func all(
    _ records: RecordSet, _ index: RecordIndex, asOf: CivilDate, dueSoonDays: Int
  ) -> [AssessedTask] {
    var updates: [String: [Int]] = [:]
    for (position, update) in records.updates.enumerated().reversed() {
      for id in Set((update.about + update.completes).map(\.text)) {
        updates[id, default: []].append(position)
      }
    }
    return records.tasks.enumerated().map { position, task in
      let (state, days) = state(task, asOf: asOf, dueSoonDays: dueSoonDays)
      var owners: [Int] = []
      for owner in task.owners {
        for holder in index.owners(owner.text) where !owners.contains(holder) { owners.append(holder) }
      }
      return AssessedTask(
        task: position, state: state, days: days, finding: finding(task, state, days), owners: owners,
        updates: updates[task.id] ?? [],
        trace: trace(task, state, days, asOf, dueSoonDays, records.site.language))
    }
  }

  private static func state(_ task: Task, asOf: CivilDate, dueSoonDays: Int) -> (TaskState, Int) {
    guard let due = task.due else { return (task.done == nil ? .standing : .done, 0) }
    if let done = task.done {
      return done <= due ? (.done, 0) : (.doneLate, done.days(since: due))
    }
    if asOf > due { return (.overdue, asOf.days(since: due)) }
    let left = due.days(since: asOf)
    return (left <= dueSoonDays ? .dueSoon : .open, left)
  }

  private static func finding(_ task: Task, _ state: TaskState, _ days: Int) -> Wording {
    let done = task.done
    let doneText = Wording(done?.chineseText ?? "", done?.englishText ?? "")
    switch state {
    case .overdue: return Wording("逾期 \(days) 天", "\(dayCount(days)) overdue")
    case .dueSoon where days == 0: return Wording("今天到期", "due today")
    case .dueSoon, .open: return Wording("还有 \(days) 天", "\(dayCount(days)) left")
    case .standing: return Wording("长期坚持", "standing")
    case .doneLate:
      return Wording("\(doneText.chinese)完成，晚 \(days) 天", "done on \(doneText.english), \(days) days late")
    case .done: return Wording("\(doneText.chinese)完成", "done on \(doneText.english)")
    }
  }

  private static func trace(
    _ task: Task, _ state: TaskState, _ days: Int, _ asOf: CivilDate, _ dueSoonDays: Int,
    _ language: Language
  ) -> Trace {
    var inputs = [
      TraceInput(label: Wording("时限", "due"), value: task.due?.isoText ?? task.dueText, source: task.location)
    ]
    if let done = task.done {
      inputs.append(TraceInput(label: Wording("完成日期", "done"), value: done.isoText, source: task.doneSource))
    }
    inputs.append(TraceInput(label: Wording("截至", "as of"), value: asOf.isoText, source: nil))
    var steps: [String] = []
    if let due = task.due {
      if let done = task.done {
        steps.append("\(done.isoText) \(done <= due ? "≤" : ">") \(due.isoText)")
      } else {
        let span = Wording("：\(days) 天", ": \(days) days")[language]
        steps.append("\(asOf.isoText) \(asOf > due ? ">" : "≤") \(due.isoText)\(span)")
      }
    }
    return Trace(
      rule: Wording(
        "任务按日期判定：完成日期不晚于时限为已完成；过了时限没有完成为逾期；\(dueSoonDays) 天内到期为临期",
        "by dates: done by the due date; overdue after it; due soon within \(dueSoonDays) days"),
      inputs: inputs, steps: steps)
  }
}
