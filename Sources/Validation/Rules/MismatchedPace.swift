// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A target's direction, pace and goal make sense together.
package enum MismatchedPace: Rule {
  package static let name = "pace-direction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.targets.flatMap { target in
      // A wrong pace makes the goal look wrong as well.
      [direction(target, records) ?? goal(target, records), owner(target, records)].compactMap { $0 }
    } + records.allocations.compactMap { share($0, records, index) }
  }

  /// The directions that a pace may have.
  static func directions(of pace: PaceKind) -> [Direction] {
    switch pace {
    case .cumulative: [.cumulative, .atMost]
    case .ledgerCount: [.cumulative, .atLeast]
    case .milestone: [.cumulative, .atLeast]
    case .daysBudget: [.atLeast]
    case .mean: [.atMost, .atLeast]
    }
  }

  private static func direction(_ target: Target, _ records: RecordSet) -> Diagnostic? {
    let allowed = directions(of: target.pace)
    if allowed.contains(target.direction) { return nil }
    return Diagnostic(
      rule: name, at: records.place(of: "direction", inRowAt: target.location),
      Wording(
        "目标 \(target.id) 的进度类型“\(target.pace.title.chinese)”不能配方向“\(target.direction.title.chinese)”",
        "target \(target.id): the pace “\(target.pace.title.english)” does not go with the direction “\(target.direction.title.english)”"
      ),
      help: Wording(
        "可配：\(allowed.map(\.title.chinese).joined(separator: "、"))",
        "use \(allowed.map(\.title.english).joined(separator: " or "))"))
  }

  private static func goal(_ target: Target, _ records: RecordSet) -> Diagnostic? {
    guard let problem = problem(target) else { return nil }
    return Diagnostic(
      rule: "goal-range", at: records.place(of: problem.column, inRowAt: target.location),
      Wording("目标 \(target.id) \(problem.fact.chinese)", "target \(target.id): \(problem.fact.english)"),
      help: problem.help)
  }

  /// A share may be nothing; it is never below.
  private static func share(
    _ row: Allocation, _ records: RecordSet, _ index: RecordIndex
  ) -> Diagnostic? {
    guard row.goal < .zero, let target = index.target(row.target.text), records.targets[target].pace != .mean
    else { return nil }
    let goal = row.goal.plainText()
    return Diagnostic(
      rule: "goal-range", at: records.place(of: "goal", inRowAt: row.location),
      Wording(
        "“\(row.holder.text)”分到的目标 \(row.target.text) 不能小于 0，这里是 \(goal)",
        "the share of target \(row.target.text) of “\(row.holder.text)” is not below 0, as \(goal) is"),
      help: Wording("核对目标值", "check the goal"))
  }

  private static func problem(_ target: Target) -> (column: String, fact: Wording, help: Wording)? {
    let goal = target.goal.plainText()
    let check = Wording("核对目标值和单位", "check goal and unit")
    if target.pace != .mean, !(target.goal > .zero) {
      return ("goal", Wording("的目标值要大于 0，这里是 \(goal)", "the goal must be above 0, not \(goal)"), check)
    }
    switch target.pace {
    case .milestone where target.goal != .one:
      return (
        "goal", Wording("是里程碑，目标值要写 1，这里是 \(goal)", "a milestone has the goal 1, not \(goal)"),
        Wording("目标值写 1；进度没完成写 0，完成写 1", "write 1; its progress is 0 until it is done, then 1")
      )
    case .daysBudget where target.unit == "%":
      let fact = Wording("的目标值 \(goal)% 超过 100%", "the goal of \(goal) % is above 100 %")
      return target.goal > ExactNumber(100) ? ("goal", fact, check) : nil
    case .daysBudget where !["天", "日", "d", "days"].contains(target.unit):
      return (
        "unit",
        Wording(
          "的进度类型是“天数”，单位却是“\(target.unit)”", "the pace is a days budget, but the unit is “\(target.unit)”"),
        Wording("单位写“天”或“%”；不是按天数考核的就换一种进度类型", "give it the unit 天 or %, or choose another pace")
      )
    case .daysBudget where target.goal > ExactNumber(target.period.count):
      let days = target.period.count
      let fact = Wording(
        "的目标值 \(goal) 天超过期间的 \(days) 天",
        "the goal of \(goal) days is more than the \(days) days of its period")
      return ("goal", fact, check)
    default: return nil
    }
  }

  private static func owner(_ target: Target, _ records: RecordSet) -> Diagnostic? {
    if !target.owners.isEmpty { return nil }
    return Diagnostic(
      .warning, rule: "target-without-owner", at: records.place(of: "owners", inRowAt: target.location),
      Wording("目标 \(target.id) 没有写考核主体", "target \(target.id) names no owner"),
      help: Wording("在“考核主体”里写上负责的单位", "name the holders that answer for it under owners"))
  }
}
