// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Tables
import Testing

/// What a folder with this declaration of a ledger gives.
private func parse(_ declaration: String, _ files: [String: String] = [:]) -> Diagnosed<RecordSet?> {
  var all = ["site.yml": siteFile, "ledgers/ponds.yml": declaration]
  all.merge(files) { _, given in given }
  return RecordSet.parse(tree(all))
}

private func definition(_ declaration: String) -> LedgerDefinition? {
  parse(declaration).value?.ledgers.first?.definition
}

struct LedgerReaderTests {
  private let short = """
    名称: 坑塘整治
    列: [镇街, 责任单位, 发现日期, 完成时限]
    阶段: [已发现, 整治中, 已完成, 已销号]
    """

  @Test func `the commas of an input method part columns and stages as well`() throws {
    let (wide, narrow) = (
      try #require(definition(short.replacing(", ", with: "，"))), try #require(definition(short))
    )
    #expect(wide.columns.map(\.title) == narrow.columns.map(\.title))
    #expect(wide.stages.map(\.title.chinese) == ["已发现", "整治中", "已完成", "已销号"])
  }

  @Test func `three lines make a ledger whose stages are a chain`() throws {
    let ledger = try #require(definition(short))
    #expect(ledger.id == "ponds")
    #expect(ledger.title.chinese == "坑塘整治")
    #expect(ledger.stages.map(\.title.chinese) == ["已发现", "整治中", "已完成", "已销号"])
    #expect(ledger.stages.map(\.role) == [.waiting, .active, .finished, .closed])
    let ids = ledger.stages.map(\.id)
    #expect(ledger.stages.map(\.next) == [[ids[1]], [ids[2]], [ids[3]], []])
  }

  @Test func `columns, choices and stages have English names of their own, else those of their ids`() throws {
    let ledger = try #require(
      definition(
        """
        名称: 坑塘整治
        列:
          - {名称: 水面, 编号: water-surface, 类型: 数, 单位: 亩}
          - {名称: 水质, 编号: water, 英文: water quality, 选项: [{名称: 清, 编号: clear, 英文: clear water}, {名称: 黑臭, 编号: black-odour}]}
        阶段: [{名称: 已发现, 编号: found, 英文: reported}, {名称: 已销号, 编号: all-closed}]
        """))
    #expect(ledger.column("water-surface")?.english == "water surface")
    #expect(ledger.column("water")?.english == "water quality")
    #expect(ledger.column("water")?.choices?.map(\.english) == ["clear water", "black odour"])
    #expect(ledger.stages.map(\.title.english) == ["reported", "all closed"])
  }

  @Test func `a ledger of the tool may have stages called otherwise in English`() throws {
    let found = parse(
      "基于: 入河排污口\n阶段: [{名称: 已销号, english: signed off}]\n列: [{名称: 挂牌岗位, english: post in charge}]\n",
      ["tables/入河排污口.csv": "编号,名称,排查日期\nPK-01,石桥东,2022-01-10\n"])
    #expect(found.diagnostics == [])
    let ledger = try #require(found.value?.ledgers.first?.definition)
    #expect(ledger.stages.first { $0.title.chinese == "已销号" }?.title.english == "signed off")
    #expect(ledger.columns.first { $0.title == "挂牌岗位" }?.english == "post in charge")
  }

  @Test func `roles are told from the names of columns, and stages get columns of dates`() throws {
    let ledger = try #require(definition(short))
    #expect(ledger.roles.found == "found")
    #expect(ledger.roles.due == "due")
    #expect(ledger.roles.areas == ["area"])
    #expect(ledger.roles.holders == ["holder"])
    #expect(ledger.roles.supervisors == [])
    #expect(ledger.stages.first?.dateColumn == "found")
    let titles = ledger.stages.compactMap { $0.dateColumn.flatMap { ledger.column($0)?.title } }
    #expect(titles == ["发现日期", "整治中日期", "已完成日期", "已销号日期"])
    #expect(ledger.dimensions == [.area, .holder, .month])
  }

  @Test func `a rebound follows closing and leads back to work`() throws {
    let ledger = try #require(definition("名称: 坑塘\n阶段: 已发现、整治中、已销号、反弹、长期保洁、不予受理"))
    #expect(ledger.stages.map(\.role) == [.waiting, .active, .closed, .rebounded, .standing, .declined])
    let ids = ledger.stages.map(\.id)
    #expect(ledger.stages[0].next == [ids[1], ids[4], ids[5]])
    #expect(ledger.stages[2].next == [ids[3]])
    #expect(ledger.stages[3].next == [ids[1]])
  }

  @Test func `Chinese and English keys say the same`() throws {
    let chinese = """
      名称: 坑塘整治
      英文: ponds
      量词: 口
      列:
        - {名称: 发现日期, 编号: found}
        - {名称: 水面, 编号: surface, 类型: 数, 单位: 亩, 最小: 0, 最大: 90, 小数: 1, 公开: 是}
        - {名称: 水质, 编号: water, 类型: 选项, 选项: [{编号: clear, 名称: 清}, {编号: black, 名称: 黑}]}
        - {名称: 已清淤, 编号: dredged, 类型: 是否}
      阶段:
        - {名称: 已发现, 编号: found, 日期: 发现日期}
        - {名称: 公示中, 编号: notice, 性质: 公示, 公示: 10个工作日}
        - {名称: 已销号, 编号: closed, 性质: 销号, 必填列: 水质}
      比率: [{名称: 清淤率, 编号: dredged, 分子: {是: 已清淤, 选项: {水质: 清}}, 分母: {曾到: 公示中, 到期: 是}}]
      合计: [{名称: 水面, 编号: surface, 列: 水面, 小数: 1}]
      分组: [水质, 月份]
      检查: {名称: 到位, 列: [已清淤]}
      公开条件: {已填: 水质}
      """
    let english = """
      title: 坑塘整治
      english: ponds
      counter: 口
      columns:
        - {name: 发现日期, id: found}
        - {name: 水面, id: surface, type: number, unit: 亩, min: 0, max: 90, decimals: 1, public: true}
        - {name: 水质, id: water, type: choice, choices: [{id: clear, name: 清}, {id: black, name: 黑}]}
        - {name: 已清淤, id: dredged, type: flag}
      stages:
        - {name: 已发现, id: found, date: found}
        - {name: 公示中, id: notice, role: publicity, notice: 10 working days}
        - {name: 已销号, id: closed, role: closed, requires: water}
      rates: [{name: 清淤率, id: dredged, of: {yes: dredged, choice: {water: clear}}, among: {ever: notice, due: yes}}]
      sums: [{name: 水面, id: surface, column: surface, decimals: 1}]
      breakdowns: [water, month]
      checks: {name: 到位, columns: [dredged]}
      gates: {filled: water}
      """
    for text in [chinese, english] {
      let read = parse(text)
      #expect(lines(read.diagnostics) == "")
      let ledger = try #require(read.value?.ledgers.first?.definition)
      #expect(ledger.title == Wording("坑塘整治", "ponds"))
      #expect(ledger.stages.map(\.id) == ["found", "notice", "closed"])
      #expect(ledger.stages[1].notice == NoticeTerm(days: 10, .working))
      #expect(ledger.stages[2].requires == ["water"])
      #expect(ledger.rates.first?.numerator == [.choice("water", ["clear"]), .flag("dredged", true)])
      #expect(ledger.rates.first?.among == [.ever("notice"), .isDue])
      #expect(ledger.rates.first?.formula.chinese == "水质为清、已清淤为是 ÷ 到过公示中、已到期")
      #expect(ledger.sums.first?.unit == "亩")
      #expect(ledger.dimensions == [.column("water"), .month])
      #expect(ledger.checks?.columns == ["dredged"])
      #expect(ledger.gates == [.filled("water")])
      #expect(ledger.column("surface")?.visibility == .published)
      #expect(ledger.column("water")?.visibility == .internalOnly)
    }
  }

  @Test func `a measure and a mask name their columns`() throws {
    let ledger = try #require(
      definition(
        """
        名称: 造林
        列:
          - {名称: 基准, 编号: base, 类型: 数}
          - {名称: 目标, 编号: goal, 类型: 数}
          - {名称: 实际, 编号: actual, 类型: 数}
          - {名称: 日期, 编号: day, 类型: 日期}
          - {名称: 承包人, 编号: owner}
          - {名称: 承包人类别, 编号: kind, 类型: 选项, 选项: [{编号: person, 名称: 个人}, 单位]}
        对照: {基准: 基准, 目标: 目标, 实际: 实际, 日期: 日期, 单位: 亩}
        隐去: {列: 承包人, 类别列: 承包人类别, 自然人: 个人}
        """))
    #expect(
      ledger.measure
        == LedgerMeasure(baseline: "base", goal: "goal", actual: "actual", date: "day", unit: "亩"))
    #expect(ledger.mask == LedgerMask(column: "owner", kindColumn: "kind", naturalPerson: "person"))
    #expect(ledger.stages.isEmpty)
  }

  @Test(arguments: [
    ("7", 7, DayKind.calendar), ("7天", 7, .calendar), ("5 days", 5, .calendar), ("10个工作日", 10, .working),
    ("10 工作日", 10, .working), ("3 working days", 3, .working),
  ])
  func `a period of notice is days or working days`(text: String, days: Int, kind: DayKind) throws {
    let ledger = try #require(
      definition("名称: 坑塘\n阶段: [{名称: 已发现}, {名称: 公示中, 公示: \(text)}, {名称: 已销号}]"))
    #expect(ledger.stages[1].notice == NoticeTerm(days: days, kind))
    #expect(ledger.stages[1].role == .publicity)
  }

  @Test(arguments: ["一周", "0", "400", "10周"])
  func `what is no period of notice is a finding`(text: String) {
    let read = parse("名称: 坑塘\n阶段: [{名称: 已发现}, {名称: 公示中, 公示: \(text)}, {名称: 已销号}]")
    #expect(read.diagnostics.map(\.rule) == ["bad-notice"])
  }

  @Test func `a ledger of the tool takes more columns and another period`() throws {
    let files = ["tables/入河排污口.csv": "编号,名称,排查日期,管径\nPK-01,石桥东,2022-01-10,300\n"]
    let read = parse(
      """
      基于: 入河排污口
      列: [{名称: 管径, 类型: 整数, 单位: 毫米}]
      阶段: [{名称: 已整治, 公示: 5天, 必填列: 管径}]
      """, files)
    #expect(lines(read.diagnostics) == "")
    let ledger = try #require(read.value?.ledgers.first)
    #expect(ledger.definition.id == "outfalls")
    #expect(ledger.definition.stage("treated")?.notice == NoticeTerm(days: 5, .calendar))
    #expect(ledger.definition.stage("treated")?.next == ["closed", "treating"])
    #expect(ledger.items.map(\.id) == ["PK-01"])
    #expect(ledger.items.first?.values.integer("guan-jing") == 300)
  }

  @Test func `a table is found by the declared title, and its dates are stages`() throws {
    let read = parse(
      short, ["tables/坑塘整治.csv": "编号,名称,发现日期,整治中日期\nT1,村口坑塘,2022-03-10,2022-04-01\n"])
    #expect(lines(read.diagnostics) == "")
    let item = try #require(read.value?.ledgers.first?.items.first)
    #expect(item.found?.isoText == "2022-03-10")
    #expect(item.entries.map(\.date.isoText) == ["2022-03-10", "2022-04-01"])
  }

  @Test func `a broken declaration is the only finding, whatever its table holds`() {
    let read = parse(
      short.replacing("完成时限]", with: "完成时限"), ["tables/坑塘整治.csv": "编号,名称\nT1,村口坑塘\n"])
    #expect(read.diagnostics.map(\.rule) == ["yaml-syntax"])
    #expect(read.value?.ledgers.isEmpty == true)
  }

  @Test func `base columns may be listed, and what a date ends in makes it one`() throws {
    let ledger = try #require(definition("名称: 坑塘\n列: [编号, 名称, 状态, 清淤日期, 水色]\n阶段: [已发现, 已销号]"))
    #expect(
      ledger.schema.columns.prefix(4).map(\.title) == ["编号", "名称", "清淤日期", "水色"])
    guard case .date = ledger.columns.first?.type else {
      Issue.record("清淤日期 is no date")
      return
    }
  }

  @Test func `columns of one sound get ids of their own`() throws {
    let ledger = try #require(definition("名称: 坑塘\n列: [水质, 水制]"))
    #expect(ledger.columns.map(\.id) == ["shui-zhi", "shui-zhi-2"])
  }
}

struct LedgerEntryOrderTests {
  @Test func `steps of one day stand in the order of their stages, whether the row or the log has them`()
    throws
  {
    let read = parse(
      "名称: 坑塘整治\n列: [发现日期]\n阶段: [已发现, 整治中, 已完成, 已销号]",
      [
        "tables/坑塘整治.csv": "编号,名称,发现日期,已销号日期\nT1,村口坑塘,2022-03-10,2022-04-01\n",
        "tables/台账动态.csv": "台账,编号,日期,阶段\n坑塘整治,T1,2022-04-01,已完成\n坑塘整治,T1,2022-04-01,整治中\n",
      ])
    #expect(lines(read.diagnostics) == "")
    let ledger = try #require(read.value?.ledgers.first)
    let stages = ledger.items.first?.entries.compactMap { entry in
      entry.stage.flatMap { ledger.definition.stage($0)?.title.chinese }
    }
    #expect(stages == ["已发现", "整治中", "已完成", "已销号"])
  }
}

struct LedgerFigureReaderTests {
  private let declaration = """
    名称: 坑塘整治
    列:
      - 镇街
      - 发现日期
      - {名称: 销号日期, 编号: closed-on, 类型: 日期}
      - {名称: 水面, 编号: surface, 类型: 数, 单位: 亩}
      - {名称: 问题类型, 编号: kind, 类型: 多选, 选项: [{编号: waste, 名称: 垃圾}, {编号: sewage, 名称: 污水}], 公开: 是}
    阶段: [已发现, 已销号]
    推算: [{名称: 整治天数, 编号: took, 从: 发现日期, 到: 销号日期}]
    合计:
      - {名称: 平均天数, 编号: mean, 列: 整治天数, 方式: 平均, 小数: 1, 条件: {选项: {问题类型: [垃圾, 污水]}}}
      - {名称: 填了水面的, 编号: known, 列: 水面, 方式: 计数, 单位: 口, 只算全县: 是}
    """

  @Test func `a computation is read, and a mean is taken of it`() throws {
    let read = parse(declaration)
    #expect(lines(read.diagnostics) == "")
    let ledger = try #require(read.value?.ledgers.first?.definition)
    #expect(ledger.computation("took")?.rule == .days(from: "found", to: "closed-on"))
    #expect(ledger.computation("took")?.formula.chinese == "销号日期 − 发现日期")
    #expect(ledger.sums.map(\.column) == ["took", "surface"])
    #expect(ledger.sums.map(\.method) == [.mean, .count])
    #expect(ledger.sums.map(\.unit) == ["天", "口"])
    #expect(ledger.sums.map(\.isWholeOnly) == [false, true])
  }

  @Test func `of several choices each that is named must be there`() throws {
    let ledger = try #require(definition(declaration))
    #expect(ledger.sums.first?.among == [.lists("kind", "waste"), .lists("kind", "sewage")])
    #expect(ledger.dimensions == [.area, .column("kind"), .month])
  }

  @Test func `a computation without its dates says which`() {
    let read = parse(declaration.replacing(", 到: 销号日期", with: ""))
    #expect(lines(read.diagnostics).contains("缺少“到” [missing-key]"))
  }
}
