// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Rates are written in per cent: 0.75 for 75 % takes most of an item's points without a word.
package enum FractionRate: Rule {
  package static let name = "fraction-rate"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let wanted = Wanted(records)
    return goals(records) + facts(records, wanted)
  }

  /// What rules want of each figure of the facts table.
  private struct Wanted {
    var goals: [String: ExactNumber] = [:]
    /// Rates that are good when low, of which one below 1 % may well be.
    var low: Set<String> = []

    init(_ records: RecordSet) {
      for item in records.scoring.flatMap({ $0.scorecards.flatMap(\.items) }) {
        guard case .fact(let name) = IndicatorName(item.indicator.text) else { continue }
        if item.direction == .atMost { low.insert(name) }
        if let goal = item.goal { goals[name] = max(goals[name] ?? goal, goal) }
      }
    }
  }

  /// How far apart a share and the same in per cent are, at the least.
  private static let factor = ExactNumber(20)

  private static func facts(_ records: RecordSet, _ wanted: Wanted) -> [Diagnostic] {
    struct Series: Hashable {
      let indicator: String
      let path: String
    }
    var largest: [String: ExactNumber] = wanted.goals
    // Who has figures in per cent besides: then a small one is a step, which is told.
    var told: Set<Own> = []
    for fact in records.facts {
      guard let value = fact.value else { continue }
      largest[fact.indicator] = max(largest[fact.indicator] ?? value, value)
      if ExactNumber(1) < value { told.insert(Own(fact)) }
    }
    var first: [Series: (fact: Fact, count: Int)] = [:]
    for fact in records.facts {
      guard let value = fact.value, value > .zero, !(ExactNumber(1) < value),
        RateName.isShare(fact.indicator),
        !wanted.low.contains(fact.indicator), !SettledNote.isSaid(in: fact.note),
        let most = largest[fact.indicator], ExactNumber(1) < most, !(most < value * factor),
        !told.contains(Own(fact))
      else { continue }
      let series = Series(indicator: fact.indicator, path: fact.location.path)
      if let known = first[series] {
        first[series] = (known.fact, known.count + 1)
      } else {
        first[series] = (fact, 1)
      }
    }
    return first.values.sorted { $0.fact.location < $1.fact.location }.map {
      finding($0.fact, others: $0.count - 1, records)
    }
  }

  /// A holder's figures under one name.
  private struct Own: Hashable {
    let holder: String
    let indicator: String

    init(_ fact: Fact) {
      holder = fact.holder.text
      indicator = fact.indicator
    }
  }

  private static func finding(_ fact: Fact, others: Int, _ records: RecordSet) -> Diagnostic {
    let value = fact.value ?? .zero
    let percent = (value * ExactNumber(100)).plainText()
    return Diagnostic(
      .warning, rule: name, at: records.place(of: "value", inRowAt: fact.location),
      Wording(
        "“\(fact.holder.text)”的“\(fact.indicator)”\(value.plainText()) 按 \(value.plainText())% 计\(others > 0 ? "（另有 \(others) 处）" : "")",
        "“\(fact.indicator)” of “\(fact.holder.text)”, \(value.plainText()), counts as \(value.plainText()) %\(others > 0 ? " (\(others) more)" : "")"
      ),
      help: Wording(
        "是 \(percent)% 就写 \(percent) 或 \(percent)%；确实不到 1% 的，在“说明”里写“核实”",
        "write \(percent) or \(percent)% for \(percent) %; where it is below 1 %, write 核实 in the note"))
  }

  private static func goals(_ records: RecordSet) -> [Diagnostic] {
    records.scoring.flatMap { $0.scorecards.flatMap(\.items) }.compactMap { item in
      guard let goal = item.goal, goal > .zero, !(ExactNumber(1) < goal), item.direction != .atMost,
        isShare(item.indicator)
      else { return nil }
      let (shown, percent) = (goal.plainText(), (goal * ExactNumber(100)).plainText())
      return Diagnostic(
        .warning, rule: name, at: item.location,
        Wording(
          "“\(item.name)”的目标 \(shown) 是 \(shown)%，指标“\(item.indicator.text)”以 % 计",
          "the goal of “\(item.name)”, \(shown), is \(shown) %; “\(item.indicator.text)” is in per cent"),
        help: Wording("要 \(percent)% 就写“目标: \(percent)”", "write goal: \(percent) for \(percent) %"))
    }
  }

  private static func isShare(_ indicator: Mention) -> Bool {
    switch IndicatorName(indicator.text) {
    case .fact(let name): RateName.isShare(name)
    case .computed(let computed): computed.unit == "%" && RateName.isShare(computed.chinese)
    default: false
    }
  }
}
