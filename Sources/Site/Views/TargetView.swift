// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// A target, or a holder's share of one, as a row or a figure.
  ///
  /// - Parameter bar: The start of the ids in its drawing, where one target stands twice on a page.
  func targetRow(_ assessed: AssessedTarget, bar: String = "b") -> TemplateValue {
    let record = site.records.targets[assessed.target]
    return [
      "id": .text(record.id), "name": .text(site.indicator(assessed.target)),
      "href": .text(site.route(target: assessed.target).href(from: here)),
      "domain": .text(site.word(record.domain.title)), "goal": .text(goalText(assessed)),
      "actual": .optional(assessed.actual?.text), "unit": .text(record.unit),
      "share": .optional(assessed.actual?.shareText), "lastYear": .optional(assessed.lastYear),
      "baseline": .optional(assessed.baseline.map { "\(record.shown($0.text(record.decimals)))" }),
      "finding": .text(site.word(assessed.finding)), "need": .optional(assessed.need.map { site.word($0) }),
      "remark": .optional(remark(assessed)),
      "forecast": .optional(assessed.forecast.map { site.word($0) }), "badge": badge(assessed.standing),
      "owners": holders(ownersOf(record)), "hasOwners": .flag(!ownersOf(record).isEmpty),
      "bullet": bullet(assessed, prefix: bar), "why": trace(assessed.trace),
      "asOf": .optional(assessed.actual?.asOf), "note": .optional(note(assessed)),
    ]
  }

  /// What a row says beside goal and actual, without repeating them: `还差 29 辆，剩 92 天`.
  func note(_ assessed: AssessedTarget) -> String? {
    let need = assessed.need.map { site.word($0) }
    let record = site.records.targets[assessed.target]
    if record.pace == .mean || assessed.standing == .done { return need }
    if record.pace != .daysBudget, let need { return need }
    return [site.word(assessed.finding), need].compactMap { $0 }.joined(separator: site.word("；", "; "))
  }

  /// What stands below a figure: what is still needed, else what the figure and its goal do not say yet.
  private func remark(_ assessed: AssessedTarget) -> String? {
    if let need = assessed.need { return site.word(need) }
    let isRepeated = site.records.targets[assessed.target].pace == .mean && assessed.actual != nil
    return isRepeated ? nil : site.word(assessed.finding)
  }

  func goalText(_ assessed: AssessedTarget) -> String {
    let record = site.records.targets[assessed.target]
    return "\(record.direction.sign)\(record.shown(goalDigits(assessed, record)))"
  }

  /// `≤ 6.0`, where the unit stands elsewhere.
  func goalNumber(_ assessed: AssessedTarget) -> String {
    let record = site.records.targets[assessed.target]
    return record.direction.sign + goalDigits(assessed, record)
  }

  private func goalDigits(_ assessed: AssessedTarget, _ record: Target) -> String {
    let decimals =
      assessed.goal == assessed.goal.rounded(record.decimals) ? record.decimals : record.decimals + 1
    return assessed.goal.text(decimals)
  }

  func ownersOf(_ target: Target) -> [Int] {
    var owners: [Int] = []
    for mention in target.owners {
      for holder in site.index.owners(mention.text) where !owners.contains(holder) { owners.append(holder) }
    }
    return owners
  }

  /// Actual against goal with the mark of the time gone.
  func bullet(_ assessed: AssessedTarget, prefix: String, width: Double = 360) -> TemplateValue {
    guard let actual = assessed.actual else { return .missing }
    let record = site.records.targets[assessed.target]
    let goal = assessed.goal.approximation
    let chart = BulletChart(
      heading(
        "\(prefix)-\(record.slug)-\(assessed.holder.map { String($0) } ?? "c")",
        "\(site.indicator(assessed.target))\(site.word("：", ": "))\(record.shown(actual.text))\(site.word("，目标 ", ", target "))\(goalText(assessed))",
        "\(site.word(assessed.finding))\(site.word("。", ". "))\(assessed.need.map { site.word($0) } ?? "")",
        width: width),
      rows: [
        BulletChart.Row(
          actual: Datum(
            label: "", value: actual.value.approximation, text: "", status: assessed.standing.status),
          target: goal, elapsed: assessed.paceMark?.approximation)
      ], hasLegend: false)
    return svg(chart)
  }

  /// What the marks of the bars mean: no more than these bars have.
  func barNote(_ targets: [AssessedTarget]) -> TemplateValue {
    let drawn = targets.filter { $0.actual != nil }
    guard !drawn.isEmpty else { return .missing }
    return .text(
      drawn.contains { $0.paceMark != nil }
        ? site.word(
          "进度条：竖实线是目标，竖虚线是按时间应到的位置。",
          "In the bars the solid mark is the target, the dashed mark is where the figure should be by now.")
        : site.word("进度条：竖实线是目标。", "In the bars the solid mark is the target."))
  }

  /// The words of charts in the language of the site.
  var chartWords: ChartWords { language == .chinese ? .chinese : .english }

  func heading(
    _ id: String, _ title: String, _ description: String, width: Double = 480, words: ChartWords? = nil
  ) -> ChartHeading {
    ChartHeading(id: id, title: title, description: description, width: width, words: words ?? chartWords)
  }

  func svg(_ chart: some Chart) -> TemplateValue { .html(SVGWriter.write(chart.drawing())) }
}

extension Standing {
  /// The status a chart draws.
  var status: Status {
    switch self {
    case .done: .done
    case .onSchedule: .onSchedule
    case .slightlyBehind: .slightlyBehind
    case .behind: .behind
    case .seriouslyBehind: .seriouslyBehind
    case .unreachable: .unreachable
    case .missed: .missed
    case .noData: .noData
    }
  }
}
