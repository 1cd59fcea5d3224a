// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records

/// `/scorecards/<holder>/updates/`, `/targets/<target>/updates/` and `/water/<section>/updates/`: all updates of a
/// holder and about a target or section, where they are more than stand on its own page.
enum UpdateListPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let targets = site.records.targets.indices.map { target in
      list(
        site, site.ties.updates(about: .target(target)), beside: site.route(target: target),
        name: site.indicator(target),
        crumbs: [home, Page.Crumb(title: site.word("年度目标", "Targets"), route: .targets)])
    }
    let holders = site.records.holders.indices.map { holder in
      list(
        site, site.ties.updates(ofHolder: holder), beside: site.route(holder: holder),
        name: site.records.holders[holder].name,
        crumbs: [home, Page.Crumb(title: site.word("责任计分", "Scorecards"), route: .scorecards)])
    }
    let sections = site.records.sections.indices.map { section in
      list(
        site, site.ties.updates(about: .section(section)), beside: site.route(section: section),
        name: site.records.sections[section].name,
        crumbs: [home, Page.Crumb(title: site.word("水质", "Water"), route: .water)])
    }
    return (targets + holders + sections).flatMap { $0?.pages(site) ?? [] }
  }

  /// The list beside the page of a target or holder.
  static func route(beside page: Route) -> Route { Route(page.path + "updates/") }

  private static func list(
    _ site: SiteContext, _ updates: [Int], beside page: Route, name: String, crumbs: [Page.Crumb]
  ) -> UpdateList? {
    guard updates.count > UpdateList.mostBeside else { return nil }
    return UpdateList(
      list: PagedList(first: route(beside: page), count: updates.count, size: UpdateList.updatesOfPage),
      title: site.word("\(name)：进展", "\(name): updates"),
      summary: site.word("\(updates.count) 篇进展", "\(updates.count) updates"),
      crumbs: crumbs + [Page.Crumb(title: name, route: page)], updates: updates)
  }
}
