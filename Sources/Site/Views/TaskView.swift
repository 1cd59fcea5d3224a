// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// A task as a row: what, who, by when, how it stands, and where it was decided.
  func taskRow(_ assessed: AssessedTask) -> TemplateValue {
    let record = site.records.tasks[assessed.task]
    let meeting = site.meeting(record.meeting)
    let row = record.location.line.map { "row-\($0)" }
    return [
      "id": .text(record.id), "anchor": .text(site.anchor(task: assessed.task)),
      "matter": .text(record.matter),
      "href": .text(
        site.route(task: assessed.task).href(from: here, anchor: site.anchor(task: assessed.task))),
      "owners": owners(record, assessed.owners),
      "due": .text(record.due.map { site.date($0) } ?? record.dueText),
      "shortDue": .text(record.due.map { site.shortDate($0) } ?? record.dueText),
      "dueISO": .optional(record.due?.isoText), "dueYear": .optional(record.due.flatMap { year($0) }),
      "dueDay": .text(record.due.map { day($0) } ?? record.dueText), "badge": badge(assessed.state),
      "finding": .text(site.word(assessed.finding)),
      "note": .optional(record.note),
      "meeting": meeting.map { position in
        link(
          site.records.meetings[position].title, site.route(meeting: position), anchor: row)
      } ?? .missing,
      "meetingDate": .text(site.shortDate(record.meetingDate)),
      "target": record.target.flatMap { site.index.target($0.text) }.map { target($0) } ?? .missing,
      "updates": .list(
        assessed.updates.prefix(3).map { position in
          link(site.records.updates[position].title, site.route(update: position))
        }),
      "items": .list(relatedItems(.task(assessed.task))), "why": trace(assessed.trace),
    ]
  }

  /// The year of a date outside the year of the site, to stand on a line of its own.
  private func year(_ date: CivilDate) -> String? {
    guard language == .chinese, date.year != site.report.period.first.year else { return nil }
    return "\(date.year)年"
  }

  private func day(_ date: CivilDate) -> String {
    language == .chinese ? "\(date.month)月\(date.day)日" : site.shortDate(date)
  }

  /// Names of owners; a name for all of a kind stays that name.
  private func owners(_ task: Task, _ positions: [Int]) -> TemplateValue {
    if let everyone = task.owners.first(where: { RecordIndex.everyone[$0.text] != nil }),
      task.owners.count == 1
    {
      return .list([link(everyone.text, .scorecards)])
    }
    return positions.count > 8
      ? .list([link(site.word("\(positions.count) 个单位", "\(positions.count) bodies"), .scorecards)])
      : holders(positions)
  }
}
