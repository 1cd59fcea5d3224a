// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// Items of a register that stand open in its list; older ones are folded.
  private static let newestOfRegister = 20

  /// Some items of a ledger as a list: what still asks for work, and folded below it what has ended.
  ///
  /// - Parameter order: Indexes of the items, the most urgent first.
  /// - Returns: The rows in sight and, where there are any, the folded ones with their summary.
  func itemList(_ ledger: AssessedLedger, _ order: [Int]) -> (items: TemplateValue, ended: TemplateValue) {
    let words = LedgerWords(site.records.ledgers[ledger.ledger].definition, language)
    let cut = foldPlace(ledger, order, words)
    let rows = { (positions: ArraySlice<Int>) -> TemplateValue in
      .list(positions.map { self.itemRow(LedgerPlace(ledger: ledger.ledger, item: $0)) })
    }
    guard cut < order.count else { return (rows(order[...]), .missing) }
    return (
      rows(order[..<cut]),
      ["summary": .text(foldSummary(ledger, order[cut...], words)), "items": rows(order[cut...])]
    )
  }

  /// How many items of the order stand in sight.
  private func foldPlace(_ ledger: AssessedLedger, _ order: [Int], _ words: LedgerWords) -> Int {
    if words.isMeasured { return order.count }
    let isEnded = { (position: Int) -> Bool in
      [.closed, .declined, .recorded].contains(ledger.items[position].flag)
    }
    let first = order.firstIndex(where: isEnded) ?? order.count
    // A list of ended items alone shows the newest.
    return first == 0 ? min(order.count, Self.newestOfRegister) : first
  }

  /// `已销号 126 个`, `较早的 12 项`.
  private func foldSummary(
    _ ledger: AssessedLedger, _ positions: ArraySlice<Int>, _ words: LedgerWords
  ) -> String {
    let closed = positions.count { ledger.items[$0].flag == .closed }
    let declined = positions.filter { ledger.items[$0].flag == .declined }
    var parts: [String] = []
    if closed > 0 {
      parts.append(site.word("\(words.closed) \(words.digits(closed))", "\(closed) \(words.closed)"))
    }
    if let first = declined.first {
      let word = site.word(ledger.items[first].word(in: words.definition))
      parts.append(site.word("\(word) \(words.digits(declined.count))", "\(declined.count) \(word)"))
    }
    if parts.isEmpty {
      return site.word("较早的 \(words.digits(positions.count))", "\(words.count(positions.count)) from earlier")
    }
    return parts.joined(separator: site.word("，", ", "))
  }
}

extension LedgerWords {
  /// How a whole ledger stands, in one sentence.
  func finding(_ ledger: AssessedLedger) -> String { finding(ledger.figures, late: ledger.lateClosed) }
}
