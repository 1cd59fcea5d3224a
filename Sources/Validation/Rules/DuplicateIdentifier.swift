// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// No two records of a kind have one id, wherever they stand.
package enum DuplicateIdentifier: Rule {
  package static let name = "duplicate-id"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    doubles(records, records.areas.map { ($0.code, $0.location) }, Wording("行政区", "area"))
      + doubles(records, records.holders.map { ($0.id, $0.location) }, Wording("责任主体", "holder"))
      + doubles(records, records.targets.map { ($0.id, $0.location) }, Wording("目标", "target"))
      + doubles(records, records.duties.map { ($0.id, $0.location) }, Wording("责任事项", "duty"))
      + doubles(records, records.sections.map { ($0.id, $0.location) }, Wording("断面", "section"))
      + doubles(records, tasks(records), Wording("任务", "task"))
      + doubles(records, rules(records), Wording("计分规则", "scoring rules"))
      + records.ledgers.flatMap { ledger in
        let title = ledger.definition.title
        return doubles(
          records, ledger.items.map { ($0.id, $0.location) },
          Wording("“\(title.chinese)”的", "“\(title.chinese)”"))
      }
  }

  /// Rules of one year may follow each other; where their dates overlap, the year is doubled.
  private static func rules(_ records: RecordSet) -> [(String, SourceLocation)] {
    records.scoring.filter { rules in
      records.scoring.contains { other in
        other.year == rules.year && other.location != rules.location && overlap(other, rules)
      }
    }.map { (String($0.year), $0.location) }
  }

  private static func overlap(_ left: ScoringRules, _ right: ScoringRules) -> Bool {
    guard let left = left.inForce, let right = right.inForce else { return true }
    return left.first <= right.last && right.first <= left.last
  }

  /// Ids made from a meeting's address are doubled where the address is, which another rule reports.
  private static func tasks(_ records: RecordSet) -> [(String, SourceLocation)] {
    records.tasks.filter { !$0.id.hasPrefix($0.meeting + "-") }.map { ($0.id, $0.location) }
  }

  private static func doubles(_ records: RecordSet, _ ids: [(String, SourceLocation)], _ kind: Wording)
    -> [Diagnostic]
  {
    var first: [String: SourceLocation] = [:]
    var found: [Diagnostic] = []
    for (id, place) in ids {
      guard let earlier = first[id] else {
        first[id] = place
        continue
      }
      // Within one table the key of its schema has already said so.
      if earlier.isInSameTable(as: place), records.isInTable(place) { continue }
      // A copy that was left beside its original comes first by its name, and is the one to blame.
      let isCopied = CopiedFile.isCopy(earlier.path, of: place.path)
      let (wrong, right) = isCopied ? (earlier, place) : (place, earlier)
      found.append(
        Diagnostic(
          rule: name, at: wrong,
          Wording(
            "\(kind.chinese)编号“\(id)”已经用过，见 \(right.description)",
            "the \(kind.english) id “\(id)” is taken, see \(right.description)"),
          help: Wording("换一个编号，或删去重复的一处", "choose another id, or delete one of the two")))
    }
    return found
  }
}
