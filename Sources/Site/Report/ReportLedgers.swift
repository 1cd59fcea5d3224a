// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// Every ledger with its figures, its main breakdown and the most urgent of what is open.
enum ReportLedgers: ReportChapter {
  static let id = "ledgers"
  static let field = "chapter-ledgers"
  /// Open items of one ledger that stand in the report.
  private static let most = 6

  static func title(_ site: SiteContext) -> String { LedgersPage.title(site) }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    guard !site.report.ledgers.isEmpty else { return nil }
    let entries = site.report.ledgers.map { ledger in
      let definition = site.records.ledgers[ledger.ledger].definition
      return ReportPart.Entry(text: site.word(definition.title), anchor: "ledger-\(definition.id)")
    }
    return ReportPart(
      entries: entries,
      fields: [
        ("finding", .text(Finding.ledgers(site.report.ledgers, site.records, site.language))),
        ("ledgers", .list(site.report.ledgers.map { ledger(scope, $0) })),
      ])
  }

  private static func ledger(_ scope: PageScope, _ ledger: AssessedLedger) -> TemplateValue {
    let site = scope.site
    let definition = site.records.ledgers[ledger.ledger].definition
    let words = LedgerWords(definition, site.language)
    let figures = scope.ledgerFigures(ledger.figures, words)
    let sums = scope.ledgerSums(ledger.figures, words)
    let open = ledger.byUrgency.filter { ledger.items[$0].flag.isOpen }
    let route = site.route(ledger: ledger.ledger)
    return [
      "title": .text(words.title), "anchor": .text("ledger-\(definition.id)"),
      "href": .text(route.href(from: scope.here)), "about": .text(definition.about[site.language]),
      "finding": .text(words.finding(ledger)), "gate": .optional(scope.gateNote(definition)),
      "strip": scope.ledgerOverview(ledger, words, id: "books-\(definition.id)", width: 640),
      "figures": .list(figures), "hasFigures": .flag(!figures.isEmpty),
      "sums": .list(sums), "hasSums": .flag(!sums.isEmpty),
      "breakdown": scope.ledgerBreakdowns(ledger).first ?? .missing,
      "items": .list(
        open.prefix(most).map { scope.itemRow(LedgerPlace(ledger: ledger.ledger, item: $0)) }),
      "hasItems": .flag(!open.isEmpty), "hasStages": .flag(words.hasStages), "hasDue": .flag(words.hasDue),
      "showsDate": .flag(false),
      "openTitle": .text(
        site.word(
          open.count > most
            ? "在办 \(words.digits(open.count))，列最急的 \(words.digits(most))" : "在办 \(words.digits(open.count))",
          open.count > most ? "\(open.count) open, the \(most) most urgent" : "\(open.count) open")),
      "rest": scope.leftOut(open.count - most, at: route, counter: definition.counter.chinese),
    ]
  }
}
