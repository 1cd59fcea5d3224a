// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// Judges every target for the county, then every holder's share.
  mutating func assessTargets() {
    for position in records.targets.indices {
      targets.append(
        judged(
          position, holder: nil, goal: records.targets[position].goal,
          baseline: records.targets[position].baseline, source: records.targets[position].location))
    }
    let allocations = records.allocations.compactMap { row -> (target: Int, holder: Int, row: Allocation)? in
      guard let target = index.target(row.target.text), let holder = index.holder(row.holder.text) else {
        return nil
      }
      return (target, holder, row)
    }.sorted { ($0.target, $0.holder) < ($1.target, $1.holder) }
    for (target, holder, row) in allocations {
      shares.append(
        judged(target, holder: holder, goal: row.goal, baseline: row.baseline, source: row.location))
    }
  }

  private func judged(
    _ position: Int, holder: Int?, goal: ExactNumber, baseline: ExactNumber?, source: SourceLocation
  ) -> AssessedTarget {
    let target = records.targets[position]
    let rows = progressRows(position, holder)
    let actual = actualValue(target, holder, rows)
    let elapsed = target.period.elapsed(on: asOf)
    let subject = PaceSubject(
      target: target, goal: goal, actual: actual, asOf: asOf, thresholds: thresholds,
      air: target.measure == nil ? nil : airSummary(holder))
    let judgement = subject.judgement
    var inputs = [
      TraceInput(
        label: Wording(holder == nil ? "年度目标" : "目标分解", holder == nil ? "target" : "share of the target"),
        value: "\(target.direction.sign)\(target.shown(goal.text(subject.goalDecimals)))", source: source)
    ]
    inputs += actual?.trace.inputs ?? []
    let former = lastYear(target, holder, rows)
    let trace = Trace(
      rule: judgement.rule, basis: target.basis, inputs: inputs,
      steps: (actual?.trace.steps ?? []) + judgement.steps)
    return AssessedTarget(
      target: position, holder: holder, goal: goal, baseline: baseline, actual: actual,
      standing: judgement.standing, finding: judgement.finding, need: judgement.need,
      forecast: judgement.forecast, forecastEnd: judgement.forecastEnd,
      paceMark: subject.isOver ? nil : judgement.paceMark,
      lastYear: former.map { "\(target.shown($0.text(target.decimals)))" }, lastYearValue: former,
      elapsed: Double(elapsed) / Double(target.period.count), series: series(target, holder, rows),
      lastYearSeries: lastYearSeries(target, holder, rows), trace: trace)
  }

  private func progressRows(_ target: Int, _ holder: Int?) -> [ProgressRow] {
    progress.rows(of: target, holder: holder)
  }

  private func actualValue(_ target: Target, _ holder: Int?, _ rows: [ProgressRow]) -> Measurement? {
    if case .sql(let sql) = target.measure.flatMap({ IndicatorName($0.text) }),
      queries != nil, holder == nil || MeasureQueries.isByHolder(sql)
    {
      return sqlValue(sql, holder).measurement?.shown(target.decimals, unit: target.unit)
    }
    if let name = target.measure.flatMap({ IndicatorName($0.text) }), let decimals = decimals(of: name) {
      guard let found = measure(name, holder: holder).measurement else { return nil }
      return found.shown(decimals == target.decimals ? nil : target.decimals, unit: target.unit)
    }
    guard let row = rows.last else { return nil }
    let text = row.value.text(target.decimals)
    return Measurement(
      value: row.value, text: text, unit: target.unit, asOf: row.date.isoText,
      trace: Trace(
        rule: Wording("进度表里最近的一行", "the latest row of the progress table"),
        inputs: [
          TraceInput(
            label: Wording("进度（\(row.date.isoText)）", "progress (\(row.date.isoText))"),
            value: "\(target.shown(text))",
            source: row.location)
        ]))
  }

  /// Decimals of what the tool computes; `nil` for figures that staff report.
  private func decimals(of name: IndicatorName) -> Int? {
    switch name {
    case .computed(let indicator): indicator.decimals
    case .ledger(let ledger, let figure): self.figure(ledger, figure).map { $0.decimals(of: $1) }
    case .target, .fact, .sql: nil
    }
  }

  private func lastYear(_ target: Target, _ holder: Int?, _ rows: [ProgressRow]) -> ExactNumber? {
    rows.last?.lastYear ?? waterLastYear(target, holder).last?.value ?? airLastYear(target, holder)
  }

  private func series(_ target: Target, _ holder: Int?, _ rows: [ProgressRow]) -> [SeriesPoint] {
    if let measure = target.measure, case .computed(let indicator) = IndicatorName(measure.text) {
      return airSeries(indicator, holder) ?? waterSeries(indicator, holder) ?? monthlyProgress(target, rows)
    }
    if let measure = target.measure, case .ledger(let ledger, let figure) = IndicatorName(measure.text),
      let series = ledgerSeries(
        ledger, figure, holder, decimals: target.decimals, source: target.location)
    {
      return series
    }
    return monthlyProgress(target, rows)
  }

  private func monthlyProgress(_ target: Target, _ rows: [ProgressRow]) -> [SeriesPoint] {
    rows.map {
      SeriesPoint(date: $0.date, value: $0.value, text: $0.value.text(target.decimals), source: $0.location)
    }
  }

  /// Month by month: means of each month, days summed up.
  private func airSeries(_ indicator: ComputedIndicator, _ holder: Int?) -> [SeriesPoint]? {
    guard [.airPM25, .airGoodDays].contains(indicator), let summary = airSummary(holder) else { return nil }
    var good = 0
    return summary.months.compactMap { month in
      guard let date = CivilDate(year: period.first.year, month: month.month, day: 1)?.lastOfMonth else {
        return nil
      }
      good += month.goodDays
      let value = indicator == .airPM25 ? month.pm25 : ExactNumber(good)
      return SeriesPoint(
        date: min(date, asOf), value: value, text: value?.text(0) ?? "—",
        source: month.firstRow ?? summary.firstRow)
    }
  }

  private func waterLastYear(_ target: Target, _ holder: Int?) -> [SeriesPoint] {
    guard let measure = target.measure, case .computed(let indicator) = IndicatorName(measure.text) else {
      return []
    }
    return waterLastYearSeries(indicator, holder)
  }

  private func lastYearSeries(_ target: Target, _ holder: Int?, _ rows: [ProgressRow]) -> [SeriesPoint] {
    let measured = waterLastYear(target, holder)
    if !measured.isEmpty { return measured }
    let air = airLastYearSeries(target, holder)
    if !air.isEmpty { return air }
    return rows.compactMap { row in
      row.lastYear.map {
        SeriesPoint(date: row.date, value: $0, text: $0.text(target.decimals), source: row.location)
      }
    }
  }
}

extension Direction {
  /// `≤ `, `≥ `, or nothing for what is summed up.
  package var sign: String {
    switch self {
    case .atMost: "≤ "
    case .atLeast: "≥ "
    case .cumulative: ""
    }
  }
}

extension Measurement {
  /// The measurement with other decimals and unit, as its target shows it.
  func shown(_ decimals: Int?, unit: String) -> Measurement {
    let isPercent = unit == "%"
    let text = decimals.map { isPercent ? Rate.text(value, $0, unreached: []) : value.text($0) } ?? text
    return Measurement(value: value, text: text, unit: unit, shareText: shareText, asOf: asOf, trace: trace)
  }
}
