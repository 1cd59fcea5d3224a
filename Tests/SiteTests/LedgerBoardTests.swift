// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Long lists, the boards of structure, enforcement and participation, the files of results, and the navigation.
struct LedgerBoardTests {
  @Test func `a long list is cut into pages of two hundred`() throws {
    var county = County()
    county.addActivities(401)
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    func rows(_ path: String) throws -> Int {
      try site.page(path).components(separatedBy: "<td class=\"i-id\">").count - 1
    }
    #expect(try rows("ledgers/activities/index.html") == 200)
    #expect(try rows("ledgers/activities/page/2/index.html") == 200)
    #expect(try rows("ledgers/activities/page/3/index.html") == 1)
    #expect(site.files["ledgers/activities/page/4/index.html"] == nil)
    // An item may be called 2 and has its own page.
    #expect(try site.page("ledgers/activities/2/index.html").contains("第2场宣传"))
    #expect(try site.page("ledgers/activities/index.html").contains("href=\"page/3/index.html\""))
  }

  @Test func `a register of events shows its dates and sums, and no stages`() throws {
    var county = County()
    county.addActivities(3)
    let site = try BuiltSite(county)
    let html = try site.page("ledgers/activities/index.html")
    let text = HTMLOutline(html).text
    #expect(html.contains("<h1>全民参与活动三项</h1>"))
    #expect(text.contains("参加人次90 人次"))
    #expect(!text.contains("销号率") && !html.contains("chart-pyramid"))
  }

  @Test func `the board of structure shows how much of the way is gone`() throws {
    var county = County()
    county.addStructure()
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    let text = HTMLOutline(try site.page("structure/index.html")).text
    #expect(text.contains("基准 100实际 97目标值 90 万吨完成 30.0%"))
    #expect(text.contains("基准 0实际 800目标值 1000 户完成 80.0%"))
    // What was counted after the day is not known yet.
    #expect(text.contains("基准 0实际 —目标值 10 万吨完成 —"))
  }

  @Test func `the page of enforcement has the way of the cases, their measures and fines`() throws {
    var county = County()
    county.addCases()
    let text = HTMLOutline(try BuiltSite(county).page("enforcement/index.html")).text
    #expect(text.contains("执法案件两件，曝光一件"))
    #expect(text.contains("12.55 万元"))
    #expect(text.contains("2 件 · 100.0%") && text.contains("1 件 · 50.0%"))
    #expect(text.contains("欧阳某"))
  }

  @Test func `the page of participation has channels, overlapping kinds and rates`() throws {
    var county = County()
    county.addReports()
    county.replace("网址名: about", "网址名: participate", in: "pages/about.md")
    let html = try BuiltSite(county).page("participation/index.html")
    let text = HTMLOutline(html).text
    #expect(text.contains("2 件 · 66.7%") && text.contains("一件可属几类，合计大于总数"))
    let packed = text.filter { !$0.isWhitespace }
    #expect(packed.contains("按时办结率33.3%1/3"))
    #expect(packed.contains("满意率50.0%1/2"))
    #expect(html.contains("href=\"../participate/index.html\""))
  }

  @Test func `pages without items are not there`() throws {
    let site = try BuiltSite.standard.get()
    for path in ["ledgers", "structure", "enforcement", "participation"] {
      #expect(site.files["\(path)/index.html"] == nil)
    }
    #expect(try !site.page("index.html").contains("ledgers/index.html"))
  }

  @Test func `the results of a ledger are a file with figures, dates and traces`() throws {
    var county = County()
    county.addOutfalls()
    let site = try BuiltSite(county)
    let bytes = Data(try site.page("data/ledgers/outfalls.json").utf8)
    let file = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let figures = try #require(file["figures"] as? [String: Any])
    #expect(figures["total"] as? Int == 3 && figures["rebounded"] as? Int == 1)
    let rate = try #require(figures["closedRate"] as? [String: Any])
    #expect(rate["numerator"] as? Int == 1 && rate["denominator"] as? Int == 3)
    let items = try #require(file["items"] as? [[String: Any]])
    #expect(items.map { $0["flag"] as? String } == ["rebounded", "overdue", "closed"])
    #expect((items[0]["history"] as? [Any])?.count == 9)
    #expect(items[0]["due"] as? String == "2022-11-15")
    #expect((items[0]["trace"] as? [String: Any])?["rule"] is String)
    let rows = try site.page("data/ledgers/outfalls.csv").components(separatedBy: "\r\n")
    #expect(rows.count == 5)
    #expect(rows[2].hasPrefix("JK-02,甲镇车间排口,甲镇,甲镇、样县水泥公司,县环境局,整治中,2022-04-02,逾期,逾期 12 天"))
  }

  @Test func `the navigation has the main things first and marks where one is`() throws {
    var county = County()
    county.addOutfalls()
    county.addStructure()
    let outline = HTMLOutline(try BuiltSite(county).page("structure/index.html"))
    let text = outline.text.filter { !$0.isWhitespace }
    #expect(text.contains("总览年度目标镇街责任计分台账会议更多任务责任清单"))
    #expect(text.contains("结构调整进展"))
    let current = outline.tags.filter { $0.name == "a" && $0.attributes["aria-current"] == "true" }
    #expect(current.map { $0.attributes["href"] } == ["index.html"])
  }

  @Test func `an English site of ledgers is whole`() throws {
    var county = County()
    county.addOutfalls()
    county.addStructure()
    county.replace("年度: 2022", "年度: 2022\n语言: en", in: "site.yml")
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    #expect(
      try site.page("ledgers/outfalls/index.html").contains(
        "<h1>3 outfalls, 1 closed; 1 rebounded, 1 overdue</h1>"))
  }
}
