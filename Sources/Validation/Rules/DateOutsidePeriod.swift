// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Progress is reported for days of its target's period, and a task ends after its meeting.
package enum DateOutsidePeriod: Rule {
  package static let name = "date-outside-period"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let progress = records.progress.compactMap { row -> Diagnostic? in
      guard let found = index.target(row.target.text) else { return nil }
      let target = records.targets[found]
      return target.period.contains(row.date) ? nil : outside(row, target)
    }
    let tasks = records.tasks.compactMap { task -> Diagnostic? in
      guard let due = task.due, due < task.meetingDate else { return nil }
      return beforeMeeting(task, due)
    }
    return progress + tasks
  }

  private static func outside(_ row: ProgressRow, _ target: Target) -> Diagnostic {
    let (first, last) = (target.period.first.isoText, target.period.last.isoText)
    return Diagnostic(
      rule: name, at: row.location,
      Wording(
        "进度的截止日 \(row.date.isoText) 不在目标 \(target.id) 的期间 \(first) 至 \(last) 内",
        "the date \(row.date.isoText) lies outside the period of target \(target.id), \(first) to \(last)"),
      help: Wording("核对年份，或改目标的“起”“止”", "check the year, or change the target's start and end"))
  }

  private static func beforeMeeting(_ task: Task, _ due: CivilDate) -> Diagnostic {
    Diagnostic(
      rule: "date-order", at: task.location,
      Wording(
        "任务 \(task.id) 的时限 \(due.isoText) 早于会议日期 \(task.meetingDate.isoText)",
        "task \(task.id) is due on \(due.isoText), before the meeting of \(task.meetingDate.isoText)"),
      help: Wording("核对时限的年份", "check the year of the due date"))
  }
}
