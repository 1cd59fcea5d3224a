// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension AirYear {
  /// Ranks the towns over the year and over each of its months.
  init(_ source: AirSource, rules: AirRules?) {
    let year = Self.places(source, in: source.range, rules: rules)
    let former = Self.places(source, in: source.formerRange, rules: rules)
    let months = source.range.months.map { Month($0, Self.places(source, in: $0, rules: rules)) }
    range = source.range
    formerRange = source.formerRange
    self.rules = rules
    rankedBy = year.ranking.rankedBy
    ranksOfficial = year.ranking.takesOfficial
    towns = source.areas.indices.map { row in
      TownAir(row, source, year: year, former: former, months: months, rules: rules)
    }
    county = Self.county(source)
  }

  /// The entries of a period with their ranking.
  fileprivate struct Places {
    let entries: [AirRanking.Entry]
    let ranking: AirRanking
  }

  /// A month of the year with its ranking.
  fileprivate struct Month {
    let range: DayRange
    let places: Places

    init(_ range: DayRange, _ places: Places) {
      self.range = range
      self.places = places
    }

    var isOver: Bool { range.last == range.last.lastOfMonth }
  }

  private static func places(_ source: AirSource, in range: DayRange, rules: AirRules?) -> Places {
    let entries = source.areas.map { area in
      AirRanking.Entry(
        current: source.own(area, in: range), former: source.figures(ofArea: area, in: range.yearBefore))
    }
    return Places(entries: entries, ranking: AirRanking(entries, rules: rules))
  }

  private static func county(_ source: AirSource) -> TownAir? {
    guard let area = source.county, let current = source.countyFigures(in: source.range) else { return nil }
    let months = source.range.months.map { range in
      TownAirMonth(
        month: range.first.month, isOver: range.last == range.last.lastOfMonth,
        figures: source.countyFigures(in: range) ?? source.own(area, in: range),
        former: source.countyFigures(in: range.yearBefore), rank: nil, compositeRank: nil, changeRank: nil,
        unranked: nil)
    }
    return TownAir(
      area: area, current: current, former: source.countyFigures(in: source.formerRange), rank: nil,
      changeRank: nil, weightedScore: nil, weightedRanks: [], formerRank: nil, unranked: nil,
      formerUnranked: nil, months: months, runs: [])
  }
}

extension TownAir {
  fileprivate init(
    _ row: Int, _ source: AirSource, year: AirYear.Places, former: AirYear.Places, months: [AirYear.Month],
    rules: AirRules?
  ) {
    let entry = year.entries[row]
    let bottoms = (rules?.bottoms ?? []).map { rule in
      BottomRun(
        rule: rule,
        isAtBottom: months.map { $0.isOver ? $0.places.ranking.bottom(rule)[row] : nil })
    }
    self.init(
      area: source.areas[row], current: entry.current, former: entry.former, rank: year.ranking.ranks[row],
      changeRank: year.ranking.changeRanks[row], weightedScore: year.ranking.weightedScores[row],
      weightedRanks: year.ranking.weightedRanks[row],
      formerRank: entry.former == nil ? nil : former.ranking.ranks[row],
      unranked: year.ranking.reasons[row],
      formerUnranked: entry.former == nil ? nil : former.ranking.reasons[row],
      months: months.map { month in
        TownAirMonth(
          month: month.range.first.month, isOver: month.isOver, figures: month.places.entries[row].current,
          former: month.places.entries[row].former, rank: month.places.ranking.ranks[row],
          compositeRank: month.places.ranking.compositeRanks[row],
          changeRank: month.places.ranking.changeRanks[row], unranked: month.places.ranking.reasons[row])
      }, runs: bottoms)
  }
}

extension AirSummary {
  /// The figures of an area as the other parts of the report take them.
  init(_ town: TownAir, _ exempt: Set<AirPollutant>) {
    let figures = town.current
    var daily = [Int?](repeating: nil, count: figures.range.count)
    for day in figures.days {
      daily[day.date.days(since: figures.range.first)] = day.countedIndex(exempt: exempt)?.value
    }
    let days = figures.officialDays
    self.init(
      area: town.area, validDays: days?.valid ?? figures.assessed.validDays,
      goodDays: days?.good ?? figures.assessed.goodDays, heavyDays: figures.assessed.heavyDays,
      days: figures.range.count, excludedDays: figures.assessed.excluded.count,
      pm25: figures.reported(.pollutant(.pm25)).shown, pm10: figures.reported(.pollutant(.pm10)).shown,
      composite: figures.reported(.composite).shown, rank: town.rank?.place, rankOf: town.rank?.outOf ?? 0,
      months: town.months.map { AirMonth($0) }, dailyAQI: daily,
      firstRow: figures.firstRow ?? figures.official?.location, rows: figures.rows)
  }
}

extension AirMonth {
  fileprivate init(_ month: TownAirMonth) {
    let days = month.figures.officialDays
    self.init(
      month: month.month, validDays: days?.valid ?? month.figures.assessed.validDays,
      goodDays: days?.good ?? month.figures.assessed.goodDays,
      pm25: month.figures.reported(.pollutant(.pm25)).shown,
      composite: month.figures.reported(.composite).shown, rank: month.rank?.place,
      firstRow: month.figures.firstRow)
  }
}
