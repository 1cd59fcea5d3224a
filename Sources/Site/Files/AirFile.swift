// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards

/// `/data/air.json`: the air of the year and of last year's same period, with places, comparisons and months.
enum AirFile {
  static func document(_ site: SiteContext) -> JSONValue {
    let head: [(String, JSONValue)] = [
      ("county", .text(site.records.site.countyName)), ("asOf", .text(site.report.asOf.isoText)),
      ("license", .optional(site.records.site.license)),
    ]
    guard let year = site.report.airYear else { return .object(head + [("towns", .list([]))]) }
    return .object(
      head + [
        ("period", range(year.range)), ("lastPeriod", range(year.formerRange)),
        ("rankedBy", .text(name(year.rankedBy))), ("ranksOfficial", .flag(year.ranksOfficial)),
        ("crossesStandards", .flag(year.crossesStandards)), ("rules", rules(site, year.rules)),
        ("countyAir", year.county.map { town(site, $0) } ?? .null),
        ("towns", .list(year.towns.map { town(site, $0) })),
      ])
  }

  private static func range(_ range: DayRange) -> JSONValue {
    .object([
      ("from", .text(range.first.isoText)), ("to", .text(range.last.isoText)),
      ("days", .integer(range.count)),
    ])
  }

  private static func rules(_ site: SiteContext, _ rules: AirRules?) -> JSONValue {
    guard let rules else { return .null }
    return .object([
      ("ranking", .text(rules.ranking.rawValue)),
      (
        "weights",
        .list(
          rules.weights.map { weight in
            .object([("item", .text(site.word(weight.item.title))), ("weight", .exact(weight.weight))])
          })
      ),
      (
        "bottoms",
        .list(
          rules.bottoms.map { rule in
            .object([
              ("name", .text(rule.name)), ("by", .text(rule.by.rawValue)), ("count", .integer(rule.count)),
              ("ladder", .list(rule.ladder.rungs.map { .text($0) })),
              ("basis", .optional(rule.basis ?? rules.basis)),
            ])
          })
      ),
    ])
  }

  private static func town(_ site: SiteContext, _ town: TownAir) -> JSONValue {
    let area = site.records.areas[town.area]
    return .object([
      ("code", .text(area.code)), ("name", .text(area.name)), ("rank", rank(town.rank)),
      ("changeRank", rank(town.changeRank)), ("weightedScore", .exact(town.weightedScore)),
      ("unranked", .optional(town.unranked.map { site.word($0) })),
      ("cityRank", .optional(town.current.official?.rankText)), ("current", figures(site, town.current)),
      (
        "lastYear",
        town.former.map { former in
          .object(
            [
              ("rank", rank(town.formerRank)),
              ("unranked", .optional(town.formerUnranked.map { site.word($0) })),
            ] + fields(site, former))
        } ?? .null
      ), ("changes", changes(site, town)), ("months", .list(town.months.map { month(site, town, $0) })),
      ("bottoms", .list(town.runs.map { bottom($0) })),
    ])
  }

  private static func rank(_ rank: Rank?) -> JSONValue {
    rank.map { .object([("place", .integer($0.place)), ("outOf", .integer($0.outOf))]) } ?? .null
  }

  private static func figures(_ site: SiteContext, _ figures: AirFigures) -> JSONValue {
    .object(fields(site, figures))
  }

  private static func fields(_ site: SiteContext, _ figures: AirFigures) -> [(String, JSONValue)] {
    [
      ("standard", .text(figures.standard.id)), ("isValid", .flag(figures.invalidity == nil)),
      ("reason", .optional(figures.invalidity.map { site.word($0) })),
      ("assessed", series(figures.assessed)), ("actual", series(figures.actual)),
      ("composite", both(figures, .composite)),
      (
        "singles",
        .object((figures.composite?.singles ?? []).map { ($0.pollutant.id, .exact($0.value)) })
      ), ("largest", .exact(figures.composite?.largest)),
      ("largestItems", .list((figures.composite?.primary ?? []).map { .text($0.id) })),
      ("items", .object(AirPollutant.assessed.map { ($0.id, both(figures, .pollutant($0))) })),
      ("provisionalDays", .integer(figures.provisionalDays)),
      (
        "excluded",
        .list(
          figures.assessed.excluded.map { day in
            .object([("date", .text(day.date.isoText)), ("reason", .optional(day.excludedReason))])
          })
      ), ("trace", ResultFile.trace(site, figures.trace(.composite))),
    ]
  }

  private static func series(_ period: AirPeriod) -> JSONValue {
    .object([
      ("validDays", .integer(period.validDays)), ("goodDays", .integer(period.goodDays)),
      ("goodRate", .exact(period.goodRate.percent)), ("heavyDays", .integer(period.heavyDays)),
      ("levels", .list(period.levelCounts.map { .integer($0) })),
      ("composite", .exact(period.compositeIndex()?.value)),
    ])
  }

  /// The figure shown with its two sources.
  private static func both(_ figures: AirFigures, _ measure: AirMeasure) -> JSONValue {
    let reported = figures.reported(measure)
    return .object([
      ("shown", .exact(reported.shown)), ("text", .text(reported.text)),
      ("computed", .exact(reported.computed?.rounded(reported.decimals))),
      ("official", .exact(reported.official)),
    ])
  }

  private static func changes(_ site: SiteContext, _ town: TownAir) -> JSONValue {
    let measures: [AirMeasure] =
      [.composite] + AirPollutant.assessed.map { .pollutant($0) } + [
        .goodRate, .goodDays,
      ]
    return .object(
      measures.compactMap { measure in
        town.change(measure).map { change in
          (
            name(measure),
            .object([
              ("from", .exact(change.change.former)), ("to", .exact(change.change.current)),
              ("text", .text(site.word(change.text))), ("trend", .text(trend(change.trend))),
              ("formerIsOfficial", .flag(change.formerIsOfficial)),
            ])
          )
        }
      })
  }

  private static func trend(_ trend: Trend) -> String {
    switch trend {
    case .improved: "improved"
    case .unchanged: "unchanged"
    case .worsened: "worsened"
    }
  }

  private static func name(_ measure: AirMeasure) -> String {
    switch measure {
    case .pollutant(let item): item.id
    case .composite: "composite"
    case .goodDays: "good_days"
    case .validDays: "valid_days"
    case .goodRate: "good_rate"
    case .heavyDays: "heavy_days"
    }
  }

  private static func month(_ site: SiteContext, _ town: TownAir, _ month: TownAirMonth) -> JSONValue {
    .object([
      ("month", .integer(month.month)), ("isOver", .flag(month.isOver)), ("rank", rank(month.rank)),
      ("changeRank", rank(month.changeRank)),
      ("unranked", .optional(month.unranked.map { site.word($0) })),
      ("composite", both(month.figures, .composite)), ("assessed", series(month.figures.assessed)),
      ("actual", series(month.figures.actual)),
      (
        "lastYear",
        month.former.map { former in
          .object([("composite", both(former, .composite)), ("assessed", series(former.assessed))])
        } ?? .null
      ),
    ])
  }

  private static func bottom(_ run: BottomRun) -> JSONValue {
    .object([
      ("rule", .text(run.rule.name)),
      ("isAtBottom", .list(run.isAtBottom.map { $0.map { .flag($0) } ?? .null })),
      ("months", .integer(run.months)), ("longest", .integer(run.longest)),
      ("measure", .optional(run.measure)),
    ])
  }
}
