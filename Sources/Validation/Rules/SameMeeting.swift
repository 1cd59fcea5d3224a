// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A meeting is recorded once: a copied file with another address counts each of its tasks twice.
package enum SameMeeting: Rule {
  package static let name = "same-meeting"

  private struct Meeting: Hashable {
    let title: String
    let kind: String
    let date: CivilDate
    let matters: [String]
  }

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let tasks = Dictionary(grouping: records.tasks, by: \.meeting)
    var first: [Meeting: MeetingRecord] = [:]
    return records.meetings.compactMap { meeting in
      let key = Meeting(
        title: meeting.title.filter { !$0.isWhitespace }, kind: meeting.kind, date: meeting.date,
        matters: (tasks[meeting.slug] ?? []).map(\.matter))
      guard let other = first[key] else {
        first[key] = meeting
        return nil
      }
      // Of two with one address that is told. Without tasks the texts must be the same.
      guard other.slug != meeting.slug, !key.matters.isEmpty || other.document == meeting.document else {
        return nil
      }
      return finding(meeting, other)
    }
  }

  private static func finding(_ meeting: MeetingRecord, _ other: MeetingRecord) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: SourceLocation(path: meeting.location.path),
      Wording(
        "“\(meeting.title)”（\(meeting.date.isoText)）和 \(other.location.path) 是同一次会议，任务会算两遍",
        "“\(meeting.title)” (\(meeting.date.isoText)) is the same meeting as \(other.location.path); its tasks count twice"
      ),
      help: Wording("留一份，删去另一份；是另一次会议的，改标题或日期", "keep one file; give another meeting its own title or date"))
  }
}
