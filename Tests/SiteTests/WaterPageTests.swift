// SPDX-License-Identifier: MIT

import Foundation
import Site
import Testing

/// The pages of the water: what they say, and that they say what the file for machines says.
struct WaterPageTests {
  private static let county: County = {
    var county = County()
    county.files["tables/断面.csv"] = """
      编号,名称,河流,类型,级别,水质目标,监测频次,责任主体,网址名
      S1,甲桥,样河,河流,省控,Ⅲ,每月,甲镇,jia-bridge
      S2,乙库,乙湖,湖库,市控,Ⅲ,双月,乙镇,yi-lake
      """
    county.files["tables/断面月值.csv"] = """
      断面,月份,水质类别,断流,pH值,溶解氧,氨氮（mg/L）,总磷（mg/L）,总氮（mg/L）,说明
      S1,2021-01,,,7,10,0.9,0.16,,
      S1,2022-01,Ⅱ,,7,10,0.45,0.08,,
      S1,2022-02,,,7.2,9,1.3,0.18,,
      S1,2022-03,,是,,,,,,
      S1,2022-04,Ⅲ,,7,8,1.05,<0.02,,上游来水本底扣除
      S2,2022-01,,,8,10,0.2,0.04,1.2,
      """
    county.replace(
      "S01,水,新建管网,公里,累计,累计,40,0,县环境局,,2022-01-01,2022-12-31,0,,,s01,",
      "S01,水,断面达标率,%,不低于,均值,60,50,县环境局,,2022-01-01,2022-12-31,1,断面.达标率,,s01,",
      in: "tables/年度目标.csv")
    county.replace("S01,,2022-09-30,40,\n", "", in: "tables/进度.csv")
    county.files["updates/2022-06-29.md"] = """
      ---
      标题: 甲桥上游截污
      日期: 2022-06-29
      关于: [甲桥]
      单位: 甲镇
      公开: 是
      网址名: jia-sewer
      ---
      见[断面](section:S1)。
      """
    return county
  }()

  private static let site: Result<BuiltSite, any Error> = Result { try BuiltSite(county) }

  private func outline(_ path: String) throws -> HTMLOutline { HTMLOutline(try Self.site.get().page(path)) }

  private func json() throws -> [String: Any] {
    let text = try Self.site.get().page("data/sections.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `the site is sound`() throws {
    let site = try Self.site.get()
    #expect(site.findings == "")
    for (path, html) in site.pages {
      #expect(HTMLOutline(html).faults.isEmpty, "\(path): \(HTMLOutline(html).faults.prefix(3))")
    }
  }

  @Test func `the list says its finding and each month's class in words`() throws {
    let text = try outline("water/index.html").text
    // S1: Ⅱ, Ⅳ, dry, Ⅲ as published; S2: Ⅲ. Four results, three attained.
    #expect(text.contains("两个断面，1—9月评价4次，达标3次；一个断面稳定达标，甲桥最不稳定（2/3）"))
    for word in ["断流", "未测", "不需测", "超标", "优，蓝", "轻度污染，黄"] { #expect(text.contains(word), "\(word)") }
    #expect(text.contains("75.0%"))
    #expect(text.contains("样河") && text.contains("乙湖"))
  }

  @Test func `a section shows values, limits, both classes and the arithmetic`() throws {
    let page = try outline("water/jia-bridge/index.html")
    for words in [
      "评价3次，达标2次", "≤ 1", "≥ 5", "&lt;0.02", "1.3", "Ⅳ ≠", "2022年4月公布 Ⅲ 类，按浓度计算为 Ⅳ 类", "上游来水本底扣除",
      "氨氮 (1.3 − 1) ÷ 1 = 0.3", "甲桥上游截污", "稳定性",
    ] { #expect(page.text.contains(words), "\(words)") }
    #expect(!page.tags.contains { $0.name == "details" && $0.attributes["open"] != nil })
    #expect(page.values("href").contains("../../data/section-monthly/index.html#r4"))
    #expect(page.values("href").contains("../../scorecards/jia/index.html"))
    #expect(page.tags.contains { $0.attributes["class"]?.contains("chart-line") == true })
  }

  @Test func `the file for machines has the same figures`() throws {
    let sections = try #require(try json()["sections"] as? [[String: Any]])
    #expect(sections.compactMap { $0["attained"] as? Int } == [2, 1])
    #expect(sections.compactMap { $0["assessed"] as? Int } == [3, 1])
    let months = try #require(sections[0]["months"] as? [[String: Any]])
    #expect(
      months.prefix(5).compactMap { $0["outcome"] as? String } == [
        "assessed", "assessed", "dry", "assessed", "not-monitored",
      ])
    #expect(months[1]["class"] as? String == "Ⅳ")
    #expect(months[1]["exceedances"] as? String == "氨氮/0.3")
    #expect(months[3]["official"] as? String == "Ⅲ" && months[3]["computed"] as? String == "Ⅳ")
    #expect((months[3]["values"] as? [String: Any])?["TP"] as? String == "<0.02")
    #expect(months[2]["class"] is NSNull)
    let figures = try #require(try json()["figures"] as? [[String: Any]])
    #expect(figures.first?["shown"] as? String == "75.0")
    let trace = try #require(months[1]["trace"] as? [String: Any])
    #expect((trace["inputs"] as? [[String: Any]])?.first?["row"] as? Int == 4)
  }

  @Test func `links and mentions lead to the section's page`() throws {
    let update = try outline("updates/jia-sewer/index.html").values("href")
    #expect(update.count { $0 == "../../water/jia-bridge/index.html" } == 2)
    #expect(try outline("towns/jia/index.html").values("href").contains("../../water/jia-bridge/index.html"))
    #expect(try outline("targets/s01/index.html").values("href").contains("../../water/index.html"))
    #expect(try outline("index.html").values("href").contains("water/index.html"))
  }

  @Test func `an English site has no Chinese of its own on the pages of the water`() throws {
    var county = Self.county
    county.replace("年度: 2022", "年度: 2022\n语言: en", in: "site.yml")
    let site = try BuiltSite(county)
    let text = HTMLOutline(try site.page("water/index.html")).text
    for words in ["2 sections; 3 of 4 results reach their class", "lightly polluted, yellow", "not due"] {
      #expect(text.contains(words), "\(words)")
    }
    for word in ["达标率", "类别", "均值", "个月", "湖库", "没有"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func `a county without sections has no pages of the water`() throws {
    var county = Self.county
    county.files["tables/断面.csv"] = nil
    county.files["tables/断面月值.csv"] = nil
    county.files["updates/2022-06-29.md"] = nil
    let site = try BuiltSite(county)
    #expect(site.files["water/index.html"] == nil)
    #expect(try !HTMLOutline(site.page("index.html")).values("href").contains { $0.hasPrefix("water/") })
  }
}
