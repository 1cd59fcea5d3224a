// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards

/// `/data/sections.json`: the water as judged: the county, its rivers, and each section with its months.
enum WaterFile {
  static func fields(_ site: SiteContext) -> [(String, JSONValue)] {
    let water = site.report.water
    return [
      ("figures", .list(water.figures.map { figure(site, $0) })),
      ("comparedItems", .list(water.comparedItems.map { .text($0.id) })),
      ("rivers", .list(water.rivers.map { river(site, $0) })),
      ("sections", .list(site.report.sections.map { section(site, $0) })),
    ]
  }

  private static func figure(_ site: SiteContext, _ figure: WaterFigure) -> JSONValue {
    .object([
      ("indicator", .text(figure.indicator.rawValue)), ("name", .text(figure.indicator.chinese)),
      ("unit", .text(figure.indicator.unit)), ("value", .exact(figure.measurement?.value)),
      ("shown", .optional(figure.measurement?.text)), ("share", .optional(figure.measurement?.shareText)),
      ("missing", .optional(figure.reason.map { site.word($0) })),
      ("trace", figure.measurement.map { ResultFile.trace(site, $0.trace) } ?? .null),
    ])
  }

  private static func river(_ site: SiteContext, _ river: RiverSummary) -> JSONValue {
    .object([
      ("name", .text(river.name)), ("type", .text(river.body.rawValue)),
      ("sections", .list(river.sections.map { .text(site.records.sections[$0].id) })),
      ("classes", .list(river.evaluation.classes.map { .text($0.title) })),
      ("meanClass", waterClass(river.evaluation.average?.waterClass)),
      ("condition", .optional(river.evaluation.condition.map { site.word(WaterWords.condition($0)) })),
      ("mainPollutants", .list(river.mainPollutants.map { .text($0.id) })),
      ("trace", ResultFile.trace(site, river.trace)),
    ])
  }

  private static func section(_ site: SiteContext, _ summary: SectionSummary) -> JSONValue {
    let record = site.records.sections[summary.section]
    let place = site.report.water.places.first { $0.section == summary.section }
    return .object([
      ("id", .text(record.id)), ("name", .text(record.name)), ("river", .text(record.river)),
      ("type", .text(record.body.rawValue)), ("control", .optional(record.control)),
      ("target", .text(record.targetClass.title)), ("frequency", .text(record.frequency.rawValue)),
      ("attained", .integer(summary.attained)), ("assessed", .integer(summary.assessed)),
      ("skipped", .integer(summary.skipped)), ("stable", summary.isStable.map { .flag($0) } ?? .null),
      ("cwqi", .exact(place?.index)), ("rank", place?.rank.map { .integer($0.place) } ?? .null),
      ("cwqiChange", .exact(place?.change?.percent)),
      ("changeRank", place?.changeRank.map { .integer($0.place) } ?? .null),
      ("mean", period(site, summary.year)), ("lastYearMean", period(site, summary.lastYear)),
      ("months", .list(summary.months.map { month(site, $0) })),
      ("lastYearMonths", .list(summary.lastYearMonths.map { month(site, $0) })),
    ])
  }

  private static func period(_ site: SiteContext, _ period: WaterPeriod?) -> JSONValue {
    guard let period else { return .null }
    return .object([
      ("months", .list(period.months.map { .integer($0) })),
      ("class", waterClass(period.evaluation.waterClass)),
      ("attained", period.evaluation.isAttained.map { .flag($0) } ?? .null),
      ("exceedances", .text(WaterExceedance.text(period.evaluation.exceedances))),
      ("mainPollutants", .text(WaterExceedance.text(period.evaluation.mainPollutants))),
      ("values", values { period.assessed.value($0).map { .exact($0) } }),
      ("trace", ResultFile.trace(site, period.trace)),
    ])
  }

  private static func month(_ site: SiteContext, _ month: SectionSummary.Month) -> JSONValue {
    let outcome =
      switch month.outcome {
      case .found: "assessed"
      case .dry: "dry"
      case .notMonitored: "not-monitored"
      case .notDue: "not-due"
      }
    return .object([
      ("month", .text("\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)")),
      ("outcome", .text(outcome)),
      ("class", waterClass(month.waterClass)), ("official", waterClass(month.officialClass)),
      ("computed", waterClass(month.computedClass)),
      ("attained", month.isAttained.map { .flag($0) } ?? .null),
      ("deciding", .list(month.evaluation?.decidingItems.map { .text($0.id) } ?? [])),
      ("exceedances", .optional(month.exceedances(.chinese))), ("note", .optional(month.note)),
      (
        "values",
        values { item in
          switch month.sample[item] {
          case .value(let value): .exact(value)
          case .belowDetection(let limit): .text("<\(limit.plainText())")
          case .missing: nil
          }
        }
      ), ("trace", ResultFile.trace(site, month.trace)),
    ])
  }

  private static func values(_ value: (WaterIndicator) -> JSONValue?) -> JSONValue {
    .object(WaterIndicator.allCases.compactMap { item in value(item).map { (item.id, $0) } })
  }

  private static func waterClass(_ waterClass: WaterClass?) -> JSONValue { .optional(waterClass?.title) }
}
