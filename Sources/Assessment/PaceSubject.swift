// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// What is judged: a goal, the value so far, and the day.
struct PaceSubject {
  let target: Target
  let goal: ExactNumber
  let actual: Measurement?
  let asOf: CivilDate
  let thresholds: PaceThresholds
  /// The air behind a days budget.
  let air: AirSummary?

  struct Judgement {
    let standing: Standing
    let finding: Wording
    var need: Wording?
    var forecast: Wording?
    /// The figure at the end at the present pace, rounded toward failure.
    var forecastEnd: ExactNumber?
    /// The value that would just be on schedule.
    var paceMark: ExactNumber?
    let rule: Wording
    var steps: [String] = []
  }

  var judgement: Judgement {
    switch target.pace {
    case .cumulative, .ledgerCount: target.direction == .atMost ? budget : cumulative
    case .mean: isLevel ? level : mean
    case .daysBudget: daysBudget
    case .milestone: milestone
    }
  }

  /// Decimals of the goal: those of the target, or what the goal itself needs.
  var goalDecimals: Int {
    goal == goal.rounded(target.decimals) ? target.decimals : target.decimals + 1
  }

  var goalText: String { "\(target.shown(goal.text(goalDecimals)))" }

  /// Days of the period that are still to come.
  var daysLeft: Int { target.period.count - target.period.elapsed(on: asOf) }

  var isOver: Bool { asOf >= target.period.last }

  func shown(_ value: ExactNumber, _ rule: RoundingRule = .halfEven) -> String {
    "\(target.shown(value.text(target.decimals, rule)))"
  }

  func noData(_ rule: Wording) -> Judgement {
    Judgement(
      standing: .noData,
      finding: Wording(
        "还没有数据；目标 \(target.direction.sign)\(goalText)",
        "no data yet; target \(target.direction.sign)\(goalText)"),
      rule: rule)
  }

  /// The status of a share of what the time gone asks for.
  func standing(_ ratio: ExactNumber) -> Standing {
    switch thresholds.status(ratio) {
    case .onSchedule: .onSchedule
    case .slightlyBehind: .slightlyBehind
    case .behind: .behind
    default: .seriouslyBehind
    }
  }
}

extension PaceSubject {
  /// Completion against elapsed time (domain formula 6): 完成率 ÷ 时间进度.
  private var cumulative: Judgement {
    let rule = Wording("累计目标：完成率 ÷ 时间进度，与序时界限比较", "cumulative: completion over time gone, against the limits")
    guard let actual else { return noData(rule) }
    let pace = CumulativePace(
      target: goal, actual: actual.value, period: target.period, asOf: asOf, thresholds: thresholds)
    guard let completion = pace.completion else { return noData(rule) }
    let percent = completion * ExactNumber(100)
    let done = Rate.text(percent, 1, unreached: [])
    let gone = Rate.text(pace.timeProgress * ExactNumber(100), 1, unreached: [])
    var steps = [
      "\(actual.text) ÷ \(goal.text(goalDecimals)) = \(done)%",
      "\(pace.elapsedDays) ÷ \(target.period.count) = \(gone)%",
    ]
    if let ratio = pace.ratio { steps.append("\(done)% ÷ \(gone)% = \(ratio.text(2, .down))") }
    var judgement = Judgement(
      standing: completion >= .one ? .done : isOver ? .missed : pace.ratio.map { standing($0) } ?? .noData,
      finding: Wording("完成 \(done)%，时间过去 \(gone)%", "\(done)% done, \(gone)% of the time gone"), rule: rule,
      steps: steps)
    judgement.paceMark = goal * pace.timeProgress * thresholds.onSchedule
    if completion < .one, let remaining = pace.remaining {
      judgement.need =
        isOver
        ? Wording("到期还差 \(shown(remaining, .up))", "\(shown(remaining, .up)) short at the end")
        : Wording(
          "还差 \(shown(remaining, .up))，剩 \(daysLeft) 天", "\(shown(remaining, .up)) to go in \(daysLeft) days")
      if !isOver, let forecast = pace.forecast {
        judgement.forecastEnd = forecast.rounded(target.decimals, .down)
        judgement.forecast = Wording(
          "按现在的进度，到期约 \(shown(forecast, .down))", "at this pace about \(shown(forecast, .down)) at the end")
      }
    }
    return judgement
  }

  /// A total that may not be passed: what the time gone allows ÷ what is used.
  private var budget: Judgement {
    let rule = Wording("限额目标：时间允许的用量 ÷ 实际用量，与序时界限比较", "a limit: what the time gone allows over what is used")
    guard let actual else { return noData(rule) }
    let elapsed = target.period.elapsed(on: asOf)
    let allowed = goal * ExactNumber(Int128(elapsed), over: Int128(target.period.count))
    let finding = Wording(
      "已用 \(shown(actual.value))，全年限 \(goalText)", "\(shown(actual.value)) used of \(goalText)")
    let steps = [
      "\(goal.text(goalDecimals)) × \(elapsed) ÷ \(target.period.count) = \(allowed.text(target.decimals + 1))"
    ]
    if actual.value > goal {
      return Judgement(
        standing: isOver ? .missed : .unreachable, finding: finding,
        need: Wording("超出 \(shown(actual.value - goal))", "\(shown(actual.value - goal)) over"), rule: rule,
        steps: steps)
    }
    if isOver { return Judgement(standing: .done, finding: finding, rule: rule, steps: steps) }
    let ratio = actual.value.isZero ? ExactNumber.one : allowed / actual.value
    return Judgement(
      standing: standing(ratio), finding: finding,
      need: Wording(
        "还可用 \(shown(goal - actual.value, .down))，剩 \(daysLeft) 天",
        "\(shown(goal - actual.value, .down)) left for \(daysLeft) days"),
      paceMark: allowed, rule: rule, steps: steps)
  }

  /// Done or not, by its last day.
  private var milestone: Judgement {
    let rule = Wording("里程碑：到期前完成", "a milestone: done by its date")
    let due = target.period.last
    guard let actual else { return noData(rule) }
    if actual.value >= .one {
      return Judgement(
        standing: .done, finding: Wording("已完成", "done"), rule: rule, steps: ["1 = 1"])
    }
    if asOf > due {
      let days = asOf.days(since: due)
      return Judgement(
        standing: .missed,
        finding: Wording("没有完成，逾期 \(days) 天", "not done, \(dayCount(days)) overdue"),
        rule: rule, steps: ["\(asOf.isoText) > \(due.isoText)"])
    }
    let days = due.days(since: asOf)
    return Judgement(
      standing: .onSchedule, finding: Wording("没有完成，离到期 \(days) 天", "not done, \(dayCount(days)) left"),
      need: Wording("\(due.chineseText)前完成", "to be done by \(due.englishText)"), rule: rule,
      steps: ["\(asOf.isoText) ≤ \(due.isoText)"])
  }
}
