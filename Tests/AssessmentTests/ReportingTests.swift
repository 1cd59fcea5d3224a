// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// Which figures were due, which are there, and what is old.
struct ReportingTests {
  private static func county(
    _ progress: String, rules: String = "", items: String? = nil, asOf: String = "2022-03-20"
  ) throws -> AssessedReport {
    let item =
      items ?? "编号: a, 名称: 报送, 分值: 100, 指标: 报送.及时率, 方式: 比例, 目标: 100"
    return try report(
      [
        "tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,600\nQ01,云岭镇,600\n",
        "tables/进度.csv": "目标编号,责任主体,截止日,累计值\n" + progress,
        "scoring/2022.yml": scoring(item).replacing("文号:", with: rules + "文号:"),
      ], asOf: asOf)
  }

  private static let full = "Q01,白石镇,2022-01-31,10\nQ01,白石镇,2022-02-28,20\n"

  @Test func `a month is due when its days of grace are over`() throws {
    let before = try Self.county(Self.full, asOf: "2022-03-04").reporting
    #expect(before.holders.map(\.due) == [1, 1])
    let after = try Self.county(Self.full, asOf: "2022-03-05").reporting
    #expect(after.holders.map(\.due) == [2, 2])
  }

  @Test func `what is missing is named by target and month`() throws {
    let reporting = try Self.county(Self.full + "Q01,云岭镇,2022-02-15,20\n").reporting
    #expect(reporting.holders.map(\.reported) == [2, 1])
    #expect(reporting.holders[0].missing.isEmpty)
    #expect(reporting.holders[1].missing.map(\.period.first.isoText) == ["2022-01-01"])
    #expect(reporting.holders[1].newest == CivilDate("2022-02-15"))
  }

  @Test(arguments: [
    ("", 2), ("报送: {周期: 月, 宽限: 20}\n", 2), ("报送: {周期: 月, 宽限: 21}\n", 1), ("报送: {周期: 季}\n", 0),
    ("reporting: {period: week, grace: 0}\n", 12),
  ])
  func `the period and the days of grace are those of the rules`(rules: String, due: Int) throws {
    let reporting = try Self.county(Self.full, rules: rules).reporting
    #expect(reporting.holder(0)?.due == due)
  }

  @Test func `the rate is a score with its arithmetic`() throws {
    let report = try Self.county(Self.full + "Q01,云岭镇,2022-02-28,20\n")
    let card = try #require(report.scorecards.last)
    #expect(card.scoreText == "50.00")
    #expect(card.items[0].actualText == "50.0%（1/2）")
    #expect(card.items[0].trace.inputs.contains { $0.value == "2022-01-01–2022-01-31" })
  }

  @Test func `a milestone and a computed target are never due`() throws {
    let report = try report([
      "tables/年度目标.csv": """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,取数,起,止
      N01,能力,平台,项,累计,里程碑,1,白石镇,,2022-01-01,2022-12-31
      T01,能力,按期率,%,不低于,均值,90,白石镇,任务.按期率,2022-01-01,2022-12-31
      """,
      "tables/目标分解.csv": "目标编号,责任主体,目标值\nN01,白石镇,1\nT01,白石镇,90\n",
    ])
    #expect(report.reporting.holders.isEmpty)
    #expect(report.reporting.staleTargets.isEmpty)
  }

  @Test func `a table is stale after the days of the rules`() throws {
    let progress = Self.full + "Q01,,2022-02-28,30\n"
    let fresh = try Self.county(progress, asOf: "2022-04-14").reporting
    #expect(fresh.tables.map(\.table) == ["progress"])
    #expect(fresh.tables.first?.days == 45)
    #expect(fresh.tables.map(\.isStale) == [false])
    #expect(fresh.staleTargets.isEmpty)
    let old = try Self.county(progress, asOf: "2022-04-15").reporting
    #expect(old.tables.map(\.isStale) == [true])
    #expect(old.staleTargets.map(\.days) == [46])
  }

  @Test func `a county target without any figure is old from the start of its period`() throws {
    let reporting = try Self.county(Self.full, asOf: "2022-03-20").reporting
    #expect(reporting.staleTargets.map(\.newest) == [nil])
    #expect(reporting.staleTargets.map(\.days) == [78])
  }

  @Test func `an open task without an update for long is silent`() throws {
    let meeting = """
      ---
      标题: 部署会
      类型: 会议纪要
      日期: 2022-03-18
      公开: 是
      网址名: m
      ---
      | 编号 | 事项 | 责任单位 | 时限 | 完成日期 |
      |---|---|---|---|---|
      | R01 | 有进展 | 白石镇 | 2022-12-31 | |
      | R02 | 没进展 | 白石镇 | 2022-12-31 | |
      | R03 | 已完成 | 白石镇 | 2022-12-31 | 2022-04-01 |
      | R04 | 常年 | 白石镇 | 长期坚持 | |
      """
    let update = "---\n标题: 进展\n日期: 2022-06-01\n关于: [R01]\n单位: 白石镇\n公开: 是\n---\n## 进展\n\n做了。\n"
    let report = try report(["meetings/a.md": meeting, "updates/b.md": update])
    let silent = report.reporting.silentTasks
    #expect(silent.map { report.records.tasks[report.tasks[$0.task].task].id } == ["R02"])
    #expect(silent.map(\.days) == [104])
    #expect(silent.map(\.hasUpdates) == [false])
  }
}
