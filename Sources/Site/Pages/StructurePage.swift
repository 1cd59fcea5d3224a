// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// `/structure/`: what shrinks and what grows, field by field, from the baseline to the goal.
enum StructurePage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard let ledger = site.ledger("structure") else { return [] }
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
    return [
      Page(
        .structure, template: "structure", title: words.title, summary: words.finding(ledger.figures),
        updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site, ledger, words) }
    ]
  }

  private static func view(
    _ site: SiteContext, _ ledger: AssessedLedger, _ words: LedgerWords
  ) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .structure)
    let fields = groups(ledger, by: "area", site).map { area -> TemplateValue in
      let own = area.items.map { ledger.items[$0] }
      return [
        "title": .text(area.title), "finding": .text(finding(own, site)),
        "directions": .list(
          groups(ledger, by: "direction", site, among: area.items).map { direction in
            ["title": .text(direction.title), "rows": .list(direction.items.map { row(scope, ledger, $0) })]
          }),
      ]
    }
    let cards = scope.ledgerFigures(ledger.figures, words)
    return [
      ("finding", .text(words.finding(ledger.figures))),
      ("about", .text(words.definition.about[site.language])),
      ("strip", scope.ledgerStandings(ledger, id: "strip", width: 1120)),
      ("narrowStrip", scope.ledgerStandings(ledger, id: "narrow", width: 400)),
      ("figures", .list(cards)), ("hasFigures", .flag(!cards.isEmpty)), ("fields", .list(fields)),
      ("ledgerHref", .text(site.route(ledger: ledger.ledger).href(from: .structure))),
    ]
  }

  /// Items by a column, in the order of its choices; without a breakdown all together.
  private static func groups(
    _ ledger: AssessedLedger, by column: String, _ site: SiteContext, among: [Int]? = nil
  ) -> [(title: String, items: [Int])] {
    let all = among ?? Array(ledger.items.indices)
    guard let breakdown = ledger.breakdowns.first(where: { $0.dimension == .column(column) }) else {
      return [("", all)]
    }
    let groups = breakdown.rows.map { row in
      (title: site.word(row.title), items: row.items.filter { all.contains($0) })
    }.filter { !$0.items.isEmpty }
    let rest = all.filter { item in !groups.contains { $0.items.contains(item) } }
    return groups + (rest.isEmpty ? [] : [(site.word("其他", "others"), rest)])
  }

  /// `三项，两项达序时`.
  private static func finding(_ items: [AssessedItem], _ site: SiteContext) -> String {
    let kept = items.count { $0.standing?.isKept ?? false }
    let known = items.count { $0.standing.map { $0 != .noData } ?? false }
    let number = ChineseNumeral.text
    let missing = items.count - known
    let tail = missing > 0 ? site.word("，\(number(missing))项没有数据", ", \(missing) without data") : ""
    if known == 0 { return site.word("\(number(items.count))项，还没有数据", "\(items.count), without data yet") }
    return site.word(
      "\(number(items.count))项，"
        + (kept == items.count ? "都达序时" : kept == 0 ? "没有一项达序时" : "\(number(kept))项达序时") + tail,
      "\(kept) of \(items.count) on schedule" + tail)
  }

  private static func row(_ scope: PageScope, _ ledger: AssessedLedger, _ position: Int) -> TemplateValue {
    let place = LedgerPlace(ledger: ledger.ledger, item: position)
    return ["item": scope.itemRow(place), "measure": scope.measure(place)]
  }
}

extension PageScope {
  /// How many measured items stand in each status.
  func ledgerStandings(_ ledger: AssessedLedger, id: String, width: Double) -> TemplateValue {
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, language)
    return standingStrip(ledger.items.map { $0.standing ?? .noData }, words.title, id: id, width: width)
  }
}
