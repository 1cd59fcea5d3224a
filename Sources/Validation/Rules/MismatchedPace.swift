// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A target's direction, pace and goal make sense together.
package enum MismatchedPace: Rule {
  package static let name = "pace-direction"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.targets.flatMap { target in
      [direction(target), goal(target), owner(target)].compactMap { $0 }
    }
  }

  private static func direction(_ target: Target) -> Diagnostic? {
    let allowed: [Direction]
    switch target.pace {
    case .cumulative: allowed = [.cumulative, .atMost]
    case .ledgerCount: allowed = [.cumulative, .atLeast]
    case .milestone: allowed = [.cumulative, .atLeast]
    case .daysBudget: allowed = [.atLeast]
    case .mean: allowed = [.atMost, .atLeast]
    }
    if allowed.contains(target.direction) { return nil }
    return Diagnostic(
      rule: name, at: target.location,
      Wording(
        "目标 \(target.id) 的进度类型“\(target.pace.title.chinese)”不能配方向“\(target.direction.title.chinese)”",
        "target \(target.id): the pace “\(target.pace.title.english)” does not go with the direction “\(target.direction.title.english)”"
      ),
      help: Wording(
        "可配：\(allowed.map(\.title.chinese).joined(separator: "、"))",
        "use \(allowed.map(\.title.english).joined(separator: " or "))"))
  }

  private static func goal(_ target: Target) -> Diagnostic? {
    let isRate = target.pace == .daysBudget && target.unit == "%"
    let bad =
      (target.pace != .mean && !(target.goal > .zero)) || (isRate && target.goal > ExactNumber(100))
      || (target.pace == .daysBudget && !isRate && target.goal > ExactNumber(target.period.count))
    if !bad { return nil }
    return Diagnostic(
      rule: "goal-range", at: target.location,
      Wording(
        "目标 \(target.id) 的目标值 \(target.goal.plainText()) 不合理",
        "target \(target.id): the goal \(target.goal.plainText()) cannot be right"),
      help: Wording(
        "累计、台账、里程碑要大于 0；天数目标不超过全年天数，百分比不超过 100",
        "it must be above 0; days not above the days of the period, per cent not above 100"))
  }

  private static func owner(_ target: Target) -> Diagnostic? {
    if !target.owners.isEmpty { return nil }
    return Diagnostic(
      .warning, rule: "target-without-owner", at: target.location,
      Wording("目标 \(target.id) 没有写考核主体", "target \(target.id) names no owner"),
      help: Wording("在“考核主体”里写上负责的单位", "name the holders that answer for it under owners"))
  }
}
