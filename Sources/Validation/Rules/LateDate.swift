// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A task is not finished on a day that has not come: it would be published as open, or as overdue, without a word.
package enum LateDate: Rule {
  package static let name = "late-date"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let fixed = records.site.asOf
    let late = records.tasks.filter { task in
      task.done.map { done in fixed.map { done > $0 } ?? true } ?? false
    }
    // What is dated later than a fixed day was written for a later one, and so may the task be.
    guard !late.isEmpty, let day = [fixed, records.newestDate].compactMap({ $0 }).max() else { return [] }
    return late.compactMap { task in
      guard let done = task.done, done > day else { return nil }
      return finding(done, fixed ?? day, at: task.doneSource ?? task.location)
    }
  }

  private static func finding(_ done: CivilDate, _ day: CivilDate, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "完成日期 \(done.isoText) 晚于截至日 \(day.isoText)，按没有完成算",
        "finished on \(done.isoText), after the day of judgement \(day.isoText), so it counts as open"),
      help: Wording(
        "核对年月日，没有完成的留空；确已完成的，把 site.yml 的“截至”改到这一天或以后",
        "check the date, and leave it empty where the task is open; where it is right, set as_of in site.yml to that day or later"
      ))
  }
}
