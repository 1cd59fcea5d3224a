// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// An update as a card.
  func updateCard(_ position: Int) -> TemplateValue {
    let update = site.records.updates[position]
    return [
      "title": .text(update.title), "href": .text(site.route(update: position).href(from: here)),
      "date": .text(site.date(update.date)), "iso": .text(update.date.isoText),
      "summary": .optional(summary(of: update)),
      "author": update.author.flatMap { site.index.holder($0.text) }.map { holder($0) } ?? .missing,
      "mark": .optional(mark(update.release)),
    ]
  }

  /// An update in a few words: its own, or how its text begins.
  func summary(of update: ProgressUpdate) -> String? {
    if let summary = update.summary { return summary }
    site.reads.note(update.path, by: here)
    return update.document.firstParagraph
  }

  /// A meeting as a card.
  func meetingCard(_ position: Int) -> TemplateValue {
    let meeting = site.records.meetings[position]
    let own = site.ties.tasks(ofMeeting: meeting.slug).map { site.report.tasks[$0] }
    let done = own.count { $0.state == .done || $0.state == .doneLate }
    let late = own.count { $0.state == .overdue }
    let counts =
      own.isEmpty
      ? nil
      : site.word(
        "议定 \(own.count) 项，完成 \(done) 项" + (late > 0 ? "，逾期 \(late) 项" : ""),
        "\(own.count) resolutions, \(done) done" + (late > 0 ? ", \(late) overdue" : ""))
    return [
      "title": .text(meeting.title), "href": .text(site.route(meeting: position).href(from: here)),
      "date": .text(site.date(meeting.date)), "iso": .text(meeting.date.isoText), "kind": .text(meeting.kind),
      "number": .optional(meeting.number), "summary": .optional(meeting.summary), "counts": .optional(counts),
      "mark": .optional(mark(meeting.release)),
    ]
  }

  /// What happened, newest first, as rows of date, badge and words.
  func events(_ most: Int) -> TemplateValue {
    .list(site.report.events.prefix(most).map { event($0) })
  }

  func event(_ event: AssessedReport.Event) -> TemplateValue {
    let records = site.records
    switch event.subject {
    case .meeting(let position):
      let meeting = records.meetings[position]
      return row(
        event, newsMark(meeting.kind),
        link(meeting.title, site.route(meeting: position)), note: nil)
    case .update(let position):
      let update = records.updates[position]
      return row(
        event, newsMark(site.word("进展", "update")),
        link(update.title, site.route(update: position)), note: update.author?.text)
    case .correction(let position):
      let correction = records.corrections[position]
      return row(
        event, newsMark(site.word("更正", "correction")),
        link(correctionName(correction), correctionRoute(correction), anchor: correctionAnchor(position)),
        note: correctionText(correction))
    case .taskDone(let position), .taskOverdue(let position):
      let task = site.report.tasks[position]
      return row(
        event, badge(task.state),
        link(
          records.tasks[task.task].matter, site.route(task: task.task), anchor: site.anchor(task: task.task)),
        note: ownerNames(task))
    case .itemRebounded(let place):
      return row(event, reboundBadge(place.ledger), ledgerItem(place), note: itemNote(place))
    case .itemsClosed(let ledger, let items):
      let words = LedgerEventWords(site, ledger: ledger, closed: items)
      return row(
        event, newsMark(words.word),
        link(words.title, words.route), note: words.note)
    }
  }

  private func row(
    _ event: AssessedReport.Event, _ badge: TemplateValue, _ link: TemplateValue, note: String?
  ) -> TemplateValue {
    [
      "date": .text(site.shortDate(event.date)), "iso": .text(event.date.isoText), "badge": badge,
      "link": link, "note": .optional(note),
    ]
  }

  /// The owners of a task in a few words: those named for all of a kind, or the first three of many.
  private func ownerNames(_ task: AssessedTask) -> String {
    let named = site.records.tasks[task.task].owners
    if named.count == 1, RecordIndex.everyone[named[0].text] != nil { return named[0].text }
    let names = task.owners.prefix(3).map { site.records.holders[$0].short ?? site.records.holders[$0].name }
    let shown = names.joined(separator: site.word("、", ", "))
    return task.owners.count > 3
      ? shown + site.word("等\(task.owners.count)个单位", " and \(task.owners.count - 3) more") : shown
  }

  /// The mark of a kind of news: its word alone, as it is no judgement.
  func newsMark(_ word: String) -> TemplateValue {
    ["class": "kind", "shape": .missing, "word": .text(word)]
  }

  func plainBadge(_ className: String, _ shape: String, _ word: String) -> TemplateValue {
    ["class": .text(className), "shape": .text(shape), "word": .text(word)]
  }
}
