// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A task is finished on one day: where the meeting's table has one, an update of another day is not heard.
package enum TwoCompletions: Rule {
  package static let name = "two-completions"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.updates.flatMap { update in
      update.completes.compactMap { mention -> Diagnostic? in
        guard let position = index.task(mention.text), let done = records.tasks[position].done,
          done != update.date, !SettledNote.isSaid(in: records.tasks[position].note)
        else { return nil }
        return Diagnostic(
          .warning, rule: name, at: mention.location,
          Wording(
            "任务 \(mention.text) 在会议的表里 \(done.isoText) 完成，这条进展是 \(update.date.isoText) 的，按表里的算",
            "task \(mention.text) is finished on \(done.isoText) in its meeting's table, and this update is of \(update.date.isoText); the table counts"
          ),
          help: Wording(
            "核对哪一天对：改表里的“完成日期”，或删去这里的“完成”",
            "check which is right: correct the table, or delete “completes” here"))
      }
    }
  }
}
