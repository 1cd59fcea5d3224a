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
    guard let topic = SearchTopic(template: page.template), !page.isFurther else { return [] }
    let own = SearchDocument(
      kind: topic.kind, address: page.route.href(from: .search), title: page.title,
      names: (names[page.route] ?? []) + Self.pollutantAliases(page),
      text: (Self.head(page, topic).map { $0 + "\n" } ?? "") + PageText.main(of: html),
      isContinued: page.template == "table")
    return page.route == .tasks ? [own] + tasks : [own]
  }

  /// The line that stands first among the passages, so that a search by name shows score and status:
  /// `河口镇：得分 70.00，合格`.
  private static func head(_ page: Page, _ topic: SearchTopic) -> String? {
    page.summary.isEmpty || topic == .page ? nil : "\(page.title)：\(page.summary)"
  }

  /// The names by the other kinds of town: many a 街道 was a 镇 before, and is still called so.
  private static func townAliases(_ name: String) -> [String] {
    let kinds = ["街道", "镇", "乡"]
    guard let kind = kinds.first(where: { name.hasSuffix($0) }), name.count > kind.count + 1 else {
      return []
    }
    return kinds.filter { $0 != kind }.map { name.dropLast(kind.count) + $0 }
  }

  /// The title without the point of PM₂.₅, as people type it: `PM25年均浓度`; on the page of the air the word alone.
  private static func pollutantAliases(_ page: Page) -> [String] {
    if page.route == .air { return ["PM25"] }
    guard page.title.holds("PM₂.₅") else { return [] }
    return [page.title.replacing("PM₂.₅", with: "PM25")]
  }

  /// An id, and the same without its signs, as people type it: `ZG-08` and `ZG08`.
  private static func spellings(_ id: String) -> [String] {
    let bare = id.filter { $0 != "-" && $0 != "_" }
    return bare == id || bare.isEmpty ? [id] : [id, bare]
  }

  /// Numbers and other names that people know things by, other than the titles of their pages.
  private static func names(_ site: SiteContext) -> [Route: [String]] {
    let records = site.records
    var names: [Route: [String]] = [.home: [records.site.title]]
    for (position, target) in records.targets.enumerated() {
      names[site.route(target: position)] = spellings(target.id)
    }
    for area in site.towns {
      names[site.route(area: area)] =
        [records.areas[area].short, records.areas[area].code].compactMap { $0 }
        + townAliases(records.areas[area].name)
    }
    for (position, holder) in records.holders.enumerated() {
      names[site.route(holder: position)] = [holder.name, holder.short, holder.id].compactMap { $0 }
    }
    for (position, section) in records.sections.enumerated() {
      names[site.route(section: position)] = spellings(section.id)
    }
    for (position, meeting) in records.meetings.enumerated() {
      names[site.route(meeting: position)] = [meeting.number].compactMap { $0 }
    }
    for ledger in site.report.ledgers {
      for item in ledger.items {
        names[site.route(item.place)] = spellings(
          records.ledgers[ledger.ledger].items[item.place.item].id)
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
        address: site.route(task: assessed.task).href(
          from: scope.here, anchor: site.anchor(task: assessed.task)),
        title: task.matter, names: spellings(task.id),
        text: lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
  }
}
