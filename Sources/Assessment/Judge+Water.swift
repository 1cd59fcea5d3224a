// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// The water of the county, from the sections already judged.
  func assessedWater() -> WaterAssessment {
    guard !sections.isEmpty else { return .none }
    let places = SectionPlace.all(sections)
    let figures = ComputedIndicator.water.map { indicator in
      switch waterValue(indicator, nil) {
      case .value(let measurement):
        WaterFigure(indicator: indicator, measurement: measurement, reason: nil)
      case .missing(let reason), .notApplicable(let reason):
        WaterFigure(indicator: indicator, measurement: nil, reason: reason)
      }
    }
    return WaterAssessment(
      county: WaterGroup(sections), rivers: RiverSummary.all(sections, records), places: places.places,
      comparedItems: places.items, figures: figures)
  }

  /// An indicator of the sections that a holder answers for, or of all.
  func waterValue(_ indicator: ComputedIndicator, _ holder: Int?) -> IndicatorOutcome {
    let own = ownSections(holder)
    guard !own.isEmpty else { return .notApplicable(Wording("没有负责的断面", "has no section")) }
    let group = WaterGroup(own)
    switch indicator {
    case .sectionAttainment: return attainment(group)
    case .sectionStableShare: return stability(group)
    case .sectionGoodShare:
      return share(
        indicator, group, group.goodShare,
        Wording("Ⅰ至Ⅲ类断面比例：年均类别为Ⅰ至Ⅲ类的断面 ÷ 有浓度的断面", "sections of class Ⅰ–Ⅲ by the mean over those measured"))
    case .sectionMeanAttainment:
      return share(
        indicator, group, group.meanAttainment,
        Wording("平均类别达标率：年均类别达到目标的断面 ÷ 有浓度的断面", "sections whose mean reaches the target over those measured"))
    case .sectionInferiorCount: return inferior(group)
    case .sectionIndex: return index(group)
    case .sectionIndexChange: return indexChange(group)
    default: return .missing(Wording("没有这个指标", "no such indicator"))
    }
  }

  private static let noValues = Wording("断面没有浓度数据", "the sections have no concentrations")

  private func attainment(_ group: WaterGroup) -> IndicatorOutcome {
    let rate = group.attainment
    guard let percent = rate.percent else {
      return .missing(Wording("断面还没有监测结果", "no section was assessed yet"))
    }
    let inputs = group.sections.map { summary in
      input(summary, "\(summary.attained)/\(summary.assessed)", rows: summary.assessed) { $0.source != nil }
    }
    let left = rate.notApplicable
    let note =
      left > 0 ? say("，另 \(left) 次未监测或断流", "; \(left) more not monitored or dry") : ""
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%",
        shareText: "\(rate.numerator)/\(rate.denominator)\(note)", asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "断面达标率：达标次数 ÷ 评价次数，未监测和断流不计",
            "attained over assessed; months not monitored or dry are left out"),
          basis: WaterWords.evaluation, inputs: inputs, steps: [step(rate)])))
  }

  private func stability(_ group: WaterGroup) -> IndicatorOutcome {
    let rate = group.stableShare
    guard let percent = rate.percent else {
      return .missing(Wording("断面还没有监测结果", "no section was assessed yet"))
    }
    let inputs = group.sections.filter { $0.isStable != nil }.map { summary in
      input(summary, "\(summary.attained)/\(summary.assessed)", rows: summary.assessed) { $0.source != nil }
    }
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%", shareText: shareText(rate), asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "稳定率：评价的各月全部达标的断面 ÷ 有结果的断面", "sections that attained in every month over those assessed"),
          inputs: inputs, steps: [step(rate)])))
  }

  private func share(
    _ indicator: ComputedIndicator, _ group: WaterGroup, _ rate: Rate, _ rule: Wording
  ) -> IndicatorOutcome {
    guard let percent = rate.percent else { return .missing(Self.noValues) }
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: indicator.unit, shareText: shareText(rate),
        asOf: asOf.isoText,
        trace: Trace(
          rule: rule, basis: "\(WaterWords.limits)；\(WaterWords.evaluation)", inputs: classes(group),
          steps: [step(rate)])))
  }

  private func inferior(_ group: WaterGroup) -> IndicatorOutcome {
    guard !group.classes.isEmpty else { return .missing(Self.noValues) }
    let count = group.inferiorCount
    return .value(
      Measurement(
        value: ExactNumber(count), text: String(count), unit: "个",
        shareText: "\(count)/\(group.classes.count)",
        asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("年均类别为劣Ⅴ类的断面个数", "sections worse than class Ⅴ by the mean"),
          basis: "\(WaterWords.limits)；\(WaterWords.evaluation)", inputs: classes(group))))
  }

  private func index(_ group: WaterGroup) -> IndicatorOutcome {
    guard let index = group.index else { return .missing(Self.noValues) }
    return .value(
      Measurement(
        value: index.value, text: index.value.text(WaterQualityIndex.decimals), unit: "",
        shareText: "\(index.items)/21", asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "水质指数：各断面平均浓度与Ⅲ类限值之比逐项相加（溶解氧取倒数，pH 按偏离 7 计），河流与湖库按断面数加权；越小越好",
            "the sum of mean concentrations over the limits of class Ⅲ (oxygen inverted, pH by its distance from "
              + "7), rivers and lakes weighted by their sections; lower is better"),
          basis: WaterWords.index, inputs: classes(group), steps: indexSteps(group, index))))
  }

  /// The single indices of rivers and of lakes, and their weighted sum.
  private func indexSteps(_ group: WaterGroup, _ index: WaterGroupIndex) -> [String] {
    let decimals = WaterQualityIndex.decimals
    var steps: [String] = []
    var terms: [String] = []
    for body in WaterBody.allCases {
      guard let own = group.index(body) else { continue }
      let periods = group.sections.filter { $0.body == body }.compactMap(\.year)
      let mean = WaterSample.mean(periods.map(\.mean))
      let singles = WaterQualityIndex(mean, body).singles.map { single in
        "\(single.indicator.symbol) \(single.value.text(decimals))"
      }
      steps.append("\(singles.joined(separator: " + ")) = \(own.value.text(decimals)) (\(own.sections))")
      terms.append("\(own.value.text(decimals)) × \(own.sections)")
    }
    if terms.count > 1 {
      steps.append("(\(terms.joined(separator: " + "))) ÷ \(index.sections) = \(index.value.text(decimals))")
    }
    return steps
  }

  private func indexChange(_ group: WaterGroup) -> IndicatorOutcome {
    guard let index = group.index else { return .missing(Self.noValues) }
    guard let change = index.change, let percent = change.percent else {
      return .missing(Wording("没有上年同期的浓度，不能比较", "no concentrations of the year before to compare with"))
    }
    let decimals = WaterQualityIndex.decimals
    let (now, before) = (change.current.text(decimals), change.former.text(decimals))
    let inputs = group.sections.filter { $0.lastYear != nil && $0.year != nil }.flatMap { summary in
      let former = summary.lastYearMonths.filter { $0.computedClass != nil }
      let name = records.sections[summary.section].name
      return [
        input(summary, "\(summary.year?.months.count ?? 0)", rows: summary.year?.months.count ?? 1) {
          $0.computedClass != nil
        },
        TraceInput(
          label: Wording("\(name)（上年同期）", "\(name) (year before)"), value: "\(former.count)",
          source: former.first?.source, rows: max(former.count, 1)),
      ]
    }
    return .value(
      Measurement(
        value: percent, text: percent.text(1), unit: "%",
        shareText: "\(index.comparedSections)/\(group.sections.count)", asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "水质指数同比：（本期 − 上年同期）÷ 上年同期，只比两年都有的断面和项目；负数为改善",
            "against the same months of the year before, over sections and items of both; negative is better"),
          basis: WaterWords.index, inputs: inputs,
          steps: ["(\(now) − \(before)) ÷ \(before) = \(percent.text(1))%"])))
  }

  private func classes(_ group: WaterGroup) -> [TraceInput] {
    group.classed.map { summary in
      input(summary, summary.year?.evaluation.waterClass?.title ?? "—", rows: summary.year?.months.count ?? 1)
      {
        $0.computedClass != nil
      }
    }
  }

  private func input(
    _ summary: SectionSummary, _ value: String, rows: Int, first: (SectionSummary.Month) -> Bool
  ) -> TraceInput {
    let name = records.sections[summary.section].name
    return TraceInput(
      label: Wording(name, name), value: value, source: summary.months.first(where: first)?.source,
      rows: max(rows, 1))
  }

  private func shareText(_ rate: Rate) -> String {
    let left = rate.notApplicable
    let note = left > 0 ? say("，另 \(left) 个没有数据", "; \(left) more without data") : ""
    return "\(rate.numerator)/\(rate.denominator)\(note)"
  }

  private func step(_ rate: Rate) -> String {
    "\(rate.numerator) ÷ \(rate.denominator) = \(rate.text())%"
  }
}
