// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 更正: published figures that were wrong, with what they are now and why.
package enum CorrectionTable: TableKind {
  package static let schema = TableSchema(
    id: "corrections", title: Wording("更正", "corrections"),
    columns: [
      Column(
        "date", "日期", aliases: ["更正日期"], type: .date, isRequired: true, visibility: .published,
        note: Wording("公布更正的日期", "the day the correction was published")),
      Column(
        "table", "表", aliases: ["数据表"],
        type: .choice(FigureTable.allCases.map { Choice($0.rawValue, $0.title.chinese) }), isRequired: true,
        visibility: .published,
        note: Wording("进度、考核数据、断面月值 或 空气日值", "progress, facts, section-monthly or air-daily")),
      Column(
        "subject", "编号", aliases: ["目标编号", "指标", "断面", "行政区"], type: .text, isRequired: true,
        visibility: .published,
        note: Wording(
          "进度写目标编号，考核数据写指标，断面月值写断面，空气日值写行政区",
          "the target's id, the indicator, the section or the area, by the table")),
      Column(
        "holder", "责任主体", type: .name, visibility: .published,
        note: Wording("进度和考核数据里的责任主体；全县不写", "whose figure; empty for the county")),
      Column(
        "part", "项目", aliases: ["污染物"],
        type: .choice(FigureTable.pollutants.map { Choice($0.id, $0.title, aliases: [$0.pollutant.title]) }),
        visibility: .published, note: Wording("空气日值的污染物，如 PM2.5", "the pollutant in daily air, such as PM2.5")
      ),
      Column(
        "period", "数据日期", aliases: ["截止日", "月份"], type: .text, isRequired: true, visibility: .published,
        note: Wording("原数据的日期，断面月值写月份", "the figure's own day, or its month for sections")),
      Column(
        "old", "原值", type: .text, visibility: .published,
        note: Wording("原来公布的数", "the figure as published")),
      Column(
        "new", "现值", type: .text, visibility: .published,
        note: Wording("更正后的数，与数据表一致", "the figure now, as it stands in its table")),
      Column(
        "reason", "原因", type: .text, isRequired: true, visibility: .published,
        note: Wording("为什么更正", "why it was corrected")),
      Column(
        "by", "经办", type: .text, visibility: .internalOnly,
        note: Wording("经办的单位或岗位，不公开", "who corrected it; not published")),
    ], key: ["date", "table", "subject", "holder", "part", "period"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let date = row.date("date"), let kind = row.choice("table").flatMap(FigureTable.init(rawValue:)),
        let subject = row.mention("subject"), let written = row.mention("period"),
        let reason = row.text("reason")
      else { continue }
      guard let old = figure("old", row, &diagnostics), let new = figure("new", row, &diagnostics) else {
        continue
      }
      switch period(written, of: kind, year: records.site.year) {
      case .failure(let problem):
        diagnostics.append(
          Diagnostic(rule: problem.rule, at: written.location, problem.wording, help: problem.help))
      case .success(let (text, end)):
        records.corrections.append(
          Correction(
            date: date, table: kind, subject: subject, holder: row.mention("holder"),
            part: row.choice("part"), period: text, periodEnd: end, old: kind.normal(old),
            new: kind.normal(new), reason: reason, by: row.text("by"), location: row.location))
      }
    }
    return diagnostics
  }

  /// A figure as written. 不适用 and 未监测 are figures here: they may be what was published, or what is right.
  private static func figure(
    _ column: String, _ row: TypedRow, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    switch row.value(column) {
    case .missing(.notApplicable): return FigureTable.words.notApplicable
    case .missing(.notMonitored): return FigureTable.words.notMonitored
    default: break
    }
    if let text = row.text(column) { return text }
    let title = schema.column(column)?.title ?? column
    diagnostics.append(
      Diagnostic(
        rule: "missing-cell", at: row.location(of: column),
        Wording("“\(title)”列：必填，但这一格是空的", "column “\(column)”: a value is required, but the cell is empty"),
        help: Wording("写出这个数；原来不适用的写“不适用”", "write the figure; 不适用 where none applied")))
    return nil
  }

  /// The day or month as ids hold it, and its last day.
  private static func period(
    _ written: Mention, of table: FigureTable, year: Int
  ) -> Result<(String, CivilDate), DateProblem> {
    guard table == .sectionMonthly else {
      return DateText.parse(written.text, defaultYear: year).map { ($0.isoText, $0) }
    }
    return MonthText.parse(written.text, defaultYear: year).map { month in
      let first = CivilDate(year: month.year, month: month.month, day: 1)?.lastOfMonth
      let digits = "\(month.month < 10 ? "0" : "")\(month.month)"
      return ("\(month.year)-\(digits)", first ?? DayRange(year: year).last)
    }
  }
}
