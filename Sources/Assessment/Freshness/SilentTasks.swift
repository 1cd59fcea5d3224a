// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// A task is past its due date, and nobody has said what became of it since, or not for long.
enum SilentTasks: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let records = fresh.report.records
    return fresh.report.tasks.compactMap { assessed in
      let task = records.tasks[assessed.task]
      guard assessed.state == .overdue, let due = task.due else { return nil }
      let last = assessed.updates.map { records.updates[$0].date }.max()
      let stale = fresh.report.reporting.rules.staleDays
      if let last, last >= due, fresh.today.days(since: last) <= stale { return nil }
      return Diagnostic(
        .warning, rule: "silent-task", at: task.location,
        Wording(
          "任务\(name(task))“\(task.matter)”\(due.isoText) 到期，逾期 \(assessed.days) 天，"
            + (last.map { "最近的进展是 \($0.isoText)" } ?? "没有写过进展"),
          "task\(name(task)) “\(task.matter)” was due on \(due.isoText), \(assessed.days) days ago; "
            + (last.map { "last heard of on \($0.isoText)" } ?? "nothing was ever reported")),
        help: Wording(
          "完成的填“完成日期”；没有完成的写一条进展动态：taizhang new update 标题",
          "fill in the finishing date, or say how far it is: taizhang new update TITLE"))
    }
  }

  /// The id that staff wrote; none where it was made from the meeting's address.
  private static func name(_ task: Records.Task) -> String {
    task.id.hasPrefix(task.meeting + "-") ? "" : " " + task.id
  }
}
