// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

struct ScoreModeTests {
  /// The first town's item by these rules, with its figure.
  private func item(_ rules: String, _ value: String) throws -> ScoredItem {
    let files = [
      "scoring/2022.yml": scoring("编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", \(rules)"),
      "tables/考核数据.csv": facts(("甲", value)),
    ]
    return try #require(try report(files).scorecards.first?.items.first)
  }

  @Test(arguments: [
    ("方式: 达标, 目标: 35, 方向: 不高于", "35", "100.00"), ("方式: 达标, 目标: 35, 方向: 不高于", "35.1", "0.00"),
    ("方式: 达标, 目标: 90, 方向: 不低于", "90", "100.00"), ("方式: 达标, 目标: 90, 方向: 不低于", "89.99", "0.00"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5", "35", "100.00"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5", "20", "100.00"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5", "44", "86.50"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5", "36.5", "97.75"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5, 计法: 按比例", "36.5", "97.75"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5, 计法: 整步", "36.5", "98.50"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 2, 扣: 10, 计法: 整步", "36.9", "100.00"),
    ("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5", "135", "0.00"),
    ("方式: 扣分, 目标: 100, 方向: 不低于, 每: 5, 扣: 10", "90", "80.00"),
    ("方式: 比例, 目标: 100, 方向: 不低于", "85", "85.00"), ("方式: 比例, 目标: 100, 方向: 不低于", "120", "100.00"),
    ("方式: 比例, 目标: 100, 方向: 不低于", "0", "0.00"), ("方式: 比例, 目标: 40, 方向: 不高于", "50", "80.00"),
    ("方式: 比例, 目标: 40, 方向: 不高于", "30", "100.00"), ("方式: 比例, 目标: 3, 方向: 不低于", "2", "66.67"),
    ("方式: 名次, 目标: 50, 每: 1, 扣: 2", "50", "100.00"), ("方式: 名次, 目标: 50, 每: 1, 扣: 2", "51", "98.00"),
    ("方式: 名次, 目标: 50, 每: 1, 扣: 2", "1", "100.00"), ("方式: 名次, 目标: 50, 每: 1, 扣: 2", "140", "0.00"),
    ("方式: 名次, 目标: 50, 每: 10, 扣: 5, 计法: 整步", "69", "95.00"),
  ])
  func `points by mode`(rules: String, value: String, score: String) throws {
    let item = try item(rules, value)
    #expect(item.outcome == .scored)
    #expect(item.scoreText == score)
  }

  @Test func `what was lost and how stands beside the score`() throws {
    let item = try item("方式: 扣分, 目标: 35, 方向: 不高于, 每: 1, 扣: 1.5", "44")
    #expect(item.lossText == "13.50")
    #expect(item.goalText == "≤ 35")
    #expect(item.ruleText.chinese == "每高 1 扣 1.5 分，扣完为止")
    #expect(item.trace.steps == ["100 − 9 × 1.5 = 86.50"])
    #expect(item.trace.basis == "青环委〔2022〕1号")
    #expect(item.trace.inputs.map { $0.source?.description } == ["content/tables/考核数据.csv:2:1"])
  }
}

struct BonusAndGradeTests {
  private let base = "编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", 方式: 比例, 目标: 100"

  private func card(_ item: String, base value: String, _ figure: String) throws -> Scorecard {
    let files = [
      "scoring/2022.yml": scoring(base, "编号: b, 名称: 乙项, 指标: \"考核:乙\", \(item)"),
      "tables/考核数据.csv": facts(("甲", value), ("乙", figure)),
    ]
    return try #require(try report(files).scorecards.first)
  }

  @Test(arguments: [("10", "80.00"), ("5", "80.00"), ("14", "82.00"), ("30", "85.00")])
  func `a bonus is added, at most its points`(figure: String, score: String) throws {
    let card = try card("分值: 5, 方式: 加分, 目标: 10, 方向: 不低于, 每: 1, 加: 0.5", base: "80", figure)
    #expect(card.scoreText == score)
  }

  @Test(arguments: [
    ("95", "优秀", 0), ("90", "优秀", 0), ("89.99", "良好", 1), ("60", "合格", 2), ("59.99", "不合格", 3),
    ("0", "不合格", 3),
  ])
  func `a grade begins at its least score`(value: String, grade: String, index: Int) throws {
    let card = try card("方式: 封顶, 目标: 0, 等级: 合格", base: value, "0")
    #expect(card.grade == grade)
    #expect(card.gradeIndex == index)
    #expect(card.gradeNote == nil)
  }

  @Test(arguments: [("95", "1", "合格"), ("95", "0", "优秀"), ("50", "1", "不合格")])
  func `a cap keeps a grade from being better, and makes none better`(
    value: String, figure: String, grade: String
  ) throws {
    let card = try card("方式: 封顶, 目标: 0, 等级: 合格", base: value, figure)
    #expect(card.grade == grade)
    #expect(card.score == ExactNumber(value))
  }

  @Test func `a veto sets the grade and says why`() throws {
    let card = try card("方式: 一票否决, 目标: 0, 等级: 不合格", base: "95", "1")
    #expect(card.grade == "不合格")
    #expect(card.gradeNote?.chinese == "乙项：1，按“一票否决”定为不合格")
    #expect(card.items[1].isTriggered)
    #expect(card.items[1].scoreText == "触发")
  }

  @Test func `a veto without a figure is not triggered`() throws {
    let card = try card("方式: 一票否决, 目标: 0, 等级: 不合格", base: "95", "")
    #expect(card.grade == "优秀")
    #expect(card.items[1].outcome == .missing)
    #expect(card.leftOut == nil)
  }
}

struct RedistributionTests {
  private let items = (
    "编号: a, 名称: 甲项, 分值: 60, 指标: \"考核:甲\", 方式: 比例, 目标: 100",
    "编号: b, 名称: 乙项, 分值: 30, 指标: \"考核:乙\", 方式: 比例, 目标: 100",
    "编号: c, 名称: 丙项, 分值: 10, 指标: \"考核:丙\", 方式: 比例, 目标: 100"
  )

  private func card(_ values: (String, String)...) throws -> Scorecard {
    let rows = "责任主体,指标,截止日,值\n" + values.map { "Z01,\($0.0),2022-06-30,\($0.1)\n" }.joined()
    let files = [
      "scoring/2022.yml": scoring(items.0, items.1, items.2), "tables/考核数据.csv": rows,
    ]
    return try #require(try report(files).scorecards.first)
  }

  @Test func `with every figure the score is the sum`() throws {
    let card = try card(("甲", "90"), ("乙", "80"), ("丙", "70"))
    #expect(card.scoreText == "85.00")
    #expect(card.outOf == ExactNumber(100))
    #expect(card.leftOut == nil)
    #expect(card.trace.steps == ["54.00 + 24.00 + 7.00 = 85.00"])
  }

  @Test func `what does not apply and what is missing leave the full points, each by its name`() throws {
    let card = try card(("甲", "90"), ("乙", "不适用"))
    #expect(card.items.map(\.outcome) == [.scored, .notApplicable, .missing])
    #expect(card.outOf == ExactNumber(60))
    #expect(card.earned == ExactNumber(54))
    #expect(card.scoreText == "90.00")
    #expect(card.leftOut?.chinese == "实得 54.00 / 60，另 1 项不适用（30 分），另 1 项没有数据（10 分）")
    #expect(card.trace.steps == ["54.00 = 54.00", "54.00 × 100 ÷ 60 = 90.00"])
  }

  @Test func `a zero is a figure and counts`() throws {
    let card = try card(("甲", "0"), ("乙", "80"), ("丙", "70"))
    #expect(card.items[0].outcome == .scored)
    #expect(card.scoreText == "31.00")
  }

  @Test func `without any figure there is no score, no grade and no place`() throws {
    let card = try card()
    #expect(card.score == nil)
    #expect(card.scoreText == "—")
    #expect(card.grade == nil)
    #expect(card.rank == nil)
  }

  @Test func `the latest figure up to the day counts`() throws {
    let rows = "责任主体,指标,截止日,值\nZ01,甲,2022-03-31,50\nZ01,甲,2022-06-30,90\nZ01,甲,2022-07-31,10\n"
    let files = ["scoring/2022.yml": scoring(items.0, items.1, items.2), "tables/考核数据.csv": rows]
    #expect(try report(files, asOf: "2022-06-30").scorecards.first?.items.first?.scoreText == "54.00")
    #expect(try report(files, asOf: "2022-06-29").scorecards.first?.items.first?.scoreText == "30.00")
    #expect(try report(files, asOf: "2022-03-30").scorecards.first?.items.first?.outcome == .missing)
  }
}

struct PlaceTests {
  @Test func `equal scores share a place and the next is left out`() throws {
    let towns = (1...4).map { "Z0\($0),镇\($0),镇街,\n" }.joined()
    let values = ["90", "80", "80", "70"].enumerated().map { "Z0\($0 + 1),甲,2022-06-30,\($1)\n" }.joined()
    let files = [
      "tables/责任主体.csv": "编号,名称,类别,行政区\n" + towns + "Z05,镇5,镇街,\nB01,县住建局,部门,\n",
      "tables/年度目标.csv": """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
      Q01,气,清洁取暖改造,户,累计,累计,1200,镇1,2022-01-01,2022-12-31
      """,
      "tables/考核数据.csv": "责任主体,指标,截止日,值\n" + values,
      "scoring/2022.yml": scoring("编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", 方式: 比例, 目标: 100"),
    ]
    let cards = try report(files).scorecards
    #expect(cards.map(\.rank) == [1, 2, 2, 4, nil])
    #expect(cards.map(\.rankOf) == [4, 4, 4, 4, 0])
    #expect(cards.map(\.scoreText) == ["90.00", "80.00", "80.00", "70.00", "—"])
  }

  @Test func `every score has a trace with its document and its rows`() throws {
    let files = [
      "tables/考核数据.csv": facts(("甲", "85")),
      "scoring/2022.yml": scoring("编号: a, 名称: 甲项, 分值: 100, 指标: \"考核:甲\", 方式: 比例, 目标: 100"),
    ]
    for card in try report(files).scorecards where card.score != nil {
      #expect(card.trace.basis == "青环委〔2022〕1号")
      #expect(card.trace.inputs.map { $0.source?.line } == [14])
      for item in card.items { #expect(item.trace.inputs.allSatisfy { $0.source?.line != nil }) }
    }
  }
}
