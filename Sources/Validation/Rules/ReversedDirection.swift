// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards
internal import Tables

/// A rule wants of a computed indicator what is good: not fewer tasks on time, nor more of them overdue. Which way is
/// good stands with each indicator, in `ComputedIndicator.facts`; of targets ``GoodWay`` knows some.
package enum ReversedDirection: Rule {
  package static let name = "reversed-direction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.targets.compactMap { target($0, records) } + items(records, index) + structures(records)
  }

  /// Structural changes that are to grow to less than they were, or to shrink to more.
  private static func structures(_ records: RecordSet) -> [Diagnostic] {
    records.tables.filter { $0.schema.id == "structure" }.flatMap { table in
      table.rows.compactMap { row in
        guard let before = row.number("baseline"), let goal = row.number("goal"), before != goal,
          let way = row.choice("direction"), (way == "more") != (before < goal),
          !SettledNote.isSaid(in: row.text("note"))
        else { return nil }
        let (from, to) = (before.plainText(), goal.plainText())
        return Diagnostic(
          .warning, rule: name, at: row.location(of: "direction"),
          Wording(
            "从基准值 \(from) 到目标值 \(to) 是\(before < goal ? "增" : "减")，方向写的是“\(way == "more" ? "增" : "减")”",
            "from \(from) to \(to) is \(before < goal ? "more" : "less"), but the direction says \(way)"),
          help: Wording("核对方向、基准值和目标值", "check the direction, the baseline and the goal"))
      }
    }
  }

  private static func target(_ target: Target, _ records: RecordSet) -> Diagnostic? {
    guard let isLow = GoodWay.isLow(target), (target.direction == .atMost) != isLow,
      // Otherwise that is told, and the cure is another.
      MismatchedPace.directions(of: target.pace).contains(target.direction),
      !SettledNote.isSaid(in: target.note)
    else { return nil }
    let better = isLow ? Wording("越低越好", "lower is better") : Wording("越高越好", "higher is better")
    let right: Direction = isLow ? .atMost : target.pace == .cumulative ? .cumulative : .atLeast
    return Diagnostic(
      .warning, rule: name, at: records.place(of: "direction", inRowAt: target.location),
      Wording(
        "目标 \(target.id)“\(target.indicator)”\(better.chinese)，方向写的是“\(target.direction.title.chinese)”",
        "\(better.english) for target \(target.id) “\(target.indicator)”, but its direction is “\(target.direction.title.english)”"
      ),
      help: Wording(
        "写“\(right.title.chinese)”；方向没有写错的，在“说明”里写“核实”",
        "write \(right.rawValue); where it is right as it is, write 核实 in the note"))
  }

  /// Which way is good by the target or indicator that an item takes, and in whose words; `nil` where nothing tells.
  private static func isLow(_ item: ScoreItem, _ records: RecordSet, _ index: RecordIndex) -> Bool? {
    switch IndicatorName(item.indicator.text) {
    case .computed(let indicator): indicator == .airValidDays ? nil : indicator.isBetterLower
    case .target(let id): index.target(id).map { records.targets[$0].direction == .atMost }
    default: nil
    }
  }

  private static func items(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.scoring.flatMap { rules in rules.scorecards.flatMap(\.items) }.compactMap { item in
      guard let isLow = isLow(item, records, index), let direction = item.direction,
        (direction == .atMost) != isLow
      else { return nil }
      let better = isLow ? Wording("越低越好", "lower is better") : Wording("越高越好", "higher is better")
      let right: Direction = isLow ? .atMost : .atLeast
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
