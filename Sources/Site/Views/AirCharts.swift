// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

/// The charts of PM₂.₅ by town.
extension PageScope {
  private static let measure = AirMeasure.pollutant(.pm25)
  private static let unit = "µg/m³"

  private func pm25(_ figures: AirFigures?) -> ExactNumber? { figures?.reported(Self.measure).shown }

  private func shortName(_ area: Int) -> String { site.shortName(ofArea: area) }

  // MARK: Map

  /// PM₂.₅ of each town on the map: `{title, map, note}`; missing where no town has a figure.
  func airMap(id: String) -> TemplateValue {
    guard let year = site.report.airYear else { return .missing }
    let values = year.towns.compactMap { pm25($0.current)?.approximation }
    guard !values.isEmpty else { return .missing }
    let (title, map) = (mapFinding(year), TownMap(self))
    let drawing = map.svg(
      heading(id, title, list(year.towns.map { ($0.area, $0.current) }), width: 400),
      shading: Shading(covering: values, unit: Self.unit)
    ) { area in
      let figures = year.town(ofArea: area)?.current
      let value = pm25(figures)
      return (
        value?.approximation, figures?.reported(Self.measure).text ?? "—", value == nil ? .noData : nil
      )
    }
    return ["title": .text(title), "map": drawing, "note": .text(map.note)]
  }

  private func list(_ figures: [(area: Int, figures: AirFigures)]) -> String {
    figures.map { "\(shortName($0.area)) \($0.figures.reported(Self.measure).text)" }
      .joined(separator: site.word("，", ", "))
  }

  /// `PM₂.₅：古渡镇最高，46；云岭镇最低，31 µg/m³`.
  private func mapFinding(_ year: AirYear) -> String {
    let known = year.towns.compactMap { town in pm25(town.current).map { (area: town.area, value: $0) } }
    guard let high = known.map(\.value).max(), let low = known.map(\.value).min() else {
      return site.word("没有\(site.townNoun)的 PM₂.₅ 数据", "None of the \(site.townNoun) has PM₂.₅ data")
    }
    let text = { (value: ExactNumber) in value.text(AirPollutant.pm25.decimals) }
    guard high != low else {
      return known.count == 1
        ? "\(shortName(known[0].area)) PM₂.₅ \(text(high)) \(Self.unit)"
        : site.word(
          "各处 PM₂.₅ 都是 \(text(high)) \(Self.unit)", "PM₂.₅ is \(text(high)) \(Self.unit) everywhere")
    }
    let (worst, best) = (places(known, high), places(known, low))
    return site.word(
      "PM₂.₅：\(worst)最高，\(text(high))；\(best)最低，\(text(low)) \(Self.unit)",
      "PM₂.₅: highest in \(worst), \(text(high)); lowest in \(best), \(text(low)) \(Self.unit)")
  }

  /// The names of the places with a value: all of up to two, else the first and how many.
  private func places(_ known: [(area: Int, value: ExactNumber)], _ value: ExactNumber) -> String {
    let names = known.filter { $0.value == value }.map { shortName($0.area) }
    guard names.count > 2 else { return names.joined(separator: site.word("、", " and ")) }
    return site.word(
      "\(names[0])等\(ChineseNumeral.text(names.count))处", "\(names[0]) and \(names.count - 1) more")
  }

  // MARK: Last year and this year

  /// PM₂.₅ of last year's same period and of this year, a line a town: `{title, chart}`; missing without last year.
  func airSlope(id: String) -> TemplateValue {
    guard let year = site.report.airYear, year.towns.contains(where: { pm25($0.former) != nil }) else {
      return .missing
    }
    let items = year.ranked.filter { pm25($0.current) != nil || pm25($0.former) != nil }.map { town in
      SlopeChart.Item(
        before: datum(town.area, town.former, status: nil),
        now: datum(town.area, town.current, status: slopeStatus(town)))
    }
    let title = slopeFinding(year)
    let words = chartWords.naming([
      .onSchedule: site.word("下降", "down"), .slightlyBehind: site.word("持平", "unchanged"),
      .behind: site.word("上升", "up"), .noData: site.word("不能比", "no comparison"),
    ])
    let names = (before: columnName(year.formerRange), now: columnName(year.range))
    let listed =
      names.now + site.word("：", ": ") + list(year.ranked.map { ($0.area, $0.current) })
    return [
      "title": .text(title), "before": .text(names.before), "now": .text(names.now),
      "rows": .list(
        items.map {
          ["name": .text($0.now.label), "before": .text($0.before.text), "now": .text($0.now.text)]
        }),
      "chart": svg(
        SlopeChart(heading(id, title, listed, width: 400, words: words), names: names, items: items)),
    ]
  }

  private func columnName(_ range: DayRange) -> String {
    let (first, last) = (range.first, range.last)
    if AirValidity.isCalendarYear(range) { return site.word("\(first.year) 年", "\(first.year)") }
    guard first.month == 1, first.year == last.year, last == last.lastOfMonth else {
      return site.word("\(first.year) 年同期", "\(first.year), same days")
    }
    return site.word(
      "\(first.year) 年 1–\(last.month) 月", "Jan–\(Self.monthNames[last.month - 1].prefix(3)) \(first.year)")
  }

  private func datum(_ area: Int, _ figures: AirFigures?, status: Status?) -> Datum {
    Datum(
      label: shortName(area), value: pm25(figures)?.approximation,
      text: figures?.reported(Self.measure).text ?? "—", status: status,
      href: site.route(area: area).href(from: here))
  }

  private func slopeStatus(_ town: TownAir) -> Status {
    guard let now = pm25(town.current), let then = pm25(town.former) else { return .noData }
    return now < then ? .onSchedule : now == then ? .slightlyBehind : .behind
  }

  /// `PM₂.₅ 比上年同期：七个镇街下降，五个上升`.
  private func slopeFinding(_ year: AirYear) -> String {
    let pairs = year.towns.compactMap { town in
      pm25(town.current).flatMap { now in pm25(town.former).map { (now, $0) } }
    }
    let kind = site.townNoun
    let number = ChineseNumeral.text
    let counts = [
      (pairs.count { $0 < $1 }, "下降", "down"), (pairs.count { $0 == $1 }, "持平", "unchanged"),
      (pairs.count { $0 > $1 }, "上升", "up"),
    ].filter { $0.0 > 0 }
    let start = site.word("PM₂.₅ 比上年同期：", "PM₂.₅ against last year: ")
    guard let first = counts.first else { return start + site.word("没有可比的数据", "nothing to compare") }
    if counts.count == 1 {
      guard pairs.count > 1 else {
        return start + site.word("一个\(kind)\(first.1)", "one place \(first.2)")
      }
      return start + site.word("\(number(first.0))个\(kind)都\(first.1)", "all \(first.0) places \(first.2)")
    }
    let parts = counts.enumerated().map { index, part in
      site.word("\(number(part.0))个\(index == 0 ? kind : "")\(part.1)", "\(part.0) \(part.2)")
    }
    return start + parts.joined(separator: site.word("，", ", "))
  }

  // MARK: Months

  /// PM₂.₅ month by month, a small chart a town with last year's behind: `{title, wide, narrow}`.
  func airMultiples(id: String) -> TemplateValue {
    guard let year = site.report.airYear,
      year.towns.contains(where: { $0.months.count { pm25($0.figures) != nil } > 1 })
    else { return .missing }
    let panels = year.ranked.map { town in
      SmallMultiples.Panel(
        current: Series(name: shortName(town.area), data: town.months.map { month($0, $0.figures) }),
        lastYear: town.months.contains { pm25($0.former) != nil }
          ? town.months.map { month($0, $0.former) } : [],
        href: site.route(area: town.area).href(from: here))
    }
    let title = monthsFinding(year)
    func drawing(_ id: String, _ width: Double) -> TemplateValue {
      svg(SmallMultiples(heading(id, title, title, width: width), panels: panels))
    }
    return [
      "title": .text(title), "months": .list(panels.first?.current.data.map { .text($0.label) } ?? []),
      "rows": .list(
        panels.map {
          ["name": .text($0.current.name), "values": .list($0.current.data.map { .text($0.text) })]
        }),
      "wide": drawing("\(id)-wide", 1000), "narrow": drawing("\(id)-narrow", 400),
    ]
  }

  private func month(_ month: TownAirMonth, _ figures: AirFigures?) -> Datum {
    Datum(
      label: monthName(month.month), value: pm25(figures)?.approximation,
      text: figures?.reported(Self.measure).text ?? "—")
  }

  /// `PM₂.₅ 逐月：十二个镇街里十一个 1 月最高`.
  private func monthsFinding(_ year: AirYear) -> String {
    let peaks = year.towns.compactMap { town in
      town.months.compactMap { month in pm25(month.figures).map { (month.month, $0) } }
        .max { $0.1 < $1.1 }?.0
    }
    let counts = (1...12).map { month in (month: month, count: peaks.count { $0 == month }) }
    guard let most = counts.max(by: { $0.count < $1.count }), most.count > 0 else {
      return site.word("PM₂.₅ 逐月变化", "PM₂.₅ month by month")
    }
    let (number, name) = (ChineseNumeral.text, Self.monthNames[most.month - 1])
    if most.count == peaks.count {
      return site.word(
        "PM₂.₅ 逐月：\(peaks.count == 1 ? "" : "各处都在") \(most.month) 月最高", "PM₂.₅ by month: highest in \(name)")
    }
    return site.word(
      "PM₂.₅ 逐月：\(number(peaks.count))处里\(number(most.count))处 \(most.month) 月最高",
      "PM₂.₅ by month: highest in \(name) at \(most.count) of \(peaks.count) places")
  }
}
