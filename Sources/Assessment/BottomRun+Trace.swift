// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

extension AirBottomRule {
  /// `综合指数和改善幅度两项都排在最后 3 名`.
  package var condition: Wording {
    switch by {
    case .composite, .improvement:
      Wording("按\(by.title.chinese)排在最后 \(count) 名", "among the last \(count) by \(by.title.english)")
    case .both:
      Wording(
        "综合指数和改善幅度两项都排在最后 \(count) 名",
        "among the last \(count) by the composite index and by improvement, both")
    }
  }

  /// The places that the rule looks at, of a month: `综合指数 12/12、改善 10/12`.
  package func places(_ month: TownAirMonth) -> Wording {
    let (index, change) = (month.compositeRank?.text ?? "—", month.changeRank?.text ?? "—")
    switch by {
    case .composite: return Wording("综合指数 \(index)", "composite index \(index)")
    case .improvement: return Wording("改善 \(change)", "improvement \(change)")
    case .both:
      return Wording("综合指数 \(index)、改善 \(change)", "composite index \(index), improvement \(change)")
    }
  }
}

extension TownAir {
  /// How a run at the bottom came about, month by month.
  package func trace(_ run: BottomRun, basis: String?) -> Trace {
    let inputs = zip(months, run.isAtBottom).map { month, isAtBottom in
      let places = run.rule.places(month)
      let sign = isAtBottom == true ? " ▲" : ""
      return TraceInput(
        label: Wording("\(month.month) 月", "month \(month.month)"),
        words: Wording(places.chinese + sign, places.english + sign),
        source: month.figures.firstRow ?? month.figures.official?.location, rows: max(month.figures.rows, 1))
    }
    let signs = run.isAtBottom.map { $0 == true ? "▲" : $0 == false ? "○" : "—" }.joined()
    return Trace(
      rule: Wording(
        "连续末位月数：\(run.rule.name)，\(run.rule.condition.chinese)，没有排名的月份不断也不加",
        "months in a row \(run.rule.condition.english) (\(run.rule.name))"),
      basis: basis, inputs: inputs, steps: ["\(signs) = \(run.months)"])
  }
}
