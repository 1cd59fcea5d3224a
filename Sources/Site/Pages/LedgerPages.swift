// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// `/ledgers/<ledger>/` and the further pages of its items, `/ledgers/<ledger>/page/2/`.
enum LedgerPages: PageKind {
  /// Items on one page.
  static let itemsOfPage = 200
  /// Breakdowns in sight; the others are folded.
  private static let openBreakdowns = 2
  /// Items of one concern at the top of the page; the list below holds them all.
  private static let mostUrgent = 6

  static func pages(_ site: SiteContext) -> [Page] {
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let all = Page.Crumb(title: LedgersPage.title(site), route: .ledgers)
    return site.report.ledgers.flatMap { ledger -> [Page] in
      let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
      let first = Page(
        site.route(ledger: ledger.ledger), template: "ledger", title: words.title,
        summary: words.finding(ledger), updated: site.report.asOf.isoText, crumbs: [home, all]
      ) { view(site, ledger, words) }
      let crumbs = [home, all, Page.Crumb(title: words.title, route: first.route)]
      let count = pageCount(ledger)
      return [first]
        + (1..<max(count, 1)).map { number in
          Page(
            route(site, ledger.ledger, page: number), template: "ledger-items",
            title: site.word("\(words.title) · 第 \(number + 1) 页", "\(words.title) · page \(number + 1)"),
            summary: words.finding(ledger), updated: site.report.asOf.isoText, crumbs: crumbs,
            isListed: false
          ) { listView(site, ledger, words, page: number) }
        }
    }
  }

  /// The page of the list; ids of items may be numbers, so the number stands below `page`.
  static func route(_ site: SiteContext, _ ledger: Int, page: Int) -> Route {
    let first = site.route(ledger: ledger)
    return page == 0 ? first : Route("\(first.path)page/\(page + 1)/")
  }

  private static func pageCount(_ ledger: AssessedLedger) -> Int {
    max(1, (ledger.items.count + itemsOfPage - 1) / itemsOfPage)
  }

  private static func listView(
    _ site: SiteContext, _ ledger: AssessedLedger, _ words: LedgerWords, page: Int
  ) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: route(site, ledger.ledger, page: page))
    let order = ledger.byUrgency
    let shown = order[(page * itemsOfPage)..<min((page + 1) * itemsOfPage, order.count)]
    let count = pageCount(ledger)
    let list = scope.itemList(ledger, Array(shown))
    return [
      ("items", list.items), ("ended", list.ended),
      ("hasItems", .flag(!shown.isEmpty)), ("hasStages", .flag(words.hasStages)),
      ("hasDue", .flag(words.hasDue)), ("hasPages", .flag(count > 1)),
      ("showsTowns", .flag(ledger.items.contains { !$0.towns.isEmpty })),
      ("showsOwners", .flag(site.records.ledgers[ledger.ledger].items.contains { !$0.holders.isEmpty })),
      ("showsDate", .flag(!words.hasStages && !words.isMeasured)),
      ("dateTitle", .text(dateTitle(words, site))),
      (
        "listHeading", .text(listHeading(ledger, words, site))
      ),
      (
        "pages",
        PagedList.links(
          count: count, page: page, from: scope.here, route: { route(site, ledger.ledger, page: $0) })
      ),
    ]
  }

  /// `全部 163 个，没有销号的 37 个：在办 31 个，待销号 6 个`.
  private static func listHeading(
    _ ledger: AssessedLedger, _ words: LedgerWords, _ site: SiteContext
  ) -> String {
    let (total, left) = (ledger.items.count, ledger.items.count - ledger.figures.closed)
    let all = site.word("全部 \(words.digits(total))", "All \(words.count(total))")
    guard words.hasClosing, left > 0, left < total else { return all }
    let figures = ledger.figures
    let parts = [
      (figures.open, "在办", "open"), (figures.finished, "待\(words.closing)", "to be \(words.closing)"),
      (left - figures.open - figures.finished, "不计", "not counted"),
    ].filter { $0.0 > 0 }
    let rest =
      parts.count < 2
      ? ""
      : site.word("：", ": ")
        + parts.map { site.word("\($0.1) \(words.digits($0.0))", "\($0.0) \($0.2)") }
        .joined(separator: site.word("，", ", "))
    return all
      + site.word("，没有\(words.closing)的 \(words.digits(left))", ", \(left) not \(words.closed)") + rest
  }

  private static func dateTitle(_ words: LedgerWords, _ site: SiteContext) -> String {
    let column = words.definition.roles.found.flatMap { words.definition.column($0) }
    return column.map { site.title($0) } ?? site.word("日期", "date")
  }

  private static func view(
    _ site: SiteContext, _ ledger: AssessedLedger, _ words: LedgerWords
  ) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: site.route(ledger: ledger.ledger))
    let figures = ledger.figures
    let cards = scope.ledgerFigures(figures, words)
    let sums = scope.ledgerSums(figures, words)
    let breakdowns = scope.ledgerBreakdowns(ledger)
    let id = words.definition.id
    return [
      ("finding", .text(words.finding(ledger))), ("about", .text(words.definition.about[site.language])),
      ("strip", scope.ledgerOverview(ledger, words, id: "strip", width: 1120)),
      ("narrowStrip", scope.ledgerOverview(ledger, words, id: "narrow", width: 400)),
      ("figures", .list(cards)), ("hasFigures", .flag(!cards.isEmpty)),
      ("sums", .list(sums)), ("hasSums", .flag(!sums.isEmpty)),
      ("gate", .optional(scope.gateNote(words.definition))),
      ("pyramid", scope.stagePyramid(ledger.ledger, figures, width: 340)),
      ("columns", scope.monthColumns(ledger, words, width: 340)),
      ("pyramidTitle", .text(words.whereOpen(figures.stages))),
      ("concerns", .list(scope.ledgerConcerns(ledger, most: mostUrgent))),
      ("hasConcerns", .flag(ledger.items.contains { $0.concern != nil })),
      ("bullets", scope.ledgerBullets(ledger, words)),
      ("breakdowns", .list(breakdowns)), ("hasBreakdowns", .flag(!breakdowns.isEmpty)),
      ("openBreakdowns", .list(Array(breakdowns.prefix(openBreakdowns)))),
      ("foldedBreakdowns", .list(Array(breakdowns.dropFirst(openBreakdowns)))),
      ("checks", scope.ledgerChecks(figures, words)),
      ("contact", .optional(site.records.site.footer.contact)),
      ("tableHref", .text(Route("/data/\(id)/").href(from: scope.here))),
      ("json", .text(Route("/data/ledgers/\(id).json").href(from: scope.here))),
      ("csv", .text(Route("/data/ledgers/\(id)\(site.internalEnding).csv").href(from: scope.here))),
      ("hasTable", .flag(site.records.tables.contains { $0.schema.id == id })),
    ] + listView(site, ledger, words, page: 0)
  }
}
