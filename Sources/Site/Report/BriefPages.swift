// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// One sheet of A4 about each town and each holder: `/towns/<town>/brief/`, `/scorecards/<holder>/brief/`. Other forms
/// of their pages, so neither is listed.
enum BriefPages: PageKind {
  /// Rows of a list; five of each, two lines long, still fit the sheet.
  private static let most = 5
  private static let keyFigures = 4

  static func pages(_ site: SiteContext) -> [Page] {
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let towns = site.towns.map { area in
      page(
        site, route: site.route(area: area), name: site.records.areas[area].name,
        summary: TownPages.summary(site, area), crumbs: [home], holder: site.holder(ofArea: area), area: area)
    }
    let holders = site.records.holders.indices.map { holder in
      let record = site.records.holders[holder]
      let isPlace = record.kind == .town || record.kind == .village
      return page(
        site, route: site.route(holder: holder), name: record.name,
        summary: ScorecardPages.summary(site, holder), crumbs: [home], holder: holder,
        area: isPlace ? site.area(ofHolder: holder) : nil)
    }
    return towns + holders
  }

  /// The brief of the page at a route.
  static func route(of original: Route) -> Route { Route(original.path + "brief/") }

  private static func page(
    _ site: SiteContext, route original: Route, name: String, summary: String, crumbs: [Page.Crumb],
    holder: Int?, area: Int?
  ) -> Page {
    let route = route(of: original)
    return Page(
      route, template: "brief", title: site.word("\(name)简报", "\(name), in brief"), summary: summary,
      crumbs: crumbs + [Page.Crumb(title: name, route: original)], isListed: false, original: original
    ) {
      let scope = PageScope(site: site, here: route)
      return view(scope, original: original, name: name, holder: holder, area: area)
    }
  }

  private static func view(
    _ scope: PageScope, original: Route, name: String, holder: Int?, area: Int?
  ) -> [(TemplateKey, TemplateValue)] {
    let site = scope.site
    let digest = HolderDigest(scope, holder: holder, area: area, most: most)
    let next = digest.next
    let figures = digest.figures(keyFigures)
    let record = holder.map { site.records.holders[$0] }
    return digest.view + [
      ("name", .text(name)), ("heading", .text(digest.heading(name))),
      ("duty", .optional(record.map { site.word($0.kind.duty) })), ("post", .optional(record?.post)),
      ("figures", .list(figures)), ("hasFigures", .flag(!figures.isEmpty)),
      ("next", .list(next.rows)), ("hasNext", .flag(!next.rows.isEmpty)), ("nextRest", next.rest),
      (
        "address",
        scope.link(site.records.site.baseURL.map { original.absolute($0) } ?? original.path, original)
      ),
      ("dayText", .text(site.date(site.report.asOf))), ("year", .integer(site.records.site.year)),
    ]
  }
}
