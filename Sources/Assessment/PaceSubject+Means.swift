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
      "现为 \(actual.text) \(target.unit)，目标 \(target.direction.sign)\(goalText)",
      "now \(actual.text) \(target.unit), target \(target.direction.sign)\(goalText)")
    guard let required = pace.requiredMean else {
      return Judgement(
        standing: pace.status == .complete ? .done : .seriouslyBehind, finding: finding, rule: rule,
        steps: ["\(actual.text) \(isLower ? "≤" : "≥") \(goal.text(goalDecimals))?"])
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
      "余下 \(daysLeft) 天平均\(isLower ? "不能高于" : "不能低于") \(limit) \(target.unit)",
      "the remaining \(daysLeft) days must average \(isLower ? "at most" : "at least") \(limit) \(target.unit)"
    )
    return Judgement(
      standing: standing(pace, required, actual.value, isLower), finding: finding,
      need: pace.status == .unreachable ? Wording("余下日子怎样都够不到", "no rest of the year can reach it") : need,
      forecast: Wording(
        "照现在的水平，全年 \(actual.text) \(target.unit)", "as now, the year ends at \(actual.text) \(target.unit)"),
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

  /// Bad days left (domain formula 8): ⌊(1 − r)·N⌋ days may be bad.
  var daysBudget: Judgement {
    let rule = Wording(
      "天数目标：全年允许的污染天数按时间摊开，与已有的污染天数比较",
      "days: the bad days allowed, spread over the year, against those there were")
    guard let actual else { return noData(rule) }
    let pace = dayRatePace(actual)
    let finding = Wording(
      "优良 \(pace.goodDays) 天，污染 \(pace.badDays) 天；全年最多 \(pace.allowedBadDays) 天污染",
      "\(pace.goodDays) good days, \(pace.badDays) bad; at most \(pace.allowedBadDays) bad in the year")
    let budget = pace.budgetToDate.text(1)
    let allowed =
      target.unit == "%"
      ? "⌊(100% − \(goal.plainText())%) × \(pace.totalDays)⌋" : "\(pace.totalDays) − \(goal.plainText())"
    var steps = [
      "\(allowed) = \(pace.allowedBadDays)",
      "\(pace.allowedBadDays) × \(pace.elapsedDays) ÷ \(pace.totalDays) = \(budget)",
      "\(pace.badDays) \(ExactNumber(pace.badDays) > pace.budgetToDate ? ">" : "≤") \(budget)",
    ]
    if pace.status == .overspent, let ratio = pace.budgetToDate.divided(by: ExactNumber(pace.badDays)) {
      steps.append("\(budget) ÷ \(pace.badDays) = \(ratio.text(2, .down))")
    }
    return Judgement(
      standing: standing(pace), finding: finding, need: need(pace), forecast: forecast(pace), rule: rule,
      steps: steps)
  }

  private func dayRatePace(_ actual: Measurement) -> DayRatePace {
    let elapsed = target.period.elapsed(on: asOf)
    let good =
      air?.goodDays
      ?? Int(
        clamping: (target.unit == "%" ? actual.value * ExactNumber(elapsed) / ExactNumber(100) : actual.value)
          .scaled(0))
    let bad = air.map { $0.validDays - $0.goodDays } ?? max(elapsed - good, 0)
    // Days without an index neither count now nor will: they leave the year's days.
    let missing = max(elapsed - good - bad, 0)
    let total = target.period.count - missing
    // A goal in days is that many days, however many of the year's count.
    let percent =
      target.unit == "%"
      ? goal : (goal * ExactNumber(100)).divided(by: ExactNumber(total)) ?? ExactNumber(100)
    return DayRatePace(targetPercent: percent, totalDays: total, goodDays: good, badDays: bad)
  }

  private func standing(_ pace: DayRatePace) -> Standing {
    switch pace.status {
    case .complete: return .done
    case .unreachable: return .unreachable
    case .onSchedule: return .onSchedule
    case .overspent:
      let ratio = pace.budgetToDate.divided(by: ExactNumber(pace.badDays)) ?? .one
      let found = standing(ratio)
      return found == .onSchedule ? .slightlyBehind : found
    default: return .noData
    }
  }

  private func need(_ pace: DayRatePace) -> Wording? {
    if pace.neededGoodDays == 0 { return nil }
    let (needed, left) = (pace.neededGoodDays, pace.remainingDays)
    if needed > left {
      return Wording("还差 \(needed) 天，只剩 \(left) 天", "\(needed) days short with only \(left) left")
    }
    return Wording("还差 \(needed) 天，剩 \(left) 天", "\(needed) good days to go, \(left) days left")
  }

  private func forecast(_ pace: DayRatePace) -> Wording? {
    guard pace.remainingDays > 0, let bad = pace.forecastBadDays else { return nil }
    let days = bad.text(0, .up)
    return Wording("按现在的比例，全年约 \(days) 天污染", "at this rate about \(days) bad days in the year")
  }
}
