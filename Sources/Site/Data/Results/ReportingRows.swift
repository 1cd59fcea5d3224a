// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables

/// Who has reported the figures that were due.
enum ReportingRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    let holders = site.report.reporting.holders
    return DataTable(
      name: "reporting_results", title: Wording("报送情况", "reporting"),
      note: Wording("应报的数报了几个；只看有没有，不看早晚", "figures reported of those due; whether they are there, not when"),
      key: ["holder_id"], links: [DataTable.Link(["holder_id"], to: "holders", ["id"])],
      fields: [
        DataField("holder_id", "责任主体编号", "holder id", isRequired: true) {
          .text(site.records.holders[$0.holder].id)
        },
        DataField("name", "名称", "name", isRequired: true) { .text(site.records.holders[$0.holder].name) },
        DataField("due", "应报", "due", kind: .integer, isRequired: true) { .integer($0.due) },
        DataField("reported", "已报", "reported", kind: .integer, isRequired: true) { .integer($0.reported) },
        DataField("rate", "报送率", "rate", kind: .decimal, unit: "%") { .percent($0.rate) },
        DataField("newest", "最新数据日期", "newest figure", kind: .date) { .day($0.newest) },
        DataField("updates", "进展篇数", "updates", kind: .integer, isRequired: true) { .integer($0.updates) },
        DataField("last_update", "最近进展日期", "last update", kind: .date) { .day($0.lastUpdate) },
      ], of: holders)
  }
}
