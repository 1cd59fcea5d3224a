// SPDX-License-Identifier: MIT

package import Diagnostics
package import Markdown
package import Standards
package import Tables

/// A meeting record (会议记录): what was said and decided, with the resolutions that become tasks.
package struct MeetingRecord: Sendable {
  package let slug: String
  package let formerSlugs: [String]
  package var title: String
  /// The text in English, where the site is and the county has written it.
  package internal(set) var translated: MarkdownDocument?
  /// 会议纪要, 讲话, 通报 and the like, as written.
  package let kind: String
  /// The document number (文号).
  package var number: String?
  package let date: CivilDate
  package var place: String?
  /// Who was there: lines that the record releases (公开内容), and others that stay inside.
  package var attendance: [Attendance]
  package var release: Release
  package var review: Review
  package var summary: String?
  package var document: MarkdownDocument
  package let path: String
  package let location: SourceLocation

  package struct Attendance: Sendable, Hashable {
    package let label: Wording
    package let people: [Mention]
    package let visibility: Visibility

    package init(label: Wording, people: [Mention], visibility: Visibility) {
      self.label = label
      self.people = people
      self.visibility = visibility
    }

    package var text: String { people.map(\.text).joined(separator: "、") }
  }

  package init(
    slug: String, formerSlugs: [String] = [], title: String, kind: String, number: String? = nil,
    date: CivilDate,
    place: String? = nil, attendance: [Attendance] = [], release: Release,
    review: Review = .none, summary: String? = nil,
    document: MarkdownDocument, path: String, location: SourceLocation
  ) {
    self.slug = slug
    self.formerSlugs = formerSlugs
    self.title = title
    self.kind = kind
    self.number = number
    self.date = date
    self.place = place
    self.attendance = attendance
    self.release = release
    self.review = review
    self.summary = summary
    self.document = document
    self.path = path
    self.location = location
  }
}

/// A task (任务): one row of a meeting's table of resolutions (议定事项), followed to its end.
package struct Task: Sendable, Hashable {
  /// Given in the table's 编号 column, else the meeting's slug and the row's number: `2022-03-18-3`.
  package let id: String
  package let matter: String
  package let owners: [Mention]
  package let due: CivilDate?
  /// The due date as written; 长期坚持 has no date.
  package let dueText: String
  package let target: Mention?
  /// The day it was finished, from the table or from an update that completes it.
  package let done: CivilDate?
  package let doneSource: SourceLocation?
  package let note: String?
  package let meeting: String
  package let meetingDate: CivilDate
  package let location: SourceLocation

  package init(
    id: String, matter: String, owners: [Mention], due: CivilDate?, dueText: String, target: Mention?,
    done: CivilDate?, doneSource: SourceLocation?, note: String?, meeting: String, meetingDate: CivilDate,
    location: SourceLocation
  ) {
    self.id = id
    self.matter = matter
    self.owners = owners
    self.due = due
    self.dueText = dueText
    self.target = target
    self.done = done
    self.doneSource = doneSource
    self.note = note
    self.meeting = meeting
    self.meetingDate = meetingDate
    self.location = location
  }
}
