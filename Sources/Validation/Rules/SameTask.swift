// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A resolution stands once in its meeting's table, and a duty once with its holder: of a row that was copied, the task
/// counts twice, or another holder has lost its duty.
package enum SameTask: Rule {
  package static let name = "same-task"

  private struct Resolution: Hashable {
    let file: String
    let matter: String
    let owners: [String]
    let due: String
  }

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    resolutions(records) + duties(records, index)
  }

  /// Duties of one holder in the same words: the second was meant for another holder.
  private static func duties(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    var first: [String: Duty] = [:]
    return records.duties.compactMap { duty in
      guard let mention = duty.holder, let holder = index.holder(mention.text) else { return nil }
      let key = "\(holder)|\(duty.domain)|\(duty.matter.filter { !$0.isWhitespace })"
      guard let earlier = first[key] else {
        first[key] = duty
        return nil
      }
      return Diagnostic(
        .warning, rule: name, at: records.place(of: "holder", inRowAt: duty.location),
        Wording(
          "“\(mention.text)”的“\(duty.matter)”在 \(earlier.id) 里已经有了",
          "“\(mention.text)” has the duty “\(duty.matter)” in \(earlier.id) already"),
        help: Wording("核对“责任主体”一列；重复的删去一行", "check the holder, or delete one of the two rows"))
    }
  }

  private static func resolutions(_ records: RecordSet) -> [Diagnostic] {
    var first: [Resolution: Task] = [:]
    return records.tasks.compactMap { task in
      let key = Resolution(
        file: task.location.path, matter: task.matter.filter { !$0.isWhitespace },
        owners: task.owners.map(\.text), due: task.dueText)
      guard let earlier = first[key] else {
        first[key] = task
        return nil
      }
      return finding(task, earlier)
    }
  }

  private static func finding(_ task: Task, _ earlier: Task) -> Diagnostic {
    let line = earlier.location.line.map(String.init) ?? earlier.location.description
    return Diagnostic(
      .warning, rule: name, at: task.location,
      Wording(
        "“\(task.matter)”和第 \(line) 行是同一件事，任务会算两遍",
        "“\(task.matter)” is the same resolution as that of line \(line); the task counts twice"),
      help: Wording("删去其中一行；是两件事的，把事项写得不一样", "delete one of the two; word two matters differently"))
  }
}
