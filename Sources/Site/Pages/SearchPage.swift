// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Templates

/// `/search/`: the form and its results, made by a script from the index; for those without scripts, the ways to
/// what they may look for.
enum SearchPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        .search, template: "search", title: site.word("搜索", "Search"),
        summary: site.word("按名称、编号和正文里的字查找本站内容", "find what this site says by name, number and words"),
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)], isListed: false
      ) { view(site) }
    ]
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .search)
    let targets = site.report.targets.map { scope.target($0.target) }
    let towns = site.towns.map { scope.area($0) }
    let ledgers = site.report.ledgers.map { ledger in
      scope.link(
        site.word(site.records.ledgers[ledger.ledger].definition.title), site.route(ledger: ledger.ledger))
    }
    let meetings = site.records.meetings.indices.reversed().map { position in
      scope.link(site.records.meetings[position].title, site.route(meeting: position))
    }
    let lists: [(title: String, links: [TemplateValue])] = [
      (site.word("年度目标", "Targets"), targets),
      (site.word(site.placeWords.title), towns),
      (site.word("台账", "Ledgers"), ledgers), (site.word("会议", "Meetings"), Array(meetings)),
    ]
    return [
      (
        "lists",
        .list(
          lists.filter { !$0.links.isEmpty }.map { ["title": .text($0.title), "links": .list($0.links)] })
      )
    ]
  }
}

extension Route {
  static let search = Route("/search/")
}
