// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Every indicator that a target or a scoring rule names is one that can be measured.
package enum UnknownIndicator: Rule {
  package static let name = "unknown-indicator"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let facts = Set(records.facts.map(\.indicator))
    let measures = records.targets.compactMap { target in
      target.measure.flatMap { check($0, records, index, facts) }
    }
    let items = records.scoring.flatMap { rules in
      rules.scorecards.flatMap { card in
        card.items.flatMap { [$0.indicator, $0.void].compactMap { $0 } }
      } + rules.consequences.compactMap(\.indicator)
    }.compactMap { check($0, records, index, facts) }
    return measures + items
  }

  private static func check(
    _ mention: Mention, _ records: RecordSet, _ index: RecordIndex, _ facts: Set<String>
  ) -> Diagnostic? {
    switch IndicatorName(mention.text) {
    // What is wrong with SQL shows when it is asked.
    case .computed, .sql: return nil
    case .target(let id):
      if index.target(id) != nil || records.unread.mayHold(.targets, id) { return nil }
      return unknown(
        mention, records.targets.map { "目标:\($0.id)" },
        Wording("年度目标里没有“\(id)”", "there is no target “\(id)”"),
        help: Wording("核对编号，或在“年度目标”里补上", "check the id, or add it to the targets"))
    case .fact(let indicator):
      if facts.contains(indicator) || records.unread.mayHold(.facts, indicator) { return nil }
      return unknown(
        mention, facts.sorted().map { "考核:\($0)" },
        Wording("考核数据里没有“\(indicator)”", "the facts table has no “\(indicator)”"))
    case .ledger(let ledger, let figure): return checkLedger(mention, ledger, figure, records, index)
    case nil:
      let names = ComputedIndicator.allCases.map(\.chinese)
      return unknown(
        mention, names + ComputedIndicator.allCases.map(\.rawValue),
        Wording("没有指标“\(mention.text)”", "there is no indicator “\(mention.text)”"))
    }
  }

  private static func checkLedger(
    _ mention: Mention, _ ledger: String, _ figure: String, _ records: RecordSet, _ index: RecordIndex
  ) -> Diagnostic? {
    guard let number = index.ledger(ledger) else {
      if records.unread.mayHold(.ledgers, ledger) { return nil }
      let known = records.ledgers.map { "台账:\($0.definition.title.chinese).\(figure)" }
      return unknown(
        mention, known,
        Wording("没有台账“\(ledger)”，或它还没有表", "there is no ledger “\(ledger)”, or it has no table yet"))
    }
    let definition = records.ledgers[number].definition
    if definition.figure(named: figure) != nil { return nil }
    let figures = definition.figures
    return Diagnostic(
      rule: name, at: mention.location,
      Wording(
        "台账“\(definition.title.chinese)”没有“\(figure)”这个数",
        "the ledger “\(definition.title.english)” has no figure “\(figure)”"),
      help: Spelling.help(for: figure, among: figures.flatMap { [$0.title.chinese, $0.title.english] })
        ?? Wording(
          "可写：\(figures.map(\.title.chinese).joined(separator: "、"))",
          "one of: \(figures.map(\.title.english).joined(separator: ", "))"))
  }

  private static func unknown(
    _ mention: Mention, _ names: [String], _ message: Wording, help: Wording? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: name, at: mention.location, message,
      help: Spelling.help(for: mention.text, among: names) ?? help ?? choices(mention.text))
  }

  /// What may be written: the indicators of the same group (空气.…), else the forms and the groups.
  private static func choices(_ text: String) -> Wording {
    func group(_ name: String) -> Substring { name.prefix { $0 != "." } }
    let own = ComputedIndicator.allCases.filter {
      text.contains(".") && [group($0.chinese), group($0.rawValue)].contains(group(text))
    }
    if !own.isEmpty {
      return Wording(
        "可写：\(own.map(\.chinese).joined(separator: "、"))",
        "one of: \(own.map(\.rawValue).joined(separator: ", "))")
    }
    var seen: Set<Substring> = []
    let groups = ComputedIndicator.allCases.filter { seen.insert(group($0.chinese)).inserted }
    return Wording(
      "可写：目标:<编号>、考核:<指标>、台账:<台账>.<数>、sql: SELECT …，或以 \(groups.map { "\(group($0.chinese))." }.joined(separator: "、")) 开头的指标，如 \(groups.map(\.chinese).joined(separator: "、"))",
      "use target:<id>, fact:<name>, ledger:<ledger>.<figure>, sql: SELECT …, or an indicator such as \(groups.map(\.rawValue).joined(separator: ", "))"
    )
  }
}
