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
          if case .computed(.targetOnScheduleRate) = IndicatorName(item.indicator.text) {
            return isIdle(card, records, index) ? idle(item, card) : nil
          }
          guard case .target(let id) = IndicatorName(item.indicator.text), let target = index.target(id),
            item.goal == nil, !shares.contains(Share(target: target, kind: card.holders))
          else { return nil }
          return lacking(item, id, card)
        }
      }
    }
  }

  /// Whether no holder of the card has a share of any target or answers for one, so that nothing can be on schedule.
  private static func isIdle(_ card: ScorecardRules, _ records: RecordSet, _ index: RecordIndex) -> Bool {
    let named = records.allocations.map(\.holder.text) + records.targets.flatMap { $0.owners.map(\.text) }
    return !records.targets.isEmpty && records.holders.contains { $0.kind == card.holders }
      && !named.contains { name in index.owners(name).contains { records.holders[$0].kind == card.holders } }
  }

  private static func idle(_ item: ScoreItem, _ card: ScorecardRules) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: item.location,
      Wording(
        "“\(item.name)”按达序时的目标计分，可没有一个\(card.holders.title.chinese)分到目标，这一项没有数据",
        "“\(item.name)” is scored by targets on schedule, and no \(card.holders.title.english) has a share of any"
      ),
      help: Wording(
        "看看“目标分解”表是不是丢了；没有分解的，删去这一项",
        "see whether the allocations table was lost; without shares delete the item"))
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
