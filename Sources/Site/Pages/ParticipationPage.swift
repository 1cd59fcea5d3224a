// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/participation/`: what people reported and how it was dealt with, what is done with them, what is not true, and
/// how to report.
enum ParticipationPage: PageKind {
  /// Activities on the page, the newest; the ledger has them all.
  private static let mostActivities = 10
  /// The county's own page on how to take part, by its address.
  static let ownPage = "participate"

  static func pages(_ site: SiteContext) -> [Page] {
    let reports = site.ledger("reports")
    guard let first = reports ?? site.ledger("activities") ?? site.ledger("rumours") else { return [] }
    let words = LedgerWords(site.records.ledgers[first.ledger].definition, site.language)
    return [
      Page(
        .participation, template: "participation", title: site.word("全民参与", "Participation"),
        summary: words.finding(first), updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) {
        let scope = PageScope(site: site, here: .participation)
        return [("finding", .text(words.finding(first))), ("reach", reach(scope))]
          + reportView(scope, reports) + activityView(scope, site.ledger("activities"))
          + rumourView(scope, site.ledger("rumours"))
      }
    ]
  }

  /// Where to report, and the county's own page about it.
  private static func reach(_ scope: PageScope) -> TemplateValue {
    let site = scope.site
    let page = site.records.pages.firstIndex { $0.slug == ownPage }
    return [
      "contact": .optional(site.records.site.footer.contact),
      "page": page.map { scope.link(site.records.pages[$0].title, site.route(page: $0)) } ?? .missing,
      "text": .optional(page.flatMap { site.records.pages[$0].summary }),
    ]
  }

  private static func reportView(
    _ scope: PageScope, _ ledger: AssessedLedger?
  ) -> [(TemplateKey, TemplateValue)] {
    guard let ledger else { return [("reports", .missing)] }
    let site = scope.site
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
    let cards = scope.ledgerFigures(ledger.figures, words)
    let sums = scope.ledgerSums(ledger.figures, words)
    return [
      (
        "reports",
        [
          "about": .text(words.definition.about[site.language]),
          "href": .text(site.route(ledger: ledger.ledger).href(from: scope.here)),
          "gate": .optional(scope.gateNote(words.definition)), "figures": .list(cards),
          "hasFigures": .flag(!cards.isEmpty), "sums": .list(sums),
          "hasSums": .flag(!sums.isEmpty), "channel": scope.shares(ledger, of: "channel", width: 340),
          "types": scope.shares(ledger, of: "types", width: 420),
          "months": scope.monthColumns(ledger, words, width: 420),
        ]
      )
    ]
  }

  private static func activityView(
    _ scope: PageScope, _ ledger: AssessedLedger?
  ) -> [(TemplateKey, TemplateValue)] {
    guard let ledger else { return [("activities", .missing)] }
    let site = scope.site
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
    let order = ledger.byUrgency
    let sums = scope.ledgerSums(ledger.figures, words)
    return [
      (
        "activities",
        [
          "title": .text(words.finding(ledger)),
          "href": .text(site.route(ledger: ledger.ledger).href(from: scope.here)), "sums": .list(sums),
          "hasSums": .flag(!sums.isEmpty),
          "items": .list(
            order.prefix(mostActivities).map { position in
              scope.itemDigest(
                LedgerPlace(ledger: ledger.ledger, item: position),
                DigestColumns(head: ["kind", "place"], amounts: ["people"], text: ["content"]))
            }),
        ]
      )
    ]
  }

  private static func rumourView(
    _ scope: PageScope, _ ledger: AssessedLedger?
  ) -> [(TemplateKey, TemplateValue)] {
    guard let ledger else { return [("rumours", .missing)] }
    let site = scope.site
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
    let answered = ledger.byUrgency.map { LedgerPlace(ledger: ledger.ledger, item: $0) }
    return [
      (
        "rumours",
        [
          "title": .text(words.finding(ledger)),
          "href": .text(site.route(ledger: ledger.ledger).href(from: scope.here)),
          "gate": .optional(scope.gateNote(words.definition)),
          "items": .list(answered.map { rumour(scope, $0) }),
        ]
      )
    ]
  }

  /// A rumour as question and answer.
  private static func rumour(_ scope: PageScope, _ place: LedgerPlace) -> TemplateValue {
    let record = scope.site.records.ledgers[place.ledger].items[place.item]
    let answer = ["conclusion", "facts"].compactMap { scope.publicCell(place, $0) }
    let date = scope.site.item(place).closed
    return [
      "question": .text(scope.publicCell(place, "rumour") ?? record.name),
      "answer": answer.isEmpty ? .missing : .text(answer.joined(separator: scope.site.word("。", ". "))),
      "late": .optional(scope.lateness(scope.site.item(place))),
      "publisher": .optional(scope.publicCell(place, "publisher")),
      "date": .optional(date.map { scope.site.shortDate($0) }), "iso": .optional(date?.isoText),
      "href": .text(scope.site.route(place).href(from: scope.here)),
    ]
  }
}
