// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

/// `/`: how the year is going, which towns, who is behind, what changed, what is due.
enum HomePage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let title = site.records.site.title
    return [
      Page(
        .home, template: "home", title: title, summary: heading(site), updated: site.report.asOf.isoText
      ) { view(site) }
    ]
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .home)
    let report = site.report
    let soon = report.tasks.filter { $0.state == .dueSoon }.sorted { ($0.days, $0.task) < ($1.days, $1.task) }
    let overdue = report.tasks.filter { $0.state == .overdue }.sorted {
      ($1.days, $0.task) < ($0.days, $1.task)
    }
    let watched = scope.watchedItems(6)
    return townTable(scope) + [
      (
        "watched",
        watched.isEmpty ? .missing : ["items": .list(watched.map { scope.itemRow($0) })]
      ), ("hasWatched", .flag(!watched.isEmpty)),
      ("watchedNote", .text(Finding.ledgers(report.ledgers, site.records, site.language))),
      ("ledgersHref", .text(Route.ledgers.href(from: .home))),
      ("heading", .text(heading(site))), ("lead", .optional(site.records.site.lead)),
      ("strip", strip(scope, width: 1120, id: "wide")),
      ("narrowStrip", strip(scope, width: 400, id: "narrow")),
      ("changes", scope.changesLine),
      ("figures", .list(highlights(site).map { scope.targetRow($0) })),
      ("map", scope.scoreMap(id: "map")), ("events", scope.events(8)),
      ("hasEvents", .flag(!report.events.isEmpty)),
      ("soon", .list(soon.prefix(5).map { scope.taskRow($0) })), ("hasSoon", .flag(!soon.isEmpty)),
      ("overdue", .list(overdue.prefix(5).map { scope.taskRow($0) })),
      ("hasOverdue", .flag(!overdue.isEmpty)),
      ("behind", .list(behind(site).map { scope.targetRow($0, bar: "late") })),
      ("hasBehind", .flag(!behind(site).isEmpty)),
      ("reportHref", .text(Route.report.href(from: .home))),
      ("targetsHref", .text(Route.targets.href(from: .home))),
      ("townsHref", site.towns.isEmpty ? .missing : .text(Route.towns.href(from: .home))),
      ("tasksHref", .text(Route.tasks.href(from: .home))),
      ("updatesHref", site.records.updates.isEmpty ? .missing : .text(Route.updates.href(from: .home))),
    ]
  }

  /// The year in one sentence.
  static func heading(_ site: SiteContext) -> String { Finding.targets(site.report.targets, site.language) }

  static func highlights(_ site: SiteContext) -> [AssessedTarget] {
    let named = site.records.site.highlights.compactMap { site.index.target($0.text) }
    let chosen = named.isEmpty ? Array(site.report.targets.indices.prefix(4)) : named
    return chosen.map { site.report.targets[$0] }
  }

  /// Targets behind schedule, the worst first.
  static func behind(_ site: SiteContext) -> [AssessedTarget] {
    site.report.targets.filter { !$0.standing.isKept && $0.standing != .noData }
      .sorted { ($1.standing, $0.target) < ($0.standing, $1.target) }
  }

  static func strip(_ scope: PageScope, width: Double, id: String) -> TemplateValue {
    var counts: [Status: Int] = [:]
    for target in scope.site.report.targets { counts[target.standing.status, default: 0] += 1 }
    guard !counts.isEmpty else { return .missing }
    let title = Finding.targets(scope.site.report.targets, scope.language)
    return scope.svg(StatusStrip(scope.heading("strip-\(id)", title, title, width: width), counts: counts))
  }

  /// The table of the towns; columns that are empty in every row are left out.
  static func townTable(_ scope: PageScope) -> [(TemplateKey, TemplateValue)] {
    let site = scope.site
    let cards = site.towns.compactMap { site.holder(ofArea: $0).flatMap { site.card(ofHolder: $0) } }
    return [
      ("towns", .list(towns(scope))), ("hasTownScores", .flag(cards.contains { $0.score != nil })),
      ("hasTownGrades", .flag(cards.contains { $0.grade != nil })),
      ("hasTownAir", .flag(!site.report.air.isEmpty)),
      ("hasTownIndex", .flag(site.report.air.contains { $0.composite != nil })),
      ("hasTownRanks", .flag(site.report.air.contains { $0.months.contains { $0.rank != nil } })),
    ]
  }

  /// Towns by their score; towns without one by name.
  static func towns(_ scope: PageScope) -> [TemplateValue] {
    let site = scope.site
    return sortedTowns(site).map { area in
      let holder = site.holder(ofArea: area)
      let card = holder.flatMap { site.card(ofHolder: $0) }
      let air = site.report.air.first { $0.area == area }
      return [
        "rank": .text(card?.rank.map { String($0) } ?? "—"), "area": scope.area(area),
        "score": .text(card?.scoreText ?? "—"), "grade": card.map { scope.grade($0) } ?? .missing,
        "pm25": .text(air?.pm25?.text(0) ?? "—"), "good": .text(air.map { String($0.goodDays) } ?? "—"),
        "composite": .text(air?.composite?.text(2) ?? "—"),
        "airRank": .text(air?.rank.map { String($0) } ?? "—"),
        "line": air.map { scope.rankLine($0) } ?? .missing,
      ]
    }
  }

  static func sortedTowns(_ site: SiteContext) -> [Int] {
    func rank(_ area: Int) -> Int {
      site.holder(ofArea: area).flatMap { site.card(ofHolder: $0)?.rank }
        ?? site.report.air.first { $0.area == area }?.rank.map { $0 + 10_000 } ?? Int.max
    }
    return site.towns.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
