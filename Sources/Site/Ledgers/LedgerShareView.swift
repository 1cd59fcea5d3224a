// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// The items of a share that stand on the page; the ledger has them all.
  private static let mostOfShare = 3

  /// What of each ledger lies with a holder or in a town; ledgers without such an item are left out.
  ///
  /// - Parameter area: The town or village that the holder governs, or that the page is about.
  func ledgerShares(holder: Int?, area: Int?) -> [TemplateValue] {
    site.report.ledgers.compactMap { ledger in
      let own = ledger.items(holder: holder, area: area)
      guard !own.isEmpty else { return nil }
      let anchors = [area.map { LedgerBreakdown.Row.Key.area($0) }, holder.map { .holder($0) }].compactMap {
        $0
      }
      return share(ledger, own, anchor: anchor(ledger, of: anchors))
    }
  }

  /// The items of one ledger that stand behind something else, such as a target.
  func ledgerShare(_ ledger: AssessedLedger) -> TemplateValue {
    share(ledger, ledger.byUrgency, anchor: nil)
  }

  /// The ledger that a target takes its figure from: `台账:入河排污口.销号率`.
  func ledgers(behind target: Target) -> [TemplateValue] {
    guard let measure = target.measure?.text,
      let colon = measure.firstIndex(where: { $0 == ":" || $0 == "：" }),
      ["台账", "ledger"].contains(measure[..<colon])
    else { return [] }
    let name = measure[measure.index(after: colon)...].prefix { $0 != "." && $0 != "．" && $0 != "。" }
    return site.ledgerNames.ledger(String(name)).map { [ledgerShare(site.report.ledgers[$0])] } ?? []
  }

  private func share(_ ledger: AssessedLedger, _ items: [Int], anchor: String?) -> TemplateValue {
    let definition = site.records.ledgers[ledger.ledger].definition
    let words = LedgerWords(definition, language)
    let figures = site.report.figures(ofLedger: ledger.ledger, items: items)
    let shown = items.prefix(Self.mostOfShare).filter { position in
      let item = ledger.items[position]
      return item.concern != nil || item.flag.isOpen || !words.hasStages
    }
    return [
      "title": .text(words.title),
      "href": .text(site.route(ledger: ledger.ledger).href(from: here, anchor: anchor)),
      "finding": .text(words.finding(figures, late: ledger.lateClosed(items))),
      "gate": .optional(gateNote(definition)),
      "rate": words.hasClosing && figures.closedRate.denominator > 0
        ? .text("\(words.closedRate) \(rateText(figures.closedRate))") : .missing,
      "hasStages": .flag(words.hasStages),
      "items": .list(shown.map { itemRow(LedgerPlace(ledger: ledger.ledger, item: $0)) }),
      "hasItems": .flag(!shown.isEmpty),
    ]
  }

  /// The row of the first of the keys that a breakdown on the ledger's page has.
  private func anchor(_ ledger: AssessedLedger, of keys: [LedgerBreakdown.Row.Key]) -> String? {
    for key in keys {
      for breakdown in ledger.breakdowns where breakdown.rows.contains(where: { $0.key == key }) {
        return Self.anchor(key, breakdown.dimension, site)
      }
    }
    return nil
  }

  /// Items of all ledgers that came back or are overdue: what came back first, then the latest.
  func watchedItems(_ most: Int) -> [LedgerPlace] {
    let watched = site.report.ledgers.flatMap { ledger in
      ledger.items.filter { $0.concern == .rebounded || $0.concern == .overdue }
    }
    func key(_ item: AssessedItem) -> (Int, Int, LedgerPlace) {
      item.concern == .rebounded
        ? (0, item.lastRebound.map { site.report.asOf.days(since: $0) } ?? 0, item.place)
        : (1, -item.days, item.place)
    }
    return watched.sorted { key($0) < key($1) }.prefix(most).map(\.place)
  }
}
