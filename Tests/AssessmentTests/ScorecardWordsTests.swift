// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// The words around figures, in the site's language, and what a reader calls an indicator.
struct ScorecardWordsTests {
  private static let english =
    "标题: 青石县\n县: {名称: 青石县, 代码: \"379921\"}\n年度: 2022\n语言: en\n"

  private func items(_ rule: String, _ files: [String: String]) throws -> [ScoredItem] {
    var all = files
    all["site.yml"] = Self.english
    all["scoring/2022.yml"] = scoring(rule, "编号: z, 名称: 无, 分值: 0, 指标: \"考核:丙\", 方式: 封顶, 目标: 1, 等级: 合格")
    return try #require(try report(all).scorecards.first).items
  }

  @Test func `on an English site goal, figure, points and steps are English`() throws {
    let items = try items(
      "编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲率\", 方式: 扣分, 目标: 90, 方向: 不低于, 每: 2, 扣: 1, 计法: 整步",
      ["tables/考核数据.csv": facts(("甲率", "85"), ("丙", "0"))])
    #expect(
      items[0].ruleText.english
        == "1 point lost for each 2 percentage points below (whole steps only), down to 0")
    #expect(items[0].goalText == "≥ 90%")
    #expect(items[0].trace.steps == ["100 − 5 ÷ 2 (whole: 2) × 1 = 98.00"])
    #expect(items[1].goalText == "at most 1")
    #expect(items[1].scoreText == "not triggered")
  }

  @Test func `on an English site rows of a ledger are English`() throws {
    let items = try items(
      "编号: a, 名称: 甲项, 分值: 100, 指标: \"台账:入河排污口.按期完成率\", 方式: 比例, 目标: 100",
      [
        "tables/考核数据.csv": facts(("丙", "0")),
        "tables/入河排污口.csv": """
        编号,名称,镇街,排查日期,完成时限,完成日期,验收单位,销号日期
        P1,一号口,白石镇,2022-01-05,2022-03-31,2022-04-01,县住建局,2022-04-20

        """,
      ])
    let input = try #require(items[0].trace.inputs.first)
    #expect(input.value(in: .english).hasPrefix("not counted: closed on 20 April 2022"))
    #expect(input.value(in: .english).hasSuffix("done on 1 April 2022, due 31 March 2022, 1 day late"))
    #expect(items[0].actualText == "0.0% (0/1)")
  }

  @Test(arguments: [
    ("台账:督察整改.反弹数", "督察整改反弹数"), ("空气.连续末位月数", "空气连续末位月数"), ("考核:甲率", "甲率"),
    ("目标:Q01", "目标 清洁取暖改造（Q01）"), ("没有这样的", "没有这样的"),
  ])
  func `an indicator has a reader's title`(text: String, title: String) throws {
    let records = try report([
      "tables/督察整改.csv": "编号,名称,镇街\n"
    ]).records
    #expect(IndicatorName.title(of: text, in: records, RecordIndex(records)).chinese == title)
  }
}

/// Scorecards of two days side by side.
struct ScorecardChangeTests {
  @Test func `a card that had less than half of its points to score before is scored for the first time`()
    throws
  {
    let report = try report(
      [
        "scoring/2022.yml": scoring(
          "编号: a, 名称: 甲项, 分值: 90, 指标: \"考核:甲\", 方式: 比例, 目标: 100",
          "编号: b, 名称: 乙项, 分值: 10, 指标: \"考核:乙\", 方式: 比例, 目标: 100"),
        "tables/考核数据.csv": "责任主体,指标,截止日,值\nZ01,乙,2022-01-31,10\nZ01,甲,2022-06-20,100\n",
      ], audience: .public)
    let change = try #require(
      Comparison(report, since: CivilDate("2022-06-10")).changes.first { $0.group == .ranks })
    #expect(change.before == nil)
    #expect(change.after?.text == "91.00")
    #expect(change.note?.chinese == "首次有得分")
  }
}
