// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// Measures an indicator of the air for a holder's area, or for the county.
  func airValue(_ indicator: ComputedIndicator, _ holder: Int?) -> IndicatorOutcome {
    guard let town = townAir(holder) else {
      let isTown = holder.map { records.holders[$0].kind == .town } ?? true
      return isTown
        ? .missing(Wording("没有空气数据", "no air data"))
        : .notApplicable(Wording("不按空气数据考核", "not scored by air data"))
    }
    if let measure = indicator.airMeasure { return figure(indicator, measure, town) }
    if let measure = indicator.airChange { return change(indicator, measure, town) }
    switch indicator {
    case .airRank: return place(indicator, town.rank, town)
    case .airChangeRank: return changePlace(indicator, town)
    case .airWeightedRank: return weightedScore(indicator, town)
    case .airLargestSingle: return largestSingle(indicator, town)
    case .airBottomMonths: return bottomMonths(indicator, town)
    case .airCityRank: return cityRank(indicator, town)
    default: return .missing(Wording("没有这个指标", "no such indicator"))
    }
  }

  /// The air of a holder's area, or of the county.
  func airSummary(_ holder: Int?) -> AirSummary? {
    guard let holder else { return air.county }
    return areaOfTown(holder).flatMap { air.summary(ofArea: $0) }
  }

  /// The figure of the same days of the year before, for a target that the air's figures measure.
  func airLastYear(_ target: Target, _ holder: Int?) -> ExactNumber? {
    guard let measure = target.airMeasure else { return nil }
    let former = townAir(holder)?.former
    return measure == .goodRate ? former?.goodRate.percent : former?.reported(measure).shown
  }

  /// Last year's figures month by month beside this year's; only the newest where a month has none.
  func airLastYearSeries(_ target: Target, _ holder: Int?) -> [SeriesPoint] {
    guard let measure = target.airMeasure, [.pollutant(.pm25), .goodDays].contains(measure),
      let town = townAir(holder)
    else { return [] }
    var good = ExactNumber.zero
    let points = town.months.compactMap { month -> SeriesPoint? in
      guard let value = month.former?.reported(measure).shown,
        let date = CivilDate(year: period.first.year, month: month.month, day: 1)?.lastOfMonth
      else { return nil }
      good = good + value
      let shown = measure == .goodDays ? good : value
      return SeriesPoint(
        date: min(date, asOf), value: shown, text: shown.text(0), source: month.former?.firstRow)
    }
    if points.count == town.months.count { return points }
    // Without months the end alone is known: the days up to now.
    guard measure == .goodDays, let whole = town.former?.reported(measure).shown, let last = town.months.last
    else { return [] }
    return town.months.compactMap { month in
      guard let date = CivilDate(year: period.first.year, month: month.month, day: 1)?.lastOfMonth else {
        return nil
      }
      let value = month.month == last.month ? whole : nil
      return SeriesPoint(
        date: min(date, asOf), value: value, text: value?.text(0) ?? "—",
        source: value == nil ? nil : town.former?.official?.location)
    }
  }

  private func townAir(_ holder: Int?) -> TownAir? {
    guard let holder else { return air.year?.county }
    return areaOfTown(holder).flatMap { air.year?.town(ofArea: $0) }
  }

  private func areaOfTown(_ holder: Int) -> Int? {
    guard records.holders[holder].kind == .town else { return nil }
    return records.holders[holder].area.flatMap { records.roster.areaIndex($0.text) }
  }

  private func figure(
    _ indicator: ComputedIndicator, _ measure: AirMeasure, _ town: TownAir
  ) -> IndicatorOutcome {
    let figures = town.current
    let reported = figures.reported(measure)
    // Without a valid day a count of 0 would be a figure that nobody measured.
    let isMeasured = figures.assessed.validDays > 0 || reported.isOfficial
    // The rate is judged exactly and rounded only where it is printed.
    let value = measure == .goodRate ? figures.goodRate.percent : reported.shown
    guard let value, isMeasured else {
      return .missing(Wording("没有有效的空气日值", "no valid day of air data"))
    }
    let rate = figures.goodRate
    let isRate = measure == .goodRate
    return .value(
      Measurement(
        value: value, text: isRate ? rate.text() : value.text(reported.decimals), unit: indicator.unit,
        shareText: isRate ? "\(rate.numerator)/\(rate.denominator)" : nil, asOf: asOf.isoText,
        trace: figures.trace(measure)))
  }

  private func change(
    _ indicator: ComputedIndicator, _ measure: AirMeasure, _ town: TownAir
  ) -> IndicatorOutcome {
    guard let change = town.change(measure), let former = town.former,
      let value = measure.isCompared ? change.change.percent : change.change.difference
    else { return .missing(Wording("没有上年同期的数据", "no figure of the same period of last year")) }
    return .value(
      Measurement(
        value: value, text: value.text(1), unit: indicator.unit, shareText: trend(change.trend),
        asOf: asOf.isoText, trace: change.trace(town.current, former, language)))
  }

  private func trend(_ trend: Trend) -> String {
    switch trend {
    case .improved: say(trend.title, "better")
    case .unchanged: say(trend.title, "unchanged")
    case .worsened: say(trend.title, "worse")
    }
  }

  private func place(_ indicator: ComputedIndicator, _ rank: Rank?, _ town: TownAir) -> IndicatorOutcome {
    guard let rank, let year = air.year else {
      return .missing(town.unranked ?? Wording("没有名次", "no place"))
    }
    let isWeighted = year.rules?.ranking == .weighted
    let inputs = year.ranked.filter { $0.rank != nil }.map { other in
      input(
        other,
        isWeighted
          ? other.weightedScore?.text(2) ?? "—" : other.current.reported(year.rankedBy).text, year.rankedBy)
    }
    let by = isWeighted ? Wording("加权名次", "weighted places") : year.rankedBy.title
    return .value(
      Measurement(
        value: ExactNumber(rank.place), text: String(rank.place), unit: indicator.unit, shareText: rank.text,
        asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "空气名次：按\(by.chinese)从小到大，相同的并列，有效天数不足的不参加",
            "place by \(by.english), the smallest first, ties share a place"),
          basis: year.rules?.basis, inputs: inputs, steps: [rank.text])))
  }

  private func changePlace(_ indicator: ComputedIndicator, _ town: TownAir) -> IndicatorOutcome {
    guard let rank = town.changeRank, let year = air.year else {
      return .missing(town.unranked ?? Wording("没有上年同期的数据", "no figure of last year"))
    }
    let ordered = year.towns.filter { $0.changeRank != nil }.sorted {
      ($0.changeRank?.place ?? 0, $0.area) < ($1.changeRank?.place ?? 0, $1.area)
    }
    let inputs = ordered.map { other in
      input(other, other.change(year.rankedBy).map { say($0.text) } ?? "—", year.rankedBy)
    }
    return .value(
      Measurement(
        value: ExactNumber(rank.place), text: String(rank.place), unit: indicator.unit, shareText: rank.text,
        asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "改善名次：按\(year.rankedBy.title.chinese)同比变化率从小到大，降得最多的为第 1",
            "place by the change of the \(year.rankedBy.title.english), the best improvement first"),
          basis: year.rules?.basis, inputs: inputs, steps: [rank.text])))
  }

  private func input(_ town: TownAir, _ value: String, _ measure: AirMeasure) -> TraceInput {
    let name = records.areas[town.area].name
    let official = town.current.reported(measure).isOfficial ? town.current.official?.location : nil
    return TraceInput(
      label: Wording(name, name), value: value, source: official ?? town.current.firstRow,
      rows: official == nil ? max(town.current.rows, 1) : 1)
  }
}

extension Judge {
  private func weightedScore(_ indicator: ComputedIndicator, _ town: TownAir) -> IndicatorOutcome {
    guard let rules = air.year?.rules, !rules.weights.isEmpty else {
      return .missing(Wording("计分规则没有写空气权重", "the rules give no weights"))
    }
    guard let score = town.weightedScore else {
      return .missing(town.unranked ?? Wording("有一项没有名次", "one of the places is missing"))
    }
    let parts = zip(rules.weights, town.weightedRanks)
    let inputs = parts.map { weight, rank in
      TraceInput(
        label: weight.item.title, value: "\(rank?.text ?? "—") × \(weight.weight.plainText())",
        source: rules.location)
    }
    let sum = parts.map { "\($1?.place ?? 0) × \($0.weight.plainText())" }.joined(separator: " + ")
    return .value(
      Measurement(
        value: score, text: score.text(2), unit: indicator.unit, asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("加权名次：各项名次乘以权重后相加，越小越好", "weighted places: each place times its weight, summed"),
          basis: rules.basis, inputs: inputs, steps: ["\(sum) = \(score.text(2))"])))
  }

  private func largestSingle(_ indicator: ComputedIndicator, _ town: TownAir) -> IndicatorOutcome {
    guard let composite = town.current.composite else {
      return .missing(Wording("六项不全，没有单项指数", "not all six items have data"))
    }
    let names = composite.primary.map(\.title).joined(separator: say("、", ", "))
    let trace = town.current.trace(.composite)
    return .value(
      Measurement(
        value: composite.largest, text: composite.largest.text(2), unit: indicator.unit, shareText: names,
        asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("最大单项指数：六项浓度与二级限值之比中最大的", "the largest of the six concentrations over their limits"),
          basis: trace.basis, inputs: trace.inputs,
          steps: trace.steps.dropLast() + ["max = \(composite.largest.text(2)) (\(names))"])))
  }

  /// The longest of the runs that go on now; a holder at no bottom has 0.
  private func bottomMonths(_ indicator: ComputedIndicator, _ town: TownAir) -> IndicatorOutcome {
    guard let run = town.runs.max(by: { $0.months < $1.months }) else {
      return .missing(Wording("计分规则没有写空气末位", "the rules name no bottom"))
    }
    guard run.isAtBottom.contains(where: { $0 != nil }) else {
      return .missing(Wording("还没有排名的月份", "no month was ranked yet"))
    }
    return .value(
      Measurement(
        value: ExactNumber(run.months), text: String(run.months), unit: indicator.unit,
        shareText: run.measure, asOf: asOf.isoText,
        trace: town.trace(run, basis: run.rule.basis ?? air.year?.rules?.basis)))
  }

  private func cityRank(_ indicator: ComputedIndicator, _ town: TownAir) -> IndicatorOutcome {
    guard let official = town.current.official, let rank = official.rank, let text = official.rankText else {
      return .missing(Wording("没有这个期间的官方名次", "no official place of this period"))
    }
    return .value(
      Measurement(
        value: ExactNumber(rank), text: String(rank), unit: indicator.unit, shareText: text,
        asOf: official.range.last.isoText,
        trace: Trace(
          rule: Wording("全市名次：空气期值表里公布的名次", "the place in the city as published"),
          inputs: [
            TraceInput(label: Wording("官方公布值", "official figure"), value: text, source: official.location)
          ], steps: [text])))
  }
}

extension Target {
  /// The figure of the air's period that measures the target; `nil` for other targets.
  fileprivate var airMeasure: AirMeasure? {
    guard let measure, case .computed(let indicator) = IndicatorName(measure.text) else { return nil }
    return indicator.airMeasure
  }
}

extension ComputedIndicator {
  /// The figure of the period that the indicator is.
  fileprivate var airMeasure: AirMeasure? {
    switch self {
    case .airPM25: .pollutant(.pm25)
    case .airPM10: .pollutant(.pm10)
    case .airSO2: .pollutant(.so2)
    case .airNO2: .pollutant(.no2)
    case .airCO: .pollutant(.co)
    case .airO3: .pollutant(.o3EightHour)
    case .airComposite: .composite
    case .airGoodDays: .goodDays
    case .airValidDays: .validDays
    case .airGoodRate: .goodRate
    case .airHeavyDays: .heavyDays
    default: nil
    }
  }

  /// The figure whose change the indicator is.
  fileprivate var airChange: AirMeasure? {
    switch self {
    case .airCompositeChange: .composite
    case .airPM25Change: .pollutant(.pm25)
    case .airPM10Change: .pollutant(.pm10)
    case .airGoodRateChange: .goodRate
    default: nil
    }
  }
}
