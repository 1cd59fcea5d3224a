// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// The air of every area and of the county over the year up to the as-of date.
struct AirAssessment {
  /// One an area with data, in the order of the areas table.
  private(set) var summaries: [AirSummary] = []
  /// The county's own, or the mean of its towns day by day.
  private(set) var county: AirSummary?
  private let range: DayRange?

  init(_ records: RecordSet, period: DayRange, asOf: CivilDate) {
    range = DayRange(period.first, min(period.last, asOf))
    guard let range else { return }
    var byArea: [String: [AirObservation]] = [:]
    for observation in records.air where range.contains(observation.day.date) {
      byArea[observation.area, default: []].append(observation)
    }
    let areas = records.areas.indices.filter {
      byArea[records.areas[$0].code] != nil && records.areas[$0].kind.isTownLevel
    }
    let series = areas.map { AirSeriesOfArea(area: $0, byArea[records.areas[$0].code] ?? [], range) }
    let ranks = Self.ranks(series.map(\.year))
    let months = Self.monthRanks(series)
    summaries = zip(series.indices, series).map { position, series in
      series.summary(rank: ranks[position], monthRanks: months.map { $0[position] })
    }
    if let position = records.areas.firstIndex(where: { $0.kind == .county }) {
      let own =
        byArea[records.areas[position].code] ?? Self.townMeans(byArea, areas.map { records.areas[$0].code })
      let rows = byArea[records.areas[position].code]?.count ?? byArea.values.reduce(0) { $0 + $1.count }
      if !own.isEmpty {
        county = AirSeriesOfArea(area: position, own, range, rows: rows).summary(rank: nil, monthRanks: [])
      }
    }
  }

  func summary(ofArea area: Int) -> AirSummary? {
    summaries.first { $0.area == area }
  }

  /// Places by composite index where every area has one, else by PM2.5.
  private static func ranks(_ periods: [AirPeriod]) -> [Rank?] {
    let composites = periods.map { $0.compositeIndex()?.value }
    if composites.allSatisfy({ $0 != nil }) { return Ranking.ranks(composites) }
    return Ranking.ranks(periods.map { $0[.pm25]?.value })
  }

  private static func monthRanks(_ series: [AirSeriesOfArea]) -> [[Rank?]] {
    guard let count = series.first?.months.count else { return [] }
    return (0..<count).map { month in ranks(series.map { $0.months[month].period }) }
  }

  /// One day a date: the mean of the towns' reported values, rounded as a daily value is.
  private static func townMeans(_ byArea: [String: [AirObservation]], _ codes: [String]) -> [AirObservation] {
    var byDate: [CivilDate: [AirObservation]] = [:]
    for code in codes {
      for observation in byArea[code] ?? [] { byDate[observation.day.date, default: []].append(observation) }
    }
    return byDate.keys.sorted().compactMap { date in
      guard let observations = byDate[date], let first = observations.first else { return nil }
      var readings = AirReadings()
      for pollutant in AirPollutant.assessed {
        let values = observations.compactMap { $0.day.readings.concentration(pollutant) }
        if let mean = Statistics.mean(values) {
          readings[pollutant] = .value(mean.rounded(pollutant.decimals))
        }
      }
      // A day is left out for the county where it is left out for every town.
      let reasons = observations.compactMap(\.day.excludedReason)
      let reason = reasons.count == observations.count ? reasons.first : nil
      return AirObservation(
        area: first.area, day: AirDay(date, readings, excluded: reason), location: first.location)
    }
  }
}

/// The days of one area with its year and its months.
private struct AirSeriesOfArea {
  let area: Int
  let observations: [AirObservation]
  let range: DayRange
  let year: AirPeriod
  let months: [(month: Int, period: AirPeriod)]
  /// The rows of the table that the observations come from.
  let rows: Int

  init(area: Int, _ observations: [AirObservation], _ range: DayRange, rows: Int? = nil) {
    self.area = area
    self.rows = rows ?? observations.count
    self.observations = observations.sorted { ($0.day.date, $0.location) < ($1.day.date, $1.location) }
    self.range = range
    let days = self.observations.map(\.day)
    year = AirPeriod(days, in: range, series: .assessed)
    var months: [(month: Int, period: AirPeriod)] = []
    var first = range.first
    while first <= range.last {
      let last = min(first.lastOfMonth, range.last)
      if let month = DayRange(first, last) {
        let part = days.filter { month.contains($0.date) }
        months.append((first.month, AirPeriod(part, in: month, series: .assessed)))
      }
      first = last.adding(days: 1)
    }
    self.months = months
  }

  func summary(rank: Rank?, monthRanks: [Rank?]) -> AirSummary {
    var daily = [Int?](repeating: nil, count: range.count)
    for observation in observations {
      daily[observation.day.date.days(since: range.first)] = observation.day.countedIndex()?.value
    }
    return AirSummary(
      area: area, validDays: year.validDays, goodDays: year.goodDays, heavyDays: year.heavyDays,
      days: range.count, excludedDays: year.excluded.count, pm25: year[.pm25]?.value,
      pm10: year[.pm10]?.value,
      composite: year.compositeIndex()?.value, rank: rank?.place, rankOf: rank?.outOf ?? 0,
      months: months.enumerated().map { position, month in
        AirMonth(
          month: month.month, validDays: month.period.validDays, goodDays: month.period.goodDays,
          pm25: month.period[.pm25]?.value, composite: month.period.compositeIndex()?.value,
          rank: monthRanks.indices.contains(position) ? monthRanks[position]?.place : nil,
          firstRow: observations.first { $0.day.date.month == month.month }?.location)
      },
      dailyAQI: daily, firstRow: observations.first?.location, rows: rows)
  }
}
