// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Standards
import Testing

/// 2022-02-19 is day 50 of the 100.
private let half = "2022-02-19"

struct CumulativePaceTests {
  @Test(arguments: [
    ("100", Standing.done), ("50", .onSchedule), ("49.99", .slightlyBehind), ("45", .slightlyBehind),
    ("44.99", .behind), ("35", .behind), ("34.99", .seriouslyBehind), ("0", .seriouslyBehind),
  ])
  func `completion over time gone has its lines at 1, 0.9 and 0.7`(value: String, standing: Standing) throws {
    let target = try hundredDays("户", "累计", "累计", "100", progress: [(half, value)], asOf: half)
    #expect(target.standing == standing)
  }

  @Test func `the figures, what is left and where it ends are in words`() throws {
    let target = try hundredDays("户", "累计", "累计", "100", progress: [(half, "45")], asOf: half)
    #expect(target.finding.chinese == "完成 45.0%，时间过去 50.0%")
    #expect(target.need?.chinese == "还差 55 户，剩 50 天")
    #expect(target.forecast?.chinese == "按现在的进度，到期约 90 户")
    #expect(target.elapsed == 0.5)
  }

  @Test func `a share just short of the whole is not printed as the whole`() throws {
    let target = try hundredDays("户", "累计", "累计", "10000", progress: [(half, "9999")], asOf: half)
    #expect(target.finding.chinese == "完成 99.9%，时间过去 50.0%")
    #expect(target.standing == .onSchedule)
  }

  @Test func `before the period there is nothing to judge`() throws {
    let target = try hundredDays(
      "户", "累计", "累计", "100", progress: [("2021-12-31", "0")], asOf: "2021-12-31")
    #expect(target.standing == .noData)
    #expect(target.elapsed == 0)
  }

  @Test func `after the end what was missed is missed`() throws {
    let target = try hundredDays("户", "累计", "累计", "100", progress: [("2022-04-10", "69")], asOf: "2022-05-01")
    #expect(target.standing == .missed)
    #expect(target.need?.chinese == "到期还差 31 户")
    #expect(target.forecast == nil)
  }

  @Test func `without data there is no status and no zero`() throws {
    let target = try hundredDays("户", "累计", "累计", "100", progress: [], asOf: half)
    #expect(target.standing == .noData)
    #expect(target.actual == nil)
    #expect(target.finding.chinese == "还没有数据；目标 100 户")
  }

  @Test func `the rules may set other lines`() throws {
    let rules = scoring("编号: a, 名称: 甲, 分值: 100, 指标: 报送.次数, 方式: 达标, 目标: 0")
      .replacing("等级:", with: "序时: {达序时: 0.8, 略滞后: 0.6, 滞后: 0.5}\n等级:")
    let target = try hundredDays("户", "累计", "累计", "100", progress: [(half, "40")], scoring: rules, asOf: half)
    #expect(target.standing == .onSchedule)
  }
}

struct BudgetPaceTests {
  @Test(arguments: [
    ("0", half, Standing.onSchedule), ("50", half, .onSchedule), ("51", half, .slightlyBehind),
    ("56", half, .behind), ("72", half, .seriouslyBehind), ("100", half, .seriouslyBehind),
    ("101", half, .unreachable), ("100", "2022-04-10", .done), ("101", "2022-04-10", .missed),
  ])
  func `a limit is measured against what the time gone allows`(
    value: String, day: String, standing: Standing
  ) throws {
    let target = try hundredDays("次", "不高于", "累计", "100", progress: [(half, value)], asOf: day)
    #expect(target.standing == standing)
  }
}

struct MeanPaceTests {
  @Test(arguments: [
    ("40", half, Standing.onSchedule), ("41", half, .slightlyBehind), ("42", half, .slightlyBehind),
    ("43", half, .behind), ("60", half, .seriouslyBehind), ("80", half, .unreachable),
    ("40", "2022-04-10", .done), ("41", "2022-04-10", .missed),
  ])
  func `a mean is judged by what the rest must average`(value: String, day: String, standing: Standing) throws
  {
    let target = try hundredDays("µg/m³", "不高于", "均值", "40", progress: [(half, value)], asOf: day)
    #expect(target.standing == standing)
  }

  @Test func `the mean that the rest may have is printed on the strict side`() throws {
    let target = try hundredDays("µg/m³", "不高于", "均值", "40", progress: [(half, "41")], asOf: half)
    #expect(target.need?.chinese == "余下 50 天平均不能高于 39.0 µg/m³")
    #expect(target.trace.steps == ["(40 × 100 − 41 × 50) ÷ 50 = 39.0", "39.0 ÷ 41 = 0.95"])
  }

  @Test(arguments: [
    ("90", Standing.onSchedule), ("86", .slightlyBehind), ("85", .behind), ("80", .unreachable),
  ])
  func `a percentage cannot rise above 100`(value: String, standing: Standing) throws {
    let target = try hundredDays("%", "不低于", "均值", "90", progress: [(half, value)], asOf: half)
    #expect(target.standing == standing)
  }
}

struct DaysBudgetPaceTests {
  @Test(arguments: [
    ("45", half, Standing.onSchedule), ("44", half, .behind), ("40", half, .seriouslyBehind),
    ("39", half, .unreachable), ("90", "2022-04-10", .done), ("89", "2022-04-10", .missed),
  ])
  func `ten bad days of a hundred may be used as time goes`(
    value: String, day: String, standing: Standing
  ) throws {
    let target = try hundredDays("天", "不低于", "天数", "90", progress: [(day, value)], asOf: day)
    #expect(target.standing == standing)
  }

  @Test func `days that no report tells of are not bad days`() throws {
    let files = [
      "tables/年度目标.csv": """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止
      Q01,气,优良天数,天,不低于,天数,300,白石镇,2022-01-01,2022-12-31
      """,
      "tables/进度.csv": "目标编号,截止日,累计值\nQ01,2022-03-31,71\n",
    ]
    let target = try #require(try report(files, asOf: "2022-04-30").targets.first)
    #expect(target.finding.chinese == "到2022年3月31日，优良 71 天，污染 19 天；全年最多 65 天污染")
    #expect(target.trace.steps.contains("65 × 90 ÷ 365 = 16.0"))
    #expect(target.trace.steps.contains("19 > 16.0"))
  }

  @Test func `a rate is the same budget`() throws {
    let target = try hundredDays("%", "不低于", "天数", "90", progress: [(half, "90")], asOf: half)
    #expect(target.standing == .onSchedule)
    #expect(target.finding.chinese == "优良 45 天，污染 5 天；全年最多 10 天污染")
    #expect(target.need?.chinese == "还差 45 天，剩 50 天")
  }
}

/// Where a bar's mark of the time stands: where the rule has it.
struct PaceMarkTests {
  @Test func `a sum stands at the part of the goal that the time gone asks for`() throws {
    let target = try hundredDays("户", "累计", "累计", "80", progress: [(half, "40")], asOf: half)
    #expect(target.paceMark == ExactNumber(40))
  }

  @Test
  func `good days stand where the bad ones would use up their part, and no day without an index counts`()
    throws
  {
    // 50 days, of which 40 have an index: 10 of the 20 bad days may be gone, so 30 good ones are enough.
    var days = "日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5\n"
    for day in 0..<40 {
      let date = try #require(CivilDate("2022-01-01")?.adding(days: day))
      days += "\(date.isoText),白石镇,9,30,60,0.5,100,\(day < 10 ? 120 : 30)\n"
    }
    let files = [
      "tables/年度目标.csv": """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,取数
      T01,气,优良天数,天,不低于,天数,80,白石镇,2022-01-01,2022-04-10,空气.优良天数
      """,
      "tables/目标分解.csv": "目标编号,责任主体,目标值\nT01,白石镇,80\n", "tables/空气日值.csv": days,
    ]
    let share = try #require(try report(files, asOf: half).shares.first)
    #expect(share.actual?.text == "30")
    #expect(share.paceMark == ExactNumber(30))
    #expect(share.standing == .onSchedule)
  }

  @Test func `a mean and a period that is over have none`() throws {
    #expect(try hundredDays("µg/m³", "不高于", "均值", "40", progress: [(half, "41")], asOf: half).paceMark == nil)
    let over = try hundredDays("户", "累计", "累计", "80", progress: [("2022-04-10", "40")], asOf: "2022-04-10")
    #expect(over.paceMark == nil)
  }
}

struct LedgerCountPaceTests {
  @Test(arguments: [("20", Standing.done), ("10", .onSchedule), ("9", .slightlyBehind), ("8", .behind)])
  func `items closed of those listed`(value: String, standing: Standing) throws {
    let target = try hundredDays("个", "累计", "台账", "20", progress: [(half, value)], asOf: half)
    #expect(target.standing == standing)
  }
}

struct MilestonePaceTests {
  @Test(arguments: [
    ("0", "2022-04-09", Standing.onSchedule, "没有完成，离到期 1 天"),
    ("0", "2022-04-10", .onSchedule, "没有完成，离到期 0 天"),
    ("0", "2022-04-11", .missed, "没有完成，逾期 1 天"), ("1", "2022-04-11", .done, "已完成"),
  ])
  func `a milestone is late from the day after its last`(
    value: String, day: String, standing: Standing, finding: String
  ) throws {
    let target = try hundredDays("项", "累计", "里程碑", "1", progress: [(half, value)], asOf: day)
    #expect(target.standing == standing)
    #expect(target.finding.chinese == finding)
  }

  @Test func `a milestone that nobody reported has no data`() throws {
    #expect(try hundredDays("项", "累计", "里程碑", "1", progress: [], asOf: half).standing == .noData)
  }
}

struct AsOfTests {
  @Test func `rows dated later do not count`() throws {
    let rows = [(date: half, value: "50"), (date: "2022-03-31", value: "100")]
    let then = try hundredDays("户", "累计", "累计", "100", progress: rows, asOf: half)
    let later = try hundredDays("户", "累计", "累计", "100", progress: rows, asOf: "2022-03-31")
    #expect(then.actual?.text == "50")
    #expect(then.series.map(\.text) == ["50"])
    #expect(later.standing == .done)
  }

  @Test func `every status has inputs with file and row`() throws {
    let target = try hundredDays("户", "累计", "累计", "100", progress: [(half, "50")], asOf: half)
    let sources = target.trace.inputs.compactMap { $0.source?.description }
    #expect(sources == ["content/tables/年度目标.csv:2:1", "content/tables/进度.csv:2:1"])
    #expect(target.trace.steps == ["50 ÷ 100 = 50.0%", "50 ÷ 100 = 50.0%", "50.0% ÷ 50.0% = 1.00"])
  }
}
