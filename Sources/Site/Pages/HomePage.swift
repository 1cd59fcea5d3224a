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
      ("heading", .text(heading(site))),
      ("lead", .optional(site.records.site.lead.map { Formula.printed($0) })),
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
      ("barNote", scope.barNote(highlights(site))), ("behindNote", scope.barNote(behind(site))),
      ("hasBehind", .flag(hasMoreBehind(site))), ("hasTasks", .flag(!report.tasks.isEmpty)),
      ("hasTowns", .flag(!site.towns.isEmpty)),
      ("reportHref", .text(Route.report.href(from: .home))),
      ("targetsHref", .text(Route.targets.href(from: .home))),
      ("townsHref", site.towns.isEmpty ? .missing : .text(Route.towns.href(from: .home))),
      ("tasksHref", .text(Route.tasks.href(from: .home))),
      ("updatesHref", site.records.updates.isEmpty ? .missing : .text(Route.updates.href(from: .home))),
    ]
  }

  /// The year in one sentence, with what is worst: `24 项年度目标，15 项完成或达序时；8 项落后，1 项无数据；空气优良天数还差 69 天，剩 92 天`.
  /// The counts are digits where those of the worst are.
  static func heading(_ site: SiteContext) -> String {
    guard let worst = worst(site) else {
      let targets = site.report.targets
      if targets.count == 1, let only = targets.first, only.actual != nil { return single(only, site) }
      return Finding.targets(targets, site.language)
    }
    let head = Finding.targets(site.report.targets, site.language, digits: true)
    return head + site.word("；", "; ") + worst
  }

  /// The one target by its name and figures: `PM₂.₅ 年均浓度现为 73 µg/m³，目标 ≤ 60 µg/m³，未达到`.
  private static func single(_ target: AssessedTarget, _ site: SiteContext) -> String {
    let name = site.indicator(target.target)
    let (finding, word) = (site.word(target.finding), site.word(target.standing.title))
    return site.word("\(name)\(finding)，\(word)", "\(name): \(finding), \(word)")
  }

  /// What is still needed for the worst of the figures on top, else of all: `空气优良天数还差 69 天，剩 92 天`.
  private static func worst(_ site: SiteContext) -> String? {
    let late = behind(site)
    let shown = highlights(site).map(\.target)
    guard let target = late.first(where: { shown.contains($0.target) }) ?? late.first, let need = target.need
    else { return nil }
    let (name, text) = (site.indicator(target.target), site.word(need))
    let joint = text.hasPrefix("还") || text.hasPrefix("超出") || text.hasPrefix("到期") ? "" : "，"
    return name + site.word(joint, ": ") + text
  }

  static func highlights(_ site: SiteContext) -> [AssessedTarget] {
    let named = site.records.site.highlights.compactMap { site.index.target($0.text) }
    let chosen = named.isEmpty ? Array(site.report.targets.indices.prefix(4)) : named
    return chosen.map { site.report.targets[$0] }
  }

  /// Whether more lag than the figures on top already say.
  private static func hasMoreBehind(_ site: SiteContext) -> Bool {
    let shown = Set(highlights(site).map(\.target))
    return behind(site).contains { !shown.contains($0.target) }
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
      (
        "hasTownPlaces",
        .flag(cards.contains { $0.rank != nil } || site.report.air.contains { $0.rank != nil })
      ),
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
      let place = site.report.scorecards.contains { $0.rank != nil } ? card?.rank : air?.rank
      return [
        "anchor": .text("town-\(site.records.areas[area].code)"),
        "rank": .text(place.map { String($0) } ?? "—"), "area": scope.area(area),
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
