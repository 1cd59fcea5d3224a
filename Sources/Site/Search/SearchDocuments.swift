// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Search

/// What can be found of the site's pages.
struct SearchDocuments: Sendable {
  private let names: [Route: [String]]
  private let tasks: [SearchDocument]
  let kinds: [SearchKind]

  init(_ site: SiteContext) {
    names = Self.names(site)
    tasks = Self.tasks(site)
    kinds = SearchTopic.kinds(site)
  }

  /// The documents of a page that has been rendered: the page itself, and on the page of tasks each task.
  func documents(of page: Page, html: [UInt8]) -> [SearchDocument] {
    guard let topic = SearchTopic(template: page.template) else { return [] }
    let own = SearchDocument(
      kind: topic.kind, address: page.route.href(from: .search), title: page.title,
      names: names[page.route] ?? [], text: PageText.main(of: html))
    return page.route == .tasks ? [own] + tasks : [own]
  }

  /// Numbers and other names that people know things by, other than the titles of their pages.
  private static func names(_ site: SiteContext) -> [Route: [String]] {
    let records = site.records
    var names: [Route: [String]] = [.home: [records.site.title]]
    for (position, target) in records.targets.enumerated() {
      names[site.route(target: position)] = [target.id]
    }
    for area in site.towns {
      names[site.route(area: area)] =
        [records.areas[area].short, records.areas[area].code].compactMap { $0 }
    }
    for (position, holder) in records.holders.enumerated() {
      names[site.route(holder: position)] = [holder.name, holder.short, holder.id].compactMap { $0 }
    }
    for (position, section) in records.sections.enumerated() {
      names[site.route(section: position)] = [section.id]
    }
    for (position, meeting) in records.meetings.enumerated() {
      names[site.route(meeting: position)] = [meeting.number].compactMap { $0 }
    }
    for ledger in site.report.ledgers {
      for item in ledger.items {
        names[site.route(item.place)] = [records.ledgers[ledger.ledger].items[item.place.item].id]
      }
    }
    return names
  }

  private static func tasks(_ site: SiteContext) -> [SearchDocument] {
    let scope = PageScope(site: site, here: .search)
    return site.report.tasks.map { assessed in
      let task = site.records.tasks[assessed.task]
      let owners = task.owners.map(\.text).joined(separator: site.word("、", ", "))
      let meeting = site.meeting(task.meeting).map { site.records.meetings[$0].title }
      let lines = [
        owners, task.due.map { site.date($0) } ?? task.dueText, site.word(assessed.finding), task.note,
        meeting,
      ]
      return SearchDocument(
        kind: SearchTopic.task.kind,
        address: Route.tasks.href(from: scope.here, anchor: site.anchor(task: assessed.task)),
        title: task.matter, names: [task.id],
        text: lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }
}
