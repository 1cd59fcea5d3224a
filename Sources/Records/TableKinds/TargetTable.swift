// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 年度目标: what the county must reach this year.
package enum TargetTable: TableKind {
  package static let schema = TableSchema(
    id: "targets", title: Wording("年度目标", "targets of the year"),
    columns: [
      Column(
        "id", "编号", type: .identifier, isRequired: true, visibility: .published,
        note: Wording("如 Q01", "such as Q01")),
      Column(
        "domain", "领域", type: .choice(domains), isRequired: true, visibility: .published,
        note: Wording("气、水、土、固废、结构、能力", "air, water, soil, waste, structure, capacity")),
      Column(
        "indicator", "指标", type: .text, isRequired: true, visibility: .published,
        note: Wording("考核什么", "what is measured")),
      Column(
        "unit", "单位", aliases: ["计量单位"], type: .text, isRequired: true, visibility: .published,
        note: Wording("如 天、µg/m³、%", "such as 天, µg/m³, %")),
      Column(
        "direction", "方向", type: .choice(directions), isRequired: true, visibility: .published,
        note: Wording("不高于、不低于、累计；没有默认值", "at-most, at-least or cumulative; there is no default")),
      Column(
        "pace", "进度类型", type: .choice(paces), isRequired: true, visibility: .published,
        note: Wording("累计、均值、天数、台账、里程碑", "cumulative, mean, days-budget, ledger-count or milestone")),
      Column(
        "goal", "目标值", type: .anyNumber, isRequired: true,
        visibility: .published, note: Wording("要达到的数", "the value wanted"), allowsPercent: true),
      Column(
        "baseline", "基准年值", type: .anyNumber,
        visibility: .published, note: Wording("上年的数", "last year's value"), allowsPercent: true),
      Column(
        "owners", "考核主体", aliases: ["责任单位", "owner"], type: .names, visibility: .published,
        note: Wording("责任主体的编号或名称", "ids or names of holders")),
      Column(
        "basis", "依据", type: .text, visibility: .published, note: Wording("文件和条款", "the document and clause")),
      Column(
        "start", "起", type: .date, isRequired: true, visibility: .published,
        note: Wording("开始的日期", "first day")),
      Column(
        "end", "止", type: .date, isRequired: true, visibility: .published, note: Wording("结束的日期", "last day")),
      Column(
        "decimals", "小数位", type: .integer(min: 0, max: 6), visibility: .published,
        note: Wording("显示几位小数", "decimals shown")),
      Column(
        "measure", "取数", type: .text, visibility: .published,
        note: Wording(
          "从哪里取实际值，如 空气.PM2.5均值；不写就取进度表", "the indicator that gives the value; the progress table if left out"
        )),
      Column(
        "origin", "来源", type: .text, visibility: .published,
        note: Wording("定下它的会议的网址名", "the slug of the meeting that set it")),
      Column(
        "name_en", "英文名", type: .text, visibility: .published,
        note: Wording("英文网站上的名称", "the name on the English site")),
      .slug, .former, .note,
    ], key: ["id"])

  private static let domains = Choice.of(Domain.allCases) { Choice($0.rawValue, $0.title.chinese) }
  private static let directions = [
    Choice(Direction.atMost.rawValue, "不高于", aliases: ["不超过", "不大于", "≤", "<="]),
    Choice(Direction.atLeast.rawValue, "不低于", aliases: ["不少于", "不小于", "≥", ">="]),
    Choice(Direction.cumulative.rawValue, "累计"),
  ]
  private static let paces = Choice.of(PaceKind.allCases) { Choice($0.rawValue, $0.title.chinese) }

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let target = target(row, &diagnostics) else { continue }
      records.targets.append(target)
    }
    return diagnostics
  }

  private static func target(_ row: TypedRow, _ diagnostics: inout [Diagnostic]) -> Target? {
    guard let id = row.text("id"), let domain = row.choice("domain").flatMap(Domain.init(rawValue:)),
      let indicator = row.text("indicator"), let unit = row.text("unit"),
      let direction = row.choice("direction").flatMap(Direction.init(rawValue:)),
      let pace = row.choice("pace").flatMap(PaceKind.init(rawValue:)), let goal = row.number("goal"),
      let start = row.date("start"), let end = row.date("end")
    else { return nil }
    guard let period = DayRange(start, end) else {
      diagnostics.append(
        Diagnostic(
          rule: "date-order", at: row.location(of: "end"),
          Wording(
            "“止” \(end.isoText) 早于“起” \(start.isoText)",
            "the end \(end.isoText) lies before the start \(start.isoText)"),
          help: Wording("核对两个日期", "check both dates")))
      return nil
    }
    let slug = Slug.read(row.mention("slug"), from: id, fallback: "target")
    diagnostics += slug.diagnostics
    return Target(
      id: id, domain: domain, indicator: indicator, unit: unit, direction: direction, pace: pace, goal: goal,
      baseline: row.number("baseline"), owners: row.mentions("owners"), basis: row.text("basis"),
      period: period, decimals: row.number("decimals").map { Int($0.numerator) } ?? 0,
      measure: row.mention("measure"), origin: row.mention("origin"), slug: slug.slug,
      formerSlugs: row.list("former") ?? [], note: row.text("note"), english: row.text("name_en"),
      location: row.location)
  }
}
