// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// The bad days that a good-day goal allows, against those there were.
///
/// A goal as a rate counts over the days with an index: ⌊(1 − r)·N⌋ may be bad. A goal in days is that many days of
/// the whole period; a day without an index is neither good nor bad, but it has passed.
struct DaysBudget {
  let goodDays: Int
  let badDays: Int
  /// The days over which the budget is spread, and those of them gone.
  let totalDays: Int
  let elapsedDays: Int
  let allowedBadDays: Int
  let neededGoodDays: Int
  let remainingDays: Int

  init(rate percent: ExactNumber, period days: Int, elapsed: Int, good: Int, bad: Int) {
    let missing = max(elapsed - good - bad, 0)
    let pace = DayRatePace(targetPercent: percent, totalDays: days - missing, goodDays: good, badDays: bad)
    (goodDays, badDays, totalDays, elapsedDays) = (good, bad, pace.totalDays, pace.elapsedDays)
    (allowedBadDays, neededGoodDays) = (pace.allowedBadDays, pace.neededGoodDays)
    remainingDays = pace.remainingDays
  }

  init(days goal: ExactNumber, period days: Int, elapsed: Int, good: Int, bad: Int) {
    let wanted = Int(clamping: goal.scaled(0, .up))
    (goodDays, badDays, totalDays, elapsedDays) = (good, bad, days, elapsed)
    (allowedBadDays, neededGoodDays) = (max(days - wanted, 0), max(wanted - good, 0))
    remainingDays = days - elapsed
  }

  /// The part of the budget that the time gone allows.
  var budgetToDate: ExactNumber {
    (ExactNumber(allowedBadDays) * ExactNumber(elapsedDays)).divided(by: ExactNumber(totalDays)) ?? .zero
  }

  /// The good days at which the bad ones would just use up what the time gone allows: the days with an index less
  /// that part, since a day without one is neither.
  var goodDaysOnSchedule: ExactNumber {
    max(ExactNumber(goodDays + badDays) - budgetToDate, .zero)
  }

  var isOverspent: Bool { ExactNumber(badDays) > budgetToDate }

  /// The good days at the end if the rest goes as the days with an index did, rounded down.
  var forecastGoodDays: ExactNumber? {
    guard remainingDays > 0 else { return nil }
    let rest = ExactNumber(goodDays * remainingDays).divided(by: ExactNumber(goodDays + badDays))
    return rest.map { ($0 + ExactNumber(goodDays)).rounded(0, .down) }
  }

  /// The bad days at the end if the rest goes as the days with an index did.
  var forecastBadDays: ExactNumber? {
    let rest = ExactNumber(badDays * remainingDays).divided(by: ExactNumber(goodDays + badDays))
    return rest.map { $0 + ExactNumber(badDays) }
  }
}

extension PaceSubject {
  /// Bad days left (domain formula 8).
  var daysBudget: Judgement {
    let rule = Wording(
      "天数目标：全年允许的污染天数按时间摊开，与已有的污染天数比较",
      "days: the bad days allowed, spread over the year, against those there were")
    guard let actual else { return noData(rule) }
    let day = dataDay(actual)
    let budget = budget(actual, until: day)
    guard budget.goodDays + budget.badDays > 0 else { return noData(rule) }
    return Judgement(
      standing: standing(budget),
      finding: finding(budget, until: day),
      need: need(budget), forecast: forecast(budget),
      forecastEnd: target.unit == "%" ? nil : budget.forecastGoodDays,
      paceMark: target.unit == "%" ? nil : budget.goodDaysOnSchedule, rule: rule, steps: steps(budget))
  }

  /// The day that the figure tells of: the site's, or that of the report where staff reported it. The days after it
  /// are not known to be good or bad.
  private func dataDay(_ actual: Measurement) -> CivilDate {
    guard air == nil, let day = actual.asOf.flatMap({ CivilDate($0) }) else { return asOf }
    return min(day, asOf)
  }

  private func finding(_ budget: DaysBudget, until day: CivilDate) -> Wording {
    let isOld = day < asOf
    return Wording(
      (isOld ? "到\(day.chineseText)，" : "")
        + "优良 \(budget.goodDays) 天，污染 \(budget.badDays) 天；全年最多 \(budget.allowedBadDays) 天污染",
      "\(budget.goodDays) good days, \(budget.badDays) bad" + (isOld ? " by \(day.englishText)" : "")
        + "; at most \(budget.allowedBadDays) bad in the year")
  }

  private func budget(_ actual: Measurement, until day: CivilDate) -> DaysBudget {
    let elapsed = target.period.elapsed(on: day)
    let days = target.unit == "%" ? actual.value * ExactNumber(elapsed) / ExactNumber(100) : actual.value
    let good = air?.goodDays ?? Int(clamping: days.scaled(0))
    let bad = air.map { $0.validDays - $0.goodDays } ?? max(elapsed - good, 0)
    let total = target.period.count
    return target.unit == "%"
      ? DaysBudget(rate: goal, period: total, elapsed: elapsed, good: good, bad: bad)
      : DaysBudget(days: goal, period: total, elapsed: elapsed, good: good, bad: bad)
  }

  private func steps(_ budget: DaysBudget) -> [String] {
    let share = budget.budgetToDate.text(1)
    let allowed =
      target.unit == "%"
      ? "⌊(100% − \(goal.plainText())%) × \(budget.totalDays)⌋" : "\(budget.totalDays) − \(goal.plainText())"
    var steps = [
      "\(allowed) = \(budget.allowedBadDays)",
      "\(budget.allowedBadDays) × \(budget.elapsedDays) ÷ \(budget.totalDays) = \(share)",
      "\(budget.badDays) \(budget.isOverspent ? ">" : "≤") \(share)",
    ]
    if budget.isOverspent, let ratio = budget.budgetToDate.divided(by: ExactNumber(budget.badDays)) {
      steps.append("\(share) ÷ \(budget.badDays) = \(ratio.text(2, .down))")
    }
    return steps
  }

  private func standing(_ budget: DaysBudget) -> Standing {
    if budget.neededGoodDays == 0 { return .done }
    if budget.neededGoodDays > budget.remainingDays { return isOver ? .missed : .unreachable }
    guard budget.isOverspent else { return .onSchedule }
    let found = standing(budget.budgetToDate.divided(by: ExactNumber(budget.badDays)) ?? .one)
    return found == .onSchedule ? .slightlyBehind : found
  }

  private func need(_ budget: DaysBudget) -> Wording? {
    let (needed, left) = (budget.neededGoodDays, budget.remainingDays)
    if needed == 0 { return nil }
    if needed > left {
      return Wording("还差 \(needed) 天，只剩 \(left) 天", "\(needed) days short with only \(left) left")
    }
    return Wording("还差 \(needed) 天，剩 \(left) 天", "\(needed) good days to go, \(left) days left")
  }

  private func forecast(_ budget: DaysBudget) -> Wording? {
    guard budget.remainingDays > 0, let bad = budget.forecastBadDays else { return nil }
    let days = bad.text(0, .up)
    guard target.unit != "%", let good = budget.forecastGoodDays else {
      return Wording("按现在的比例，全年约 \(days) 天污染", "at this rate about \(days) bad days in the year")
    }
    return Wording(
      "按现在的比例，全年约 \(good.text(0)) 天优良、\(days) 天污染",
      "at this rate about \(good.text(0)) good days and \(days) bad ones in the year")
  }
}
