// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records

/// What was closed on one day, in words: one item by its name, more by their number.
struct LedgerEventWords {
  /// 已销号, 曝光.
  let word: String
  let title: String
  let note: String?
  let route: Route

  init(_ site: SiteContext, ledger: Int, closed items: [Int]) {
    let record = site.records.ledgers[ledger]
    let words = LedgerWords(record.definition, site.language)
    word = words.closed
    guard items.count != 1, let first = items.first else {
      let place = LedgerPlace(ledger: ledger, item: items.first ?? 0)
      title = record.items[place.item].name
      note = words.title
      route = site.route(place)
      return
    }
    title = site.word(
      "\(words.title) \(words.digits(items.count))", "\(words.title): \(words.count(items.count))")
    let names = items.prefix(3).map { record.items[$0].name }.joined(separator: site.word("、", ", "))
    note = items.count > 3 ? names + site.word("等", " and others") : names
    route =
      items.count > 1 ? site.route(ledger: ledger) : site.route(LedgerPlace(ledger: ledger, item: first))
  }
}

extension PageScope {
  /// The ledger of an item and who must put it right.
  func itemNote(_ place: LedgerPlace) -> String {
    let ledger = site.records.ledgers[place.ledger]
    let names = ledger.items[place.item].holders.prefix(3).map(\.text).joined(separator: site.word("、", ", "))
    return [site.word(ledger.definition.title), names.isEmpty ? nil : names].compactMap { $0 }
      .joined(separator: " · ")
  }
}
