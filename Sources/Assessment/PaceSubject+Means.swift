// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension PaceSubject {
  /// What the rest of the year must average (domain formula 7): (T·N − m·n) ÷ (N − n).
  var mean: Judgement {
    let rule = Wording(
      "均值目标：余下日子需要的均值 =（目标 × 全年天数 − 现值 × 已过天数）÷ 余下天数",
      "mean: (target × days − value × days gone) ÷ days left")
    guard let actual else { return noData(rule) }
    let isLower = target.direction == .atMost
    let best: ExactNumber? = isLower ? .zero : target.unit == "%" ? ExactNumber(100) : nil
    let pace = MeanPace(
      target: goal, mean: actual.value, elapsedDays: target.period.elapsed(on: asOf),
      totalDays: target.period.count, better: isLower ? .lower : .higher, best: best)
    let finding = Wording(
      "现为 \(target.shown(actual.text))，目标 \(target.direction.sign)\(goalText)",
      "now \(target.shown(actual.text)), target \(target.direction.sign)\(goalText)")
    guard let required = pace.requiredMean else {
      // No day is left: the mean itself is held against the target.
      let sign = isLower ? (actual.value <= goal ? "≤" : ">") : (actual.value >= goal ? "≥" : "<")
      return Judgement(
        standing: pace.status == .complete ? .done : .missed, finding: finding,
        rule: Wording("均值目标：全部日子的均值与目标比较", "mean: the mean of all days against the target"),
        steps: ["\(actual.text) \(sign) \(goal.text(goalDecimals))"])
    }
    let limit = required.text(target.decimals + 1, isLower ? .down : .up)
    let days = (pace.totalDays, pace.elapsedDays, pace.remainingDays)
    var steps = [
      "(\(goal.text(goalDecimals)) × \(days.0) − \(actual.value.plainText(most: 4)) × \(days.1)) ÷ \(days.2) = \(limit)"
    ]
    let ratio = isLower ? required.divided(by: actual.value) : actual.value.divided(by: required)
    if pace.status == .tightening, let ratio {
      let parts = isLower ? (limit, actual.text) : (actual.text, limit)
      steps.append("\(parts.0) ÷ \(parts.1) = \(ratio.text(2, .down))")
    }
    let need = Wording(
      "余下 \(daysLeft) 天平均\(isLower ? "不能高于" : "不能低于") \(target.shown(limit))",
      "the remaining \(daysLeft) days must average \(isLower ? "at most" : "at least") \(target.shown(limit))"
    )
    return Judgement(
      standing: standing(pace, required, actual.value, isLower), finding: finding,
      need: pace.status == .unreachable
        ? Wording("余下日子全按最好的算，也达不到", "even the best of the days left cannot reach it") : need,
      forecast: Wording(
        "照现在的水平，全年 \(target.shown(actual.text))", "as now, the year ends at \(target.shown(actual.text))"),
      rule: rule, steps: steps)
  }

  /// 可达 counts as on schedule; 需加严 is worse the further the required mean lies from the present one.
  private func standing(
    _ pace: MeanPace, _ required: ExactNumber, _ value: ExactNumber, _ isLower: Bool
  ) -> Standing {
    switch pace.status {
    case .reachable, .complete, .onSchedule: return .onSchedule
    case .unreachable: return .unreachable
    case .noData, .notStarted: return .noData
    default:
      let ratio = isLower ? required.divided(by: value) : value.divided(by: required)
      let found = standing(ratio ?? .zero)
      return found == .onSchedule ? .slightlyBehind : found
    }
  }
}
