// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
package import Standards

/// A figure of a period's air.
package enum AirMeasure: Sendable, Hashable {
  case pollutant(AirPollutant)
  case composite
  case goodDays
  case validDays
  case goodRate
  case heavyDays

  package var title: Wording {
    switch self {
    case .pollutant(let item): Wording(item.title, item.title)
    case .composite: Wording("综合指数", "composite index")
    case .goodDays: Wording("优良天数", "good days")
    case .validDays: Wording("有效天数", "valid days")
    case .goodRate: Wording("优良率", "good-day rate")
    case .heavyDays: Wording("重污染天数", "heavy days")
    }
  }

  /// The unit of the figure; empty for an index.
  package var unit: String {
    switch self {
    case .pollutant(let item): item.unit
    case .composite: ""
    case .goodDays, .validDays, .heavyDays: "天"
    case .goodRate: "%"
    }
  }

  /// Which way the figure should go.
  package var better: BetterDirection {
    switch self {
    case .pollutant, .composite, .heavyDays: .lower
    case .goodDays, .validDays, .goodRate: .higher
    }
  }
}

/// The air of one area over one period: what its daily values give, beside the official figures.
package struct AirFigures: Sendable, Hashable {
  package let range: DayRange
  /// 剔除: without the days left out; what is ranked and judged.
  package let assessed: AirPeriod
  /// 实况: every day; equal to `assessed` but for the days left out.
  package let actual: AirPeriod
  package let official: OfficialAirPeriod?
  /// The index of the assessed series, `nil` where one of the six items has no data.
  package let composite: CompositeIndex?
  /// The days of the period in the order of their dates, each once.
  package let days: [AirDay]
  /// How many days the figures need to be ranked.
  package let validityRule: AirValidityRule
  /// Items outside the area's monitoring plan.
  package let exempt: Set<AirPollutant>
  /// Days whose values are not audited yet.
  package let provisionalDays: Int
  /// The first row of the daily values, and how many there are.
  package let firstRow: SourceLocation?
  package let rows: Int

  /// Sums up the observations of `range`; they may hold other days as well.
  ///
  /// - Parameter rows: The rows behind the observations, where they are more (the county's mean of its towns).
  package init(
    _ observations: [AirObservation], in range: DayRange, official: OfficialAirPeriod?,
    exempt: Set<AirPollutant> = [], decimals: [AirPollutant: Int] = [:],
    validity: AirValidityRule = .standard,
    rows: Int? = nil
  ) {
    let own = observations.filter { range.contains($0.day.date) }
    let days = own.map(\.day)
    self.range = range
    self.days = days
    self.exempt = exempt
    validityRule = validity
    self.official = official
    assessed = AirPeriod(days, in: range, series: .assessed, exempt: exempt, decimals: decimals)
    actual = AirPeriod(days, in: range, series: .actual, exempt: exempt, decimals: decimals)
    composite = assessed.compositeIndex()
    provisionalDays = days.count { $0.quality != .audited }
    firstRow = own.first?.location
    self.rows = rows ?? own.count
  }

  /// Whether there is anything to show.
  package var isEmpty: Bool { days.isEmpty && official == nil }

  /// The standard whose limits the composite index takes.
  package var standard: AirStandard { assessed.standard }

  /// The figure of the daily values beside the official one.
  package func reported(_ measure: AirMeasure) -> ReportedFigure {
    switch measure {
    case .pollutant(let item):
      let statistic = assessed[item]
      return ReportedFigure(
        computed: statistic?.value, official: official?.readings.concentration(item),
        decimals: statistic?.decimals ?? item.decimals)
    case .composite:
      return ReportedFigure(
        computed: composite?.value, official: official?.composite, decimals: CompositeIndex.decimals)
    case .goodDays: return count(assessed.goodDays, officialDays?.good)
    case .validDays: return count(assessed.validDays, officialDays?.valid ?? official?.validDays)
    case .heavyDays: return count(assessed.heavyDays, nil)
    case .goodRate:
      let published = officialDays.flatMap { Rate($0.good, of: $0.valid).percent }
      return ReportedFigure(computed: assessed.goodRate.percent, official: published, decimals: 1)
    }
  }

  /// Official good days count only with their valid days: a rate of two sources would be nobody's.
  package var officialDays: (good: Int, valid: Int)? {
    guard let good = official?.goodDays, let valid = official?.validDays else { return nil }
    return (good, valid)
  }

  /// The good-day rate that is shown, as a share of days.
  package var goodRate: Rate {
    officialDays.map { Rate($0.good, of: $0.valid) } ?? assessed.goodRate
  }

  private func count(_ computed: Int, _ official: Int?) -> ReportedFigure {
    ReportedFigure(
      computed: days.isEmpty ? nil : ExactNumber(computed), official: official.map { ExactNumber($0) },
      decimals: 0)
  }
}

extension AirFigures {
  /// Why the figures may not be ranked: too few days (GB 3095 table 4); `nil` where they may.
  package var invalidity: Wording? {
    if let valid = official?.validDays {
      let least = AirValidity([], in: range).minimumDays
      return least.flatMap { valid < $0 ? Self.tooFew(valid, $0) : nil }
    }
    if days.isEmpty { return official == nil ? Wording("没有数据", "no data") : nil }
    return invalidity(assessed.validity, item: nil)
      ?? assessed.statistics.lazy.compactMap { statistic in
        // An item without any data has no index; that is another reason.
        statistic.days == 0 ? nil : invalidity(statistic.validity, item: statistic.pollutant)
      }.first
  }

  /// A month with fewer valid days than a month needs.
  package struct ShortMonth: Sendable, Hashable {
    package let month: Int
    package let days: Int
    package let least: Int
  }

  /// The months of a longer period with too few valid days; noted where the standard sets no minimum for the whole
  /// period.
  package var shortMonths: [ShortMonth] { shortMonths(of: nil) }

  /// - Parameter item: The item whose values count; `nil` counts the days with an index.
  private func shortMonths(of item: AirPollutant?) -> [ShortMonth] {
    guard !days.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: 13)
    for day in days {
      let isValid =
        item.map { day.readings.concentration($0) != nil } ?? (day.countedIndex(exempt: exempt) != nil)
      counts[day.date.month] += isValid ? 1 : 0
    }
    var months: [ShortMonth] = []
    var first = range.first
    while first.lastOfMonth <= range.last {
      let least = AirValidity.minimumDays(ofMonth: first.month)
      if counts[first.month] < least {
        months.append(ShortMonth(month: first.month, days: counts[first.month], least: least))
      }
      first = first.lastOfMonth.adding(days: 1)
    }
    return months
  }

  private func invalidity(_ validity: AirValidity, item: AirPollutant?) -> Wording? {
    if validity.isValid { return nil }
    if let least = validity.minimumDays, validity.validDays < least {
      return Self.tooFew(validity.validDays, least, item)
    }
    if validity.validDays == 0 { return Wording("没有有效的日值", "no valid day") }
    if validityRule == .days { return nil }
    let months = shortMonths(of: item)
    let name = item.map { "\($0.title) " } ?? ""
    let chinese = months.map { "\($0.month) 月 \($0.days) 天（至少 \($0.least) 天）" }
    let english = months.map { "month \($0.month) has \($0.days) days (at least \($0.least))" }
    return Wording(
      "\(name)有效 \(validity.validDays) 天，但 \(chinese.joined(separator: "、"))",
      "\(name)\(validity.validDays) valid days, but \(english.joined(separator: ", "))")
  }

  private static func tooFew(_ days: Int, _ least: Int, _ item: AirPollutant? = nil) -> Wording {
    let name = item.map { "\($0.title) " } ?? ""
    return Wording(
      "\(name)有效 \(days) 天，至少要 \(least) 天", "\(name)\(days) valid days, at least \(least) needed")
  }
}

/// A figure of one period against the same period of the year before (同比).
package struct AirChange: Sendable, Hashable {
  package let measure: AirMeasure
  package let change: Change
  /// Whether the earlier figure is official because there are no daily values of that year.
  package let formerIsOfficial: Bool

  /// The difference in words: `-7.0%`, rates `+2.1 个百分点`, days `+12 天`.
  package var text: Wording {
    switch measure {
    case .goodRate:
      let points = Self.signed(change.difference, 1)
      return Wording("\(points) 个百分点", "\(points) points")
    case .goodDays, .validDays, .heavyDays:
      let days = Self.signed(change.difference, 0)
      return Wording("\(days) 天", "\(days) days")
    case .pollutant, .composite:
      guard let percent = change.percent else { return Wording("—", "—") }
      let text = "\(Self.signed(percent, 1))%"
      return Wording(text, text)
    }
  }

  package var trend: Trend { change.trend(measure.better) }

  private static func signed(_ number: ExactNumber, _ decimals: Int) -> String {
    number > .zero ? "+\(number.text(decimals))" : number.text(decimals)
  }
}

extension AirFigures {
  /// The change of a figure since `former`: official figures with official ones, computed with computed ones, and
  /// only else one of each. `nil` where one is missing.
  package func change(_ measure: AirMeasure, since former: AirFigures) -> AirChange? {
    let (now, then) = (reported(measure), former.reported(measure))
    if let current = now.official, let earlier = then.official {
      return AirChange(
        measure: measure, change: Change(from: earlier, to: current),
        formerIsOfficial: former.days.isEmpty)
    }
    if let current = now.computed?.rounded(now.decimals), let earlier = then.computed?.rounded(then.decimals)
    {
      return AirChange(
        measure: measure, change: Change(from: earlier, to: current), formerIsOfficial: false)
    }
    guard let current = now.shown, let earlier = then.shown else { return nil }
    return AirChange(
      measure: measure, change: Change(from: earlier, to: current), formerIsOfficial: then.isOfficial)
  }

  /// Whether a comparison with `other` runs across two versions of the standard.
  package func crossesStandards(with other: AirFigures) -> Bool {
    assessed.crossesStandards || other.assessed.crossesStandards || standard != other.standard
  }
}
