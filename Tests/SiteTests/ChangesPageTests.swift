// SPDX-License-Identifier: MIT

import Assessment
import Foundation
import Testing

/// The pages of what changed and of who has not reported.
struct ChangesPageTests {
  @Test func `the home page leads to the gravest change`() throws {
    let home = try BuiltSite.standard.get().page("index.html")
    #expect(home.contains("<a href=\"changes/index.html\">"))
    #expect(home.contains("8月31日以来"))
  }

  @Test func `the changes page says its finding and its basis`() throws {
    let page = try BuiltSite.standard.get().page("changes/index.html")
    #expect(page.contains("<h1><span class=\"name\">8月31日</span>以来，"))
    let text = page.replacing(#/<[^>]*>/#, with: "").replacing("\u{A0}", with: " ")
    #expect(text.contains("与 30 天前（2022年8月31日）比较"))
  }

  @Test func `groups without a change are left out, and nothing changed is one sentence`() throws {
    var county = County()
    county.replace("截至: 2022-09-30", "截至: 2022-12-30", in: "site.yml")
    county.files["meetings/2022-03-18-部署会.md"] = nil
    county.files["updates/2022-06-28.md"] = nil
    county.files["scoring/2022.yml"] = nil
    county.files["tables/进度.csv"] = "目标编号,截止日,累计值\nS01,2022-09-30,40\n"
    county.files["tables/年度目标.csv"] = """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,网址名
      S01,水,新建管网,公里,累计,累计,40,县环境局,2022-01-01,2022-12-31,s01
      """
    county.files["tables/目标分解.csv"] = nil
    county.files["tables/责任清单.csv"] = nil
    county.files["pages/about.md"] = nil
    let site = try BuiltSite(county)
    let page = try site.page("changes/index.html")
    #expect(page.contains("<h1><span class=\"name\">11月30日</span>以来没有变化</h1>"))
    #expect(!page.contains("<section"))
    #expect(try !site.page("index.html").contains("change-line"))
  }

  @Test func `a correction stands beside its figure, among the changes and in the feed`() throws {
    var county = County()
    county.files["tables/更正.csv"] = """
      日期,表,编号,责任主体,数据日期,原值,现值,原因,经办
      2022-09-16,进度,J01,乙镇,2022-09-30,280,300,验收后补报,王密名
      """
    county.replace("2022-09-16", "2022-09-30", in: "tables/更正.csv")
    let site = try BuiltSite(county)
    let text = "更正：280 → 300，9月30日，验收后补报"
    #expect(try site.page("targets/j01/index.html").contains("9月30日 \(text)"))
    #expect(try site.page("scorecards/yi/index.html").contains(text))
    #expect(try site.page("changes/index.html").contains("验收后补报"))
    #expect(try site.page("feed.xml").contains("<title>更正：乙镇 清洁取暖改造 9月30日</title>"))
    let anchor = "correction-2022-09-30-2022-09-30-yi"
    #expect(try site.page("feed.xml").contains("targets/j01/#\(anchor)"))
    #expect(try site.page("targets/j01/index.html").contains("id=\"\(anchor)\""))
    #expect(try site.page("data/corrections/corrections.csv").contains("验收后补报"))
    for (path, file) in site.files { #expect(!file.contains("王密名"), "\(path)") }
  }

  @Test func `the reporting page names what is missing by body, target and month`() throws {
    let site = try BuiltSite.standard.get()
    let page = try site.page("reporting/index.html")
    #expect(page.contains("<h1>2\u{A0}个单位应报 16\u{A0}个数，2\u{A0}个单位缺 16\u{A0}个</h1>"))
    #expect(page.contains("1月、2月、3月、4月、5月、6月、7月、8月"))
    #expect(try site.page("towns/jia/index.html").contains("应报 8 个数，缺 8 个"))
    let json = try site.page("data/reporting.json")
    #expect(json.contains("\"target\":\"J01\",\"from\":\"2022-01-01\",\"to\":\"2022-01-31\""))
  }

  @Test func `both pages speak English`() throws {
    var county = County()
    county.replace("年度: 2022", "年度: 2022\n语言: en", in: "site.yml")
    let site = try BuiltSite(county)
    let changes = try site.page("changes/index.html")
    #expect(changes.contains("<h1>Since 31 August: "))
    #expect(changes.contains("Compared with 30 days earlier"))
    let reporting = try site.page("reporting/index.html")
    #expect(reporting.contains("<h1>16 figures due from 2 bodies, 16 missing from 2</h1>"))
    let words = (changes + reporting).matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.1) }
    #expect(!words.isEmpty)
    for word in words { #expect(word.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(word)") }
  }
}
