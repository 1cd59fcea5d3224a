// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Tables
import Testing

/// A ledger's table read alone.
private func ledger(_ name: String, _ csv: String) throws -> Ledger {
  let found = RecordSet.parse(tree(["site.yml": siteFile, "tables/\(name).csv": csv]))
  #expect(lines(found.diagnostics.filter { $0.severity != .note }) == "")
  return try #require(found.value?.ledgers.first)
}

private func refused(_ name: String, _ csv: String) -> String {
  lines(RecordSet.parse(tree(["site.yml": siteFile, "tables/\(name).csv": csv])).diagnostics)
}

extension LedgerItem {
  /// `2022-05-12 not-started`.
  fileprivate var steps: [String] { entries.map { "\($0.date.isoText) \($0.stage ?? "")" } }
}

struct LedgerKindTests {
  @Test func `a finding of an inspection has a stage for each of its dates`() throws {
    let ledger = try ledger(
      "督察整改",
      """
      来源编号,问题,来源,问题类别,牵头单位,责任单位,责任人,反馈日期,整改时限,时序类,启动日期,完成日期,公示日期,销号日期,反弹日期,名称,编号
      1,沿河垃圾,市级,固废,县住建局,青石镇、河湾村,镇长,2022-05-12,6月10日,立行立改,2022-05-20,2022-06-08,2022-06-09,2022-06-17,,沿河垃圾,ZG-01
      """)
    let item = try #require(ledger.items.first)
    #expect(ledger.definition.id == "rectification")
    #expect(item.id == "ZG-01")
    #expect(item.found == CivilDate("2022-05-12"))
    #expect(item.due == CivilDate("2022-06-10"))
    #expect(item.holders.map(\.text) == ["青石镇", "河湾村"])
    #expect(item.supervisors.map(\.text) == ["县住建局"])
    #expect(item.values.choice("source") == "city")
    #expect(item.values.choice("time-class") == "at-once")
    #expect(
      item.steps == [
        "2022-05-12 not-started", "2022-05-20 in-progress", "2022-06-08 pending-acceptance",
        "2022-06-09 in-publicity", "2022-06-17 closed",
      ])
  }

  @Test func `stages of a row stand by their dates and not by their order`() throws {
    let ledger = try ledger(
      "rectification",
      "编号,名称,列入日期,转入长期坚持日期,销号日期\nA,甲,2022-01-01,2022-02-01,2022-08-01\n")
    #expect(
      ledger.items[0].steps == ["2022-01-01 not-started", "2022-02-01 standing", "2022-08-01 closed"])
  }

  @Test func `a source of dust has six requirements in per cent`() throws {
    let ledger = try ledger(
      "扬尘源",
      """
      编号,名称,类型,工地围挡,裸土覆盖,道路硬化,出入车辆冲洗,洒水,渣土车密闭运输,登记日期,发现日期,问题,整改时限,销号日期,验收单位
      YC-1,甲工地,工地,100,85,100,100,100%,100,2022-01-10,2022-03-01,土方未覆盖,2022-03-10,,
      """)
    let item = ledger.items[0]
    #expect(item.values.choice("kind") == "building-site")
    #expect(item.values.number("covered") == ExactNumber(85))
    #expect(item.values.number("wetted") == ExactNumber(100))
    #expect(item.steps == ["2022-01-10 watched", "2022-03-01 found"])
    #expect(
      refused("扬尘源", "编号,名称,类型,围挡\nYC-1,甲,建筑工地,120\n").contains("[number-out-of-range]"))
    #expect(refused("扬尘源", "编号,名称,类型\nYC-1,甲,工业炉窑\n").contains("没有“工业炉窑”这个选项 [unknown-choice]"))
  }

  @Test func `a report may be of several types`() throws {
    let ledger = try ledger(
      "群众举报",
      """
      编号,名称,渠道,污染类型,接报日,受理日,转办日期,应办结,办结日,属实,满意,举报人,联系电话
      JB-1,饭店油烟,微信,大气、噪音、气,2022-03-01,2022-03-02,2022-03-03,2022-03-11,2022-03-08,是,基本满意,王某,10000000001
      """)
    let item = ledger.items[0]
    #expect(item.values.choices("types") == ["air", "noise"])
    #expect(item.values.value("types") == .choices(["air", "noise"]))
    #expect(item.values.list("types") == nil)
    #expect(item.values.choice("true") == "yes")
    #expect(item.values.choice("satisfaction") == "mostly")
    #expect(
      item.steps == [
        "2022-03-01 received", "2022-03-02 accepted", "2022-03-03 handed-over", "2022-03-08 closed",
      ])
    #expect(ledger.definition.column("reporter")?.visibility == .secret)
    #expect(
      refused("群众举报", "编号,名称,渠道,污染类型\nJB-1,甲,微信,大气、光\n") == """
        content/tables/群众举报.csv:2:11: error: “污染类型”列：没有“光”这个选项 [unknown-choice]
          帮助：可以写“大气”、“噪声”、“水”、“固废”、“生态破坏”、“辐射”

        """)
  }

  @Test func `a case carries its measures and what its daily penalty comes to`() throws {
    let ledger = try ledger(
      "执法案件",
      """
      编号,名称,当事人,当事人类型,处罚种类,罚款（万元）,责令改正送达日期,复查日期,原罚款,发现日期,立案日期,决定日期,生效
      AJ-1,料场案,甲公司,企业,按日计罚、罚款,2.00,2022-05-10,2022-05-25,2.00,2022-03-30,2022-04-02,2022-05-06,是
      """)
    let item = ledger.items[0]
    let definition = ledger.definition
    let later: CivilDate = try #require(CivilDate("2022-06-30"))
    let earlier: CivilDate = try #require(CivilDate("2022-05-24"))
    #expect(item.values.choices("measures") == ["daily", "ordinary"])
    #expect(definition.number("penalty-days", of: item.values, asOf: later) == ExactNumber(15))
    #expect(definition.number("daily-penalty", of: item.values, asOf: later) == ExactNumber(30))
    #expect(definition.number("daily-penalty", of: item.values, asOf: earlier) == nil)
    #expect(definition.number("fine", of: item.values, asOf: later) == ExactNumber(2))
    #expect(item.steps == ["2022-03-30 found", "2022-04-02 filed", "2022-05-06 punished"])
    #expect(refused("执法案件", "编号,名称,罚款\nAJ-1,甲,-2\n").contains("[number-out-of-range]"))
  }

  @Test func `only a case in force may be public`() throws {
    let ledger = try ledger("执法案件", "编号,名称,生效\nA,甲,是\nB,乙,否\nC,丙,\n")
    #expect(ledger.items.map { $0.mayBePublic(ledger.definition) } == [true, false, false])
  }

  @Test func `accountability is public only where it says so, a rumour once it is answered`() throws {
    let records = try ledger(
      "责任追究", "编号,名称,日期,形式,公开\nA,甲,2022-06-14,处分,是\nB,乙,2022-06-14,提醒谈话,\n")
    #expect(records.items.map { $0.mayBePublic(records.definition) } == [true, false])
    #expect(records.items.map { $0.values.choice("form") } == ["sanction", "reminder"])
    let rumours = try ledger(
      "辟谣", "编号,名称,谣言内容,发现日期,核查日期,发布日期\nA,甲,删数据,2022-04-08,2022-04-13,2022-04-26\nB,乙,停水,2022-07-21,,\n")
    #expect(rumours.items.map { $0.mayBePublic(rumours.definition) } == [true, false])
    #expect(rumours.items[0].steps == ["2022-04-08 found", "2022-04-13 checked", "2022-04-26 published"])
  }

  @Test func `structure and activities are registers without stages`() throws {
    let structure = try ledger(
      "结构调整",
      "编号,名称,结构,增减,单位,基准年,基准年值,目标,实际,截止日,责任单位,统计部门\nJG-1,煤炭,能源结构,压减,万吨,2021,96.40,91.60,93.94,2022-09-30,县工信局,县统计局\n"
    )
    #expect(structure.items[0].values.choice("area") == "energy")
    #expect(structure.items[0].values.choice("direction") == "less")
    #expect(structure.items[0].supervisors.map(\.text) == ["县统计局"])
    #expect(structure.items[0].steps == [])
    let activities = try ledger(
      "全民参与活动", "编号,名称,活动日期,类型,主办单位,人数\nHD-1,植树,2022-03-12,志愿服务,青石镇、县水务局,260\n")
    #expect(activities.items[0].holders.map(\.text) == ["青石镇", "县水务局"])
    #expect(activities.items[0].values.integer("people") == 260)
  }

  @Test func `an outfall has both codes, what was measured and its grid`() throws {
    let ledger = try ledger(
      "outfalls",
      "编号,名称,国家编码,地方编码,监测因子,是否超标,标识牌,网格员,排查日期\nHK-03,3号雨洪口,,YT-03,氨氮、总磷,是,有,第4网格,2022-01-06\n")
    let values = ledger.items[0].values
    #expect(values.text("local-code") == "YT-03")
    #expect(values.text("factors") == "氨氮、总磷")
    #expect(values.flag("sign") == true)
    #expect(values.text("grid") == "第4网格")
    #expect(ledger.items[0].steps == ["2022-01-06 surveyed"])
  }
}
