// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

struct LedgerIndicatorTests {
  private let outfalls = """
    编号,名称,镇街,责任单位,排查日期,监测日期,溯源日期,溯源结论,整治日期,整治类型,完成时限,完成日期,验收单位,销号日期,反弹日期,复查情况
    P1,一号口,白石镇,白石镇,2022-01-05,2022-01-10,2022-01-20,生活污水,2022-02-01,规范,2022-03-31,2022-03-01,县住建局,2022-03-20,,
    P2,二号口,白石镇,白石镇,2022-01-05,2022-01-10,2022-01-20,生活污水,2022-02-01,取缔,2022-03-31,2022-04-01,县住建局,2022-04-20,2022-06-02,又出水
    P3,三号口,白石镇,县住建局,2022-01-05,2022-01-10,,,,,2022-05-31,,,,,
    P4,四号口,云岭镇,云岭镇,2022-01-05,,,,,,2022-12-31,,,,,

    """

  private func card(_ indicator: String) throws -> [Scorecard] {
    try report([
      "scoring/2022.yml": scoring(
        "编号: a, 名称: 甲项, 分值: 100, 指标: \"\(indicator)\", 方式: 比例, 目标: 100"),
      "tables/入河排污口.csv": outfalls,
    ]).scorecards
  }

  @Test(arguments: [
    ("台账:入河排污口.销号率", "33.3%（1/3）"), ("台账:入河排污口.反弹数", "1 个（1/3）"),
    ("台账:入河排污口.逾期数", "1 个（1/3）"), ("台账:入河排污口.溯源率", "66.7%（2/3）"),
    ("台账:入河排污口.按期完成率", "50.0%（1/2，反弹未定新时限 1 个不计）"), ("台账:入河排污口.反弹率", "50.0%（1/2）"),
    ("ledger:outfalls.closed", "1 个（1/3）"), ("台账:入河排污口.已监测数", "1 个（1/3）"),
  ])
  func `a town is measured over the items in its area`(indicator: String, text: String) throws {
    let item = try #require(try card(indicator).first?.items.first)
    #expect(item.actualText == text)
  }

  @Test func `the trace names each row that counted`() throws {
    let item = try #require(try card("台账:入河排污口.销号率").first?.items.first)
    #expect(
      item.trace.inputs.map { "\($0.label.chinese) \($0.value) \($0.source?.description ?? "")" } == [
        "P1 一号口 ✓ 计入：2022年3月20日销号 content/tables/入河排污口.csv:2:1",
        "P2 二号口 不计入：2022年6月2日反弹 content/tables/入河排污口.csv:3:1",
        "P3 三号口 不计入：逾期 30 天 content/tables/入河排污口.csv:4:1",
      ])
    #expect(item.trace.steps == ["1 ÷ 3 = 33.3%", "100 × 33.3 ÷ 100 = 33.33"])
  }

  @Test func `a target may be measured by a ledger, month by month`() throws {
    let report = try report([
      "tables/年度目标.csv": """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,取数
      S1,水,排污口销号,个,累计,台账,4,县住建局,2022-01-01,2022-12-31,台账:入河排污口.已销号数

      """, "tables/入河排污口.csv": outfalls,
    ])
    let target = try #require(report.targets.first)
    #expect(target.actual?.text == "1")
    #expect(target.series.map(\.text) == ["0", "0", "1", "2", "2", "1"])
  }

  @Test(arguments: [
    ("台账:入河排污口.销号率", ScoredItem.Outcome.notApplicable, "台账“入河排污口”里没有涉及的事项"),
    ("台账:入河排污口.反弹数", .scored, "0 个"),
  ])
  func `of nothing in a town a rate does not apply and a count is 0`(
    indicator: String, outcome: ScoredItem.Outcome, text: String
  ) throws {
    let files = [
      "scoring/2022.yml": scoring(
        "编号: a, 名称: 甲项, 分值: 100, 指标: \"\(indicator)\", 方式: 扣分, 目标: 0, 每: 1, 扣: 1"),
      "tables/入河排污口.csv": "编号,名称,镇街,排查日期\nP4,四号口,云岭镇,2022-01-05\n",
    ]
    let item = try #require(try report(files).scorecards.first?.items.first)
    #expect(item.outcome == outcome)
    #expect(item.actualText == text)
  }

  @Test func `the trace of a rate of the time says how late each row was`() throws {
    let item = try #require(try card("台账:入河排污口.按期完成率").first?.items.first)
    #expect(
      item.trace.inputs.map(\.value) == [
        "✓ 计入：2022年3月20日销号，2022年3月1日完成，时限 2022年3月31日，按期", "不计入：逾期 30 天，时限 2022年5月31日",
        "— 不在分母：2022年6月2日反弹，再次办理没有新时限",
      ])
  }
}

struct ConsequenceTests {
  private func consequences(_ lines: String, _ value: String) throws -> [Consequence] {
    let rules =
      scoring("编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", 方式: 比例, 目标: 100") + "结果运用:\n" + lines
    let report = try report(["scoring/2022.yml": rules, "tables/考核数据.csv": facts(("甲", value))])
    return try #require(report.scorecards.first).consequences
  }

  @Test(arguments: [
    ("  - {名称: 不合格, 等级: 不合格, 后果: 约谈}\n", "40", ["约谈：等级“不合格”"]),
    ("  - {名称: 不合格, 等级: 不合格, 后果: 约谈}\n", "95", []),
    ("  - {名称: 甲项太低, 指标: \"考核:甲\", 低于: 50, 后果: 提醒}\n", "49.5", ["提醒：甲 49.5"]),
    ("  - {名称: 甲项太低, 指标: \"考核:甲\", 低于: 50, 后果: 提醒}\n", "50", []),
    ("  - {名称: 甲项太高, 指标: \"考核:甲\", 高于: 50, 后果: 提醒, 对象: 部门}\n", "90", []),
    ("  - {名称: 末位, 末位: 1, 后果: 通报批评}\n", "90", ["通报批评：第 1/1 名"]),
  ])
  func `what follows from a result`(lines: String, value: String, found: [String]) throws {
    #expect(
      try consequences(lines, value).map { "\($0.rule.measure)：\($0.because.chinese)" } == found)
  }

  @Test func `an item earns nothing where its 归零 indicator is above the limit`() throws {
    let rules = scoring(
      "编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", 方式: 比例, 目标: 100, 归零: \"考核:乙\", 归零界限: 2")
    func item(_ value: String) throws -> ScoredItem {
      let files = ["scoring/2022.yml": rules, "tables/考核数据.csv": facts(("甲", "90"), ("乙", value))]
      return try #require(try report(files).scorecards.first?.items.first)
    }
    #expect(try item("2").scoreText == "90.00")
    #expect(try item("2.1").scoreText == "0.00")
    #expect(try item("2.1").trace.steps.last == "乙 2.1，高于 2，归零")
    #expect(try item("2").trace.steps.last == "乙 2，不高于 2，不归零")
    #expect(try item("2").ruleText.chinese == "按比例得分；乙高于 2 时不得分")
  }
}

struct RulesInForceTests {
  @Test func `rules that follow each other within a year are taken by the day`() throws {
    func rules(_ from: String, _ to: String, _ number: String) -> String {
      scoring("编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", 方式: 比例, 目标: 100")
        .replacing("青环委〔2022〕1号", with: number) + "生效: \(from)\n截止: \(to)\n"
    }
    let files = [
      "scoring/a.yml": rules("2022-01-01", "2022-05-31", "一号"),
      "scoring/b.yml": rules("2022-06-01", "2022-12-31", "二号"),
      "tables/考核数据.csv": facts(("甲", "90")),
    ]
    #expect(try report(files, asOf: "2022-05-31").rules?.number == "一号")
    #expect(try report(files, asOf: "2022-06-01").rules?.number == "二号")
  }
}
