// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Tables
import Testing

/// The one ledger of a county whose files are given.
private func judged(
  _ name: String, _ csv: String, log: String? = nil, asOf: String = "2022-09-30",
  audience: Audience = .internal
) throws -> (ledger: AssessedLedger, definition: LedgerDefinition) {
  var files = ["tables/\(name).csv": csv]
  if let log { files["tables/台账动态.csv"] = "台账,编号,日期,阶段,进度,新时限,情况\n" + log }
  let report = try report(files, asOf: asOf, audience: audience)
  let ledger = try #require(report.ledgers.first)
  return (ledger, report.records.ledgers[ledger.ledger].definition)
}

extension LedgerFigures {
  /// `3/4` of a rate of the definition.
  fileprivate func fraction(_ id: String, _ definition: LedgerDefinition) -> String? {
    definition.rates.firstIndex { $0.id == id }.map { "\(rates[$0].numerator)/\(rates[$0].denominator)" }
  }

  fileprivate func sum(_ id: String, _ definition: LedgerDefinition) -> ExactNumber? {
    definition.sums.firstIndex { $0.id == id }.flatMap { sums[$0] }
  }
}

struct RectificationTests {
  private static let table = """
    编号,名称,镇街,责任单位,列入日期,整改时限,序时节点,启动日期,转入长期坚持日期,完成日期,公示日期,销号日期,反弹日期,回头看日期
    A,已销号,白石镇,白石镇,2022-05-12,2022-06-10,,2022-05-20,,2022-06-08,2022-06-09,2022-06-17,,2022-09-15
    B,公示中,白石镇,白石镇,2022-07-15,2022-09-25,,2022-07-20,,2022-09-20,2022-09-26,,,
    C,逾期,云岭镇,云岭镇,2022-05-12,2022-07-31,,2022-05-25,,,,,,
    D,反弹,云岭镇,云岭镇,2022-07-22,2022-08-31,,2022-08-03,,2022-08-29,2022-08-31,2022-09-07,2022-09-28,
    E,长期,云岭镇,云岭镇,2021-11-15,,,2021-12-06,2022-01-14,,,,,
    F,落后,云岭镇,云岭镇,2022-03-01,2022-12-31,2022-08-31,2022-03-05,,,,,,
    G,退回,白石镇,白石镇,2022-03-01,2022-08-31,,2022-03-10,,2022-08-20,,,,
    H,没动,白石镇,白石镇,2022-09-23,2022-12-20,,,,,,,,
    """
  private static let log = "督察整改,G,2022-09-02,退回,,2022-10-20,验收退回\n"

  @Test func `each finding stands where its dates put it`() throws {
    let (ledger, definition) = try judged("督察整改", Self.table, log: Self.log)
    #expect(
      ledger.items.map(\.flag) == [
        .closed, .publicity, .overdue, .rebounded, .standing, .behind, .dueSoon, .open,
      ])
    #expect(
      ledger.items.map(\.finding.chinese) == [
        "2022年6月17日销号", "公示至2022年10月2日", "逾期 61 天", "2022年9月28日反弹", "长期坚持", "还有 92 天", "还有 20 天",
        "还有 81 天",
      ])
    #expect(ledger.items[6].stage == "in-progress")
    #expect(ledger.items[3].rebounds == 1)
    #expect(ledger.items[3].word(in: definition).chinese == "反弹")
    #expect(ledger.items[1].word(in: definition).chinese == "公示中")
    #expect(ledger.figures.closedRate == Rate(1, of: 7, notApplicable: 1))
    #expect(ledger.figures.reboundRate == Rate(1, of: 2))
    #expect(ledger.figures.fraction("finished-rate", definition) == "2/7")
    #expect(ledger.figures.fraction("lookback-rate", definition) == "1/2")
    #expect(definition.closedRateTitle.chinese == "销号率")
  }

  @Test func `an older date shows the ledger as it stood`() throws {
    let (ledger, definition) = try judged("督察整改", Self.table, log: Self.log, asOf: "2022-09-01")
    #expect(
      ledger.items.map(\.flag) == [.closed, .dueSoon, .overdue, .publicity, .standing, .behind, .finished])
    #expect(ledger.items[3].finding.chinese == "公示至2022年9月6日")
    #expect(ledger.items[6].finding.chinese == "2022年8月20日完成待验收")
    // The look-back of 15 September is not known yet.
    #expect(ledger.figures.fraction("lookback-rate", definition) == "0/1")
    #expect(ledger.figures.reboundRate == Rate(0, of: 1))
  }

  @Test func `a second round ends the rebound`() throws {
    let log = """
      督察整改,D,2022-09-28,反弹,,2022-10-20,晴天出水
      督察整改,D,2022-09-29,整改中,,,重新开挖
      """
    let (ledger, _) = try judged("督察整改", Self.table, log: Self.log + log)
    #expect(ledger.items[3].stage == "in-progress")
    #expect(ledger.items[3].flag == .rebounded)
    #expect(ledger.items[3].rebounds == 1)
    #expect(ledger.items[3].due == CivilDate("2022-10-20"))
    #expect(ledger.items[3].closed == nil)
  }

  @Test func `findings are told apart by town`() throws {
    let (ledger, _) = try judged("督察整改", Self.table, log: Self.log)
    let towns = try #require(ledger.breakdowns.first { $0.dimension == .area })
    #expect(towns.rows.map(\.title.chinese) == ["白石镇", "云岭镇"])
    #expect(towns.rows.map(\.figures.total) == [4, 4])
    #expect(towns.rows.map(\.figures.overdue) == [0, 1])
    #expect(towns.rows.map(\.figures.everRebounded) == [0, 1])
  }
}

struct ReportLedgerTests {
  private static let table = """
    编号,名称,渠道,污染类型,镇街,接报日期,受理日期,不予受理日期,不予受理原因,应办结日期,阶段性办结日期,办结日期,属实,满意度,回访日期,重办日期,重复举报,奖励金额,奖励日期
    1,甲,12369,大气,白石镇,2022-03-01,2022-03-02,,,2022-03-11,,2022-03-08,属实,满意,2022-03-12,,否,500,2022-03-20
    2,乙,微信,大气、噪声,白石镇,2022-03-01,2022-03-02,,,2022-03-11,,2022-03-15,部分属实,基本满意,2022-03-20,,是,,
    3,丙,12345,水,云岭镇,2022-04-01,2022-04-02,,,2022-04-13,,2022-04-09,不属实,不满意,2022-04-13,2022-04-15,否,,
    4,丁,来访,固废,云岭镇,2022-04-01,,2022-04-02,不属于生态环境事项,,,,,,,,否,,
    5,戊,网上,大气,云岭镇,2022-08-01,2022-08-02,,,2022-08-11,,,,,,,否,,
    6,己,来信,辐射,云岭镇,2022-09-01,2022-09-02,,,2022-09-13,2022-09-11,,,,,,否,,
    7,庚,微博,大气,云岭镇,2022-09-29,,,,,,,,,,,是,,
    8,辛,12369,大气,白石镇,2022-05-01,2022-05-02,,,2022-05-13,,2022-05-10,属实,未回访,,,否,1000,2022-10-08
    """

  @Test func `rates carry their own denominators`() throws {
    let (ledger, definition) = try judged("群众举报", Self.table)
    #expect(
      ledger.items.map(\.flag) == [
        .closed, .closed, .rebounded, .declined, .overdue, .finished, .open, .closed,
      ])
    let figures = ledger.figures
    #expect(figures.fraction("accepted-rate", definition) == "6/8")
    #expect(figures.fraction("done-rate", definition) == "3/6")
    // Due: 1, 2, 5, 6 and 8; 3 began a new round without a date.
    #expect(figures.fraction("in-time-rate", definition) == "3/5")
    #expect(figures.fraction("satisfied-rate", definition) == "2/3")
    #expect(figures.fraction("true-rate", definition) == "3/3")
    #expect(figures.fraction("repeat-rate", definition) == "2/8")
    #expect(figures.fraction("redone-rate", definition) == "1/4")
    #expect(ledger.items[2].word(in: definition).chinese == "重办")
    #expect(ledger.items[2].finding.chinese == "2022年4月15日重办")
    #expect(ledger.items[0].finding.chinese == "2022年3月8日办结")
    #expect(definition.closedRateTitle.chinese == "办结率")
  }

  @Test func `on an older date nobody has been asked yet`() throws {
    let (ledger, definition) = try judged("群众举报", Self.table, asOf: "2022-03-09")
    #expect(ledger.items.count == 2)
    #expect(ledger.figures.fraction("satisfied-rate", definition) == "0/0")
    #expect(ledger.figures.fraction("in-time-rate", definition) == "1/1")
  }

  @Test func `rewards are told in total only`() throws {
    let (ledger, definition) = try judged("群众举报", Self.table)
    #expect(ledger.figures.sum("reward-total", definition) == ExactNumber(500))
    #expect(ledger.figures.sum("rewards", definition) == ExactNumber(1))
    let towns = try #require(ledger.breakdowns.first { $0.dimension == .area })
    #expect(towns.rows.allSatisfy { $0.figures.sum("reward-total", definition) == nil })
    #expect(towns.rows.allSatisfy { $0.figures.sum("rewards", definition) == nil })
    // 7, 14, 8 and 9 days.
    #expect(ledger.figures.sum("handling-days", definition) == ExactNumber("9.5"))
  }

  @Test func `types overlap`() throws {
    let (ledger, _) = try judged("群众举报", Self.table)
    let types = try #require(ledger.breakdowns.first { $0.dimension == .column("types") })
    #expect(types.overlaps)
    #expect(
      types.rows.map { "\($0.title.chinese) \($0.items.count)" } == ["大气 5", "噪声 1", "水 1", "固废 1", "辐射 1"])
  }
}

struct DustSourceTests {
  @Test func `only building sites are held to the six requirements`() throws {
    let (ledger, definition) = try judged(
      "扬尘源",
      """
      编号,名称,类型,镇街,登记日期,围挡,物料覆盖,道路硬化,车辆冲洗,湿法作业,密闭运输,抽查处次,达标处次,秸秆火点数,发现日期,问题,整改时限,完成日期,销号日期,反弹日期
      1,甲,建筑工地,白石镇,2022-01-10,100,100,100,100,100,100,12,12,,,,,,,
      2,乙,建筑工地,白石镇,2022-01-10,100,80,100,100,100,100,10,9,,2022-09-05,未覆盖,2022-09-15,,,
      3,丙,建筑工地,云岭镇,2022-01-10,,,,,,,,,,,,,,,
      4,丁,路域,云岭镇,2022-01-10,50,50,50,50,50,50,,,,2022-06-01,积尘,2022-06-20,2022-06-18,2022-06-22,2022-09-21
      5,戊,农村,云岭镇,2022-06-09,,,,,,,,,1,2022-06-09,焚烧,2022-06-10,2022-06-09,2022-06-11,
      """)
    #expect(ledger.items.map(\.flag) == [.standing, .overdue, .standing, .rebounded, .closed])
    #expect(ledger.figures.checks[0] == Rate(2, of: 2, notApplicable: 1))
    #expect(ledger.figures.checks[1] == Rate(1, of: 2, notApplicable: 1))
    #expect(ledger.figures.allChecks == Rate(1, of: 2, notApplicable: 1))
    #expect(ledger.figures.sum("inspections", definition) == ExactNumber(22))
    #expect(ledger.figures.sum("passed", definition) == ExactNumber(21))
    #expect(ledger.figures.sum("fires", definition) == ExactNumber(1))
    #expect(ledger.figures.fraction("problem-rate", definition) == "3/5")
    #expect(ledger.figures.closedRate == Rate(1, of: 3, notApplicable: 2))
    let kinds = try #require(ledger.breakdowns.first { $0.dimension == .column("kind") })
    #expect(kinds.rows.map(\.title.chinese) == ["建筑工地", "路域", "农村"])
    #expect(ledger.items[0].word(in: definition).chinese == "日常管控")
  }
}

struct EnforcementTests {
  private static let table = """
    编号,名称,当事人,当事人类型,处理措施,罚款,责令改正送达日期,复查日期,按日计罚每日罚款,发现日期,立案日期,处罚决定日期,生效,曝光日期
    1,甲案,甲公司,法人,按日连续处罚、普通处罚,2.00,2022-05-10,2022-05-25,2.00,2022-03-30,2022-04-02,2022-05-06,是,2022-06-20
    2,乙案,高某某,自然人,普通处罚,0.03,2022-05-18,2022-05-24,,2022-05-16,2022-05-18,2022-05-31,是,
    3,丙案,丙公司,法人,普通处罚,15.00,,,,2022-07-27,2022-08-01,2022-09-22,否,
    4,丁案,丁公司,法人,移送行政拘留,,,,,2022-09-20,2022-09-21,,否,
    """

  @Test func `fines and daily penalties are exact totals`() throws {
    let (ledger, definition) = try judged("执法案件", Self.table)
    #expect(ledger.items.map(\.stage) == ["exposed", "punished", "punished", "filed"])
    #expect(ledger.figures.sum("fines", definition) == ExactNumber("17.03"))
    #expect(ledger.figures.sum("daily-penalties", definition) == ExactNumber(30))
    #expect(ledger.figures.fraction("filed-rate", definition) == "4/4")
    #expect(ledger.figures.fraction("punished-rate", definition) == "3/4")
    #expect(ledger.figures.fraction("exposed-rate", definition) == "1/2")
    #expect(definition.closedRateTitle.chinese == "曝光率")
    let measures = try #require(ledger.breakdowns.first { $0.dimension == .column("measures") })
    #expect(
      measures.rows.map { "\($0.title.chinese) \($0.items.count)" } == ["按日连续处罚 1", "移送行政拘留 1", "普通处罚 3"])
  }

  @Test func `the public counts only cases in force`() throws {
    let (ledger, definition) = try judged("执法案件", Self.table, audience: .public)
    #expect(ledger.items.count == 2)
    #expect(ledger.figures.sum("fines", definition) == ExactNumber("2.03"))
  }

  @Test func `a fine decided later does not count yet`() throws {
    let (ledger, definition) = try judged("执法案件", Self.table, asOf: "2022-05-24")
    #expect(ledger.items.count == 2)
    #expect(ledger.figures.sum("fines", definition) == ExactNumber(2))
    #expect(ledger.figures.sum("daily-penalties", definition) == nil)
  }
}

struct RegisterTests {
  @Test func `an item of structural change is measured from its baseline`() throws {
    let table = """
      编号,名称,领域,方向,单位,基准值,目标值,实际值,截止日,责任单位
      1,煤炭,能源,减,万吨,96.40,91.60,93.94,2022-09-30,县住建局
      2,化肥,农业投入,减,吨,12650,12270,12350,2022-09-30,县住建局
      3,散乱污,产业,减,家,37,0,0,2022-08-30,县住建局
      4,铁路,运输,增,万吨,118,150,,,县住建局
      """
    let (ledger, definition) = try judged("结构调整", table)
    #expect(ledger.items.map(\.standing) == [.seriouslyBehind, .onSchedule, .done, .noData])
    #expect(ledger.items.map { $0.word(in: definition).chinese } == ["严重滞后", "达序时", "已完成", "无数据"])
    #expect(ledger.items.map(\.flag) == [.behind, .open, .finished, .open])
    #expect(ledger.figures.fraction("on-schedule-rate", definition) == "2/3")
    let earlier = try judged("结构调整", table, asOf: "2022-08-31").ledger
    #expect(earlier.items.map(\.standing) == [.noData, .noData, .done, .noData])
  }

  @Test func `a rumour counts the days to its answer`() throws {
    let (ledger, definition) = try judged(
      "辟谣",
      "编号,名称,发现日期,回应时限,核查日期,发布日期\n1,甲,2022-04-08,2022-04-15,2022-04-13,2022-04-26\n2,乙,2022-07-21,2022-07-22,2022-07-21,2022-07-22\n3,丙,2022-09-20,2022-09-22,,\n"
    )
    #expect(ledger.items.map(\.flag) == [.closed, .closed, .overdue])
    #expect(ledger.figures.sum("answer-days", definition) == ExactNumber("9.5"))
    #expect(ledger.figures.onTimeRate == Rate(1, of: 3))
  }

  @Test func `activities add up people and sessions`() throws {
    let (ledger, definition) = try judged(
      "全民参与活动", "编号,名称,日期,类型,镇街,场次,参加人次\n1,植树,2022-03-12,志愿服务,白石镇,1,260\n2,培训,2022-06-21,培训,云岭镇,6,1180\n")
    #expect(ledger.items.map(\.flag) == [.recorded, .recorded])
    #expect(ledger.figures.sum("people", definition) == ExactNumber(1440))
    #expect(ledger.figures.sum("volunteers", definition) == ExactNumber(260))
    #expect(ledger.figures.sum("sessions", definition) == ExactNumber(7))
  }

  @Test func `forms of accountability stand from the mildest to the gravest`() throws {
    let (ledger, _) = try judged(
      "责任追究", "编号,名称,日期,追责形式,责任单位\n1,甲,2022-08-10,约谈,白石镇\n2,乙,2022-06-14,提醒,云岭镇\n3,丙,2022-09-29,诫勉,白石镇\n")
    let forms = try #require(ledger.breakdowns.first { $0.dimension == .column("form") })
    #expect(forms.rows.map(\.title.chinese) == ["提醒", "约谈", "诫勉"])
  }
}
