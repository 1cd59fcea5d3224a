// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// The ledgers of the county.
enum LedgerRows: ResultTable {
  static func table(_ site: SiteContext) -> DataTable {
    @Sendable func definition(_ ledger: AssessedLedger) -> LedgerDefinition {
      site.records.ledgers[ledger.ledger].definition
    }
    func count(
      _ name: String, _ chinese: String, _ english: String,
      _ value: @escaping @Sendable (LedgerFigures) -> Int
    ) -> DataField<AssessedLedger> {
      DataField(name, chinese, english, kind: .integer, isRequired: true) { .integer(value($0.figures)) }
    }
    return DataTable(
      name: "ledger_results", title: Wording("台账评价结果", "ledgers, judged"),
      note: Wording("每本台账一行：有多少、了结多少、逾期多少", "one row a ledger: how many items, closed, overdue"),
      key: ["ledger_id"],
      fields: [
        DataField("ledger_id", "台账编号", "ledger id", isRequired: true) { .text(definition($0).id) },
        DataField("title", "名称", "title", isRequired: true) { .text(definition($0).title.chinese) },
        count("total", "总数", "total") { $0.total }, count("open", "未完成", "open") { $0.open },
        count("overdue", "逾期", "overdue") { $0.overdue }, count("due_soon", "临期", "due soon") { $0.dueSoon },
        count("behind", "未达序时", "behind schedule") { $0.behind },
        count("rebounded", "反弹未了", "rebounded") { $0.rebounded },
        count("ever_rebounded", "反弹过", "ever rebounded") { $0.everRebounded },
        count("finished", "已完成待销号", "finished, not closed") { $0.finished },
        count("publicity", "公示中", "on notice") { $0.publicity },
        count("standing", "长期坚持", "standing") { $0.standing }, count("closed", "已销号", "closed") { $0.closed },
        count("declined", "未受理", "not taken up") { $0.declined },
        DataField("page", "网页", "page", note: .page, isRequired: true) {
          .text(site.route(ledger: $0.ledger).path)
        },
      ], of: site.report.ledgers)
  }
}

/// The rates and sums of the ledgers.
enum LedgerFigureRows: ResultTable {
  struct Row: Sendable {
    let ledger: LedgerDefinition
    let id: String
    let title: Wording
    let value: DataTable.Value
    let unit: String?
    let rate: Rate?
  }

  static func table(_ site: SiteContext) -> DataTable {
    let rows = site.report.ledgers.flatMap { Self.rows(of: $0, site.records.ledgers[$0.ledger].definition) }
    return DataTable(
      name: "ledger_figures", title: Wording("台账比率和合计", "rates and sums of ledgers"),
      note: Wording("比率写明分子、分母和不适用的个数", "each rate with its numerator, denominator and what does not apply"),
      key: ["ledger_id", "figure"],
      links: [DataTable.Link(["ledger_id"], to: "ledger_results", ["ledger_id"])],
      fields: [
        DataField("ledger_id", "台账编号", "ledger id", isRequired: true) { .text($0.ledger.id) },
        DataField("figure", "指标", "figure", isRequired: true) { .text($0.id) },
        DataField("title", "名称", "title", isRequired: true) { .text(site.word($0.title)) },
        DataField("value", "值", "value", kind: .decimal) { $0.value },
        DataField("unit", "单位", "unit") { .optional($0.unit) },
        DataField("numerator", "分子", "numerator", kind: .integer) { .optional($0.rate?.numerator) },
        DataField("denominator", "分母", "denominator", kind: .integer) { .optional($0.rate?.denominator) },
        DataField("not_applicable", "不适用", "not applicable", kind: .integer) {
          .optional($0.rate?.notApplicable)
        },
      ], of: rows)
  }

  private static func rows(of ledger: AssessedLedger, _ definition: LedgerDefinition) -> [Row] {
    let figures = ledger.figures
    func row(_ id: String, _ title: Wording, _ rate: Rate) -> Row {
      Row(ledger: definition, id: id, title: title, value: .percent(rate), unit: "%", rate: rate)
    }
    let own = zip(definition.rates, figures.rates).map { row("rate-\($0.id)", $0.title, $1) }
    let sums = zip(definition.sums, figures.sums).map { sum, value in
      Row(
        ledger: definition, id: "sum-\(sum.id)", title: sum.title,
        value: value.map { .decimal($0.rounded(sum.decimals), decimals: sum.decimals) } ?? .null,
        unit: sum.unit,
        rate: nil)
    }
    let checks = zip(definition.checks?.columns ?? [], figures.checks).map { id, rate in
      let title = definition.column(id)?.title ?? id
      return row("check-\(id)", Wording(title, id), rate)
    }
    guard !definition.stages.isEmpty else { return own + sums + checks }
    return [
      row("closed-rate", definition.closedRateTitle, figures.closedRate),
      row("rebound-rate", Wording("反弹率", "rebounded"), figures.reboundRate),
      row("on-time-rate", Wording("按期完成率", "done in time"), figures.onTimeRate),
      row("schedule-rate", Wording("达序时率", "on schedule"), figures.scheduleRate),
    ] + own + sums + checks
  }
}
