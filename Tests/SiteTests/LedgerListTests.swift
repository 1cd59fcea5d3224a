// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What the lists, entries and items of ledgers say in sight, and what is folded.
struct LedgerListTests {
  private static func page(_ path: String, _ fill: (inout County) -> Void) throws -> String {
    var county = County()
    fill(&county)
    return try BuiltSite(county).page(path)
  }

  @Test func `closed items are folded under their number`() throws {
    let html = try Self.page("ledgers/outfalls/index.html") { $0.addOutfalls() }
    let list = try #require(html.range(of: "id=\"items\""))
    let fold = try #require(html.range(of: "<summary>已销号 1 个</summary>"))
    let closed = try #require(html.range(of: "乙镇养殖排口", range: list.upperBound..<html.endIndex))
    let open = try #require(html.range(of: "甲镇车间排口", range: list.upperBound..<html.endIndex))
    #expect(open.lowerBound < fold.lowerBound && fold.lowerBound < closed.lowerBound)
    #expect(html.contains("全部 3 个，没有销号的 2 个"))
  }

  @Test func `a register shows its newest twenty and folds the rest`() throws {
    let html = try Self.page("ledgers/activities/index.html") { $0.addActivities(23) }
    let fold = try #require(html.range(of: "<summary>较早的 3 项</summary>"))
    let list = try #require(html.range(of: "id=\"items\""))
    let rows = html[list.upperBound..<fold.lowerBound].components(
      separatedBy: "class=\"i-name\" scope=\"row\"")
    #expect(rows.count == 21)
  }

  @Test func `an item that came back says what came back, by when, and how far the next round is`() throws {
    let text = HTMLOutline(
      try Self.page("ledgers/outfalls/jk-01/index.html") { $0.addOutfalls() }
    ).text
    #expect(text.contains("9月10日反弹：雨后仍有污水；新时限 11月15日；第二轮现在整治中"))
    #expect(text.contains("验收单位（第一轮）"))
  }

  @Test func `an outfall begins with where its water comes from`() throws {
    let html = try Self.page("ledgers/outfalls/jk-02/index.html") { $0.addOutfalls() }
    #expect(html.contains("<p class=\"lede\">冷却水直排</p>"))
  }

  @Test func `acceptance stands on its day before the item is closed`() throws {
    let text = HTMLOutline(
      try Self.page("ledgers/outfalls/jk-07/index.html") {
        $0.files["tables/入河排污口.csv"] = """
          编号,名称,镇街,责任单位,溯源结论,整治类型,排查日期,监测日期,溯源日期,整治日期,完成时限,完成日期,验收单位,验收日期
          JK-07,甲镇桥西排口,甲镇,甲镇,雨污混接,规范,2022-03-01,2022-03-08,2022-03-20,2022-04-01,2022-09-10,2022-09-01,县环境局验收组,2022-09-20
          """
      }
    ).text
    #expect(text.contains("验收 验收单位：县环境局验收组"))
    #expect(text.contains("2022年9月20日"))
  }

  @Test func `what was done too late says so after it is closed`() throws {
    var county = County()
    county.addReports()
    let site = try BuiltSite(county)
    #expect(HTMLOutline(try site.page("ledgers/reports/2/index.html")).text.contains("晚 5\u{A0}天"))
    #expect(try !site.page("ledgers/reports/1/index.html").contains("is-late"))
    #expect(try site.page("ledgers/reports/index.html").contains("（其中一件超时）"))
  }

  @Test func `cases say what is not counted, and no rate that the gate makes whole`() throws {
    var county = County()
    county.addCases()
    let site = try BuiltSite(county)
    let html = try site.page("enforcement/index.html")
    let text = HTMLOutline(html).text
    #expect(text.contains("只统计处罚决定已生效的案件；未生效的不公开、不计入"))
    #expect(!text.contains("查处率") && !text.contains("处罚率") && text.contains("曝光率"))
    #expect(html.contains(">曝光链接</a>") && !html.contains(">https://example.org/c1</a>"))
    let item = HTMLOutline(try site.page("ledgers/enforcement/aj-01/index.html")).text
    #expect(item.contains("example.org") && !item.contains("https://example.org/c1"))
  }
}
