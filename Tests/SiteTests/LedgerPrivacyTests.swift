// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// What of a ledger never leaves the office, and what is not yet known on an earlier day.
struct LedgerPrivacyTests {
  @Test func `a natural person's name is masked everywhere, a firm's is not`() throws {
    var county = County()
    county.addCases()
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    for (path, text) in site.files { #expect(!text.contains("欧阳密名"), "\(path)") }
    #expect(HTMLOutline(try site.page("ledgers/enforcement/aj-01/index.html")).text.contains("欧阳某"))
    #expect(HTMLOutline(try site.page("ledgers/enforcement/aj-02/index.html")).text.contains("样县水泥公司"))
  }

  @Test func `a case whose decision is not in force is on no page and in no file`() throws {
    var county = County()
    county.addCases()
    for (path, text) in try BuiltSite(county).files {
      #expect(!text.contains("未生效案") && !text.contains("未定公司"), "\(path)")
    }
  }

  @Test(arguments: ["public", "internal"])
  func `who reported, and what for the office only, is on no page and in no file`(_ audience: String) throws {
    var county = County()
    county.addReports()
    county.replace("截至: 2022-09-30", "截至: 2022-09-30\n受众: \(audience)", in: "site.yml")
    let site = try BuiltSite(county)
    for (path, text) in site.files {
      for secret in ["密名张", "密名李", "密名王", "13900000001"] {
        #expect(!text.contains(secret), "\(path): \(secret)")
      }
      let holdsWords = text.contains("原文甲") || text.contains("原文乙")
      #expect(audience == "internal" || !holdsWords, "\(path)")
    }
    #expect(site.files.values.contains { $0.contains("原文甲") } == (audience == "internal"))
  }

  @Test func `on an earlier day later dates and what belongs to them are blank`() throws {
    var county = County()
    county.addOutfalls()
    county.replace("截至: 2022-09-30", "截至: 2022-06-10", in: "site.yml")
    let site = try BuiltSite(county)
    for path in [
      "ledgers/outfalls/jk-01/index.html", "data/outfalls/index.html", "data/outfalls/outfalls.csv",
      "data/outfalls/outfalls.json", "data/ledgers/outfalls.json", "data/ledgers/outfalls.csv",
    ] {
      let text = try site.page(path)
      for later in ["2022-06-20", "2022-07-01", "2022-09-10", "雨后仍有污水", "2022-09-20", "2022-06-15"] {
        #expect(!text.contains(later), "\(path): \(later)")
      }
      #expect(text.contains("2022-04-01"), "\(path)")
    }
    // 验收单位 belongs to closing, which had not come for anyone.
    #expect(try !site.page("data/outfalls/outfalls.csv").contains("县环境局验收组"))
    #expect(try !site.page("ledgers/outfalls/jk-01/index.html").contains("jia-after.png"))
  }

  @Test func `an item found later is not there yet`() throws {
    var county = County()
    county.addOutfalls()
    county.replace(
      "YK-01,乙镇养殖排口,农业排口,乙镇,样河,乙镇,县环境局,散养直排,取缔,2022-03-02",
      "YK-01,乙镇后来排口,农业排口,乙镇,样河,乙镇,县环境局,散养直排,取缔,2022-03-25", in: "tables/入河排污口.csv")
    county.replace("截至: 2022-09-30", "截至: 2022-03-24", in: "site.yml")
    for (path, text) in try BuiltSite(county).files { #expect(!text.contains("乙镇后来排口"), "\(path)") }
  }

  @Test func `internal columns are in no published table`() throws {
    var county = County()
    county.addOutfalls()
    county.addCases()
    let site = try BuiltSite(county)
    let cases = try site.page("data/enforcement/enforcement-zh.csv")
    #expect(cases.contains("案号") && !cases.contains("生效"))
    #expect(cases.contains("欧阳某") && !cases.contains("欧阳密名"))
    #expect(try !site.page("data/outfalls/outfalls-zh.csv").contains("整改前图片"))
  }
}
