// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/report/`: the whole year in one document, to be printed or handed out.
enum ReportPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        .report, template: "report", title: title(site), summary: HomePage.heading(site),
        updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site) }
    ]
  }

  /// The name of the link that leads to it.
  static func linkTitle(_ site: SiteContext) -> String {
    site.word("全年报告（打印版）", "The year’s report, to print")
  }

  /// `2022 年度报告`; before the year is over the report says up to when it goes.
  private static func title(_ site: SiteContext) -> String {
    let year = site.records.site.year
    guard site.report.asOf < site.report.period.last else {
      return site.word("\(year) 年度报告", "Report of \(year)")
    }
    return site.word("\(year) 年度报告（至\(site.shortDate(site.report.asOf))）", "Report of \(year) so far")
  }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .report)
    let chapters = ReportChapterCatalog.all.compactMap { kind in kind.part(scope).map { (kind, $0) } }
    var contents: [TemplateValue] = []
    var view: [(TemplateKey, TemplateValue)] = [
      ("heading", .text(HomePage.heading(site))), ("periodText", .text(scope.airPeriod(range(site)))),
    ]
    for kind in ReportChapterCatalog.all where !chapters.contains(where: { $0.0.id == kind.id }) {
      view.append((TemplateKey(kind.field), .missing))
    }
    for (position, (kind, part)) in chapters.enumerated() {
      let number = position + 1
      let title = site.word("\(ChineseNumeral.ordinal(number))、", "\(number). ") + kind.title(site)
      contents.append([
        "text": .text(title), "anchor": .text(kind.id), "hasEntries": .flag(!part.entries.isEmpty),
        "entries": .list(part.entries.map { ["text": .text($0.text), "anchor": .text($0.anchor)] }),
      ])
      let fields: [(TemplateKey, TemplateValue)] = [("title", .text(title)), ("anchor", .text(kind.id))]
      view.append((TemplateKey(kind.field), .object(TemplateObject(part.fields + fields))))
    }
    view.append(("contents", .list(contents)))
    return view
  }

  /// From the first day of the year to the day of the report.
  private static func range(_ site: SiteContext) -> DayRange {
    DayRange(site.report.period.first, site.report.asOf) ?? site.report.period
  }
}
