// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/enforcement/`: cases from their finding to their exposure, what they cost, and who was held to account.
enum EnforcementPage: PageKind {
  /// Exposed cases on the page; the ledger has them all.
  private static let mostCases = 8

  static func pages(_ site: SiteContext) -> [Page] {
    let cases = site.ledger("enforcement")
    let records = site.ledger("accountability")
    guard let first = cases ?? records else { return [] }
    let words = LedgerWords(site.records.ledgers[first.ledger].definition, site.language)
    return [
      Page(
        .enforcement, template: "enforcement", title: site.word("执法与问责", "Enforcement"),
        summary: words.finding(first), updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) {
        let scope = PageScope(site: site, here: .enforcement)
        return [("finding", .text(words.finding(first)))]
          + caseView(scope, cases) + accountView(scope, records)
      }
    ]
  }

  private static func caseView(_ scope: PageScope, _ ledger: AssessedLedger?) -> [(
    TemplateKey, TemplateValue
  )] {
    guard let ledger else { return [("cases", .missing)] }
    let site = scope.site
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
    let exposed = ledger.byUrgency.filter { ledger.items[$0].flag == .closed }
    let sums = scope.ledgerSums(ledger.figures, words)
    let shown = exposed.prefix(mostCases).map { position in
      scope.itemDigest(
        LedgerPlace(ledger: ledger.ledger, item: position),
        DigestColumns(
          head: ["party", "measures"], amounts: ["fine", "daily-penalty"], text: ["facts"],
          notes: ["decision-number", "basis"], link: "exposure-link"))
    }
    let cards = scope.ledgerFigures(ledger.figures, words)
    return [
      (
        "cases",
        [
          "about": .text(words.definition.about[site.language]),
          "href": .text(site.route(ledger: ledger.ledger).href(from: scope.here)),
          "figures": .list(cards), "hasFigures": .flag(!cards.isEmpty),
          "gate": .optional(scope.gateNote(words.definition)),
          "pipeline": scope.pipeline(ledger), "measures": scope.shares(ledger, of: "measures", width: 400),
          "sums": .list(sums), "hasSums": .flag(!sums.isEmpty),
          "exposedList": ["items": .list(shown)], "hasExposed": .flag(!shown.isEmpty),
          "exposedTitle": .text(
            site.word(
              "\(words.closed)的\(words.count(exposed.count))", "\(words.count(exposed.count)) \(words.closed)"
            )),
          "rest": exposed.count > shown.count
            ? .text(
              site.word(
                "另 \(exposed.count - shown.count) 件见整本台账 →",
                "\(exposed.count - shown.count) more in the whole ledger →")) : .missing,
        ]
      )
    ]
  }

  private static func accountView(_ scope: PageScope, _ ledger: AssessedLedger?) -> [(
    TemplateKey, TemplateValue
  )] {
    guard let ledger else { return [("account", .missing)] }
    let site = scope.site
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, site.language)
    let ladder = ledger.breakdowns.first { $0.dimension == .column("form") }
    let rows = ledger.byUrgency.map { position in
      scope.itemDigest(
        LedgerPlace(ledger: ledger.ledger, item: position),
        DigestColumns(
          head: ["post", "form"], text: ["matter"], notes: ["outcome", "authority", "basis"]))
    }
    return [
      (
        "account",
        [
          "title": .text(words.finding(ledger)),
          "gate": .optional(scope.gateNote(words.definition)),
          "about": .text(words.definition.about[site.language]),
          "href": .text(site.route(ledger: ledger.ledger).href(from: scope.here)),
          "ladder": .list(
            (ladder?.rows ?? []).map { row in
              ["title": .text(site.word(row.title)), "count": .text(words.digits(row.items.count))]
            }), "hasLadder": .flag(ladder != nil), "items": .list(rows),
        ]
      )
    ]
  }
}
