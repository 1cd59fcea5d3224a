// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A score that is measured against shares of a target needs shares: at least one holder of the kind has one.
package enum MissingShare: Rule {
  package static let name = "missing-share"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let shares = Set(
      records.allocations.compactMap { row -> Share? in
        guard let target = index.target(row.target.text), let holder = index.holder(row.holder.text) else {
          return nil
        }
        return Share(target: target, kind: records.holders[holder].kind)
      })
    return records.scoring.flatMap { rules in
      rules.scorecards.flatMap { card in
        card.items.compactMap { item -> Diagnostic? in
          guard case .target(let id) = IndicatorName(item.indicator.text), let target = index.target(id),
            item.goal == nil, !shares.contains(Share(target: target, kind: card.holders))
          else { return nil }
          return lacking(item, id, card)
        }
      }
    }
  }

  private struct Share: Hashable {
    let target: Int
    let kind: HolderKind
  }

  private static func lacking(_ item: ScoreItem, _ id: String, _ card: ScorecardRules) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: item.location,
      Wording(
        "“\(item.name)”按目标 \(id) 的分解计分，可没有一个\(card.holders.title.chinese)分到这个目标",
        "“\(item.name)” is scored by shares of target \(id), and no \(card.holders.title.english) has one"),
      help: Wording(
        "在“目标分解”表里写上，或给这一项写“目标: 数”", "add shares to the allocations table, or give the item a goal"))
  }
}
