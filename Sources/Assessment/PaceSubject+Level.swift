// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension PaceSubject {
  /// Whether the value is a state of the year so far that no rest of the year is averaged into, such as the number
  /// of sections worse than class Ⅴ or the change of the quality index.
  var isLevel: Bool {
    guard let measure = target.measure, case .computed(let indicator) = IndicatorName(measure.text) else {
      return false
    }
    return indicator.isWater && indicator != .sectionAttainment
  }

  /// A state against its goal: reached or not; how far it falls short by the ratio of the two.
  var level: Judgement {
    let rule = Wording(
      "年内现值与目标比：达到为达序时；没有达到的，按现值与目标之比判定",
      "the value so far against the goal; short of it, by the ratio of the two")
    guard let actual else { return noData(rule) }
    let isLower = target.direction == .atMost
    let isMet = isLower ? actual.value <= goal : actual.value >= goal
    let sign = isLower ? (isMet ? "≤" : ">") : (isMet ? "≥" : "<")
    var steps = ["\(actual.text) \(sign) \(goal.text(goalDecimals))"]
    let parts = isLower ? (goal, actual.value) : (actual.value, goal)
    // Where one of the two is not above zero the ratio says nothing.
    let ratio = parts.0.isNegative || parts.1.isNegative ? nil : parts.0.divided(by: parts.1)
    if !isMet, let ratio { steps.append("→ \(ratio.text(2, .down))") }
    let gap = (actual.value - goal).magnitude
    return Judgement(
      standing: standing(isMet, ratio),
      finding: Wording(
        "现为 \(target.shown(actual.text))，目标 \(target.direction.sign)\(goalText)",
        "now \(target.shown(actual.text)), target \(target.direction.sign)\(goalText)"),
      need: isMet ? nil : Wording("还差 \(shown(gap, .up))", "\(shown(gap, .up)) short"), rule: rule,
      steps: steps)
  }

  private func standing(_ isMet: Bool, _ ratio: ExactNumber?) -> Standing {
    if isMet { return isOver ? .done : .onSchedule }
    if isOver { return .missed }
    guard let ratio else { return .behind }
    let found = standing(ratio)
    return found == .onSchedule ? .slightlyBehind : found
  }
}
