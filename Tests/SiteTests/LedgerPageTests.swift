// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The pages of all ledgers, of one, and of its items.
struct LedgerPageTests {
  private static let outfalls: Result<BuiltSite, any Error> = Result {
    var county = County()
    county.addOutfalls()
    return try BuiltSite(county)
  }

  private static func page(_ path: String) throws -> String { try outfalls.get().page(path) }

  @Test func `a site with ledgers is sound and says nothing`() throws {
    let site = try Self.outfalls.get()
    #expect(site.findings == "")
    for (path, html) in site.pages {
      let outline = HTMLOutline(html)
      #expect(outline.faults.isEmpty, "\(path): \(outline.faults.prefix(3))")
      let ids = outline.values("id")
      let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice.isEmpty, "\(path): \(twice)")
    }
  }

  @Test func `the heading of a ledger is its finding`() throws {
    let html = try Self.page("ledgers/outfalls/index.html")
    #expect(html.contains("<h1>入河排污口三个，已销号一个；反弹一个，逾期一个</h1>"))
    #expect(try Self.page("ledgers/index.html").contains("<h1>盯办事项三件：办结一件，在办两件；反弹一件，逾期一件</h1>"))
  }

  @Test func `a rate stands with its fraction and its formula`() throws {
    let text = HTMLOutline(try Self.page("ledgers/outfalls/index.html")).text
    #expect(text.contains("33.3% 1/3"))
    #expect(text.contains("已销号 ÷ 应销号"))
    #expect(text.contains("50.0% 1/2"))
    #expect(text.contains("反弹过 ÷ 销号过"))
  }

  @Test func `a breakdown counts each town with its fraction and leads to its page`() throws {
    let html = try Self.page("ledgers/outfalls/index.html")
    let row = try #require(html.split(separator: "\n").first { $0.contains("id=\"area-jia\"") })
    // Name, total, open, closed, overdue, back, and the rate with its fraction.
    #expect(HTMLOutline(String(row)).text.filter { !$0.isWhitespace } == "甲镇220110.0%0/2")
    #expect(row.contains("href=\"../../towns/jia/index.html\""))
  }

  @Test func `holders of several make a breakdown larger than the total, which is said`() throws {
    let text = HTMLOutline(try Self.page("ledgers/outfalls/index.html")).text
    #expect(text.contains("一件可属几类，合计大于总数"))
  }

  @Test func `what came back stands before what is overdue, and closed items last`() throws {
    let html = try Self.page("ledgers/outfalls/index.html")
    let list = try #require(html.range(of: "id=\"items\"")).upperBound
    let order = ["甲镇桥东雨洪口", "甲镇车间排口", "乙镇养殖排口"].compactMap {
      html.range(of: $0, range: list..<html.endIndex)?.lowerBound
    }
    #expect(order.count == 3)
    #expect(order == order.sorted())
  }

  @Test func `an item that came back has a second round, its present stage marked`() throws {
    let html = try Self.page("ledgers/outfalls/jk-01/index.html")
    let text = HTMLOutline(html).text
    #expect(text.contains("第一轮") && text.contains("第二轮"))
    let steps = html.split(separator: "\n").filter { $0.contains("class=\"step-") }
    #expect(steps.count == 10)
    let current = steps.filter { $0.contains("aria-current=\"step\"") }
    #expect(current.count == 1)
    #expect(current.first?.contains("整治中") == true && current.first?.contains("2022-09-20") == true)
    #expect(steps.filter { $0.contains("step-ahead") }.count == 2)
  }

  @Test func `the time line has row and log, newest first, with unit, number and progress`() throws {
    let text = HTMLOutline(try Self.page("ledgers/outfalls/jk-01/index.html")).text
    let order = ["已封堵一处错接", "重新查管", "复查情况：雨后仍有污水", "验收单位：县环境局验收组", "溯源结论：雨污混接"]
      .compactMap { text.range(of: $0)?.lowerBound }
    #expect(order.count == 5)
    #expect(order == order.sorted())
    #expect(text.contains("甲政发〔2022〕7号") && text.contains("进度 40%") && text.contains("新时限 11月15日"))
  }

  @Test func `pictures are shown with words for those who do not see them, and copied`() throws {
    var county = County()
    county.addOutfalls()
    let outline = HTMLOutline(try Self.page("ledgers/outfalls/jk-01/index.html"))
    let pictures = outline.tags.filter {
      $0.name == "img" && $0.attributes["src"]?.contains("files/") == true
    }
    #expect(pictures.map { $0.attributes["alt"] } == ["雨天出水发黑", "甲镇桥东雨洪口，整改后", "甲镇桥东雨洪口"])
    #expect(
      try BuiltSite.attachments(of: county)
        == ["files/photos/jia-after.png", "files/photos/jia-before.png", "files/photos/jia-work.png"])
  }

  @Test func `an item says where to report, by its own office or the site's`() throws {
    let own = HTMLOutline(try Self.page("ledgers/outfalls/jk-01/index.html")).text
    #expect(own.contains("反映情况：甲镇环境办 0900-1234567"))
    var county = County()
    county.addOutfalls()
    county.replace("主办: 样县生态环境保护委员会办公室", "主办: 样县\n  联系: \"12369\"", in: "site.yml")
    let other = HTMLOutline(try BuiltSite(county).page("ledgers/outfalls/yk-01/index.html")).text
    #expect(other.contains("反映情况：12369"))
  }

  @Test func `an item that is not public leaves no trace`() throws {
    for (path, text) in try Self.outfalls.get().files {
      #expect(!text.contains("丙镇密办排口") && !text.contains("BK-09"), "\(path)")
    }
  }

  @Test func `a town and a holder show their share with a link to their row`() throws {
    let town = try Self.page("towns/jia/index.html")
    #expect(town.contains("href=\"../../ledgers/outfalls/index.html#area-jia\""))
    #expect(HTMLOutline(town).text.contains("入河排污口两个，没有一个已销号；反弹一个，逾期一个"))
    let firm = try Self.page("scorecards/shuini/index.html")
    #expect(firm.contains("href=\"../../ledgers/outfalls/index.html#holder-shuini\""))
  }

  @Test func `the home page and the feed tell what came back and what was closed`() throws {
    let home = HTMLOutline(try Self.page("index.html")).text
    #expect(home.contains("盯紧的事项"))
    #expect(home.contains("甲镇桥东雨洪口") && home.contains("甲镇车间排口"))
    let feed = try Self.page("feed.xml")
    #expect(feed.contains("<title>反弹：甲镇桥东雨洪口</title>"))
    #expect(feed.contains("<title>已销号：乙镇养殖排口</title>"))
  }

  @Test func `a meeting that names an item shows how it stands`() throws {
    var county = County()
    county.addOutfalls()
    county.replace("见[目标]", "盯紧[桥东雨洪口](item:JK-01)，见[目标]", in: "meetings/2022-03-18-部署会.md")
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    let html = try site.page("meetings/2022-03-18/index.html")
    #expect(html.contains("提到的台账事项"))
    #expect(html.contains("href=\"../../ledgers/outfalls/jk-01/index.html\""))
    #expect(HTMLOutline(html).text.contains("2022年9月10日反弹"))
  }

  @Test func `a target that counts a ledger leads to it`() throws {
    var county = County()
    county.addOutfalls()
    county.replace(
      "S01,水,新建管网,公里,累计,累计,40,0,县环境局,,2022-01-01,2022-12-31,0,,,s01,",
      "S01,水,排口销号,%,不低于,均值,90,0,县环境局,,2022-01-01,2022-12-31,0,台账:入河排污口.销号率,,s01,",
      in: "tables/年度目标.csv")
    let html = try BuiltSite(county).page("targets/s01/index.html")
    #expect(html.contains("这个目标的台账") && html.contains("销号率 33.3%（1/3）"))
    #expect(html.contains("href=\"../../ledgers/outfalls/index.html\""))
  }
}
