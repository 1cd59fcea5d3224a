// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/updates/` and a page for each progress update.
enum UpdatePages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard !site.records.updates.isEmpty else { return [] }
    let title = site.word("进展", "Updates")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let count = site.records.updates.count
    let summary = site.word("\(ChineseNumeral.text(count))篇进展", "\(count) updates")
    let list = UpdateList(
      list: PagedList(first: .updates, count: count, size: UpdateList.updatesOfPage), title: title,
      summary: summary, crumbs: [home], updates: Array(site.records.updates.indices.reversed()))
    return list.pages(site) + site.records.updates.indices.map { page(site, $0) }
  }

  /// The page of one update.
  static func page(_ site: SiteContext, _ position: Int) -> Page {
    let update = site.records.updates[position]
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = Page.Crumb(title: site.word("进展", "Updates"), route: .updates)
    return Page(
      site.route(update: position), template: "update", title: update.title, summary: update.summary ?? "",
      updated: update.date.isoText, crumbs: [home, list]
    ) { view(site, position) }
    .fallback(site.language == .english && !update.isTranslated)
  }

  private static func view(_ site: SiteContext, _ position: Int) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(update: position))
    let update = site.records.updates[position]
    var seen: Set<RecordIndex.Subject> = []
    let subjects = (update.about + update.completes).compactMap { site.index.subject($0.text) }
      .filter { seen.insert($0).inserted }
    return [
      ("date", .text(site.date(update.date))), ("mark", .optional(scope.mark(update.release))),
      ("review", scope.review(update.review)),
      ("author", update.author.flatMap { site.index.holder($0.text) }.map { scope.holder($0) } ?? .missing),
      ("about", .list(subjects.map { subject(scope, $0) })), ("hasAbout", .flag(!subjects.isEmpty)),
      ("body", .html(DocumentBody.html(update.document, path: update.path, scope: scope))),
      (
        "previous",
        position > 0
          ? scope.link(site.records.updates[position - 1].title, site.route(update: position - 1)) : .missing
      ),
      (
        "next",
        position + 1 < site.records.updates.count
          ? scope.link(site.records.updates[position + 1].title, site.route(update: position + 1)) : .missing
      ),
    ]
  }

  /// What an update or an item is about, linked, with its state.
  static func subject(_ scope: PageScope, _ subject: RecordIndex.Subject) -> TemplateValue {
    let site = scope.site
    switch subject {
    case .target(let position):
      return ["link": scope.target(position), "badge": scope.badge(site.report.targets[position].standing)]
    case .task(let position):
      let task = site.report.tasks[position]
      return [
        "link": scope.link(
          site.records.tasks[position].matter, site.route(task: position), anchor: site.anchor(task: position)
        ),
        "badge": scope.badge(task.state),
      ]
    case .holder(let position): return ["link": scope.holder(position), "badge": .missing]
    case .section(let position):
      return ["link": scope.sectionLink(position), "badge": .missing]
    case .ledgerItem(let place):
      return ["link": scope.ledgerItem(place), "badge": scope.badge(site.item(place))]
    }
  }
}
