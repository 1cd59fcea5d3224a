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
  /// The fields that all pages of a folder share, by the folder's path: most pages lie in few folders, and from each
  /// of them the same addresses lead to the same places.
  private var shared: [String: TemplateValue] = [:]

  init(_ site: SiteContext, pages: [Page]) {
    self.site = site
    let routes = Set(pages.map(\.route))
    let main: [(String, Route)] = [
      (site.word("总览", "Overview"), .home), (site.word("年度目标", "Targets"), .targets),
      (site.word(site.placeWords.title), .towns),
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
    let report = site.report
    // What would lead to an empty list is not offered.
    let isEmpty: [Route: Bool] = [
      .scorecards: report.scorecards.isEmpty, .tasks: report.tasks.isEmpty,
      .reporting: !report.reporting.holders.contains { $0.due > 0 }, .targets: report.targets.isEmpty,
    ]
    func isOffered(_ route: Route) -> Bool { routes.contains(route) && isEmpty[route] != true }
    sections = main.filter { isOffered($0.1) }.map { (title: $0.0, route: $0.1) }
    more = rest.filter { isOffered($0.1) }.map { (title: $0.0, route: $0.1) }
    footerPages =
      [(title: site.word("怎么算的", "Methods"), route: .methods)]
      + [(title: ReportPage.linkTitle(site), route: .report)]
      + site.records.pages.indices.map { (title: site.records.pages[$0].title, route: site.route(page: $0)) }
    for page in pages {
      guard let folder = Self.folder(of: page.route), shared[folder] == nil else { continue }
      // From a page that is none of them, as a page links to itself in another way than its neighbours do.
      shared[folder] = common(from: Route(folder + "-/"))
    }
  }

  /// The fields of a page: its own view, and what all pages of its folder share, which gives way to it.
  func view(of page: Page) -> (own: TemplateValue, common: TemplateValue) {
    let scope = PageScope(site: site, here: page.route)
    let config = site.records.site
    let isHome = page.route == .home
    let headline = isHome ? config.title : "\(page.title) · \(config.title)"
    let fields: [(TemplateKey, TemplateValue)] = [
      ("title", .text(page.title)), ("documentTitle", .text(site.internalMark + headline)),
      ("description", .text(page.summary)), ("isHome", .flag(isHome)), ("fallback", .flag(page.isFallback)),
      ("canonical", .optional(config.baseURL.map { (page.original ?? page.route).absolute($0) })),
      ("crumbs", .list(page.crumbs.map { scope.link($0.title, $0.route) })),
      ("hasCrumbs", .flag(!page.crumbs.isEmpty)),
    ]
    let common = Self.folder(of: page.route).flatMap { shared[$0] } ?? common(from: page.route)
    return (.object(TemplateObject(page.view() + fields)), common)
  }

  /// The folder that a page's own lies in: `/updates/` for `/updates/some-record/`; `nil` for pages at the top, of which
  /// each may be a section of the navigation, and for those that are served at any address.
  private static func folder(of route: Route) -> String? {
    guard route.servedBelow == nil, route.path.utf8.count(where: { $0 == UInt8(ascii: "/") }) > 2 else {
      return nil
    }
    let path = route.path.utf8.dropLast()
    guard let end = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(path[...end])
  }

  /// What is the same on all pages of a folder.
  private func common(from route: Route) -> TemplateValue {
    let scope = PageScope(site: site, here: route)
    let config = site.records.site
    let fields: [(TemplateKey, TemplateValue)] = [
      ("lang", .text(config.language.rawValue)), ("siteTitle", .text(config.title)),
      ("areStations", .flag(site.areStations)), ("regions", site.placeWords.fields(site)),
      ("marksChinese", .flag(config.language == .english)),
      ("countyName", .text(config.countyName)), ("sample", .optional(config.sampleNotice)),
      ("internal", .flag(config.audience == .internal)), ("year", .integer(config.year)),
      ("asOf", .text(site.shortDate(site.report.asOf))), ("asOfLong", .text(site.date(site.report.asOf))),
      ("elapsed", .text(elapsed)), ("home", .text(Route.home.href(from: route))),
      ("feed", .text(Route("/feed.xml").href(from: route))),
      ("searchHref", .text(Route.search.href(from: route))), ("assets", .text(assets(from: route))),
      ("nav", .list(sections.map { navigation($0, scope) })),
      ("more", .list(more.map { navigation($0, scope) })), ("hasMore", .flag(!more.isEmpty)),
      ("footerPages", .list(footerPages.map { scope.link($0.title, $0.route) })),
      ("sourcesLine", .text(sourcesLine)),
    ]
    return .object(TemplateObject(fields + FooterView.fields(config.footer)))
  }

  private func navigation(_ entry: (title: String, route: Route), _ scope: PageScope) -> TemplateValue {
    let isCurrent = entry.route == .home ? scope.here == .home : scope.here.path.hasPrefix(entry.route.path)
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
    if meetings == 0 {
      return site.word(
        "全站由数据表 \(tables) 张生成；任何数字都可以点回原始行",
        "Made from \(tables) tables; every figure leads back to its row")
    }
    return site.word(
      "全站由会议记录 \(meetings) 份、数据表 \(tables) 张生成；任何数字都可以点回原始行",
      "Made from \(meetings) meeting records and \(tables) tables; every figure leads back to its row")
  }
}
