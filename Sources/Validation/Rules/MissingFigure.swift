// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// A figure of the facts table that one holder of a scorecard has and another lacks: an item without data counts
/// nothing, so that the score of whoever did not report rises without a word.
package enum MissingFigure: Rule {
  package static let name = "missing-figure"

  /// So many holders are named.
  private static let most = 3

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.unread.holdsAny(.scoring), let day = records.site.asOf ?? records.newestDate else {
      return []
    }
    let facts = records.facts.filter { $0.date.year == records.site.year && !(day < $0.date) }
    if facts.isEmpty { return [] }
    let reported = Dictionary(grouping: facts) { $0.indicator }.mapValues { facts in
      Set(facts.compactMap { index.holder($0.holder.text) })
    }
    let settled = settled(records, index).union(misspelt(facts, used: figures(records), index))
    let cards = records.rules(of: records.site.year, on: day)?.scorecards ?? []
    return cards.flatMap { card in
      let holders = records.holders.indices.filter { records.holders[$0].kind == card.holders }
      return card.items.compactMap { item -> Diagnostic? in
        // What only adds points or limits a grade need not be there.
        guard item.mode.isCounted, case .fact(let figure) = IndicatorName(item.indicator.text),
          let own = reported[figure]
        else { return nil }
        let silent = holders.filter {
          !own.contains($0) && !settled.contains(Series(holder: $0, indicator: figure))
        }
        guard !silent.isEmpty, silent.count < holders.count else { return nil }
        return finding(figure, item, silent, facts, records, index)
      }
    }
  }

  struct Series: Hashable {
    let holder: Int
    let indicator: String
  }

  /// The figures that rules take.
  private static func figures(_ records: RecordSet) -> Set<String> {
    Set(
      records.scoring.flatMap { $0.scorecards.flatMap(\.items) }.compactMap { item -> String? in
        guard case .fact(let name) = IndicatorName(item.indicator.text) else { return nil }
        return name
      })
  }

  /// What stands under a name that is nearly the figure's: ``UnusedFigure`` tells of it.
  private static func misspelt(_ facts: [Fact], used: Set<String>, _ index: RecordIndex) -> [Series] {
    let names = used.sorted()
    return facts.compactMap { fact in
      guard !used.contains(fact.indicator), let holder = index.holder(fact.holder.text),
        let near = Spelling.nearest(to: fact.indicator, among: names)
      else { return nil }
      return Series(holder: holder, indicator: near)
    }
  }

  /// Words of a note that say why there is no figure.
  private static let reasons = ["没有数据", "暂无", "尚无", "no figure"]

  /// Rows without a value whose note says so.
  private static func settled(_ records: RecordSet, _ index: RecordIndex) -> Set<Series> {
    let rows = records.tables.filter { $0.schema.id == FactTable.schema.id }.flatMap(\.rows)
    return Set(
      rows.compactMap { row in
        guard row.number("value") == nil, let note = row.text("note"),
          SettledNote.isSaid(in: note) || reasons.contains(where: { note.contains($0) }),
          let indicator = row.text("indicator"), let holder = row.text("holder").flatMap({ index.holder($0) })
        else { return nil }
        return Series(holder: holder, indicator: indicator)
      })
  }

  private static func finding(
    _ figure: String, _ item: ScoreItem, _ silent: [Int], _ facts: [Fact], _ records: RecordSet,
    _ index: RecordIndex
  ) -> Diagnostic {
    let names = silent.prefix(most).map { records.holders[$0].name }
    let chinese = names.joined(separator: "、") + (silent.count > most ? "等 \(silent.count) 个单位" : "")
    let english =
      names.joined(separator: ", ") + (silent.count > most ? " and \(silent.count - most) more" : "")
    // What the same holder reports under another name is most likely it.
    let used = figures(records)
    let common = Set(
      facts.filter { fact in index.holder(fact.holder.text).map { !silent.contains($0) } ?? false }.map(
        \.indicator))
    let other = facts.first { fact in
      !used.contains(fact.indicator) && !common.contains(fact.indicator)
        && index.holder(fact.holder.text).map { silent.contains($0) } ?? false
    }
    let place = other.map { records.place(of: "indicator", inRowAt: $0.location) }
    let file = records.path(ofTable: "facts").map { SourceLocation(path: $0) }
    return Diagnostic(
      .warning, rule: name, at: place ?? file ?? item.location,
      Wording(
        "\(chinese)没有报“\(figure)”，别的单位报了；“\(item.name)”这一项对没有报的不计分，得分会偏高",
        "\(english) did not report “\(figure)” while others did; “\(item.name)” does not count for them, and their scores rise"
      ),
      help: other.map {
        Wording(
          "是不是写成了“\($0.indicator)”？指标要与规则中“考核:”后面的一样",
          "was it written as “\($0.indicator)”? The name is the one after fact: in the rules")
      }
        ?? Wording(
          "在“考核数据”里补上；不考核的，“值”写“不适用”；确实没有的，“值”空着，“说明”写“暂无数据”",
          "add it to the facts; write 不适用 as the value where it does not apply, or leave it empty and write 暂无数据 in the note"
        ))
  }
}
