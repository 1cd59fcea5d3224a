// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/ledgers/`: every ledger with its figures, and what was closed or came back lately.
enum LedgersPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard !site.report.ledgers.isEmpty else { return [] }
    return [
      Page(
        .ledgers, template: "ledgers", title: title(site),
        summary: Finding.ledgers(site.report.ledgers, site.records, site.language),
        updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site) }
    ]
  }

  static func title(_ site: SiteContext) -> String { site.word("台账", "Ledgers") }

  private static func view(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .ledgers)
    let news = scope.ledgerEvents(12)
    return [
      ("finding", .text(Finding.ledgers(site.report.ledgers, site.records, site.language))),
      ("ledgers", .list(site.report.ledgers.map { scope.ledgerCard($0) })),
      ("news", .list(news)), ("hasNews", .flag(!news.isEmpty)),
    ]
  }
}

extension PageScope {
  /// A ledger as a card of the list.
  func ledgerCard(_ ledger: AssessedLedger) -> TemplateValue {
    let definition = site.records.ledgers[ledger.ledger].definition
    let words = LedgerWords(definition, language)
    let figures = ledger.figures
    return [
      "title": .text(words.title), "href": .text(site.route(ledger: ledger.ledger).href(from: here)),
      "about": .text(definition.about[language]), "finding": .text(words.finding(ledger)),
      "gate": .optional(gateNote(definition)),
      "total": .text(words.digits(figures.total)), "hasClosing": .flag(words.hasClosing && figures.total > 0),
      "closedRate": .text(words.closedRate), "reboundWord": .text(words.rebound),
      "rate": .text(rateText(figures.closedRate)),
      "hasStages": .flag(words.hasStages), "hasDue": .flag(words.hasDue && words.hasStages),
      "hasRebounds": .flag(words.hasRebounds), "open": .integer(figures.open),
      "overdue": .integer(figures.overdue), "rebounded": .integer(figures.rebounded),
      "isLate": .flag(figures.overdue > 0), "isBack": .flag(figures.rebounded > 0),
      "strip": ledgerOverview(ledger, words, id: "strip-\(definition.id)", width: 840),
      "narrowStrip": ledgerOverview(ledger, words, id: "narrow-\(definition.id)", width: 400),
    ]
  }
}
