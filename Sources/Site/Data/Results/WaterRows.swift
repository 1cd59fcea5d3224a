// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// The water sections over the year so far.
enum SectionRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    @Sendable func record(_ summary: SectionSummary) -> Section { site.records.sections[summary.section] }
    @Sendable func place(_ summary: SectionSummary) -> SectionPlace? {
      site.report.water.places.first { $0.section == summary.section }
    }
    return DataTable(
      name: "section_results", title: Wording("断面评价结果", "sections, judged"),
      note: Wording(
        "每个断面到截至日的达标月数、均值类别和水质指数", "months attained, class of the means and index of each section"),
      key: ["section_id"], links: [DataTable.Link(["section_id"], to: "sections", ["id"])],
      fields: [
        DataField("section_id", "断面编号", "section id", isRequired: true) { .text(record($0).id) },
        DataField("name", "名称", "name", isRequired: true) { .text(record($0).name) },
        DataField("river", "河流", "river", isRequired: true) { .text(record($0).river) },
        DataField("target_class", "水质目标", "target class", choices: .classes, isRequired: true) {
          .waterClass($0.target)
        },
        DataField("attained", "达标月数", "months attained", kind: .integer, isRequired: true) {
          .integer($0.attained)
        },
        DataField("assessed", "评价月数", "months assessed", kind: .integer, isRequired: true) {
          .integer($0.assessed)
        },
        DataField("skipped", "未评价月数", "months without result", kind: .integer, isRequired: true) {
          .integer($0.skipped)
        },
        DataField("is_stable", "稳定达标", "stable", kind: .flag) { .optional($0.isStable) },
        DataField("mean_class", "均值类别", "class of the means", choices: .classes) {
          .waterClass($0.year?.evaluation.waterClass)
        },
        DataField("last_year_class", "上年同期均值类别", "class of last year’s means", choices: .classes) {
          .waterClass($0.lastYear?.evaluation.waterClass)
        },
        DataField("exceedances", "超标项目", "exceedances") { summary in
          .optional(summary.year.map { WaterExceedance.text($0.evaluation.exceedances) })
        },
        DataField("cwqi", "水质指数", "CWQI", kind: .decimal) { .exact(place($0)?.index, most: 4) },
        DataField("rank", "名次", "rank", kind: .integer) { .optional(place($0)?.rank?.place) },
        DataField("cwqi_change", "水质指数变化", "change of CWQI", kind: .decimal, unit: "%") {
          .exact(place($0)?.change?.percent, most: 2)
        },
        DataField("page", "网页", "page", note: .page, isRequired: true) {
          .text(site.route(section: $0.section).path)
        },
      ], of: site.report.sections)
  }
}

/// The water sections month by month.
enum SectionMonthRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let months = site.report.sections.flatMap { summary in
      (summary.lastYearMonths + summary.months).map { (section: summary.section, month: $0) }
    }
    return DataTable(
      name: "section_month_results", title: Wording("断面逐月评价结果", "sections by month, judged"),
      note: Wording("断流、未监测、不该监测的月份各有说明，不算达标也不算超标", "dry, unmonitored and not due months are told apart"),
      key: ["section_id", "month"], links: [DataTable.Link(["section_id"], to: "sections", ["id"])],
      fields: [
        DataField("section_id", "断面编号", "section id", isRequired: true) {
          .text(site.records.sections[$0.section].id)
        },
        DataField("month", "月份", "month", kind: .month, isRequired: true) {
          .month($0.month.year, $0.month.month)
        },
        DataField("outcome", "结果", "outcome", choices: outcomes, isRequired: true) {
          .text(outcome($0.month))
        },
        DataField("class", "水质类别", "class", choices: .classes) { .waterClass($0.month.waterClass) },
        DataField("official_class", "公布类别", "official class", choices: .classes) {
          .waterClass($0.month.officialClass)
        },
        DataField("computed_class", "按浓度判定", "class of the concentrations", choices: .classes) {
          .waterClass($0.month.computedClass)
        },
        DataField("is_attained", "达标", "attained", kind: .flag) { .optional($0.month.isAttained) },
        DataField("exceedances", "超标项目", "exceedances") { .optional($0.month.exceedances(.chinese)) },
      ], of: months)
  }

  private static let outcomes = [
    Choice("assessed", "已评价"), Choice("dry", "断流"), Choice("not-monitored", "未监测"), Choice("not-due", "不需监测"),
  ]

  private static func outcome(_ month: SectionSummary.Month) -> String {
    switch month.outcome {
    case .found: "assessed"
    case .dry: "dry"
    case .notMonitored: "not-monitored"
    case .notDue: "not-due"
    }
  }
}

/// The rivers and lakes over the year so far.
enum RiverRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    return DataTable(
      name: "river_results", title: Wording("河流评价结果", "rivers, judged"),
      note: Wording(
        "五个及以上断面按类别比例评价，少于五个按平均浓度评价", "five sections or more by shares of classes, fewer by means"),
      key: ["name", "type"],
      fields: [
        DataField("name", "河流", "river", isRequired: true) { .text($0.name) },
        DataField(
          "type", "类型", "type", choices: [Choice("river", "河流"), Choice("lake", "湖库")], isRequired: true
        ) { .text($0.body.rawValue) },
        DataField("sections", "断面数", "sections", kind: .integer, isRequired: true) {
          .integer($0.sections.count)
        },
        DataField("judged", "参评断面数", "sections judged", kind: .integer, isRequired: true) {
          .integer($0.judged)
        },
        DataField("mean_class", "均值类别", "class of the means", choices: .classes) {
          .waterClass($0.evaluation.average?.waterClass)
        },
        DataField("condition", "水质状况", "condition") {
          .optional($0.evaluation.condition.map { site.word(WaterWords.condition($0)) })
        },
        DataField("main_pollutants", "主要污染指标", "main pollutants") {
          .optional($0.mainPollutants.map(\.title).joined(separator: "、"))
        },
      ], of: site.report.water.rivers)
  }
}

extension [Choice] {
  /// The classes of surface water, by their numbers.
  static let classes = (1...6).compactMap { number in
    WaterClass(rawValue: number).map { Choice(String(number), $0.title) }
  }
}

extension DataTable.Value {
  /// The number of a class: 1 to 5, and 6 for worse than Ⅴ.
  static func waterClass(_ found: WaterClass?) -> Self { found.map { .text(String($0.rawValue)) } ?? .null }
}
