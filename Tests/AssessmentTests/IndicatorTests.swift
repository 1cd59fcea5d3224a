// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

struct IndicatorTests {
  /// The item of the first two towns by an indicator in proportion to 100.
  private func items(_ indicator: String, _ files: [String: String], kind: String = "镇街") throws
    -> [ScoredItem]
  {
    let item = "编号: a, 名称: 甲项, 分值: 100, 指标: \"\(indicator)\", 方式: 比例, 目标: 100, 方向: 不低于"
    var all = files
    all["scoring/2022.yml"] = scoring(item, kind: kind)
    return try report(all).scorecards.compactMap(\.items.first)
  }

  private let meeting = """
    ---
    标题: 部署会
    类型: 会议纪要
    日期: 2022-03-18
    公开: 是
    ---
    | 编号 | 事项 | 责任单位 | 时限 | 完成日期 |
    |---|---|---|---|---|
    | R01 | 改造 | 白石镇 | 2022-05-31 | 2022-05-20 |
    | R02 | 巡查 | 白石镇 | 2022-05-31 | 2022-06-10 |
    | R03 | 排查 | 白石镇 | 2022-06-15 | |
    | R04 | 检查 | 白石镇 | 2022-12-31 | |
    | R05 | 值守 | 全体镇街 | 长期坚持 | |
    """

  @Test func `tasks done in time are counted among those that came due`() throws {
    let items = try items("任务.按期率", ["meetings/a.md": meeting])
    #expect(items[0].actualText == "33.3%（1/3）")
    #expect(items[0].scoreText == "33.33")
    #expect(
      items[0].trace.inputs.map { $0.source?.description } == [
        "content/meetings/a.md:9:1", "content/meetings/a.md:10:1", "content/meetings/a.md:11:1",
      ])
    // The second town has one standing task: nothing has come due, which is no failure and no success.
    #expect(items[1].outcome == .notApplicable)
  }

  @Test func `overdue tasks are counted by their owner`() throws {
    let item = "编号: a, 名称: 逾期, 分值: 100, 指标: 任务.逾期数, 方式: 扣分, 目标: 0, 每: 1, 扣: 10"
    let cards = try report(["meetings/a.md": meeting, "scoring/2022.yml": scoring(item)]).scorecards
    #expect(cards.map(\.scoreText) == ["90.00", "100.00"])
  }

  @Test func `a share of a target is measured against itself`() throws {
    let item = "编号: a, 名称: 改造, 分值: 100, 指标: \"目标:Q01\", 方式: 比例, 目标: 分解"
    let files = [
      "tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,700\n",
      "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,350\nQ01,,2022-06-30,600\n",
      "scoring/2022.yml": scoring(item),
    ]
    let report = try report(files)
    #expect(report.scorecards[0].scoreText == "50.00")
    #expect(report.scorecards[1].items[0].outcome == .notApplicable)
    #expect(report.scorecards[1].items[0].actualText == "没有分到目标 Q01")
    #expect(report.shares.map(\.holder) == [0])
    #expect(report.targets[0].actual?.text == "600")
  }

  @Test func `a share that nobody reported is missing and not zero`() throws {
    let files = ["tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,700\n"]
    let items = try items("目标:Q01", files)
    #expect(items.map(\.outcome) == [.missing, .notApplicable])
    #expect(items.map(\.scoreText) == ["—", "—"])
  }

  @Test func `targets on schedule of those with data`() throws {
    let files = [
      "tables/年度目标.csv": """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
      Q01,气,改造,户,累计,累计,100,白石镇,2022-01-01,2022-12-31
      Q02,水,管网,公里,累计,累计,100,白石镇,2022-01-01,2022-12-31
      Q03,土,修复,亩,累计,累计,100,白石镇,2022-01-01,2022-12-31
      """,
      "tables/目标分解.csv": "目标编号,责任主体,目标值\nQ01,白石镇,10\nQ02,白石镇,10\nQ03,白石镇,10\n",
      "tables/进度.csv": "目标编号,责任主体,截止日,累计值\nQ01,白石镇,2022-06-30,5\nQ02,白石镇,2022-06-30,1\n",
    ]
    let items = try items("目标.达序时率", files)
    #expect(items[0].actualText == "50.0%（1/2）")
    #expect(items[1].outcome == .notApplicable)
  }

  @Test func `sections attained of those assessed`() throws {
    let files = [
      "tables/断面.csv": "编号,名称,河流,水质目标,责任主体\nS01,白石桥,白石河,Ⅲ,白石镇\n",
      "tables/断面月值.csv": "断面,月份,水质类别\nS01,2022-01,Ⅲ\nS01,2022-02,Ⅳ\nS01,2022-03,未监测\n",
    ]
    let items = try items("断面.达标率", files)
    #expect(items[0].scoreText == "50.00")
    #expect(items[0].actualText == "50.0%（1/2，另 4 次未监测或断流）")
    #expect(items[1].outcome == .notApplicable)
  }

  @Test func `updates are counted by who sent them, none is a figure`() throws {
    let update = "---\n标题: 进度\n日期: 2022-04-30\n关于: Q01\n单位: 白石镇\n公开: 是\n---\n"
    let items = try items("报送.次数", ["updates/a.md": update])
    #expect(items.map(\.scoreText) == ["1.00", "0.00"])
    #expect(items[0].trace.inputs.map { $0.source?.path } == ["content/updates/a.md"])
  }

  @Test func `a department is not scored by air, a town without data lacks it`() throws {
    #expect(try items("空气.优良率", [:], kind: "部门").map(\.outcome) == [.notApplicable])
    #expect(try items("空气.优良率", [:]).map(\.outcome) == [.missing, .missing])
  }
}
