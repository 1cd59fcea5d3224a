// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

extension PageScope {
  /// The air of a town: figures, months and the calendar of days.
  func air(_ summary: AirSummary) -> TemplateValue {
    let name = site.records.areas[summary.area].name
    let rate = Rate(summary.goodDays, of: summary.validDays)
    return [
      "pm25": .optional(summary.pm25?.text(0)), "pm10": .optional(summary.pm10?.text(0)),
      "composite": .optional(summary.composite?.text(2)), "goodDays": .integer(summary.goodDays),
      "validDays": .integer(summary.validDays), "rate": .text("\(rate.text())%"),
      "heavyDays": .integer(summary.heavyDays),
      "rank": summary.rank.map { .text("\($0)/\(summary.rankOf)") } ?? .missing,
      "excluded": summary.excludedDays > 0
        ? .text(
          site.word(
            "另有 \(summary.excludedDays) 天因沙尘等原因剔除，不计入",
            "\(summary.excludedDays) more days are left out (dust)")) : .missing,
      "missing": .text(missingText(summary)), "source": source(summary.firstRow),
      "calendar": svg(calendar(summary, name)),
      "calendarTitle": .text(
        site.word(
          "\(summary.validDays) 天里 \(summary.goodDays) 天优良",
          "\(summary.goodDays) good days of \(summary.validDays)")),
      "months": .list(summary.months.map { month($0) }),
      "rankLine": rankLine(summary),
    ]
  }

  private func missingText(_ summary: AirSummary) -> String {
    let missing = summary.days - summary.validDays - summary.excludedDays
    if missing <= 0 { return site.word("没有缺测", "no day is missing") }
    return site.word("\(missing) 天没有有效数据", "\(missing) days have no valid data")
  }

  private func month(_ month: AirMonth) -> TemplateValue {
    [
      "month": .text(site.word("\(month.month) 月", Self.monthNames[month.month - 1])),
      "pm25": .text(month.pm25?.text(0) ?? "—"),
      "good": .text("\(month.goodDays)/\(month.validDays)"),
      "composite": .text(month.composite?.text(2) ?? "—"),
      "rank": .text(month.rank.map { String($0) } ?? "—"),
    ]
  }

  /// The days of an area that are left out of assessment; its levels are counted without them.
  private func excludedDays(_ area: Int) -> Set<CivilDate> {
    let year = site.report.airYear
    let own = year?.town(ofArea: area) ?? year?.county.flatMap { $0.area == area ? $0 : nil }
    return Set((own?.current.assessed.excluded ?? []).map(\.date))
  }

  private func calendar(_ summary: AirSummary, _ name: String) -> CalendarHeatMap {
    var months: [[CalendarHeatMap.Day]] = []
    var date = site.report.period.first
    let excluded = excludedDays(summary.area)
    for aqi in summary.dailyAQI {
      if date.day == 1 || months.isEmpty { months.append([]) }
      let day: CalendarHeatMap.Day
      if excluded.contains(date) {
        day = .excluded
      } else if let aqi, let level = AirLevel(rawValue: AirQualityLevel(index: aqi).rawValue) {
        day = .level(level)
      } else {
        day = .noData
      }
      months[months.count - 1].append(day)
      date = date.adding(days: 1)
    }
    return CalendarHeatMap(
      heading(
        "calendar-\(summary.area)",
        site.word("\(name)：\(summary.goodDays) 天优良", "\(name): \(summary.goodDays) good days"),
        site.word(
          "逐日空气质量级别，\(summary.validDays) 天有效", "air quality level of each day, \(summary.validDays) valid"),
        width: 420),
      months: months)
  }

  /// `空气名次 2 月第 10，9 月第 11`: where the ranked months began and where they are.
  private func rankFinding(_ summary: AirSummary) -> String {
    let ranked = summary.months.filter { $0.rank != nil }
    guard let first = ranked.first, let last = ranked.last, let from = first.rank, let to = last.rank else {
      return site.word("没有空气名次", "no rank by air")
    }
    if first.month == last.month {
      return site.word(
        "空气名次 \(first.month) 月第 \(from)", "rank by air in \(Self.monthNames[first.month - 1]): \(from)")
    }
    return site.word(
      "空气名次 \(first.month) 月第 \(from)，\(last.month) 月第 \(to)",
      "rank by air: \(from) in \(Self.monthNames[first.month - 1]), \(to) in \(Self.monthNames[last.month - 1])"
    )
  }

  /// The most places of any month: one scale for the lines of all towns.
  private var rankedPlaces: Int {
    site.report.air.flatMap { $0.months.compactMap(\.rank) }.max() ?? 1
  }

  /// Rank by month, best at the top.
  func rankLine(_ summary: AirSummary, id: String = "ranks") -> TemplateValue {
    let ranks = summary.months.map { $0.rank.map { Double($0) } }
    guard ranks.contains(where: { $0 != nil }) else { return .missing }
    let words = summary.months.map {
      "\(site.word("\($0.month) 月", Self.monthNames[$0.month - 1])) \($0.rank.map { String($0) } ?? "—")"
    }.joined(
      separator: site.word("，", ", "))
    return svg(
      Sparkline(
        heading("\(id)-\(summary.area)", rankFinding(summary), words), values: ranks,
        isReversed: true, range: 1...max(Double(rankedPlaces), 1)))
  }
}
