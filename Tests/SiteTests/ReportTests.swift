// SPDX-License-Identifier: MIT

import Site
import Testing

/// The year's report and the sheets of one page.
struct ReportTests {
  private static let briefs = [
    "towns/jia/brief/index.html", "towns/yi/brief/index.html", "scorecards/jia/brief/index.html",
    "scorecards/hjj/brief/index.html", "scorecards/shuini/brief/index.html",
  ]

  @Test func `the report has its cover, its contents and a chapter for each part`() throws {
    let html = try BuiltSite.standard.get().page("report/index.html")
    let outline = HTMLOutline(html)
    let ids = Set(outline.values("id"))
    #expect(ids.isSuperset(of: ["summary", "targets", "towns", "scores", "methods", "notes"]))
    for words in ["2022 年度报告（至9月30日）", "样县生态环境保护委员会办公室", "2022年9月30日", "目录", "一、概要", "二、年度目标"] {
      #expect(outline.text.contains(words), "\(words)")
    }
  }

  @Test func `every line of the contents leads to a part of the report`() throws {
    let outline = HTMLOutline(try BuiltSite.standard.get().page("report/index.html"))
    let ids = Set(outline.values("id"))
    let anchors = outline.values("href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(anchors.count > 10)
    #expect(anchors.filter { !ids.contains($0) } == [])
  }

  @Test func `every target, town and holder with a card is in the report`() throws {
    let text = HTMLOutline(try BuiltSite.standard.get().page("report/index.html")).text
    for name in ["PM₂.₅平均浓度", "清洁取暖改造", "新建管网", "甲镇", "乙镇", "丙镇", "丁乡", "戊街道", "样环委〔2022〕3号"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func `a county of nothing but its name has a report too`() throws {
    var county = County()
    county.files = county.files.filter { $0.key == "site.yml" }
    county.replace("首页指标: [Q01, J01]", "", in: "site.yml")
    let ids = Set(HTMLOutline(try BuiltSite(county).page("report/index.html")).values("id"))
    #expect(ids.contains("summary") && ids.contains("methods"))
    #expect(!ids.contains("targets") && !ids.contains("towns") && !ids.contains("scores"))
  }

  @Test func `the home page and the footer lead to the report`() throws {
    let site = try BuiltSite.standard.get()
    let home = HTMLOutline(try site.page("index.html")).values("href").filter { $0 == "report/index.html" }
    #expect(home.count == 2)
    let town = HTMLOutline(try site.page("towns/jia/index.html")).values("href")
    #expect(town.contains("../../report/index.html"))
    #expect(site.files["sitemap.xml"]?.contains("https://example.org/site/report/") == true)
  }

  @Test(arguments: briefs)
  func `a brief is another form of its page and is not listed`(_ path: String) throws {
    let site = try BuiltSite.standard.get()
    let tags = HTMLOutline(try site.page(path)).tags
    #expect(tags.contains { $0.attributes["name"] == "robots" && $0.attributes["content"] == "noindex" })
    let canonical = tags.first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
    let original = path.replacing("brief/index.html", with: "")
    #expect(canonical == "https://example.org/site/\(original)")
    #expect(site.files["sitemap.xml"]?.contains("brief") == false)
    let main = HTMLOutline(try site.page(original + "index.html"))
    #expect(main.values("href").contains("brief/index.html"))
  }

  @Test func `a brief says score, place, figures and what is late`() throws {
    let text = HTMLOutline(try BuiltSite.standard.get().page("towns/jia/brief/index.html")).text
    for words in ["甲镇", "清洁取暖改造", "截至 2022年9月30日", "https://example.org/site/towns/jia/", "接下来到期的"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `the margins of the paper have the page's own words`() throws {
    let html = HTMLOutline(try BuiltSite.standard.get().page("targets/q01/index.html"))
    let root = html.tags.first { $0.name == "html" }?.attributes ?? [:]
    #expect(root["data-site"] == "样县目标责任公开")
    #expect(root["data-page"] == "PM₂.₅平均浓度")
    #expect(root["data-day"] == "截至 2022年9月30日")
  }
}
