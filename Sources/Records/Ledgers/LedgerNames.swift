// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Ids by which records speak of the items of ledgers.
///
/// Ids are unique within a ledger only: `1` may be an item of several, and is then told apart as `督察整改/1`.
package struct LedgerNames: Sendable {
  private var items: [String: [LedgerPlace]] = [:]
  private var ledgers: [String: Int] = [:]
  /// Every id in the order of the ledgers, to choose a near one from.
  package private(set) var known: [String] = []

  package init(_ ledgers: [Ledger]) {
    for (number, ledger) in ledgers.enumerated() {
      for name in [ledger.definition.id, ledger.definition.title.chinese, ledger.definition.title.english] {
        self.ledgers[name] = self.ledgers[name] ?? number
      }
      var seen: Set<String> = []
      for (position, item) in ledger.items.enumerated() where seen.insert(item.id).inserted {
        items[item.id, default: []].append(LedgerPlace(ledger: number, item: position))
        known.append(item.id)
      }
    }
  }

  /// The one item that a text stands for.
  package func place(_ text: String) -> LedgerPlace? {
    let places = places(text)
    return places.count == 1 ? places.first : nil
  }

  /// Every item that a text may stand for.
  package func places(_ text: String) -> [LedgerPlace] {
    if let places = items[text] { return places }
    guard let slash = text.firstIndex(where: { $0 == "/" || $0 == "／" }),
      let ledger = ledgers[String(text[..<slash])]
    else { return [] }
    return (items[String(text[text.index(after: slash)...])] ?? []).filter { $0.ledger == ledger }
  }

  /// The ledger that an id or title stands for.
  package func ledger(_ text: String) -> Int? { ledgers[text] }

  /// The item of a ledger.
  package func place(_ item: String, in ledger: Int) -> LedgerPlace? {
    items[item]?.first { $0.ledger == ledger }
  }
}
