// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records
internal import Standards
internal import Templates

/// `/meetings/` and a page for each record.
enum MeetingPages: PageKind {
  /// Records on one page of the list.
  private static let meetingsOfPage = 50

  static func pages(_ site: SiteContext) -> [Page] {
    guard !site.records.meetings.isEmpty else { return [] }
    let title = site.word("会议", "Meetings")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = PagedList(first: .meetings, count: site.records.meetings.count, size: meetingsOfPage)
    let pages = (0..<list.pageCount).map { number in
      Page(
        list.route(page: number), template: "meetings", title: list.title(title, page: number, site),
        summary: finding(site), updated: site.records.meetings.last?.date.isoText,
        crumbs: number == 0 ? [home] : [home, Page.Crumb(title: title, route: .meetings)],
        isListed: number == 0
      ) {
        let scope = PageScope(site: site, here: list.route(page: number))
        let newest = Array(site.records.meetings.indices.reversed())
        return [
          ("finding", .text(finding(site))),
          ("meetings", .list(newest[list.range(page: number)].map { scope.meetingCard($0) })),
        ] + list.fields(page: number)
      }
      .further(number > 0)
    }
    return pages + site.records.meetings.indices.map { page(site, $0) }
  }

  /// The page of one meeting.
  static func page(_ site: SiteContext, _ position: Int) -> Page {
    let meeting = site.records.meetings[position]
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = Page.Crumb(title: site.word("会议", "Meetings"), route: .meetings)
    return Page(
      site.route(meeting: position), template: "meeting", title: meeting.title,
      summary: meeting.summary ?? "",
      updated: meeting.date.isoText, crumbs: [home, list]
    ) { view(site, position) }
    .fallback(site.language == .english && meeting.translated == nil)
  }

  private static func finding(_ site: SiteContext) -> String {
    let count = site.records.meetings.count
    return site.word(
      "\(ChineseNumeral.text(count))份会议记录，"
        + (site.report.tasks.isEmpty ? "没有议定事项" : "议定\(ChineseNumeral.text(site.report.tasks.count))项"),
      "\(count) \(count == 1 ? "record" : "records"), "
        + "\(site.report.tasks.count) \(site.report.tasks.count == 1 ? "resolution" : "resolutions")")
  }

  private static func view(_ site: SiteContext, _ position: Int) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(meeting: position))
    let meeting = site.records.meetings[position]
    let tasks = site.ties.tasks(ofMeeting: meeting.slug).map { site.report.tasks[$0] }
    let targets = site.report.targets.filter { site.records.targets[$0.target].origin?.text == meeting.slug }
    let items = ledgerItems(meeting.document, site)
    return [
      ("items", .list(items.map { scope.itemRow($0) })), ("hasItems", .flag(!items.isEmpty)),
      ("kind", .text(meeting.kind)), ("number", .optional(meeting.number)),
      ("date", .text(site.date(meeting.date))),
      ("place", .optional(meeting.place)), ("mark", .optional(scope.mark(meeting.release))),
      ("review", scope.review(meeting.review)),
      (
        "attendance",
        .list(
          meeting.attendance.filter { site.mayRead($0.visibility) }.map {
            ["label": .text(site.word($0.label)), "text": .text($0.text)]
          })
      ),
      (
        "body", .html(DocumentBody.html(meeting.document, path: meeting.path, scope: scope, hasAnchors: true))
      ),
      (
        "translation",
        meeting.translated.map { .html(DocumentBody.html($0, path: meeting.path, scope: scope)) } ?? .missing
      ),
      ("tasks", .list(tasks.map { scope.taskRow($0) })), ("hasTasks", .flag(!tasks.isEmpty)),
      ("taskFinding", .text(Finding.tasks(tasks, site.language))),
      ("targets", .list(targets.map { scope.targetRow($0) })), ("hasTargets", .flag(!targets.isEmpty)),
      (
        "previous",
        position > 0
          ? scope.link(site.records.meetings[position - 1].title, site.route(meeting: position - 1))
          : .missing
      ),
      (
        "next",
        position + 1 < site.records.meetings.count
          ? scope.link(site.records.meetings[position + 1].title, site.route(meeting: position + 1))
          : .missing
      ),
    ]
  }

  /// The items of ledgers that a record links to (`item:HK-03`), each once, in the order of the record.
  private static func ledgerItems(_ document: MarkdownDocument, _ site: SiteContext) -> [LedgerPlace] {
    var seen: Set<LedgerPlace> = []
    return document.links.compactMap { link in
      guard link.destination.hasPrefix("item:") else { return nil }
      return site.index.ledgerItem(LinkResolver.decoded(String(link.destination.dropFirst(5))))
    }.filter { seen.insert($0).inserted }
  }
}
