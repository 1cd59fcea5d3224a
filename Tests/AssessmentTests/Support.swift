// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// A small county of two towns and a department, judged on a day. Files given replace or join its files.
func report(
  _ files: [String: String], asOf: String = "2022-06-30", audience: Audience = .internal
) throws -> AssessedReport {
  var all = [
    "site.yml": "标题: 青石县\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n",
    "tables/行政区.csv": """
    代码,名称,类型,上级
    379921,青石县,县,
    379921101,白石镇,镇,379921
    379921102,云岭镇,镇,379921
    """,
    "tables/责任主体.csv": """
    编号,名称,类别,行政区,岗位
    Z01,白石镇,镇街,白石镇,镇长
    Z02,云岭镇,镇街,云岭镇,镇长
    B01,县住建局,部门,,局长
    """,
    "tables/年度目标.csv": """
    编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
    Q01,气,清洁取暖改造,户,累计,累计,1200,白石镇,2022-01-01,2022-12-31
    """,
  ]
  all.merge(files) { _, given in given }
  let tree = ContentTree(
    name: "content", files: all.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
  let parsed = RecordSet.parse(tree)
  // A mistake in a test's own tables must not pass for a result.
  let mistakes = parsed.diagnostics.filter { $0.severity != .note }
  try #require(DiagnosticPrinter(language: .chinese).text(mistakes) == "")
  var records = try #require(parsed.value)
  records.site.audience = audience
  let day: CivilDate = try #require(CivilDate(asOf))
  return AssessedReport(assessing: records, asOf: day)
}

/// A target of 100 days, 2022-01-01 to 2022-04-10: each day is one per cent of its time.
func hundredDays(
  _ unit: String, _ direction: String, _ pace: String, _ goal: String,
  progress: [(date: String, value: String)],
  scoring: String = "", asOf: String
) throws -> AssessedTarget {
  var files = [
    "tables/年度目标.csv": """
    编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
    T01,气,指标,\(unit),\(direction),\(pace),\(goal),白石镇,2022-01-01,2022-04-10
    """,
    "tables/进度.csv": "目标编号,截止日,累计值\n" + progress.map { "T01,\($0.date),\($0.value)\n" }.joined(),
  ]
  if !scoring.isEmpty { files["scoring/2022.yml"] = scoring }
  return try #require(try report(files, asOf: asOf).targets.first)
}

/// The scoring rules of towns with these items, 100 points in all.
func scoring(_ items: String..., kind: String = "镇街") -> String {
  """
  年度: 2022
  文号: 青环委〔2022〕1号
  等级:
    - {名称: 优秀, 下限: 90}
    - {名称: 良好, 下限: 80}
    - {名称: 合格, 下限: 60}
    - {名称: 不合格, 下限: 0}
  计分卡:
    - 编号: card
      名称: 责任计分卡
      对象: \(kind)
      满分: 100
      项目:

  """ + items.map { "      - {\($0)}\n" }.joined()
}

/// Facts of the first town: indicator and value.
func facts(_ values: (String, String)...) -> String {
  "责任主体,指标,截止日,值\n" + values.map { "Z01,\($0.0),2022-06-30,\($0.1)\n" }.joined()
}

/// A daily table in which a town has the same PM2.5 on each of the first days of a month; the other items are
/// 12, 20, 35 and 80 µg/m³ and CO 0.8 mg/m³, so that the composite index is 1.90 + PM2.5 ÷ 35.
func monthlyAir(
  year: Int = 2022, days: Int = 28, _ months: (month: Int, town: String, pm25: Int)...
) -> [String: String] {
  var text = "日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5,剔除原因\n"
  for (month, town, pm25) in months {
    for day in 1...days { text += "\(year)-\(month)-\(day),\(town),12,20,35,0.8,80,\(pm25),\n" }
  }
  return ["tables/空气日值.csv": text]
}

/// Scoring rules that score nothing, with a part about the air; each line is indented by two.
func airRules(_ lines: String...) -> [String: String] {
  let head = """
    年度: 2022
    等级:
      - {名称: 合格, 下限: 0}
    计分卡:
      - {编号: card, 名称: 计分卡, 对象: 镇街, 满分: 100, 项目: [{编号: a, 名称: 优良率, 分值: 100, 指标: 空气.优良率, 方式: 达标, 目标: 50, 方向: 不低于}]}
    空气:

    """
  return ["scoring/2022.yml": head + lines.map { "  \($0)\n" }.joined()]
}
