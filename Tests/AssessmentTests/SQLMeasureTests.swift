// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Tables
import Testing

/// Targets and scores that are measured by SQL, over a table of two towns.
struct SQLMeasureTests {
  private static let works = DataTable(
    name: "works", title: Wording("工程", "works"),
    columns: [
      DataTable.Column("holder_id", Wording("单位", "holder")),
      DataTable.Column("done", Wording("完成", "done"), kind: .decimal),
    ],
    rows: [
      [.text("Z01"), .decimal(ExactNumber(mantissa: 1, decimals: 1), decimals: 1)],
      [.text("Z01"), .decimal(ExactNumber(mantissa: 2, decimals: 1), decimals: 1)],
      [.text("Z02"), .decimal(ExactNumber(mantissa: 7, decimals: 0), decimals: 0)],
    ])

  private func report(measure sql: String, indicator: String = "任务.按期率") throws -> AssessedReport {
    let quiet = try report_(
      [
        "tables/年度目标.csv": """
        编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,小数位,取数
        Q01,气,清洁取暖改造,户,累计,累计,12,白石镇,2022-01-01,2022-12-31,1,\(sql)
        """,
        "tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,6\nQ01,云岭镇,6\n",
        "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,5\n",
        "scoring/2022.yml": """
        年度: 2022
        等级:
          - {名称: 合格, 下限: 0}
        计分卡:
          - 编号: town
            名称: 镇街
            对象: 镇街
            满分: 100
            项目:
              - {编号: a, 名称: 改造, 分值: 100, 指标: "\(indicator)", 方式: 比例, 目标: 14}
        """,
      ])
    return AssessedReport(assessing: quiet.records, asOf: quiet.asOf) { _ in [Self.works] }
  }

  private func report_(_ files: [String: String]) throws -> AssessedReport {
    try AssessmentTests.report(files)
  }

  private func findings(_ report: AssessedReport) -> [String] {
    report.audited().diagnostics.filter { $0.rule == "bad-sql" }.map {
      "\($0.location.line ?? 0): \($0.message.chinese)"
    }
  }

  @Test func `a target is what its SQL finds, exactly, and its trace shows how`() throws {
    let report = try report(measure: "sql: SELECT exact_sum(done) FROM works")
    let actual = try #require(report.targets[0].actual)
    #expect(actual.value == ExactNumber(73, over: 10))
    #expect(actual.text == "7.3")
    #expect(actual.unit == "户")
    #expect(actual.trace.inputs.map { "\($0.label.chinese) \($0.value)" } == ["工程 3 行"])
    #expect(actual.trace.steps == ["SELECT exact_sum(done) FROM works → 7.3"])
    #expect(findings(report) == [])
  }

  @Test func `shares keep their progress where the SQL asks for no holder`() throws {
    let report = try report(measure: "sql: SELECT exact_sum(done) FROM works")
    #expect(report.shares.map { $0.actual?.text } == ["5.0", nil])
  }

  @Test func `shares are asked by holder`() throws {
    let report = try report(
      measure: "sql: SELECT exact_sum(done) FROM works WHERE :holder IS NULL OR holder_id = :holder")
    #expect(report.targets[0].actual?.text == "7.3")
    #expect(report.shares.map { $0.actual?.text } == ["0.3", "7.0"])
  }

  @Test func `a score is asked by holder`() throws {
    let report = try report(
      measure: "", indicator: "sql: SELECT exact_sum(done) FROM works WHERE holder_id = :holder")
    #expect(report.scorecards.map(\.scoreText) == ["2.14", "50.00"])
    #expect(findings(report) == [])
  }

  @Test func `nothing found is no data and no mistake`() throws {
    let report = try report(measure: "sql: SELECT done FROM works WHERE holder_id = 'X'")
    #expect(report.targets[0].actual == nil)
    #expect(findings(report) == [])
  }

  @Test(arguments: [
    ("sql: SELECT doen FROM works", "2: SQL 没有“doen”这一列：SELECT ▸doen FROM works"),
    ("sql: SELECT done FROM works", "2: SQL 查出了不止一行，取数只要一个数"),
    ("sql: SELECT holder_id FROM works LIMIT 1", "2: SQL 查出的“Z01”不是数字"),
    (
      "sql: SELECT count(*) FROM target_results",
      "2: SQL 没有“target_results”这张表：SELECT count(*) FROM ▸target_results"
    ),
    ("sql: SELECT abs(random())", "2: SQL 这里不能用 random：同一份数据每次要查出同样的结果：SELECT abs(▸random())"),
    ("sql:", "2: SQL 这里没有 SQL"),
  ])
  func `a mistake is found where it stands`(_ measure: String, _ finding: String) throws {
    #expect(findings(try report(measure: measure)) == [finding])
  }

  @Test func `one number for every holder is a mistake of a scorecard`() throws {
    let report = try report(measure: "", indicator: "sql: SELECT count(*) FROM works")
    #expect(findings(report) == ["10: 计分的 SQL 里没有 :holder，每个单位都会得同一个数"])
  }
}
