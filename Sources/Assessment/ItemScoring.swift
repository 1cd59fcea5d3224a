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
      let shown = Shown(measurement, goal: goal, direction: direction(name), unit: unit(name), judge)
      return result(
        measurement, goal, points(measurement.value, goal, isLower: direction(name) == .atMost, shown), shown)
    }
  }

  /// What the item's 归零 indicator says.
  private struct Void {
    let isVoid: Bool
    let step: String
    let inputs: [TraceInput]
  }

  /// No points where the item's 归零 indicator lies above its limit; `nil` for an item without one.
  private var void: Void? {
    guard let void = item.void, let name = IndicatorName(void.text) else { return nil }
    let title = judge.title(of: void)
    guard let found = judge.measure(name, holder: holder).measurement else {
      return Void(
        isVoid: false,
        step: judge.say(
          "\(title.chinese)没有数据，不归零", "\(title.english): no data, so the points stand"), inputs: [])
    }
    let isVoid = found.value > item.voidAbove
    let limit = item.voidAbove.plainText()
    let figure = judge.withUnit(found.text, unit(name))
    let outcome =
      isVoid
      ? Wording("\(figure)，高于 \(limit)，归零", "\(figure), above \(limit): no points")
      : Wording("\(figure)，不高于 \(limit)，不归零", "\(figure), not above \(limit): the points stand")
    let source = found.trace.inputs.first { $0.source != nil }
    return Void(
      isVoid: isVoid,
      step: judge.say("\(title.chinese) \(outcome.chinese)", "\(title.english) \(outcome.english)"),
      inputs: [
        TraceInput(label: title, words: outcome, source: source?.source, rows: source?.rows ?? 1)
      ])
  }

  /// The figures as text.
  private struct Shown {
    let actual: String
    let goal: String
    let sign: String
    let unit: String
    let actualNumber: String

    init(
      _ measurement: Measurement, goal: ExactNumber, direction: Direction, unit: String, _ judge: Judge
    ) {
      let share = measurement.shareText.map { judge.say("（\($0)）", " (\($0))") } ?? ""
      actualNumber = measurement.text
      actual = judge.withUnit(measurement.text, unit) + share
      self.goal = judge.withUnit(goal.plainText(), unit)
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
    case .sql: ""
    case .ledger(let ledger, let figure): judge.figure(ledger, figure).map { $0.unit(of: $1) } ?? ""
    }
  }

  /// The rule in a few words.
  private var rule: Wording {
    guard let name = IndicatorName(item.indicator.text) else {
      return item.ruleText(unit: "", isLower: false)
    }
    let rule = item.ruleText(unit: unit(name), isLower: direction(name) == .atMost)
    guard let void = item.void else { return rule }
    let (title, limit) = (judge.title(of: void), item.voidAbove.plainText())
    return Wording(
      "\(rule.chinese)；\(title.chinese)高于 \(limit) 时不得分",
      "\(rule.english); nothing where \(title.english) is above \(limit)")
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
    case .fact, .sql: return item.mode == .cap || item.mode == .veto ? .atMost : .atLeast
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
          ? "\(shown.actualNumber) \(shown.sign) \(goal.plainText())\(colon)\(full.plainText())"
          : "\(shown.actualNumber) \(isLower ? ">" : "<") \(goal.plainText())\(colon)0"
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

  private var colon: String { judge.say("：", ": ") }

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
    let floor = item.points - counted * loss < .zero ? judge.say("，扣完为止", ", none left") : ""
    let share = step == .one ? gap.plainText(most: 4) : "\(gap.plainText(most: 4)) ÷ \(step.plainText())"
    let whole =
      item.wholeSteps && counted != units
      ? judge.say("（取整 \(counted.plainText())）", " (whole: \(counted.plainText()))") : ""
    return Points(
      score: score,
      step: "\(item.points.plainText()) − \(share)\(whole) × \(loss.plainText()) = \(score.text(2))\(floor)")
  }

  private func bonus(_ value: ExactNumber, _ goal: ExactNumber, isLower: Bool) -> Points {
    guard let step = item.step, let gain = item.loss else { return Points(score: .zero, step: "") }
    let above = max(isLower ? goal - value : value - goal, .zero)
    let units = item.wholeSteps ? (above / step).rounded(0, .down) : above / step
    let score = ScoreRules.bonus([units * gain], cap: item.points)
    let parts = "\(above.plainText(most: 4)) ÷ \(step.plainText()) × \(gain.plainText())"
    let most = item.points.plainText()
    return Points(
      score: score, step: "\(parts) = \(score.text(2))" + judge.say("，最多 \(most)", ", at most \(most)"))
  }

  private func result(
    _ measurement: Measurement, _ goal: ExactNumber, _ earned: Points, _ shown: Shown
  ) -> ScoredItem {
    let void = void
    let points = void?.isVoid == true ? Points(score: .zero, step: "") : earned
    let isFlag = item.mode == .cap || item.mode == .veto
    let score = isFlag ? points.score : points.score.rounded(2)
    let loss = item.points - score
    let losesPoints = !isFlag && item.mode != .bonus && loss > .zero
    let flagText = score == .one ? judge.say("触发", "triggered") : judge.say("未触发", "not triggered")
    return ScoredItem(
      item: item, outcome: .scored, goalText: goalText(shown), actualText: shown.actual, score: score,
      scoreText: isFlag ? flagText : score.text(2), lossText: losesPoints ? loss.text(2) : "",
      ruleText: rule,
      trace: Trace(
        rule: rule, basis: basis,
        inputs: measurement.trace.inputs + (void?.inputs ?? []),
        steps: measurement.trace.steps + [points.step, void?.step ?? ""].filter { !$0.isEmpty }))
  }

  private func goalText(_ shown: Shown) -> String {
    switch item.mode {
    case .rank: judge.say("前 \(shown.goal)", "top \(shown.goal)")
    case .cap, .veto: judge.say("不超过 \(shown.goal)", "at most \(shown.goal)")
    default: "\(shown.sign) \(shown.goal)"
    }
  }

  private func left(_ outcome: ScoredItem.Outcome, _ reason: Wording) -> ScoredItem {
    ScoredItem(
      item: item, outcome: outcome, goalText: "", actualText: judge.say(reason), score: nil, scoreText: "—",
      lossText: "", ruleText: rule,
      trace: Trace(rule: rule, basis: basis, steps: [judge.say(reason)]))
  }

  private var basis: String? {
    let parts = [rules.number, item.basis].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
