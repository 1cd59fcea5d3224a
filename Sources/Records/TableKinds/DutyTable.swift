// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// 责任清单: who must do what.
package enum DutyTable: TableKind {
  private static let kinds: [Choice] = [
    Choice(HolderKind.town.rawValue, "属地", aliases: ["镇街", "territory"]),
    Choice(HolderKind.department.rawValue, "监管", aliases: ["部门", "sector"]),
    Choice(HolderKind.enterprise.rawValue, "主体", aliases: ["企业"]),
    Choice(HolderKind.village.rawValue, "村居"),
  ]

  package static let schema = TableSchema(
    id: "duties", title: Wording("责任清单", "duties"),
    columns: [
      Column(
        "id", "编号", type: .identifier, isRequired: true, visibility: .published,
        note: Wording("如 D001", "such as D001")),
      Column(
        "holder", "责任主体", aliases: ["主体"], type: .name, visibility: .published,
        note: Wording("谁来承担；不写表示还没有落实", "who holds it; left out where nobody does yet")),
      Column(
        "kind", "类别", type: .choice(kinds), isRequired: true, visibility: .published,
        note: Wording("属地、监管、主体、村居", "town, department, enterprise or village")),
      Column(
        "domain", "领域", type: .choice(Choice.of(Domain.allCases) { Choice($0.rawValue, $0.title.chinese) }),
        isRequired: true, visibility: .published,
        note: Wording("气、水、土、固废、结构、能力", "air, water, soil, waste, structure, capacity")),
      Column(
        "matter", "事项", aliases: ["职责事项"], type: .text, isRequired: true, visibility: .published,
        note: Wording("要做什么", "what must be done")),
      Column("frequency", "频次", type: .text, visibility: .published, note: Wording("多久一次", "how often")),
      Column(
        "basis", "依据", type: .text, visibility: .published, note: Wording("文件和条款", "the document and clause")),
      Column(
        "post", "责任岗位", aliases: ["岗位"], type: .text, visibility: .published,
        note: Wording("落实到哪个岗位", "the post that answers")),
      Column(
        "targets", "目标", aliases: ["目标编号"], type: .names, visibility: .published,
        note: Wording("关联的目标编号", "ids of the targets it serves")),
    ], key: ["id"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    for row in table.rows {
      guard let id = row.text("id"), let kind = row.choice("kind").flatMap(HolderKind.init(rawValue:)),
        let domain = row.choice("domain").flatMap(Domain.init(rawValue:)), let matter = row.text("matter")
      else { continue }
      records.duties.append(
        Duty(
          id: id, holder: row.mention("holder"), kind: kind, domain: domain, matter: matter,
          frequency: row.text("frequency"), basis: row.text("basis"), post: row.text("post"),
          targets: row.mentions("targets"), location: row.location))
    }
    return []
  }
}

/// 考核数据: figures for scoring that no other table gives.
package enum FactTable: TableKind {
  package static let schema = TableSchema(
    id: "facts", title: Wording("考核数据", "scoring figures"),
    columns: [
      Column(
        "holder", "责任主体", type: .name, isRequired: true, visibility: .published,
        note: Wording("责任主体的编号或名称", "the holder's id or name")),
      Column(
        "indicator", "指标", type: .text, isRequired: true, visibility: .published,
        note: Wording("如 巡查完成率；计分规则里写 考核:巡查完成率", "a name; the rules use 考核:<name>")),
      Column(
        "date", "截止日", aliases: ["截止日期", "日期"], type: .date, isRequired: true, visibility: .published,
        note: Wording("数据截止的日期", "the day the value stands for")),
      Column(
        "value", "值", aliases: ["数值"], type: .anyNumber,
        visibility: .published,
        note: Wording("数；不适用就写“不适用”，没有就空着", "a number; 不适用 where it does not apply, empty where missing"),
        allowsPercent: true),
      .note,
    ], key: ["holder", "indicator", "date"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let holder = row.mention("holder"), let indicator = row.text("indicator"),
        let date = row.date("date")
      else { continue }
      let value = row.number("value")
      if value != nil, !RateName.isRate(indicator), let text = row.text("value"),
        text.contains("%") || text.contains("％")
      {
        diagnostics.append(percent(text, indicator, at: row.location(of: "value")))
        continue
      }
      // An empty cell is missing data: no fact at all. Only 不适用 says that the item does not apply.
      if value == nil, row.value("value") != .missing(.notApplicable) { continue }
      records.facts.append(
        Fact(
          holder: holder, indicator: indicator, date: date, value: value, note: row.text("note"),
          location: row.location))
    }
    return diagnostics
  }

  /// 75% is 75 of a rate, and of a count nobody knows what.
  private static func percent(_ text: String, _ indicator: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "percent-sign", at: place,
      Wording(
        "“\(text)”带百分号，“\(indicator)”却不像比率", "“\(text)” has a percent sign, and “\(indicator)” is no rate"),
      help: Wording(
        "是数就只写数；是比率的，指标的名称以“率”或“比例”结尾，规则里也一样",
        "write the number alone; a rate has a name that ends in 率 or 比例, in the rules as well"))
  }
}
