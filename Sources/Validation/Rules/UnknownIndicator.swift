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
        card.items.compactMap { check($0.indicator, records, index, facts) }
      }
    }
    return measures + items
  }

  private static func check(
    _ mention: Mention, _ records: RecordSet, _ index: RecordIndex, _ facts: Set<String>
  ) -> Diagnostic? {
    switch IndicatorName(mention.text) {
    case .computed: return nil
    case .target(let id):
      if index.target(id) != nil || records.unread.mayHold(.targets, id) { return nil }
      return unknown(
        mention, records.targets.map { "目标:\($0.id)" },
        Wording("年度目标里没有“\(id)”", "there is no target “\(id)”"))
    case .fact(let indicator):
      if facts.contains(indicator) || records.unread.mayHold(.facts, indicator) { return nil }
      return unknown(
        mention, facts.sorted().map { "考核:\($0)" },
        Wording("考核数据里没有“\(indicator)”", "the facts table has no “\(indicator)”"))
    case nil:
      let names = ComputedIndicator.allCases.map(\.chinese)
      return unknown(
        mention, names + ComputedIndicator.allCases.map(\.rawValue),
        Wording("没有指标“\(mention.text)”", "there is no indicator “\(mention.text)”"))
    }
  }

  private static func unknown(_ mention: Mention, _ names: [String], _ message: Wording) -> Diagnostic {
    let computed = ComputedIndicator.allCases.map(\.chinese).joined(separator: "、")
    return Diagnostic(
      rule: name, at: mention.location, message,
      help: Spelling.help(for: mention.text, among: names)
        ?? Wording(
          "可写：目标:<编号>、考核:<指标>，或 \(computed)",
          "use target:<id>, fact:<name>, or \(ComputedIndicator.allCases.map(\.rawValue).joined(separator: ", "))"
        ))
  }
}
