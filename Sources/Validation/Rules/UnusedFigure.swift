// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A figure of the facts table under a name that is nearly one which the rules take for such a holder is a slip: the
/// item counts as one without data, and the score rises without a word. So is one booked to a holder whose scorecard
/// has no such item while those of other holders have. A figure that nothing takes may be kept.
package enum UnusedFigure: Rule {
  package static let name = "unused-figure"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.facts.isEmpty, !records.scoring.isEmpty, !records.unread.holdsAny(.scoring) else {
      return []
    }
    let used = UsedFigures(records)
    var found: [Series: (fact: Fact, near: String, count: Int)] = [:]
    var near: [Series: String?] = [:]
    for fact in records.facts {
      guard let holder = index.holder(fact.holder.text) else { continue }
      let series = Series(kind: records.holders[holder].kind, indicator: fact.indicator)
      let name =
        near[series]
        ?? (used.takes(series) ? nil : Spelling.nearest(to: fact.indicator, among: used.names(series.kind)))
      near[series] = name
      guard let name else { continue }
      if let first = found[series] {
        found[series] = (first.fact, name, first.count + 1)
      } else {
        found[series] = (fact, name, 1)
      }
    }
    return misbooked(used, records, index)
      + found.values.filter { !isBeside($0.near, $0.fact, records) }
      .sorted { $0.fact.location < $1.fact.location }
      .map { finding($0.fact, $0.near, others: $0.count - 1, records, index) }
  }

  /// The most holders of a kind that are likely to have got a figure by a slip; where more have it, it is kept.
  private static let slips = 2

  /// Figures that cards of other kinds of holders take, one finding a holder and indicator.
  private static func misbooked(
    _ used: UsedFigures, _ records: RecordSet, _ index: RecordIndex
  ) -> [Diagnostic] {
    struct Booked: Hashable {
      let holder: Int
      let indicator: String
    }
    var seen: Set<Booked> = []
    var counts: [Series: Int] = [:]
    let found = records.facts.compactMap { fact -> (series: Series, finding: Diagnostic)? in
      guard let holder = index.holder(fact.holder.text), !SettledNote.isSaid(in: fact.note),
        !used.takes(Series(kind: records.holders[holder].kind, indicator: fact.indicator)),
        let kind = HolderKind.allCases.first(where: { used.names($0).contains(fact.indicator) }),
        seen.insert(Booked(holder: holder, indicator: fact.indicator)).inserted
      else { return nil }
      let series = Series(kind: records.holders[holder].kind, indicator: fact.indicator)
      counts[series, default: 0] += 1
      return (series, misbooked(fact, kind, records))
    }
    return found.filter { counts[$0.series, default: 0] <= slips }.map(\.finding)
  }

  private static func misbooked(_ fact: Fact, _ kind: HolderKind, _ records: RecordSet) -> Diagnostic {
    let names = records.holders.filter { $0.kind == kind }.map(\.name)
    let few = names.isEmpty || names.count > 3 ? "" : "（\(names.joined(separator: "、"))）"
    return Diagnostic(
      .warning, rule: name, at: records.place(of: "holder", inRowAt: fact.location),
      Wording(
        "“\(fact.holder.text)”的计分卡没有用到“\(fact.indicator)”，用它的是\(kind.title.chinese)\(few)的，这个数不计分",
        "no scorecard of “\(fact.holder.text)” takes “\(fact.indicator)”, those of \(kind.title.english) holders\(few) do; it scores nothing"
      ),
      help: Wording(
        "核对“责任主体”一列；确实要记在这个单位名下的，在“说明”里写“核实”",
        "check the holder; where it is right, write 核实 in the note"))
  }

  /// Whether the holder reports the figure of the near name for that day as well: then they are two figures.
  private static func isBeside(_ near: String, _ fact: Fact, _ records: RecordSet) -> Bool {
    records.facts.contains {
      $0.indicator == near && $0.date == fact.date && $0.holder.text == fact.holder.text
    }
  }

  private static func finding(
    _ fact: Fact, _ near: String, others: Int, _ records: RecordSet, _ index: RecordIndex
  ) -> Diagnostic {
    let kind = index.holder(fact.holder.text).map { records.holders[$0].kind.title } ?? Wording("", "")
    return Diagnostic(
      .warning, rule: name, at: records.place(of: "indicator", inRowAt: fact.location),
      Wording(
        "\(kind.chinese)的计分规则没有用到“\(fact.indicator)”，这个数不计分\(others > 0 ? "（另有 \(others) 处）" : "")",
        "no scoring rule for \(kind.english) holders takes “\(fact.indicator)”, so it scores nothing\(others > 0 ? " (\(others) more)" : "")"
      ),
      help: Wording(
        "是不是“\(near)”？表里的指标要与规则中“考核:”后面的一样",
        "did you mean “\(near)”? The name is the one after fact: in the rules"))
  }

  struct Series: Hashable {
    let kind: HolderKind
    let indicator: String
  }
}

/// The figures of the facts table that scoring rules, their consequences and targets take.
private struct UsedFigures {
  private var byKind: [HolderKind: [String]] = [:]
  /// Those of consequences and targets, which may be of any holder.
  private var general: Set<String> = []

  init(_ records: RecordSet) {
    for rules in records.scoring {
      for card in rules.scorecards {
        let mentions = card.items.flatMap { [$0.indicator, $0.void].compactMap { $0 } }
        byKind[card.holders, default: []] += mentions.compactMap(Self.figure)
      }
      general.formUnion(rules.consequences.compactMap(\.indicator).compactMap(Self.figure))
    }
    general.formUnion(records.targets.compactMap(\.measure).compactMap(Self.figure))
  }

  func names(_ kind: HolderKind) -> [String] { byKind[kind] ?? [] }

  func takes(_ series: UnusedFigure.Series) -> Bool {
    general.contains(series.indicator) || names(series.kind).contains(series.indicator)
  }

  private static func figure(_ mention: Mention) -> String? {
    guard case .fact(let name) = IndicatorName(mention.text) else { return nil }
    return name
  }
}
