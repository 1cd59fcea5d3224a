// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A rule wants of a computed indicator what is good: not fewer tasks on time, nor more of them overdue. Which way is
/// good stands with each indicator, in `ComputedIndicator.facts`.
package enum ReversedDirection: Rule {
  package static let name = "reversed-direction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.scoring.flatMap { rules in rules.scorecards.flatMap(\.items) }.compactMap { item in
      guard case .computed(let indicator) = IndicatorName(item.indicator.text),
        let direction = item.direction, indicator != .airValidDays,
        (direction == .atMost) != indicator.isBetterLower
      else { return nil }
      let better =
        indicator.isBetterLower ? Wording("越低越好", "lower is better") : Wording("越高越好", "higher is better")
      let right: Direction = indicator.isBetterLower ? .atMost : .atLeast
      return Diagnostic(
        .warning, rule: name, at: item.location,
        Wording(
          "“\(item.name)”的指标“\(item.indicator.text)”\(better.chinese)，规则写的方向是“\(direction.title.chinese)”",
          "\(better.english) for “\(item.indicator.text)” of “\(item.name)”, but the rule says “\(direction.title.english)”"
        ),
        help: Wording("写“方向: \(right.title.chinese)”", "write direction: \(right.rawValue)"))
    }
  }
}
