// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// A section for each town: score, air, water, ledgers, what is late.
enum ReportTowns: ReportChapter {
  static let id = "towns"
  static let field = "chapter-towns"

  static func title(_ site: SiteContext) -> String {
    site.word(site.placeWords.title)
  }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    let order = HomePage.sortedTowns(site)
    guard !order.isEmpty else { return nil }
    return ReportPart(
      entries: order.map { area in
        ReportPart.Entry(text: site.records.areas[area].name, anchor: anchor(site, area))
      },
      fields: [
        ("finding", .text(TownPages.finding(site))),
        ("sections", .list(order.map { section(scope, $0) })),
      ] + HomePage.townTable(scope))
  }

  private static func anchor(_ site: SiteContext, _ area: Int) -> String {
    "town-\(site.records.areas[area].slug)"
  }

  private static func section(_ scope: PageScope, _ area: Int) -> TemplateValue {
    let site = scope.site
    let fields: [(TemplateKey, TemplateValue)] = [
      ("name", .text(site.records.areas[area].name)), ("anchor", .text(anchor(site, area))),
      ("summary", .text(TownPages.summary(site, area))),
      ("href", .text(site.route(area: area).href(from: scope.here))),
    ]
    let digest = HolderDigest(scope, holder: site.holder(ofArea: area), area: area, most: 5)
    return .object(TemplateObject(digest.view + fields))
  }
}
