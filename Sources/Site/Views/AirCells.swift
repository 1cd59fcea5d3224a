// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// Small pieces of the air tables.
extension PageScope {
  /// A figure as a cell: `{value, note}`; where the official figure and the computed one differ, both are told.
  func airCell(_ figures: AirFigures?, _ measure: AirMeasure) -> TemplateValue {
    guard let figures else { return ["value": "—", "note": .missing] }
    let reported = figures.reported(measure)
    let text = measure == .goodRate ? "\(figures.goodRate.text())%" : reported.text
    return [
      "value": .text(text == "—%" ? "—" : text), "note": .optional(airOrigin(figures, measure)),
    ]
  }

  /// `官方；计算 4.21` where the official figure and the computed one differ; else `nil`. A figure that is official
  /// because there are no daily values is told once, and not in each cell.
  func airOrigin(_ figures: AirFigures, _ measure: AirMeasure) -> String? {
    let reported = figures.reported(measure)
    guard let official = reported.official?.rounded(reported.decimals),
      let computed = reported.computed?.rounded(reported.decimals), official != computed
    else { return nil }
    let text = computed.text(reported.decimals)
    return site.word("官方；计算 \(text)", "official; computed \(text)")
  }

  /// Whether figures of last year are official ones for want of daily values.
  func airIsOfficial(_ former: AirFigures?) -> Bool { former.map { $0.days.isEmpty } ?? false }

  /// A comparison with last year: `{class, shape, text, word, note}`; missing without one.
  func airChange(_ change: AirChange?) -> TemplateValue {
    guard let change else { return .missing }
    let trend = change.trend
    let shape = change.change.difference.isZero ? "→" : change.change.difference.isNegative ? "↓" : "↑"
    // The arrow says which way; a sign before the figure would say it twice.
    let text = site.word(change.text).drop { $0 == "-" || $0 == "−" || $0 == "+" }
    return [
      "class": .text("trend-\(trendName(trend))"), "shape": .text(shape), "text": .text(String(text)),
      "word": .text(site.word(trendWord(trend))),
    ]
  }

  func trendWord(_ trend: Trend) -> Wording {
    switch trend {
    case .improved: Wording("改善", "better")
    case .unchanged: Wording("持平", "unchanged")
    case .worsened: Wording("恶化", "worse")
    }
  }

  func trendName(_ trend: Trend) -> String {
    switch trend {
    case .improved: "improved"
    case .unchanged: "unchanged"
    case .worsened: "worsened"
    }
  }

  /// The town in a table of the air, linked to its page.
  func airTown(_ area: Int) -> TemplateValue {
    site.records.areas[area].isCompared
      ? self.area(area) : ["text": .text(site.records.areas[area].name), "href": .missing]
  }

  /// `2.09（PM10）`: the largest single index with its items.
  func airLargest(_ figures: AirFigures) -> String {
    guard let composite = figures.composite else { return "—" }
    let names = composite.primary.map { Formula.printed($0.title) }.joined(separator: site.word("、", ", "))
    return site.word("\(composite.largest.text(2))（\(names)）", "\(composite.largest.text(2)) (\(names))")
  }

  /// `2022年1月1日至9月30日`.
  func airPeriod(_ range: DayRange) -> String {
    let (first, last) = (range.first, range.last)
    guard language == .chinese else { return "\(first.englishText) to \(last.englishText)" }
    if AirValidity.isCalendarYear(range) { return "\(first.year)年" }
    let end = first.year == last.year ? "\(last.month)月\(last.day)日" : last.chineseText
    return "\(first.chineseText)至\(end)"
  }

  /// Why a town has no place: `数据有效性不足：有效 309 天，至少要 324 天`.
  func airReason(_ reason: Wording?, _ figures: AirFigures) -> String? {
    guard let reason else { return nil }
    guard figures.invalidity != nil else { return site.word(reason) }
    return site.word("\(AirValidity.warning)：", "not enough valid data: ") + site.word(reason)
  }
}
