// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown
internal import Records

/// A text of a record that the site prints, with where it stands as near as the record knows.
struct PublishedText: Sendable {
  let text: String
  let location: SourceLocation
  /// Whether it stands in the head of its record, of which the place of single values is not known.
  let isHead: Bool

  private init(_ text: String, at location: SourceLocation, isHead: Bool) {
    self.text = text
    self.location = location
    self.isHead = isHead
  }
}

extension PublishedText {
  /// Calls `body` with every text of records and of `site.yml` that is printed; tables and rules are looked at in their
  /// own files. The texts of ten thousand records are too many to be held together.
  static func forEach(of records: RecordSet, _ body: (PublishedText) -> Void) {
    site(records.site).forEach(body)
    for meeting in records.meetings { self.meeting(meeting, body) }
    for update in records.updates { self.update(update, body) }
    for page in records.pages { self.page(page, body) }
  }

  /// What every text gives, in the same order as ``forEach(of:_:)``; the texts are shared out among workers.
  static func flatMap<Piece: Sendable>(
    of records: RecordSet, by workers: Int, _ make: @escaping @Sendable (PublishedText) -> [Piece]
  ) -> [Piece] {
    let collected = { @Sendable (texts: ((PublishedText) -> Void) -> Void) -> [Piece] in
      var pieces: [Piece] = []
      texts { pieces += make($0) }
      return pieces
    }
    var pieces = site(records.site).flatMap(make)
    pieces += Workers.flatMap(records.meetings, by: workers) { meeting in
      collected { self.meeting(meeting, $0) }
    }
    pieces += Workers.flatMap(records.updates, by: workers) { update in
      collected { self.update(update, $0) }
    }
    for page in records.pages { pieces += collected { self.page(page, $0) } }
    return pieces
  }

  private static func meeting(_ meeting: MeetingRecord, _ body: (PublishedText) -> Void) {
    let values = [
      meeting.title, meeting.kind, meeting.number, meeting.place, meeting.summary, meeting.slug,
    ]
    let more = meeting.formerSlugs + meeting.attendance.map(\.text)
    document(values.compactMap { $0 } + more, meeting.document, meeting.location, body)
  }

  private static func update(_ update: ProgressUpdate, _ body: (PublishedText) -> Void) {
    let values = [update.title, update.author?.text, update.summary, update.slug].compactMap { $0 }
    let more = update.formerSlugs + (update.about + update.completes).map(\.text)
    document(values + more, update.document, update.location, body)
  }

  private static func page(_ page: ContentPage, _ body: (PublishedText) -> Void) {
    let values = [page.title, page.summary, page.slug].compactMap { $0 } + page.formerSlugs
    document(values, page.document, page.location, body)
  }

  private static func document(
    _ head: [String], _ document: MarkdownDocument, _ place: SourceLocation, _ body: (PublishedText) -> Void
  ) {
    for text in head { body(PublishedText(text, at: place, isHead: true)) }
    for piece in document.texts where !piece.text.isEmpty {
      body(
        PublishedText(piece.text, at: SourceLocation(path: place.path, line: piece.line), isHead: false))
    }
  }

  private static func site(_ site: SiteConfiguration) -> [PublishedText] {
    let footer = site.footer
    let values = [
      site.title, site.countyName, site.countyCode, site.baseURL, site.sampleNotice, site.lead, site.license,
      footer.organiser, footer.maintainer, footer.contact, footer.siteID, footer.icp, footer.police,
    ]
    return values.compactMap { $0 }.map { PublishedText($0, at: site.location, isHead: true) }
  }
}

extension RecordSet {
  /// Words in titles of columns whose cells hold telephone numbers.
  private static let contactWords = ["电话", "联系方式", "热线", "手机", "传真", "phone", "contact"]

  /// Whether the cells of a column hold telephone numbers.
  static func isContact(_ title: String) -> Bool { contactWords.contains { title.contains($0) } }
}
