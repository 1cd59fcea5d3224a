// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Plotting
internal import Records
internal import Standards
internal import Templates

/// A section: its months against the limits of its target, its means, and how they came about.
struct WaterSectionView {
  private let scope: PageScope
  private let summary: SectionSummary
  private let record: Section
  private var site: SiteContext { scope.site }

  init(_ scope: PageScope, _ summary: SectionSummary) {
    self.scope = scope
    self.summary = summary
    record = scope.site.records.sections[summary.section]
  }

  /// The items that any month measured, in the order of the standard.
  private var items: [WaterIndicator] {
    WaterIndicator.allCases.filter { item in
      (summary.months + summary.lastYearMonths).contains { $0.sample[item] != .missing }
    }
  }

  var view: [(TemplateKey, TemplateValue)] {
    let year = summary.year
    return [
      ("finding", .text(WaterFinding.section(summary, site))), ("id", .text(record.id)),
      ("river", .text(record.river)), ("body", .text(site.word(record.body.title, record.body.rawValue))),
      ("control", .optional(record.control)),
      ("target", .text(site.word(WaterWords.waterClass(record.targetClass)))),
      ("frequency", .text(site.word(record.frequency.title, record.frequency.rawValue))),
      ("holder", record.holder.flatMap { site.index.holder($0.text) }.map { scope.holder($0) } ?? .missing),
      ("source", scope.source(record.location)),
      ("share", .text("\(summary.attained)/\(summary.assessed)")), ("skipped", .text(skippedText)),
      ("lastYearShare", .optional(lastYearShare)), ("stability", .text(stability)),
      ("mean", scope.waterChip(year?.evaluation.waterClass)), ("hasMean", .flag(year != nil)),
      (
        "nitrogen",
        record.body == .lake && year?.mean.value(.totalNitrogen) != nil
          ? WaterListView.nitrogen(summary, scope) : .missing
      ),
      ("meanWhy", year.map { scope.trace(named($0.trace)) } ?? .missing), ("index", indexView),
      ("months", .list(summary.months.map { scope.waterMonth($0) })),
    ] + tableView + whyView
  }

  private var tableView: [(TemplateKey, TemplateValue)] {
    [
      ("hasValues", .flag(!items.isEmpty)), ("items", .list(items.map { head($0) })),
      ("limits", .list(items.map { .text(limitText($0) ?? "—") })),
      (
        "limitsTitle",
        .text(site.word("\(record.targetClass.title) 类限值", "limit of class \(record.targetClass.title)"))
      ),
      ("rows", .list(summary.months.map { row($0) })), ("means", .list(meanRows)),
      ("lastYear", .list(summary.lastYearMonths.map { row($0) })),
      ("hasLastYear", .flag(!summary.lastYearMonths.isEmpty)),
      (
        "lastYearTitle",
        .text(
          site.word(
            "\(site.report.period.first.year - 1)年同期",
            "the same months of \(site.report.period.first.year - 1)"))
      ),
    ]
  }

  private var whyView: [(TemplateKey, TemplateValue)] {
    let charts = chartItems.compactMap { chart($0) }
    return [
      ("differences", .list(differences)), ("hasDifferences", .flag(!differences.isEmpty)),
      ("charts", .list(charts)), ("hasCharts", .flag(!charts.isEmpty)),
      ("explained", explained.map { monthWhy($0) } ?? .missing),
      ("otherWhys", .list(otherWhys.map { monthWhy($0) })),
      ("legend", .list(WaterListView.legend(scope))),
    ] + scope.updates(site.ties.updates(about: .section(summary.section)))
  }

  // MARK: Words

  private var skippedText: String {
    let dry = summary.months.count { $0.outcome == .dry }
    let unmonitored = summary.months.count { $0.outcome == .notMonitored }
    var parts: [String] = []
    if dry > 0 { parts.append(site.word("断流 \(dry) 次", "\(dry) dry")) }
    if unmonitored > 0 { parts.append(site.word("未监测 \(unmonitored) 次", "\(unmonitored) without sample")) }
    return parts.joined(separator: site.word("，", ", "))
  }

  private var stability: String {
    switch summary.isStable {
    case true: site.word("稳定达标", "steady")
    case false: site.word("不稳定", "not steady")
    default: "—"
    }
  }

  private var lastYearShare: String? {
    let rate = summary.lastYearRate
    return rate.denominator == 0 ? nil : "\(rate.numerator)/\(rate.denominator)"
  }

  private var indexView: TemplateValue {
    guard let place = site.report.water.places.first(where: { $0.section == summary.section }),
      let value = place.index
    else { return .missing }
    return [
      "value": .text(value.text(WaterQualityIndex.decimals)), "rank": .text(place.rank?.text ?? "—"),
      "former": .optional(place.change?.former.text(WaterQualityIndex.decimals)),
      "change": .text(WaterListView.changeText(place.change, site)),
    ]
  }

  /// Months whose published class the concentrations do not give.
  private var differences: [TemplateValue] {
    (summary.months + summary.lastYearMonths).filter(\.differs).map { month in
      let (official, computed) = (month.officialClass?.title ?? "", month.computedClass?.title ?? "")
      let head = site.word(
        "\(month.year)年\(month.month)月公布 \(official) 类，按浓度计算为 \(computed) 类，以公布的为准",
        "\(month.year)-\(month.month): published as class \(official), class \(computed) by the concentrations; "
          + "the published class counts")
      return ["text": .text(head), "note": .optional(month.note), "source": scope.source(month.source)]
    }
  }

  // MARK: The table of concentrations

  private func head(_ item: WaterIndicator) -> TemplateValue {
    ["name": .text(site.word(WaterWords.name(item))), "unit": .text(item.unit)]
  }

  /// `≤ 1`, `≥ 5`, `6–9`; `nil` where the table has no limit.
  private func limitText(_ item: WaterIndicator) -> String? {
    if item == .pH { return "6–9" }
    // What has no part in the class, such as total nitrogen, has no limit to be held against.
    guard item.isClassifying, let limit = WaterLimits.limit(item, record.body, record.targetClass)
    else { return nil }
    return (item == .dissolvedOxygen ? "≥ " : "≤ ") + limit.plainText()
  }

  private func row(_ month: SectionSummary.Month) -> TemplateValue {
    [
      "month": .text(scope.monthName(month.month)), "cell": scope.waterMonth(month),
      "official": .text(month.officialClass?.title ?? "—"),
      "computed": .text(month.computedClass?.title ?? "—"),
      "differs": .flag(month.differs),
      "cells": .list(
        items.map { item in
          value(month.text(item) ?? "—", item, month.evaluation)
        }), "remark": .optional(month.note), "exceedances": .optional(month.exceedances(site.language)),
    ]
  }

  /// A concentration; over the limit of the target it is marked by sign and word.
  private func value(
    _ text: String, _ item: WaterIndicator, _ evaluation: SectionEvaluation?
  ) -> TemplateValue {
    let isOver = item.isClassifying && (evaluation?[item]).map { $0 > record.targetClass } ?? false
    return ["text": .text(text), "isOver": .flag(isOver)]
  }

  private var meanRows: [TemplateValue] {
    let year = site.report.period.first.year
    return [(year, summary.year), (year - 1, summary.lastYear)].compactMap { year, period in
      guard let period else { return nil }
      return [
        "title": .text(
          site.word(
            "\(year)年 \(period.months.count) 个月均值", "mean of \(period.months.count) months of \(year)")),
        "chip": scope.waterChip(period.evaluation.waterClass),
        "cells": .list(
          items.map { item in
            value(period.assessed.value(item)?.text(item.shownDecimals) ?? "—", item, period.evaluation)
          }),
      ]
    }
  }

  // MARK: Charts

  /// The items to draw: those over the target in most months, else those that decide the mean; at most four.
  private var chartItems: [WaterIndicator] {
    let counts = items.filter(\.isClassifying).map { item in
      (
        item: item,
        count: summary.months.count { month in
          (month.evaluation?[item]).map { $0 > record.targetClass } ?? false
        }
      )
    }
    // The sort of the library is stable.
    let over = counts.filter { $0.count > 0 }.sorted { $0.count > $1.count }.map(\.item)
    if !over.isEmpty { return Array(over.prefix(4)) }
    let deciding = summary.year?.evaluation.decidingItems.filter { $0 != .pH } ?? []
    return Array(deciding.prefix(3))
  }

  private func chart(_ item: WaterIndicator) -> TemplateValue? {
    let current = data(summary.months, item)
    guard current.count(where: { $0.value != nil }) > 1 else { return nil }
    let former = data(summary.lastYearMonths, item)
    let name = site.word(WaterWords.name(item))
    let over = summary.months.count { ($0.evaluation?[item]).map { $0 > record.targetClass } ?? false }
    let limit = WaterLimits.limit(item, record.body, record.targetClass)
    let finding =
      over > 0
      ? site.word(
        "\(name)有 \(over) 个月超过\(record.targetClass.title)类限值",
        "\(name): \(over == 1 ? "1 month" : "\(over) months") beyond the limit")
      : site.word("\(name)各月都在\(record.targetClass.title)类限值以内", "\(name): every month within the limit")
    let words = current.map { "\($0.label) \($0.text)" }.joined(separator: site.word("，", ", "))
    let drawing = LineChart(
      scope.heading("water-\(record.slug)-\(item.id)", finding, words, width: 420), unit: item.unit,
      current: Series(name: String(site.report.period.first.year), data: current),
      lastYear: former.contains { $0.value != nil }
        ? Series(name: site.word("上年", "last year"), data: former) : nil,
      target: limit.map {
        Mark(value: $0.approximation, text: site.word("限值 ", "limit ") + (limitText(item) ?? ""))
      }, includesZero: item != .pH)
    return ["title": .text(finding), "chart": scope.svg(drawing)]
  }

  private func data(_ months: [SectionSummary.Month], _ item: WaterIndicator) -> [Datum] {
    months.map { month in
      Datum(
        label: scope.monthName(month.month), value: month.sample.value(item)?.approximation,
        text: month.text(item) ?? "—")
    }
  }

  // MARK: Why

  /// The month whose arithmetic stands open: the last that missed its target, else the last with a class.
  private var explained: SectionSummary.Month? {
    summary.months.last { $0.isAttained == false } ?? summary.months.last { $0.isAttained != nil }
  }

  private var otherWhys: [SectionSummary.Month] {
    summary.months.filter { $0.month != explained?.month && $0.source != nil }
  }

  /// The steps with the items by their Chinese names, as the list of concentrations has them; the class follows from
  /// the worst of all items.
  private func named(_ trace: Trace) -> Trace {
    guard site.language == .chinese else { return trace }
    return trace.mapSteps { step in
      if step.hasPrefix("max("), let end = step.firstRange(of: ") = ") {
        return "各项里最差的：\(step[..<end.lowerBound].dropFirst(4)) → \(step[end.upperBound...])"
      }
      let item = WaterIndicator.allCases.first { step.hasPrefix($0.symbol + " ") }
      return item.map { $0.title + step.dropFirst($0.symbol.count) } ?? step
    }
  }

  private func monthWhy(_ month: SectionSummary.Month) -> TemplateValue {
    [
      "month": .text(scope.monthName(month.month)), "cell": scope.waterMonth(month),
      "why": scope.trace(named(month.trace.withoutRepeatedSources)),
    ]
  }
}

extension Trace {
  /// The trace with its steps in other words.
  fileprivate func mapSteps(_ words: (String) -> String) -> Trace {
    Trace(rule: rule, basis: basis, inputs: inputs, steps: steps.map(words))
  }

  /// The trace with the place of each row at the first of its values alone: all values of a month share one.
  fileprivate var withoutRepeatedSources: Trace {
    var seen: Set<SourceLocation> = []
    let inputs = inputs.map { input in
      let isNew = input.source.map { seen.insert($0).inserted } ?? false
      return TraceInput(
        label: input.label, value: input.value, source: isNew ? input.source : nil, rows: input.rows)
    }
    return Trace(rule: rule, basis: basis, inputs: inputs, steps: steps)
  }
}
