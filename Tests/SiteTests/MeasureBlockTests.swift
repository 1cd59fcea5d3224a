// SPDX-License-Identifier: MIT

import Foundation
import Records
import Site
import Testing

/// Blocks that show what has been judged, without SQL: key figures, scorecards, charts and tables of targets.
struct MeasureBlockTests {
  /// A block on a page of its own, named after the case.
  enum Block: String, CaseIterable {
    case figure = "figure\n指标: J01"
    case figureInOtherWords = "关键数字\nmeasure: 清洁取暖改造"
    case figures = "figure\n标题: 两个数<b>\n指标: [J01, Q01]\n说明: 都是真的"
    case share = "figure\n指标: J01、J01\n对象: 甲镇、甲镇"
    case nothing = "figure\n指标: N01"
    case card = "scorecard\n对象: 甲镇"
    case cardInOtherWords = "计分卡\nholder: Z01"
    case ranking = "scorecard\n标题: 排名\n对象: 乙镇、甲镇"
    case run = "chart\n标题: 一直在涨\n指标: J01"
    case period = "chart\n标题: 二季度以后\n指标: S01\n起: 2022年4月1日\n止: 2022-09-30"
    case everyone = "chart\n标题: 谁多\n指标: J01\n对象: 全体镇街"
    case ordered = "chart\n标题: 谁多\n指标: J01\n对象: [乙镇, 甲镇]"
    case column = "图表\n标题: 谁多\nmeasure: J01\nholder: 全体镇街\nkind: 柱形图"
    case english = "chart\ntitle: 谁多\nmeasure: J01\nholder: 全体镇街\nkind: column"
    case table = "table\n标题: 甲\n指标: [J01, J02]"
    case sql = "table\n标题: 甲\nsql: SELECT '乙' AS a"

    var address: String { "block-\(Self.allCases.firstIndex(of: self) ?? 0)/index.html" }
  }

  /// The pages of some blocks, whose first line is line 8, in one site.
  private static func site(_ blocks: [String]) throws -> BuiltSite {
    var county = County()
    county.files["tables/进度.csv"]? += "\nS01,,2022-03-31,10,\nS01,,2022-06-30,20,"
    for (number, block) in blocks.enumerated() {
      county.files["pages/块\(number).md"] =
        "---\n标题: 块\(number)\n网址名: block-\(number)\n公开: 是\n---\n\n```\(block)\n```\n"
    }
    return try BuiltSite(county)
  }

  private static let shown = Result { try site(Block.allCases.map(\.rawValue)) }

  private func page(_ block: Block) throws -> String { try Self.shown.get().page(block.address) }

  @Test func `blocks in every accepted form have no findings`() throws {
    #expect(try Self.shown.get().findings == "")
  }

  // MARK: Key figures

  @Test(arguments: [Block.figure, .figureInOtherWords])
  func `a key figure has its name, value, status, goal and last year`(block: Block) throws {
    let page = try page(block)
    #expect(
      page.contains(
        """
        <figure class="chart-block">
        <div class="block-figures">
        <div class="block-figure">
        <p class="block-name"><a href="../targets/j01/index.html">清洁取暖改造</a></p>
        <p class="block-value"><strong>900 户</strong> <span class="badge status-on-schedule">
        """))
    #expect(page.contains("<p class=\"meta-line\">目标 1000 户，上年同期 600 户</p>"))
    #expect(page.contains("id=\"f8-j01-c"))
  }

  @Test func `several key figures stand side by side under one title`() throws {
    let page = try page(.figures)
    #expect(page.contains("<h3>两个数&lt;b&gt;</h3>"))
    #expect(page.components(separatedBy: "<div class=\"block-figure\">").count == 3)
    #expect(page.contains("<figcaption>都是真的</figcaption>\n</figure>"))
  }

  @Test func `a share has the name of its holder, and a name given twice counts once`() throws {
    let page = try page(.share)
    #expect(
      page.contains(
        "<a href=\"../targets/j01/index.html\">清洁取暖改造</a> · <a href=\"../scorecards/jia/index.html\">甲镇</a></p>"
      ))
    #expect(page.contains("<strong>600 户</strong>"))
    #expect(page.components(separatedBy: "<div class=\"block-figure\">").count == 2)
  }

  @Test func `a figure that has not come in is a dash`() throws {
    #expect(try page(.nothing).contains("<strong>—</strong>"))
  }

  // MARK: Scorecards

  @Test(arguments: [Block.card, .cardInOtherWords])
  func `the scorecard of one holder has its score and its items`(block: Block) throws {
    let page = try page(block)
    #expect(page.contains("<p class=\"block-name\"><a href=\"../scorecards/jia/index.html\">甲镇</a></p>"))
    #expect(page.contains("<strong>69.85 分</strong> <span class=\"badge grade-4\">"))
    #expect(page.contains("<caption>甲镇各项得分</caption>"))
    #expect(
      page.contains(
        "<tr><th scope=\"row\">巡查</th><td>≥ 100%</td><td>99.5%</td><td class=\"num\">29.85</td></tr>"))
  }

  @Test func `scorecards of several holders are a ranking, best first`() throws {
    let page = try page(.ranking)
    #expect(page.contains("<h3>排名</h3>"))
    #expect(page.contains("<caption>得分和名次</caption>"))
    let first = try #require(page.range(of: "<th scope=\"row\"><a href=\"../scorecards/jia/index.html\">甲镇"))
    let second = try #require(page.range(of: "<th scope=\"row\"><a href=\"../scorecards/yi/index.html\">乙镇"))
    #expect(first.lowerBound < second.lowerBound)
  }

  // MARK: Charts and tables

  @Test func `a chart of a target is its run over the year, with its figures`() throws {
    let page = try page(.run)
    #expect(page.contains("<h3>一直在涨</h3>"))
    #expect(page.contains("class=\"chart chart-line\"") && page.contains("id=\"block-8"))
    #expect(page.contains("<details class=\"chart-table\"><summary>看数字</summary>"))
    #expect(page.contains("<th scope=\"col\">截至</th><th scope=\"col\" class=\"num\">户</th>"))
    #expect(page.contains("<th scope=\"row\">2022年9月30日</th><td class=\"num\">900</td>"))
  }

  @Test func `a period leaves out what is not in it`() throws {
    let page = try page(.period)
    #expect(page.contains("<th scope=\"row\">2022年6月30日</th><td class=\"num\">20</td>"))
    #expect(!page.contains("<th scope=\"row\">2022年3月31日</th>"))
  }

  @Test(arguments: [(Block.everyone, "甲镇", "乙镇"), (.ordered, "乙镇", "甲镇")])
  func `holders are compared in the order in which they are named`(
    _ block: Block, _ first: String, _ second: String
  ) throws {
    let page = try page(block)
    #expect(page.contains("class=\"chart chart-bar\""))
    let start = try #require(page.range(of: "<th scope=\"col\">指标</th>")).upperBound
    let one = try #require(page[start...].range(of: ">\(first)</a></th>"))
    let two = try #require(page[start...].range(of: ">\(second)</a></th>"))
    #expect(one.lowerBound < two.lowerBound)
  }

  @Test(arguments: [Block.column, .english])
  func `another form may be asked for`(block: Block) throws {
    #expect(try page(block).contains("class=\"chart chart-column\""))
  }

  @Test func `a table has goal, actual value, last year and status of each target`() throws {
    let page = try page(.table)
    let row =
      "<th scope=\"row\"><a href=\"../targets/j01/index.html\">清洁取暖改造</a></th><td class=\"num\">1000 户</td>"
      + "<td class=\"num\">900 户</td><td class=\"num\">600 户</td><td><span class=\"badge status-on-schedule\">"
    #expect(page.contains(row))
    #expect(
      page.contains("<td class=\"num\">20 辆</td><td class=\"num\">—</td><td><span class=\"badge status-"))
  }

  @Test(arguments: [Block.table, .sql])
  func `tables of targets and of SQL stand in the same shell`(block: Block) throws {
    let shell =
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"甲\">\n"
      + "<table class=\"data\">\n<caption>甲</caption>\n<thead>\n<tr><th scope=\"col\">"
    #expect(try page(block).contains(shell))
  }
}

// MARK: - What is refused

extension MeasureBlockTests {
  typealias Refused = (block: String, place: String, message: String, help: String?)

  /// Blocks that cannot be shown.
  private static let refused: [Refused] = [
    ("figure\n指标: J09", "8:5", "there is no target “J09”", "write an id of the table of targets"),
    ("figure\n指标: 清洁采暖改造", "8:5", "there is no target “清洁采暖改造”", "did you mean “清洁取暖改造”?"),
    ("figure\n指标: 空气", "8:5", "there is no target “空气”", "write an id of the table of targets"),
    ("scorecard\n对象: 甲真", "8:5", "there is no holder “甲真”", "did you mean “甲镇”?"),
    ("scorecard\n对象: 全体镇", "8:5", "there is no holder “全体镇”", "did you mean “全体镇街”?"),
    (
      "scorecard\n对象: 水务公司", "8:5", "there is no holder “水务公司”",
      "write a name of the table of holders, or 全体镇街"
    ),
    ("scorecard\n对象: 甲镇、县环境局", "8:5", "“县环境局” has no scorecard", "check the holders of the scoring rules"),
    ("scorecard\n对象: [县环境局]", "8:6", "“县环境局” has no scorecard", "check the holders of the scoring rules"),
    (
      "figure\n指标: Q01\n对象: 甲镇", "8:5", "“Q01” is not shared out to these holders",
      "leave out `holder` for the county, or check the allocations"
    ),
    (
      "table\n标题: 甲\n指标: J01\n对象: 甲镇、丙镇", "10:5", "“丙镇” has no share of what is shown here",
      "leave it out, or check the allocations"
    ),
    (
      "chart\n标题: 甲\n指标: J01、Q01", "9:5", "a chart draws one measure",
      "write another block, or list them with a table"
    ),
    ("chart\n标题: 甲\n指标: J01\n图形: 饼图", "10:5", "there is no chart “饼图”", nil),
    (
      "chart\n标题: 甲\n指标: J01\n图形: 名次", "10:5", "one measure cannot be drawn as rank",
      "draw bar, column or line"
    ),
    (
      "chart\n标题: 甲\n指标: J01\n对象: 全体镇街\nkind: bullet", "11:7",
      "one measure cannot be drawn as bullet", "draw bar, column or line"
    ),
    ("chart\n标题: 甲", "8:1", "“measure” is missing", "add `measure: Q01` or `sql: …`"),
    (
      "table\n标题: 甲\n指标: J01\nsql: SELECT 1", "10:6", "write `measure` or `sql`, not both",
      "a target is named by `measure`; other data are found by `sql`"
    ),
    ("chart\n标题: 甲\n指标: J01\n横轴: 月份", "10:5", "`x` goes with `sql`", "delete the line"),
    ("table\n标题: 甲\n指标: J01\n单位: 户", "10:5", "`unit` goes with `sql`", "delete the line"),
    ("table\n标题: 甲\n对象: 甲镇\nsql: SELECT 1", "9:5", "`holder` goes with `measure`", "delete the line"),
    (
      "chart\n标题: 甲\n图形: bar\n起: 2022-01-01\nsql: SELECT '甲', 1", "10:4", "`from` goes with `measure`",
      "delete the line"
    ),
    (
      "chart\n标题: 甲\n指标: J01\n起: 2022-09-01\n止: 2022-03-01", "11:4", "`until` is before `from`",
      "check the two dates"
    ),
    (
      "chart\n标题: 甲\n指标: J01\n起: 2023-01-01", "10:4", "there are figures of 2021 and 2022 alone",
      "check the two dates"
    ),
    (
      "chart\n标题: 甲\n指标: J01\n止: 2020-12-31", "10:4", "there are figures of 2021 and 2022 alone",
      "check the two dates"
    ),
    (
      "chart\n标题: 甲\n指标: J01\n起: 2022-09-01", "9:5", "“J01” has fewer than two figures to draw",
      "widen the period, or use a figure block"
    ),
    (
      "chart\n标题: 甲\n指标: J01\n对象: 全体镇街\n起: 2022-03-01", "11:4",
      "holders are compared as they stand now, without `from`",
      "delete the line, or name one holder to see its run"
    ),
    ("figure\n指标: []", "8:5", "“measure” is empty", "write it after the colon (ids or names of targets)"),
    ("figure\n指标: J01\n对象: 、", "9:5", "“holder” is empty", nil),
  ]

  /// Blocks with a line that cannot be read.
  private static let unread: [Refused] = [
    (
      "figure\n指标: J01\nmeasure: J02", "9:1",
      "“measure” is given twice (指标 and measure are one key) [duplicate-key]", nil
    ),
    (
      "scorecard\nholder: 甲镇\n对象: 乙镇", "9:1",
      "“对象” is given twice (对象 and holder are one key) [duplicate-key]", nil
    ),
    ("figure\n指标: J01\n起: 2022-01-01", "9:1", "unknown key “起” [unknown-key]", nil),
    ("scorecard\n对相: 甲镇", "8:1", "unknown key “对相” [unknown-key]", nil),
    ("figure\n对象: 甲镇", "8:1", "“measure” is missing [missing-key]", nil),
    ("scorecard\n标题: 甲", "8:1", "“holder” is missing [missing-key]", nil),
    ("chart\n指标: J01", "8:1", "“title” is missing [missing-key]", nil),
    ("figure\n指标: {甲: 乙}", "8:5", "“measure” takes a list, not a group of keys [wrong-type]", nil),
    ("chart\n标题: 甲\n指标: J01\n起: 3月1日", "10:4", "“3月1日” has no year [date-without-year]", nil),
    (
      "chart\n标题: 甲\n指标: J01\n起: 2022-02-30", "10:4", "the calendar has no day “2022-02-30” [no-such-day]",
      nil
    ),
    ("chart\n标题: 甲\n指标: J01\n止: 春天", "10:4", "“春天” is not a date [not-a-date]", nil),
  ]

  private static let several = "chart\n标题: 甲\n指标: J09\n对象: 甲真、乙真\n起: 很久以前"

  /// The findings of each of these blocks, by its text.
  private static let told = Result {
    let blocks = (refused + unread).map(\.block) + [several]
    let lines = try site(blocks).findings.split(separator: "\n").map(String.init)
    var told: [String: [String]] = [:]
    var last = ""
    for line in lines {
      if !line.hasPrefix("  ") {
        let number = try #require(line.firstMatch(of: /块([0-9]+)\.md:/)?.1)
        last = blocks[try #require(Int(number))]
      }
      told[last, default: []].append(line)
    }
    return told
  }

  private static func findings(of block: String) throws -> [String] {
    try told.get()[block, default: []].map { line in
      line.firstRange(of: ".md:").map { line.hasPrefix(" ") ? line : String(line[$0.upperBound...]) } ?? line
    }
  }

  @Test(arguments: refused.indices)
  func `a block that cannot be shown says where and why`(index: Int) throws {
    let (block, place, message, help) = Self.refused[index]
    let found = try Self.findings(of: block)
    #expect(found.first == "\(place): error: \(message) [bad-block]")
    if let help { #expect(found.dropFirst().first == "  help: \(help)") }
    #expect(found.count { $0.contains(": error: ") } == 1, "one finding: \(found)")
  }

  @Test(arguments: unread.indices)
  func `a line that cannot be read says where and why`(index: Int) throws {
    let (block, place, message, _) = Self.unread[index]
    let found = try Self.findings(of: block)
    #expect(found.first == "\(place): error: \(message)")
    #expect(found.count { $0.contains(": error: ") } == 1, "one finding: \(found)")
  }

  @Test func `every name and date of a block that is wrong is told in one run`() throws {
    let found = try Self.findings(of: Self.several)
    #expect(
      found.filter { !$0.hasPrefix(" ") }.sorted() == [
        "10:5: error: there is no holder “乙真” [bad-block]",
        "10:5: error: there is no holder “甲真” [bad-block]",
        "11:4: error: “很久以前” is not a date [not-a-date]",
      ])
  }

  @Test func `every key that a schema names is known to its block, by each of its names`() throws {
    try #require(BlockFormCatalog.all.map(\.id) == ["chart", "table", "figure", "scorecard"])
    var blocks: [String] = []
    for form in BlockFormCatalog.all {
      for key in form.keys {
        blocks += ([key.title, key.id] + key.aliases).map { "\(form.id)\n\($0): 甲" }
      }
    }
    let known = try Self.site(blocks)
    #expect(!known.findings.contains("unknown-key"))
    #expect(known.findings.contains("missing-key"))
    let unknown = try Self.site(BlockFormCatalog.all.map { "\($0.id)\n没有的键: 甲" })
    #expect(unknown.findings.components(separatedBy: "[unknown-key]").count == 5)
  }
}
