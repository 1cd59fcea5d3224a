// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Lists of records that are too long for one page.
struct PagedListTests {
  /// A county in which 甲镇 reports on 清洁取暖改造 on every day from 1 April.
  private static func county(updates: Int) -> County {
    var county = County()
    county.files = county.files.filter { !$0.key.hasPrefix("updates/") }
    for number in 0..<updates {
      let date = String(format: "2022-%02d-%02d", 4 + number / 30, 1 + number % 30)
      county.files["updates/\(date)-进展.md"] = """
        ---
        标题: 第\(number + 1)篇
        日期: \(date)
        关于: [J01]
        单位: 甲镇
        公开: 是
        网址名: u\(number + 1)
        ---

        正文。
        """
    }
    return county
  }

  private static let long = Result { try BuiltSite(county(updates: 120)) }

  /// The titles of the cards of a page, in their order.
  private static func titles(_ html: String) -> [String] {
    html.components(separatedBy: "<li class=\"card\">").dropFirst().compactMap { card in
      card.range(of: #"第\d+篇"#, options: .regularExpression).map { String(card[$0]) }
    }
  }

  @Test func `fifty updates stand on a page, the newest first, and the pages lead to each other`() throws {
    let site = try Self.long.get()
    let first = Self.titles(try site.page("updates/index.html"))
    let last = Self.titles(try site.page("updates/page/3/index.html"))
    let older = try BuiltSite(County()).page("updates/index.html")
    #expect(first.count == 50 && first.first == "第120篇" && first.last == "第71篇")
    #expect(last.contains("第1篇") && !last.contains("第71篇"))
    #expect(try site.page("updates/page/3/index.html").contains("<span aria-current=\"page\">3</span>"))
    #expect(try site.page("updates/index.html").contains("<a href=\"page/2/index.html\">2</a>"))
    #expect(!older.contains("class=\"pages\""))
    #expect(site.files["updates/page/4/index.html"] == nil)
  }

  @Test(arguments: [
    ("scorecards/jia", "updates/index.html"), ("targets/j01", "updates/index.html"),
    ("towns/jia", "../../scorecards/jia/updates/index.html"),
  ])
  func `a page shows the newest ten and leads to all`(_ folder: String, _ href: String) throws {
    let html = try Self.long.get().page("\(folder)/index.html")
    #expect(Self.titles(html).count == 10)
    #expect(html.contains("<a href=\"\(href)\">全部 120 篇进展</a>"))
  }

  @Test func `all updates of a holder and of a target have pages of their own`() throws {
    let site = try Self.long.get()
    for folder in ["scorecards/jia", "targets/j01"] {
      #expect(Self.titles(try site.page("\(folder)/updates/index.html")).count == 50)
      #expect(Self.titles(try site.page("\(folder)/updates/page/3/index.html")).last == "第1篇")
    }
    #expect(try site.page("scorecards/jia/updates/index.html").contains("甲镇：进展"))
    #expect(try BuiltSite(Self.county(updates: 10)).files["scorecards/jia/updates/index.html"] == nil)
  }

  @Test func `further pages of a list are no pages of the sitemap`() throws {
    let sitemap = try Self.long.get().page("sitemap.xml")
    #expect(sitemap.contains("/updates/</loc>") && !sitemap.contains("/page/2/"))
  }

  @Test func `a hundred tasks stand on a page and links lead to the page that has them`() throws {
    var county = County()
    let rows = (1...130).map { "| R\($0) | 事项\($0) | 甲镇 | 2022-08-31 | \($0 <= 110 ? "2022-08-30" : "") |" }
    county.files["meetings/2022-08-01-调度会.md"] = """
      ---
      标题: 调度会
      类型: 会议纪要
      日期: 2022-08-01
      公开: 是
      网址名: diaodu
      ---

      | 编号 | 事项 | 责任单位 | 时限 | 完成日期 |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
    let site = try BuiltSite(county)
    let (first, second) = (try site.page("tasks/index.html"), try site.page("tasks/page/2/index.html"))
    #expect(first.contains("id=\"task-R111\"") && first.contains("id=\"task-R1\""))
    #expect(second.contains("id=\"task-R110\"") && !second.contains("id=\"task-R111\""))
    let meeting = try site.page("meetings/diaodu/index.html")
    #expect(meeting.contains("../../tasks/index.html#task-R111"))
    #expect(meeting.contains("../../tasks/page/2/index.html#task-R110"))
    #expect(try site.page("scorecards/jia/index.html").contains("另有 "))
  }
}
