// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// One area's air with its six items, comparisons, places and how each figure came about.
  func airFacts(_ town: TownAir) -> TemplateValue {
    let figures = town.current
    let reason = airReason(town.unranked, figures)
    let exclusions = figures.assessed.excluded
    let why = airWhy(town)
    return [
      "items": .list(AirPollutant.assessed.map { airItem(town, $0) }),
      "composite": airCell(figures, .composite), "compositeFormer": airCell(town.former, .composite),
      "compositeChange": airChange(town.change(.composite)), "largest": .text(airLargest(figures)),
      "good": .text(airDays(figures)), "goodFormer": .text(town.former.map { airDays($0) } ?? "—"),
      "goodChange": airChange(town.change(.goodDays)),
      "rate": airCell(figures, .goodRate), "rateFormer": airCell(town.former, .goodRate),
      "rateChange": airChange(town.change(.goodRate)),
      "heavy": .integer(figures.assessed.heavyDays), "levels": .text(airLevels(figures.assessed)),
      "rank": .optional(town.rank?.text), "formerRank": .optional(town.formerRank?.text),
      "changeRank": .optional(town.changeRank?.text),
      "weighted": .optional(town.weightedScore?.text(2)), "cityRank": .optional(figures.official?.rankText),
      "formerCityRank": .optional(town.former?.official?.rankText),
      "reason": .optional(reason), "runs": .list(airRuns(town)), "hasRuns": .flag(!airRuns(town).isEmpty),
      "excluded": .list(
        exclusions.map { day in
          .text(
            site.word(
              "\(site.shortDate(day.date))（\(day.excludedReason ?? "")）",
              "\(site.shortDate(day.date)) (\(day.excludedReason ?? ""))"))
        }), "hasExcluded": .flag(!exclusions.isEmpty), "both": .list(airBothSeries([town])),
      "formerIsOfficial": .flag(airIsOfficial(town.former)), "hasFormer": .flag(town.former != nil),
      "formerText": .text(town.former.map { airPeriod($0.range) } ?? ""),
      "short": .list(airShort(town)), "hasShort": .flag(!figures.shortMonths.isEmpty),
      "why": .list(why), "source": source(figures.official?.location),
    ]
  }

  /// `171 / 268`: good days and valid days.
  private func airDays(_ figures: AirFigures) -> String {
    let rate = figures.goodRate
    return "\(rate.numerator)/\(rate.denominator)"
  }

  /// `优 40 天，良 131 天，…` of the levels that there were.
  private func airLevels(_ period: AirPeriod) -> String {
    zip(AirQualityLevel.allCases, period.levelCounts).filter { $0.1 > 0 }.map { level, count in
      site.word(
        "\(level.category) \(count) 天",
        "\(ChartWords.english.airLevels[level.rawValue - 1]): \(count) \(count == 1 ? "day" : "days")")
    }.joined(separator: site.word("，", ", "))
  }

  private func airItem(_ town: TownAir, _ item: AirPollutant) -> TemplateValue {
    let measure = AirMeasure.pollutant(item)
    let limit = town.current.standard.compositeLimit(item)?.plainText() ?? "—"
    let statistic =
      item.periodPercentile.map { site.word("第 \($0) 百分位", "\($0)th percentile") }
      ?? site.word("均值", "mean")
    return [
      "name": .text(Formula.printed(item.title)), "statistic": .text(statistic), "unit": .text(item.unit),
      "cell": airCell(town.current, measure), "former": airCell(town.former, measure),
      "change": airChange(town.change(measure)), "limit": .text(limit),
      "single": .text(town.current.composite?[item]?.text(2) ?? "—"),
      "isOver": .flag(isOver(town.current, item)),
      "days": .text(town.current.assessed[item].map { String($0.days) } ?? "—"),
    ]
  }

  /// Whether the period's figure is above the limit of class two.
  private func isOver(_ figures: AirFigures, _ item: AirPollutant) -> Bool {
    guard let value = figures.reported(.pollutant(item)).shown,
      let limit = figures.standard.compositeLimit(item)
    else { return false }
    return value > limit
  }

  /// `月度末位：7月、8月、9月，连续 3 个月，约谈`.
  /// `1 month`, `3 months in a row`.
  static func monthsInARow(_ months: Int) -> String {
    months == 1 ? "1 month" : "\(months) months in a row"
  }

  private func airRuns(_ town: TownAir) -> [TemplateValue] {
    town.runs.compactMap { run in
      let months = zip(town.months, run.isAtBottom).filter { $0.1 == true }.map { monthName($0.0.month) }
      guard !months.isEmpty else { return nil }
      let names = months.joined(separator: site.word("、", ", "))
      let now =
        run.months == 0
        ? site.word("现已退出末位", "no longer at the bottom")
        : site.word("已连续 \(run.months) 个月", Self.monthsInARow(run.months))
      let basis = airBasis(run.rule).map { site.word("（\($0)）", " (\($0))") } ?? ""
      let measure = run.measure.map { site.word("，措施：\($0)", "; measure: \($0)") + basis } ?? ""
      return .text(
        site.word(
          "\(run.rule.name)：\(names)，\(now)\(measure)", "\(run.rule.name): \(names); \(now)\(measure)"))
    }
  }

  private func airShort(_ town: TownAir) -> [TemplateValue] {
    town.current.shortMonths.map { month in
      .text(
        site.word(
          "\(month.month) 月有效 \(month.days) 天，至少要 \(month.least) 天",
          "\(monthName(month.month)): \(month.days) valid days, at least \(month.least) needed"))
    }
  }

  /// How the main figures came about.
  private func airWhy(_ town: TownAir) -> [TemplateValue] {
    let measures: [AirMeasure] = [.composite, .goodRate] + AirPollutant.assessed.map { .pollutant($0) }
    var traces = measures.filter { town.current.reported($0).shown != nil }.map { measure in
      (site.word(measure.title), town.current.trace(measure))
    }
    if let former = town.former, let change = town.change(.composite) {
      traces.append(
        (site.word("综合指数同比", "change of the index"), change.trace(town.current, former, language)))
    }
    return traces.map { name, trace in ["name": .text(Formula.printed(name)), "trace": self.trace(trace)] }
  }
}
