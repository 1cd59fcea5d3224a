// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records

extension Finding {
  /// How all ledgers stand: `盯办事项 213 件，办结 150 件，在办 60 件；反弹 3 件，逾期 8 件`.
  static func ledgers(_ ledgers: [AssessedLedger], _ records: RecordSet, _ language: Language) -> String {
    let staged = ledgers.filter { !records.ledgers[$0.ledger].definition.stages.isEmpty }
    let sum = { (count: (LedgerFigures) -> Int) in staged.reduce(0) { $0 + count($1.figures) } }
    let (total, open, closed, overdue) = (sum(\.total), sum(\.open), sum(\.closed), sum(\.overdue))
    let back = rebounds(staged, records, language)
    if language == .english {
      if ledgers.isEmpty { return "There are no ledgers yet" }
      if total == 0 { return ledgers.count == 1 ? "One ledger" : "\(ledgers.count) ledgers" }
      let late = back.map { "\($0.count) \($0.word)" } + (overdue > 0 ? ["\(overdue) overdue"] : [])
      return "\(total) items are followed to their end: \(closed) closed, \(open) open; "
        + (late.isEmpty ? "none back, none overdue" : late.joined(separator: ", "))
    }
    if ledgers.isEmpty { return "还没有台账" }
    if total == 0 { return "\(ChineseNumeral.text(ledgers.count))本台账" }
    let number = { (count: Int) in total > 99 ? " \(count) 件" : ChineseNumeral.text(count) + "件" }
    let done = closed == total ? "全部办结" : closed == 0 ? "还没有一件办结" : "办结\(number(closed))"
    let late = back.map { $0.word + number($0.count) } + (overdue > 0 ? ["逾期\(number(overdue))"] : [])
    let head = "盯办事项\(number(total))，\(done)" + (open > 0 ? "，在办\(number(open))" : "")
    return head + "；" + (late.isEmpty ? "没有反弹，没有逾期" : late.joined(separator: "，"))
  }

  /// What came back, by what the ledgers call it: 反弹, 重办.
  private static func rebounds(
    _ ledgers: [AssessedLedger], _ records: RecordSet, _ language: Language
  ) -> [(word: String, count: Int)] {
    var found: [(word: String, count: Int)] = []
    for ledger in ledgers where ledger.figures.rebounded > 0 {
      let word = LedgerWords(records.ledgers[ledger.ledger].definition, language).rebound
      if let place = found.firstIndex(where: { $0.word == word }) {
        found[place].count += ledger.figures.rebounded
      } else {
        found.append((word, ledger.figures.rebounded))
      }
    }
    return found
  }
}
