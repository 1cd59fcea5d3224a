// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

/// The run of a target's figure over the year.
extension TargetPages {
  /// The run of a figure with its target, last year's run and, for what is summed up, the even pace.
  ///
  /// - Parameter id: The start of the ids in the drawing; one page may hold several.
  static func chart(
    _ scope: PageScope, _ assessed: AssessedTarget, id: String = "line", width: Double = 440
  ) -> TemplateValue {
    guard assessed.series.count > 1 else { return .missing }
    let site = scope.site
    let record = site.records.targets[assessed.target]
    let last =
      assessed.lastYearSeries.count == assessed.series.count && !assessed.lastYearSeries.isEmpty
      ? Series(name: site.word("上年", "last year"), data: data(assessed.lastYearSeries, site)) : nil
    let isRate = record.pace == .daysBudget && record.unit == "%"
    let toCome = monthsToCome(scope, assessed)
    let own = data(assessed.series, site)
    let asOf =
      toCome.isEmpty
      ? nil
      : Mark(
        value: Double(assessed.series.count - 1),
        text: site.word("截至 ", "as of ") + site.shortDate(site.report.asOf))
    let list = own.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", "))
    return scope.svg(
      LineChart(
        scope.heading(
          id, "\(site.indicator(assessed.target))\(site.word("：", ": "))\(chartTitle(scope, assessed))", list,
          width: width),
        unit: record.unit,
        current: Series(name: String(site.report.period.first.year), data: own + toCome), lastYear: last,
        pace: pace(assessed, record, toCome.count),
        target: isRate
          ? nil
          : Mark(
            value: assessed.goal.approximation,
            text: site.word("目标 ", "target ") + scope.goalNumber(assessed)),
        reference: last == nil ? reference(scope, assessed) : nil, asOf: asOf,
        includesZero: record.pace != .mean,
        // Of a mean the newest figure is that of its month alone.
        newest: record.pace == .mean
          ? assessed.series.last { $0.value != nil }.map { scope.monthName($0.date.month) } : nil))
  }

  /// The figure of the same days of last year beside months of a mean, where its own months are not known.
  private static func reference(_ scope: PageScope, _ assessed: AssessedTarget) -> Mark? {
    let record = scope.site.records.targets[assessed.target]
    guard record.pace == .mean, let value = assessed.lastYearValue else { return nil }
    return Mark(
      value: value.approximation,
      text: scope.site.word("上年同期 ", "last year ") + value.text(record.decimals))
  }

  /// Of a mean, what is judged is the mean and not the newest month: `年内均值 41，高于目标 40 µg/m³；1月最高，75`.
  private static func meanTitle(
    _ scope: PageScope, _ assessed: AssessedTarget, _ record: Target, worst: SeriesPoint, last: SeriesPoint
  ) -> String? {
    guard record.pace == .mean, let actual = assessed.actual, actual.text != last.text else { return nil }
    let site = scope.site
    let isLower = record.direction == .atMost
    let extreme = site.word(isLower ? "最高" : "最低", isLower ? "highest" : "lowest")
    let month = scope.monthName(worst.date.month)
    return site.word(
      "年内均值 \(actual.text)，\(against(actual.value, assessed, record, site)) \(goal(assessed, record))；\(month)\(extreme)，\(worst.text)",
      "The mean so far is \(actual.text), \(against(actual.value, assessed, record, site)) \(goal(assessed, record)); \(month) was the \(extreme) at \(worst.text)"
    )
  }

  private static func goal(_ assessed: AssessedTarget, _ record: Target) -> String {
    record.shown(assessed.goal.text(record.decimals))
  }

  /// `高于目标`, `达到目标`.
  private static func against(
    _ value: ExactNumber, _ assessed: AssessedTarget, _ record: Target, _ site: SiteContext
  ) -> String {
    let isLower = record.direction == .atMost
    let isMet = isLower ? value <= assessed.goal : value >= assessed.goal
    return site.word(
      (isLower ? (isMet ? "不高于" : "高于") : (isMet ? "达到" : "低于")) + "目标",
      (isLower ? (isMet ? "within" : "above") : (isMet ? "at or above" : "below")) + " the target of")
  }

  private static func data(_ points: [SeriesPoint], _ site: SiteContext) -> [Datum] {
    points.map { point in
      Datum(
        label: site.word("\(point.date.month)月", "\(point.date.month)"), value: point.value?.approximation,
        text: point.text)
    }
  }

  /// Where the sum should be at the end of each month to reach the goal at an even pace; a limit has none.
  private static func pace(_ assessed: AssessedTarget, _ record: Target, _ toCome: Int) -> [Double] {
    guard isSummed(record), record.direction != .atMost else { return [] }
    let goal = assessed.goal.approximation
    let dates =
      assessed.series.map(\.date)
      + (0..<toCome).compactMap { place -> CivilDate? in
        let last = assessed.series.last?.date
        return last.flatMap { CivilDate(year: $0.year, month: $0.month + place + 1, day: 1) }?.lastOfMonth
      }
    let days = Double(record.period.count)
    return dates.map { goal * Double(record.period.elapsed(on: $0)) / days }
  }

  /// Whether the figure grows over the year to its goal.
  static func isSummed(_ record: Target) -> Bool {
    switch record.pace {
    case .cumulative, .ledgerCount: true
    case .daysBudget: record.unit != "%"
    case .mean, .milestone: false
    }
  }

  /// The months of the year after the newest point, where every month up to it has one: the room to the goal.
  private static func monthsToCome(_ scope: PageScope, _ assessed: AssessedTarget) -> [Datum] {
    let months = assessed.series.map(\.date.month)
    let years = Set(assessed.series.map(\.date.year))
    guard years == [scope.site.report.period.first.year], let last = months.last, last < 12,
      months == Array(((months.first ?? 1)...last))
    else { return [] }
    return ((last + 1)...12).map {
      Datum(label: scope.site.word("\($0)月", "\($0)"), value: nil, text: "")
    }
  }

  /// What the run of a figure says: of a sum where it ends at the present pace, of other figures the worst month and
  /// the newest one against the goal.
  static func chartTitle(_ scope: PageScope, _ assessed: AssessedTarget) -> String {
    let record = scope.site.records.targets[assessed.target]
    let known = assessed.series.filter { $0.value != nil }
    guard known.count > 1 else { return scope.site.word("逐月走势", "Month by month") }
    if record.pace == .milestone { return scope.site.word(assessed.finding) }
    if isSummed(record), record.direction != .atMost {
      return forecastTitle(scope, assessed, record) ?? runTitle(scope, assessed, record, known)
    }
    return runTitle(scope, assessed, record, known)
  }

  /// `按现在的进度，全年约 242 天，比目标少 8 天`; `nil` where the pace says nothing.
  private static func forecastTitle(
    _ scope: PageScope, _ assessed: AssessedTarget, _ record: Target
  ) -> String? {
    let site = scope.site
    let goal = record.shown(assessed.goal.text(record.decimals))
    if assessed.standing == .done {
      return site.word("已经达到目标 \(goal)", "The target of \(goal) is reached")
    }
    guard let end = assessed.forecastEnd else { return nil }
    let text = record.shown(end.text(record.decimals))
    let when =
      record.period.last == site.report.period.last ? site.word("全年", "year") : site.word("到期", "period")
    let start = site.word("按现在的进度，\(when)约 \(text)，", "At this pace the \(when) ends at about \(text), ")
    if end >= assessed.goal {
      return start + site.word("能达到目标 \(goal)", "which reaches the target of \(goal)")
    }
    let gap = record.shown((assessed.goal - end).text(record.decimals, .up))
    return start + site.word("比目标少 \(gap)", "\(gap) short of the target")
  }

  /// `3月最高，9.5；9月 8.1，高于目标 6.0 吨/平方千米·月`.
  private static func runTitle(
    _ scope: PageScope, _ assessed: AssessedTarget, _ record: Target, _ known: [SeriesPoint]
  ) -> String {
    let site = scope.site
    let isLower = record.direction == .atMost
    let worst = known.max { left, right in
      let (a, b) = (left.value ?? .zero, right.value ?? .zero)
      return isLower ? a < b : b < a
    }
    guard let worst, let last = known.last, let newest = last.value else {
      return site.word("逐月走势", "Month by month")
    }
    if let title = meanTitle(scope, assessed, record, worst: worst, last: last) { return title }
    let (against, goal) = (Self.against(newest, assessed, record, site), Self.goal(assessed, record))
    let extreme = site.word(isLower ? "最高" : "最低", isLower ? "highest" : "lowest")
    let month = scope.monthName(last.date.month)
    if known.allSatisfy({ $0.value == newest }) {
      return site.word(
        "各月都是 \(last.text)，\(against) \(goal)", "\(last.text) every month, \(against) \(goal)"
      )
    }
    if worst.value == newest {
      return site.word(
        "\(month)\(extreme)，\(last.text)，\(against) \(goal)",
        "\(month) is the \(extreme) at \(last.text), \(against) \(goal)")
    }
    return site.word(
      "\(scope.monthName(worst.date.month))\(extreme)，\(worst.text)；\(month) \(last.text)，\(against) \(goal)",
      "\(scope.monthName(worst.date.month)) was the \(extreme) at \(worst.text); \(month) is \(last.text), \(against) \(goal)"
    )
  }
}
