// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables

/// The county's targets as judged.
enum TargetRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    return DataTable(
      name: "target_results", title: Wording("年度目标评价结果", "targets, judged"),
      note: Wording("全县的每项目标，到截至日做到哪一步", "each target of the county on the as-of date"), key: ["target_id"],
      links: [DataTable.Link(["target_id"], to: "targets", ["id"])],
      fields: [targetField(site)] + fields(site), of: site.report.targets)
  }

  static func targetField(_ site: SiteContext) -> DataField<AssessedTarget> {
    DataField("target_id", "目标编号", "target id", isRequired: true) {
      .text(site.records.targets[$0.target].id)
    }
  }

  /// What is judged, of the county and of a holder's share alike.
  static func fields(_ site: SiteContext) -> [DataField<AssessedTarget>] {
    @Sendable func record(_ target: AssessedTarget) -> Target { site.records.targets[target.target] }
    return [
      DataField("indicator", "指标", "indicator", isRequired: true) { .text(record($0).indicator) },
      DataField("unit", "单位", "unit", isRequired: true) { .text(record($0).unit) },
      DataField("goal", "目标值", "goal", kind: .decimal, isRequired: true) { .exact($0.goal) },
      DataField("baseline", "基准年值", "baseline", kind: .decimal) { .exact($0.baseline) },
      DataField("actual", "实际值", "actual", kind: .decimal) { .exact($0.actual?.value) },
      DataField("actual_text", "实际值写法", "actual, as shown") { .optional($0.actual?.text) },
      DataField("data_date", "数据日期", "date of the data") { .optional($0.actual?.asOf) },
      DataField(
        "standing", "进度判定", "standing", choices: .of(Standing.allCases) { $0.title.chinese }, isRequired: true
      ) { .text($0.standing.rawValue) },
      DataField("finding", "判定依据", "finding") { .optional(site.word($0.finding)) },
      DataField("need", "还需", "what is needed") { .optional($0.need.map { site.word($0) }) },
      DataField("forecast", "推算", "forecast") { .optional($0.forecast.map { site.word($0) }) },
      DataField("last_year", "上年同期", "same period of last year") { .optional($0.lastYear) },
    ]
  }
}

/// Holders' shares of targets as judged.
enum ShareRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let shares = site.report.shares.filter { $0.holder != nil }
    return DataTable(
      name: "share_results", title: Wording("目标分解评价结果", "shares of targets, judged"),
      note: Wording("每个责任主体分到的目标，到截至日做到哪一步", "each holder’s share of a target on the as-of date"),
      key: ["target_id", "holder_id"],
      links: [
        DataTable.Link(["target_id"], to: "targets", ["id"]),
        DataTable.Link(["holder_id"], to: "holders", ["id"]),
      ],
      fields: [
        TargetRows.targetField(site),
        DataField("holder_id", "责任主体编号", "holder id", isRequired: true) {
          .optional($0.holder.map { site.records.holders[$0].id })
        },
      ] + TargetRows.fields(site), of: shares)
  }
}
