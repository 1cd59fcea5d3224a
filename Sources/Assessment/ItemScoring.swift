// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// Turns one item's indicator into points for one holder.
struct ItemScoring {
  let judge: Judge
  let item: ScoreItem
  let holder: Int
  let rules: ScoringRules

  /// The points, with the arithmetic that gave them.
  private struct Points {
    let score: ExactNumber
    let step: String
  }

  var scored: ScoredItem {
    guard let name = IndicatorName(item.indicator.text) else {
      return left(.missing, Wording("没有这个指标", "no such indicator"))
    }
    switch judge.measure(name, holder: holder) {
    case .missing(let reason): return left(.missing, reason)
    case .notApplicable(let reason): return left(.notApplicable, reason)
    case .value(let measurement):
      guard let goal = goal(name) else {
        return left(.notApplicable, Wording("没有分到目标值", "has no share of the goal"))
      }
      let shown = Shown(measurement, goal: goal, direction: direction(name), unit: unit(name))
      return result(
        measurement, goal,
        voided ?? points(measurement.value, goal, isLower: direction(name) == .atMost, shown), shown)
    }
  }

  /// No points where the item's 归零 indicator lies above its limit.
  private var voided: Points? {
    guard let void = item.void, let name = IndicatorName(void.text),
      let found = judge.measure(name, holder: holder).measurement, found.value > item.voidAbove
    else { return nil }
    return Points(
      score: .zero, step: "\(void.text) \(found.text) > \(item.voidAbove.plainText())：0")
  }

  /// The figures as text.
  private struct Shown {
    let actual: String
    let goal: String
    let sign: String
    let unit: String
    let actualNumber: String

    init(_ measurement: Measurement, goal: ExactNumber, direction: Direction, unit: String) {
      let share = measurement.shareText.map { "（\($0)）" } ?? ""
      let gap = unit == "%" || unit.isEmpty ? "" : " "
      actualNumber = measurement.text
      actual = "\(measurement.text)\(gap)\(unit)\(share)"
      self.goal = "\(goal.plainText())\(gap)\(unit)"
      sign = direction == .atMost ? "≤" : "≥"
      self.unit = unit
    }
  }

  private func goal(_ name: IndicatorName) -> ExactNumber? {
    if let goal = item.goal { return goal }
    guard case .target(let id) = name, let target = judge.index.target(id) else { return nil }
    return judge.shares.first { $0.target == target && $0.holder == holder }?.goal
  }

  private func unit(_ name: IndicatorName) -> String {
    switch name {
    case .computed(let indicator): indicator.unit
    case .target(let id): judge.index.target(id).map { judge.records.targets[$0].unit } ?? ""
    case .fact(let indicator): indicator.hasSuffix("率") ? "%" : ""
    case .ledger(let ledger, let figure): judge.figure(ledger, figure).map { $0.unit(of: $1) } ?? ""
    }
  }

  /// The rule in a few words.
  private var rule: Wording {
    guard let name = IndicatorName(item.indicator.text) else {
      return item.ruleText(unit: "", isLower: false)
    }
    return item.ruleText(unit: unit(name), isLower: direction(name) == .atMost)
  }

  /// Which side is good: as stated, else by the target or the indicator.
  private func direction(_ name: IndicatorName) -> Direction {
    if let direction = item.direction { return direction == .atMost ? .atMost : .atLeast }
    switch name {
    case .computed(let indicator): return indicator.isBetterLower ? .atMost : .atLeast
    case .target(let id):
      guard let target = judge.index.target(id) else { return .atLeast }
      return judge.records.targets[target].direction == .atMost ? .atMost : .atLeast
    case .ledger(let ledger, let figure):
      let isLower = judge.figure(ledger, figure).map { $0.isBetterLower($1) } ?? false
      return isLower ? .atMost : .atLeast
    case .fact: return item.mode == .cap || item.mode == .veto ? .atMost : .atLeast
    }
  }

  private func points(_ value: ExactNumber, _ goal: ExactNumber, isLower: Bool, _ shown: Shown) -> Points {
    let full = item.points
    let gap = max(isLower ? value - goal : goal - value, .zero)
    switch item.mode {
    case .pass:
      return Points(
        score: gap.isZero ? full : .zero,
        step: gap.isZero
          ? "\(shown.actualNumber) \(shown.sign) \(goal.plainText())：\(full.plainText())"
          : "\(shown.actualNumber) \(isLower ? ">" : "<") \(goal.plainText())：0"
      )
    case .deduct: return deducted(value, goal, isLower: isLower)
    case .ratio:
      let score =
        isLower
        ? (value.isZero ? full : ScoreRules.ratio(full: full, done: goal, wanted: value) ?? full)
        : ScoreRules.ratio(full: full, done: value, wanted: goal) ?? full
      let parts = isLower ? (goal.plainText(), shown.actualNumber) : (shown.actualNumber, goal.plainText())
      return Points(score: score, step: "\(full.plainText()) × \(parts.0) ÷ \(parts.1) = \(score.text(2))")
    case .rank: return deducted(value, goal, isLower: true)
    case .bonus: return bonus(value, goal, isLower: isLower)
    case .cap, .veto:
      let isOver = isLower ? value > goal : value < goal
      return Points(
        score: isOver ? .one : .zero, step: "\(shown.actualNumber) \(isOver ? ">" : "≤") \(goal.plainText())")
    }
  }

  private func deducted(_ value: ExactNumber, _ goal: ExactNumber, isLower: Bool) -> Points {
    guard let step = item.step, let loss = item.loss,
      let deduction = Deduction(
        full: item.points, points: loss, per: step, step: item.wholeSteps ? .whole : .proportional,
        better: isLower ? .lower : .higher)
    else { return Points(score: .zero, step: "") }
    let score = deduction.score(actual: value, target: goal)
    let gap = max(isLower ? value - goal : goal - value, .zero)
    if gap.isZero { return Points(score: score, step: "\(item.points.plainText()) − 0 = \(score.text(2))") }
    let units = gap / step
    let counted = item.wholeSteps ? units.rounded(0, .down) : units
    let floor = item.points - counted * loss < .zero ? "，扣完为止" : ""
    let share = step == .one ? gap.plainText(most: 4) : "\(gap.plainText(most: 4)) ÷ \(step.plainText())"
    let whole = item.wholeSteps && counted != units ? "（取整 \(counted.plainText())）" : ""
    return Points(
      score: score,
      step: "\(item.points.plainText()) − \(share)\(whole) × \(loss.plainText()) = \(score.text(2))\(floor)")
  }

  private func bonus(_ value: ExactNumber, _ goal: ExactNumber, isLower: Bool) -> Points {
    guard let step = item.step, let gain = item.loss else { return Points(score: .zero, step: "") }
    let above = max(isLower ? goal - value : value - goal, .zero)
    let units = item.wholeSteps ? (above / step).rounded(0, .down) : above / step
    let score = ScoreRules.bonus([units * gain], cap: item.points)
    return Points(
      score: score,
      step:
        "\(above.plainText(most: 4)) ÷ \(step.plainText()) × \(gain.plainText()) = \(score.text(2))，最多 \(item.points.plainText())"
    )
  }

  private func result(
    _ measurement: Measurement, _ goal: ExactNumber, _ points: Points, _ shown: Shown
  ) -> ScoredItem {
    let isFlag = item.mode == .cap || item.mode == .veto
    let score = isFlag ? points.score : points.score.rounded(2)
    let loss = item.points - score
    let losesPoints = !isFlag && item.mode != .bonus && loss > .zero
    let flagText = score == .one ? "触发" : "未触发"
    return ScoredItem(
      item: item, outcome: .scored, goalText: goalText(shown), actualText: shown.actual, score: score,
      scoreText: isFlag ? flagText : score.text(2), lossText: losesPoints ? loss.text(2) : "",
      ruleText: rule,
      trace: Trace(
        rule: rule, basis: basis,
        inputs: measurement.trace.inputs,
        steps: measurement.trace.steps + (points.step.isEmpty ? [] : [points.step])))
  }

  private func goalText(_ shown: Shown) -> String {
    switch item.mode {
    case .rank: "前 \(shown.goal)"
    case .cap, .veto: "不超过 \(shown.goal)"
    default: "\(shown.sign) \(shown.goal)"
    }
  }

  private func left(_ outcome: ScoredItem.Outcome, _ reason: Wording) -> ScoredItem {
    ScoredItem(
      item: item, outcome: outcome, goalText: "", actualText: reason.chinese, score: nil, scoreText: "—",
      lossText: "", ruleText: rule,
      trace: Trace(rule: rule, basis: basis, steps: [reason.chinese]))
  }

  private var basis: String? {
    let parts = [rules.number, item.basis].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
