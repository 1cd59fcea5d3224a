// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The county's water: sections by month, rivers, the quality index and its ranking.
struct WaterListView {
  let scope: PageScope
  var site: SiteContext { scope.site }
  private var water: WaterAssessment { site.report.water }

  init(_ scope: PageScope) {
    self.scope = scope
  }

  var view: [(TemplateKey, TemplateValue)] {
    let lakes = site.report.sections.filter { $0.body == .lake && $0.year != nil }
    return [
      ("finding", .text(WaterFinding.county(site))), ("monthsFinding", .text(WaterFinding.months(site))),
      ("figures", .list(water.figures.map { figure($0) })),
      (
        "monthNames",
        .list((water.county.sections.first?.months ?? []).map { .text(scope.monthName($0.month)) })
      ),
      ("rows", .list(site.report.sections.map { row($0) })), ("legend", .list(Self.legend(scope))),
      ("rivers", .list(water.rivers.map { river($0) })), ("riversFinding", .text(riversFinding)),
      ("indices", .list(indices)), ("hasIndices", .flag(!indices.isEmpty)),
      ("places", .list(places)), ("hasPlaces", .flag(water.places.contains { $0.rank != nil })),
      ("itemsNote", .text(itemsNote)), ("indexFinding", .text(indexFinding)),
      ("lakes", .list(lakes.map { Self.nitrogen($0, scope) })), ("hasLakes", .flag(!lakes.isEmpty)),
    ]
  }

  // MARK: Figures

  private func figure(_ figure: WaterFigure) -> TemplateValue {
    let name = Self.name(figure.indicator)
    guard let measured = figure.measurement else {
      return [
        "name": .text(site.word(name)), "value": "—", "share": .optional(figure.reason.map { site.word($0) }),
        "why": .missing,
      ]
    }
    let unit = measured.unit.isEmpty ? "" : measured.unit == "%" ? "%" : " \(site.word(measured.unit, ""))"
    let sign = measured.value.isNegative ? "−" : ""
    let text = sign + measured.text.drop { $0 == "-" || $0 == "−" } + unit
    return [
      "name": .text(site.word(name)), "value": .text(text + direction(figure.indicator, measured.value)),
      "share": .optional(measured.shareText.map { share($0, figure.indicator) }),
      "why": scope.trace(measured.trace),
    ]
  }

  /// `，改善` behind the change of an index, as the tables say it: less of it is better.
  private func direction(_ indicator: ComputedIndicator, _ value: ExactNumber) -> String {
    guard indicator == .sectionIndexChange, !value.isZero else { return "" }
    return value.isNegative ? site.word("，改善", ", better") : site.word("，变差", ", worse")
  }

  /// What a share counts: `11/21 项`, `5/8 个断面`.
  private func share(_ text: String, _ indicator: ComputedIndicator) -> String {
    switch indicator {
    case .sectionAttainment: site.word(text, englishShare(water.county.attainment))
    case .sectionIndex: site.word("\(text) 项", "\(text) items")
    case .sectionInferiorCount, .sectionIndexChange: site.word("\(text) 个断面", "\(text) sections")
    case .sectionStableShare: site.word("\(text) 个断面", englishSections(water.county.stableShare))
    case .sectionMeanAttainment: site.word("\(text) 个断面", englishSections(water.county.meanAttainment))
    default: site.word("\(text) 个断面", englishSections(water.county.goodShare))
    }
  }

  private func englishSections(_ rate: Rate) -> String {
    "\(rate.numerator)/\(rate.denominator) sections"
      + (rate.notApplicable > 0 ? ", \(rate.notApplicable) more without data" : "")
  }

  private func englishShare(_ rate: Rate) -> String {
    "\(rate.numerator)/\(rate.denominator)"
      + (rate.notApplicable > 0 ? ", \(rate.notApplicable) more dry or without sample" : "")
  }

  /// The indicator's name on pages.
  static func name(_ indicator: ComputedIndicator) -> Wording {
    switch indicator {
    case .sectionAttainment: Wording("断面达标率", "results that reach their class")
    case .sectionMeanAttainment: Wording("均值类别达标率", "sections whose mean reaches its class")
    case .sectionStableShare: Wording("稳定达标断面比例", "sections that always reach their class")
    case .sectionGoodShare: Wording("Ⅰ至Ⅲ类断面比例", "sections of class Ⅰ–Ⅲ")
    case .sectionInferiorCount: Wording("劣Ⅴ类断面", "sections worse than class Ⅴ")
    case .sectionIndex: Wording("水质指数 CWQI", "quality index CWQI")
    case .sectionIndexChange: Wording("水质指数同比", "index against the year before")
    default: Wording(indicator.chinese, indicator.rawValue)
    }
  }

  // MARK: Sections by month

  private func row(_ summary: SectionSummary) -> TemplateValue {
    let record = site.records.sections[summary.section]
    let year = summary.year?.evaluation
    return [
      "link": scope.sectionLink(summary.section), "river": .text(record.river),
      "control": .optional(record.control), "target": .text(record.targetClass.title),
      "months": .list(summary.months.map { scope.waterMonth($0) }),
      "share": .text("\(summary.attained)/\(summary.assessed)"), "mean": scope.waterChip(year?.waterClass),
      "isMeanMissed": .flag(year?.isAttained == false), "pollutants": .text(pollutants(year)),
    ]
  }

  private func pollutants(_ evaluation: SectionEvaluation?) -> String {
    guard let evaluation else { return "—" }
    let main = evaluation.mainPollutants
    return main.isEmpty ? site.word("无", "none") : site.word(WaterWords.exceedances(main))
  }

  /// Classes with condition and colour in words.
  static func legend(_ scope: PageScope) -> [TemplateValue] {
    WaterClass.allCases.map { waterClass in
      let condition = scope.site.word(WaterWords.condition(waterClass.condition))
      return [
        "class": .text("water-\(waterClass.rawValue)"), "word": .text(waterClass.title),
        "condition": .text(condition), "colour": .text(colour(waterClass.condition, scope)),
      ]
    }
  }

  private static func colour(_ condition: WaterCondition, _ scope: PageScope) -> String {
    let english = ["blue", "green", "yellow", "orange", "red"]
    return scope.site.word(condition.colourName, english[condition.rawValue - 1])
  }

  // MARK: Rivers

  private func river(_ river: RiverSummary) -> TemplateValue {
    let condition = river.evaluation.condition
    let shown: String
    if let average = river.evaluation.average {
      shown = average.waterClass.map { site.word("平均 \($0.title) 类", "mean class \($0.title)") } ?? "—"
    } else if river.judged > 0 {
      let good = river.evaluation.share(.one ... .three)
      let inferior = river.evaluation.share(.inferior ... .inferior)
      shown = "Ⅰ–Ⅲ \(good.text())%（\(good.numerator)/\(good.denominator)），劣Ⅴ \(inferior.text())%"
    } else {
      shown = "—"
    }
    let names = river.mainPollutants.map { site.word(WaterWords.name($0)) }
    return [
      "name": .text(river.name), "body": .text(site.word(river.body.title, river.body.rawValue)),
      "sections": .list(river.sections.map { scope.sectionLink($0) }), "shown": .text(shown),
      "judged": .text("\(river.judged)/\(river.sections.count)"),
      "condition": condition.map { conditionChip($0) } ?? .missing,
      "pollutants": .text(
        names.isEmpty ? site.word("无", "none") : names.joined(separator: site.word("、", ", "))),
      "why": scope.trace(river.trace),
    ]
  }

  /// The condition's word and colour; the colour is that of the class which stands for it.
  private func conditionChip(_ condition: WaterCondition) -> TemplateValue {
    let place = [1, 3, 4, 5, 6][condition.rawValue - 1]
    return [
      "class": .text("water-\(place)"), "word": .text(site.word(WaterWords.condition(condition))),
      "colour": .text(Self.colour(condition, scope)),
    ]
  }

  /// `四条河流一座湖库，三个为优良；白石河中度污染`.
  private var riversFinding: String {
    let judged = water.rivers.filter { $0.evaluation.condition != nil }
    let good = judged.filter { ($0.evaluation.condition ?? .heavilyPolluted) <= .good }
    let bad = judged.filter { ($0.evaluation.condition ?? .excellent) > .good }
    let worstFirst: [WaterCondition] = [.heavilyPolluted, .moderatelyPolluted, .lightlyPolluted]
    let groups = worstFirst.map { condition in
      (condition: condition, names: bad.filter { $0.evaluation.condition == condition }.map(\.name))
    }.filter { !$0.names.isEmpty }
    let chinese = groups.map { $0.names.joined(separator: "、") + $0.condition.title }.joined(separator: "，")
    let english = groups.map {
      $0.names.joined(separator: ", ") + " " + WaterWords.condition($0.condition).english
    }.joined(separator: "; ")
    return site.word(
      judged.isEmpty
        ? "河流和湖库还没有浓度数据"
        : bad.isEmpty
          ? "河流和湖库水质都在良好以上"
          : "\(ChineseNumeral.text(judged.count))条河流湖库，\(ChineseNumeral.text(good.count))条良好以上；\(chinese)",
      judged.isEmpty
        ? "No concentrations yet"
        : bad.isEmpty
          ? "All rivers and lakes are good" : "\(good.count) of \(judged.count) are good; \(english)")
  }
}
