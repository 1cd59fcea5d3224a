// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// What stands round every page: title, navigation, crumbs, date, footer.
struct LayoutView: Sendable {
  private let site: SiteContext
  /// What most people come for, and the rest in a second, quieter row.
  private let sections: [(title: String, route: Route)]
  private let more: [(title: String, route: Route)]
  private let footerPages: [(title: String, route: Route)]

  init(_ site: SiteContext, pages: [Page]) {
    self.site = site
    let routes = Set(pages.map(\.route))
    let main: [(String, Route)] = [
      (site.word("总览", "Overview"), .home), (site.word("年度目标", "Targets"), .targets),
      (site.areStations ? site.word("点位", "Stations") : site.word("镇街", "Towns"), .towns),
      (site.word("责任计分", "Scorecards"), .scorecards), (site.word("台账", "Ledgers"), .ledgers),
      (site.word("会议", "Meetings"), .meetings),
    ]
    let rest: [(String, Route)] = [
      (site.word("任务", "Tasks"), .tasks), (site.word("责任清单", "Duties"), .duties),
      (site.word("空气", "Air"), .air), (site.word("水质", "Water"), .water),
      (site.word("结构调整", "Structure"), .structure), (site.word("执法", "Enforcement"), .enforcement),
      (site.word("全民参与", "Participation"), .participation), (site.word("进展", "Updates"), .updates),
      (site.word("变化", "Changes"), .changes), (site.word("报送", "Reporting"), .reporting),
      (site.word("数据", "Data"), .data),
    ]
    sections = main.filter { routes.contains($0.1) }.map { (title: $0.0, route: $0.1) }
    more = rest.filter { routes.contains($0.1) }.map { (title: $0.0, route: $0.1) }
    footerPages =
      [(title: site.word("怎么算的", "Methods"), route: .methods)]
      + [(title: ReportPage.linkTitle(site), route: .report)]
      + site.records.pages.indices.map { (title: site.records.pages[$0].title, route: site.route(page: $0)) }
  }

  /// The fields of a page with its own view.
  func view(of page: Page) -> TemplateValue {
    let scope = PageScope(site: site, here: page.route)
    let config = site.records.site
    let isHome = page.route == .home
    let headline = isHome ? config.title : "\(page.title) · \(config.title)"
    let fields: [(TemplateKey, TemplateValue)] = [
      ("lang", .text(config.language.rawValue)), ("title", .text(page.title)),
      ("documentTitle", .text(site.internalMark + headline)),
      ("description", .text(page.summary)), ("siteTitle", .text(config.title)), ("isHome", .flag(isHome)),
      ("areStations", .flag(site.areStations)),
      ("marksChinese", .flag(config.language == .english)),
      ("countyName", .text(config.countyName)), ("sample", .optional(config.sampleNotice)),
      ("fallback", .flag(page.isFallback)), ("internal", .flag(config.audience == .internal)),
      ("year", .integer(config.year)),
      ("asOf", .text(site.shortDate(site.report.asOf))), ("asOfLong", .text(site.date(site.report.asOf))),
      ("elapsed", .text(elapsed)), ("home", .text(Route.home.href(from: page.route))),
      ("feed", .text(Route("/feed.xml").href(from: page.route))),
      ("searchHref", .text(Route.search.href(from: page.route))),
      ("canonical", .optional(config.baseURL.map { (page.original ?? page.route).absolute($0) })),
      ("assets", .text(assets(from: page.route))),
      ("nav", .list(sections.map { navigation($0, page, scope) })),
      ("more", .list(more.map { navigation($0, page, scope) })), ("hasMore", .flag(!more.isEmpty)),
      ("crumbs", .list(page.crumbs.map { scope.link($0.title, $0.route) })),
      ("hasCrumbs", .flag(!page.crumbs.isEmpty)),
      ("footerPages", .list(footerPages.map { scope.link($0.title, $0.route) })),
      ("sourcesLine", .text(sourcesLine)),
    ]
    return .object(TemplateObject(page.view() + fields + FooterView.fields(config.footer)))
  }

  private func navigation(_ entry: (title: String, route: Route), _ page: Page, _ scope: PageScope)
    -> TemplateValue
  {
    let isCurrent = entry.route == .home ? page.route == .home : page.route.path.hasPrefix(entry.route.path)
    return [
      "text": .text(entry.title), "href": .text(entry.route.href(from: scope.here)),
      "isCurrent": .flag(isCurrent),
    ]
  }

  private func assets(from route: Route) -> String {
    String(Route("/assets/x").href(from: route).dropLast())
  }

  private var elapsed: String {
    let period = site.report.period
    let share = ExactNumber(period.elapsed(on: site.report.asOf) * 100) / ExactNumber(period.count)
    return Rate.text(share, 1, unreached: [])
  }

  private var sourcesLine: String {
    let meetings = site.records.meetings.count
    let tables = Set(site.records.tables.map(\.schema.id)).count
    return site.word(
      "全站由会议记录 \(meetings) 份、数据表 \(tables) 张生成；任何数字都可以点回原始行",
      "Made from \(meetings) meeting records and \(tables) tables; every figure leads back to its row")
  }
}
