// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The water of the year: sections by month, rivers and lakes, the county's figures.
enum ReportWater: ReportChapter {
  static let id = "water"
  static let field = "chapter-water"

  static func title(_ site: SiteContext) -> String { site.word("水环境", "Water") }

  static func part(_ scope: PageScope) -> ReportPart? {
    guard !scope.site.report.sections.isEmpty else { return nil }
    return ReportPart(
      fields: WaterListView(scope).view + [("waterHref", scope.link(Route.water.path, .water))])
  }
}
