// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The scorecards by kind of holder: the ranking, and what cost the most. What else was lost stands with each holder.
enum ReportScores: ReportChapter {
  static let id = "scores"
  static let field = "chapter-scores"

  static func title(_ site: SiteContext) -> String { site.word("责任计分", "Scorecards") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    var entries: [ReportPart.Entry] = []
    let groups = HolderKind.allCases.compactMap { kind -> TemplateValue? in
      let holders = site.records.holders.indices.filter { site.records.holders[$0].kind == kind }
      let cards = holders.compactMap { site.card(ofHolder: $0) }
        .sorted { ($0.rank ?? Int.max, $0.holder) < ($1.rank ?? Int.max, $1.holder) }
      guard !cards.isEmpty else { return nil }
      let title = ScorecardPages.heading(kind, site)
      entries.append(ReportPart.Entry(text: title, anchor: "scores-\(kind.rawValue)"))
      return [
        "title": .text(title), "anchor": .text("scores-\(kind.rawValue)"),
        "cards": .list(cards.map { scope.scoreRow($0) }),
      ]
    }
    guard !groups.isEmpty else { return nil }
    return ReportPart(
      entries: entries,
      fields: [
        ("finding", .text(ScorecardPages.finding(site))), ("groups", .list(groups)),
        ("rulesNumber", .optional(site.report.rules?.number)),
      ])
  }
}
