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
  /// The same with every figure, place and comparison; `nil` without any data.
  private(set) var year: AirYear?

  init(_ records: RecordSet, period: DayRange, asOf: CivilDate, rules: AirRules?) {
    guard let range = DayRange(period.first, min(period.last, asOf)) else { return }
    let source = AirSource(records, range: range, rules: rules)
    guard !source.areas.isEmpty else { return }
    let year = AirYear(source, rules: rules)
    self.year = year
    summaries = year.towns.map { AirSummary($0, source.exempt(of: $0.area)) }
    county = year.county.map { AirSummary($0, source.exempt(of: $0.area)) }
  }

  func summary(ofArea area: Int) -> AirSummary? {
    summaries.first { $0.area == area }
  }
}

/// The daily rows and official figures by area, for the year and the year before.
struct AirSource {
  let range: DayRange
  let formerRange: DayRange
  /// Town-level areas with any figure of the report year.
  private(set) var areas: [Int] = []
  /// The county, where the table has one.
  let county: Int?
  private let records: RecordSet
  private let decimals: [AirPollutant: Int]
  private let validity: AirValidityRule
  private var daily: [String: [AirObservation]] = [:]
  private var official: [String: [OfficialAirPeriod]] = [:]

  init(_ records: RecordSet, range: DayRange, rules: AirRules?) {
    self.records = records
    self.range = range
    formerRange = range.yearBefore
    decimals = rules?.decimals ?? [:]
    validity = rules?.validity ?? .standard
    county = records.wholeArea
    for observation in records.air
    where range.contains(observation.day.date) || formerRange.contains(observation.day.date) {
      daily[observation.area, default: []].append(observation)
    }
    for code in daily.keys {
      daily[code]?.sort { ($0.day.date, $0.location) < ($1.day.date, $1.location) }
    }
    for figure in records.officialAir { official[figure.area, default: []].append(figure) }
    areas = records.areas.indices.filter { position in
      let code = records.areas[position].code
      guard records.areas[position].isCompared else { return false }
      return daily[code]?.contains { range.contains($0.day.date) } ?? false
        || official[code]?.contains { $0.range.first >= range.first && $0.range.last <= range.last } ?? false
    }
  }

  func exempt(of area: Int) -> Set<AirPollutant> { records.areas[area].exempt }

  /// An area's figures of a period; `nil` without any.
  func figures(ofArea area: Int, in range: DayRange) -> AirFigures? {
    let figures = own(area, in: range)
    return figures.isEmpty ? nil : figures
  }

  /// As `figures`, empty where there are none.
  func own(_ area: Int, in range: DayRange) -> AirFigures {
    let code = records.areas[area].code
    return AirFigures(
      daily[code] ?? [], in: range, official: official[code]?.first { $0.range == range },
      exempt: exempt(of: area), decimals: decimals, validity: validity)
  }

  /// The county's figures: its own rows, else the mean of its towns day by day.
  func countyFigures(in range: DayRange) -> AirFigures? {
    guard let county else { return nil }
    let code = records.areas[county].code
    if daily[code]?.contains(where: { range.contains($0.day.date) }) ?? false {
      return figures(ofArea: county, in: range)
    }
    let observations = areas.flatMap { daily[records.areas[$0].code] ?? [] }.filter {
      range.contains($0.day.date)
    }
    let figures = AirFigures(
      Self.means(observations), in: range, official: official[code]?.first { $0.range == range },
      exempt: exempt(of: county), decimals: decimals, validity: validity, rows: observations.count)
    return figures.isEmpty ? nil : figures
  }

  /// One day a date: the mean of the towns' reported values, rounded as a daily value is.
  private static func means(_ all: [AirObservation]) -> [AirObservation] {
    var byDate: [CivilDate: [AirObservation]] = [:]
    for observation in all { byDate[observation.day.date, default: []].append(observation) }
    return byDate.keys.sorted().compactMap { date in
      guard let observations = byDate[date], let first = observations.first else { return nil }
      var readings = AirReadings()
      for pollutant in AirPollutant.assessed {
        let values = observations.compactMap { $0.day.readings.concentration(pollutant) }
        if let mean = Statistics.mean(values) {
          readings[pollutant] = .value(mean.rounded(pollutant.decimals))
        } else if observations.allSatisfy({ $0.day.readings[pollutant] == .notMonitored }) {
          readings[pollutant] = .notMonitored
        }
      }
      // A day is left out for the county where it is left out for every town.
      let reasons = observations.compactMap(\.day.excludedReason)
      let reason = reasons.count == observations.count ? reasons.first : nil
      let quality = observations.map(\.day.quality).first { $0 != .audited } ?? .audited
      return AirObservation(
        area: first.area, day: AirDay(date, readings, quality: quality, excluded: reason),
        location: first.location)
    }
  }
}

extension DayRange {
  /// The same days a year earlier; where the range ends with a month, so does that one.
  var yearBefore: DayRange {
    func before(_ date: CivilDate) -> CivilDate {
      let (year, month, day) = date.components
      let first = CivilDate(year: year - 1, month: month, day: 1) ?? date
      if date == date.lastOfMonth { return first.lastOfMonth }
      return CivilDate(year: year - 1, month: month, day: day) ?? first.lastOfMonth
    }
    // The first day of a range is the first of a month here, and never the last.
    return DayRange(before(first), before(last)) ?? self
  }

  /// Its months from the first on, each cut to the range.
  var months: [DayRange] {
    var months: [DayRange] = []
    var day = first
    while day <= last {
      if let month = DayRange(day, min(day.lastOfMonth, last)) { months.append(month) }
      day = day.lastOfMonth.adding(days: 1)
    }
    return months
  }
}
