// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards

/// `/water/` and a page for each section.
enum WaterPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard !site.report.sections.isEmpty else { return [] }
    let title = site.word("水环境", "Water")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let list = Page(
      .water, template: "water", title: title, summary: WaterFinding.county(site),
      updated: site.report.asOf.isoText, crumbs: [home]
    ) { WaterListView(PageScope(site: site, here: .water)).view }
    let single = site.report.sections.map { summary in
      Page(
        site.route(section: summary.section), template: "section",
        title: site.records.sections[summary.section].name, summary: WaterFinding.section(summary, site),
        updated: site.report.asOf.isoText, crumbs: [home, Page.Crumb(title: title, route: .water)]
      ) {
        let scope = PageScope(site: site, here: site.route(section: summary.section))
        return WaterSectionView(scope, summary).view
      }
    }
    return [list] + single
  }
}
