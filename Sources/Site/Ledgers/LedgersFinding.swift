// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records

extension Finding {
  /// How all ledgers stand; the parts before the semicolon add up to the whole:
  /// `盯办事项 213 件：办结 150 件，在办 48 件，待验收销号 9 件，另 6 件不计；反弹 3 件，逾期 8 件`.
  static func ledgers(_ ledgers: [AssessedLedger], _ records: RecordSet, _ language: Language) -> String {
    let staged = ledgers.filter { !records.ledgers[$0.ledger].definition.stages.isEmpty }
    let counts = LedgerCounts(staged.map(\.figures))
    if language == .english { return english(ledgers, counts) }
    if ledgers.isEmpty { return "还没有台账" }
    if counts.total == 0 { return "\(ChineseNumeral.text(ledgers.count))本台账" }
    let number = { (count: Int) in
      counts.total > 99 ? " \(count) 件" : ChineseNumeral.text(count) + "件"
    }
    var parts = [counts.closed == 0 ? "还没有一件办结" : "办结\(number(counts.closed))"]
    if counts.closed == counts.total { parts = ["全部办结"] }
    if counts.open > 0 { parts.append("在办\(number(counts.open))") }
    if counts.waiting > 0 { parts.append("办完待销号\(number(counts.waiting))") }
    if counts.others > 0 { parts.append("长期坚持或不受理\(number(counts.others))") }
    let words = rebounds(staged, records)
    let back =
      counts.rebounded == 0
      ? nil : "反弹\(number(counts.rebounded))" + (words.isEmpty ? "" : "（含\(words.joined(separator: "、"))）")
    let late = [back, counts.overdue > 0 ? "逾期\(number(counts.overdue))" : nil].compactMap { $0 }
    return "盯办事项\(number(counts.total))：\(parts.joined(separator: "，"))；"
      + (late.isEmpty ? "没有反弹，没有逾期" : late.joined(separator: "，"))
  }

  private static func english(_ ledgers: [AssessedLedger], _ counts: LedgerCounts) -> String {
    if ledgers.isEmpty { return "There are no ledgers yet" }
    if counts.total == 0 { return ledgers.count == 1 ? "One ledger" : "\(ledgers.count) ledgers" }
    var parts = ["\(counts.closed) closed", "\(counts.open) open"]
    if counts.waiting > 0 { parts.append("\(counts.waiting) done and to be closed") }
    if counts.others > 0 { parts.append("\(counts.others) standing or not taken up") }
    let back = counts.rebounded > 0 ? "\(counts.rebounded) came back" : nil
    let late = [back, counts.overdue > 0 ? "\(counts.overdue) overdue" : nil].compactMap { $0 }
    return "\(counts.total) items are followed to their end: \(parts.joined(separator: ", ")); "
      + (late.isEmpty ? "none came back, none overdue" : late.joined(separator: ", "))
  }

  /// What ledgers call it when something comes back, where that is another word: 重办, 复燃.
  private static func rebounds(_ ledgers: [AssessedLedger], _ records: RecordSet) -> [String] {
    var found: [String] = []
    for ledger in ledgers where ledger.figures.rebounded > 0 {
      let word = LedgerWords(records.ledgers[ledger.ledger].definition, .chinese).rebound
      if word != LedgerFlag.rebounded.title.chinese, !found.contains(word) { found.append(word) }
    }
    return found
  }
}

/// Items of several ledgers: closed, open, waiting and the others make up all of them.
struct LedgerCounts: Equatable {
  let total: Int
  let closed: Int
  let open: Int
  /// Done, and not closed yet.
  let waiting: Int
  let overdue: Int
  let rebounded: Int

  init(_ figures: [LedgerFigures]) {
    func sum(_ count: (LedgerFigures) -> Int) -> Int { figures.reduce(0) { $0 + count($1) } }
    (total, closed, open) = (sum(\.total), sum(\.closed), sum(\.open))
    (waiting, overdue, rebounded) = (sum(\.finished), sum(\.overdue), sum(\.rebounded))
  }

  /// Without an end, or not taken up.
  var others: Int { total - closed - open - waiting }
}
