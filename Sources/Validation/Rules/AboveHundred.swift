// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A share above a hundred per cent is most likely a slip: 710 for 71.0. What grows may well do so by more.
package enum AboveHundred: Rule {
  package static let name = "above-hundred"

  private static let hundred = ExactNumber(100)

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let shares = records.targets.map(isShare)
    return goals(records, shares) + progress(records, index, shares) + facts(records)
  }

  /// Whether a target is a share of a whole, whose days are not looked at elsewhere.
  private static func isShare(_ target: Target) -> Bool {
    target.unit == "%" && target.pace != .daysBudget && !grows(target.indicator)
  }

  private static func grows(_ name: String) -> Bool { name.contains("增") || name.contains("提高") }

  private static func goals(_ records: RecordSet, _ shares: [Bool]) -> [Diagnostic] {
    records.targets.indices.filter { shares[$0] }.compactMap { position in
      let target = records.targets[position]
      guard target.goal > hundred, !SettledNote.isSaid(in: target.note) else { return nil }
      return finding(
        Wording(
          "目标 \(target.id) 的目标值 \(target.goal.plainText())%",
          "the goal of target \(target.id), \(target.goal.plainText()) %,"),
        at: records.place(of: "goal", inRowAt: target.location))
    }
  }

  private static func progress(
    _ records: RecordSet, _ index: RecordIndex, _ shares: [Bool]
  ) -> [Diagnostic] {
    guard shares.contains(true) else { return [] }
    return records.progress.compactMap { row in
      guard row.value > hundred, let found = index.target(row.target.text), shares[found],
        !(records.targets[found].goal > hundred), !SettledNote.isSaid(in: row.note)
      else { return nil }
      return finding(
        Wording(
          "目标 \(row.target.text) 的数 \(row.value.plainText())%",
          "the value of target \(row.target.text), \(row.value.plainText()) %,"),
        at: records.place(of: "value", inRowAt: row.location))
    }
  }

  /// Figures of scoring have no unit; a rate is one by its name, unless a rule wants more than a hundred of it.
  private static func facts(_ records: RecordSet) -> [Diagnostic] {
    let above = records.facts.filter { fact in
      fact.value.map { $0 > hundred } ?? false && fact.indicator.hasSuffix("率") && !grows(fact.indicator)
        && !SettledNote.isSaid(in: fact.note)
    }
    if above.isEmpty { return [] }
    let items = records.scoring.flatMap { $0.scorecards.flatMap(\.items) }
    let high = Set(
      items.filter { $0.goal.map { $0 > hundred } ?? false }.compactMap { item -> String? in
        guard case .fact(let name) = IndicatorName(item.indicator.text) else { return nil }
        return name
      })
    return above.filter { !high.contains($0.indicator) }.map { fact in
      let value = fact.value?.plainText() ?? ""
      return finding(
        Wording(
          "“\(fact.holder.text)”的“\(fact.indicator)”\(value)",
          "“\(fact.indicator)” of “\(fact.holder.text)”, \(value),"),
        at: records.place(of: "value", inRowAt: fact.location))
    }
  }

  private static func finding(_ what: Wording, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: place,
      Wording("\(what.chinese) 超过 100%", "\(what.english) is above 100 %"),
      help: Wording(
        "核对小数点和单位；确实超过的（如超额完成），加一列“说明”，在这一行写“核实”",
        "check the decimal point and the unit; where it is so, write 核实 in a column 说明 (note)"))
  }
}
