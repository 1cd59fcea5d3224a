// SPDX-License-Identifier: MIT

import Foundation
import Site
import Testing

/// The sentence on top of the home page, for every number of targets and every state of them.
struct FindingTests {
  private static let header = "编号,领域,指标,单位,方向,进度类型,目标值,起,止,小数位\n"

  /// The home page's heading for cumulative targets of 100, of which these are reached on 30 September.
  private func heading(_ values: [Int?], english: Bool = false, asOf: String = "2022-09-30") throws -> String
  {
    var county = County()
    county.files = county.files.filter { $0.key == "site.yml" }
    county.replace("首页指标: [Q01, J01]", english ? "语言: en" : "", in: "site.yml")
    county.replace("截至: 2022-09-30", "截至: \(asOf)", in: "site.yml")
    var targets = Self.header
    var progress = "目标编号,截止日,累计值\n"
    for (index, value) in values.enumerated() {
      targets += "T\(index),结构,指标\(index),户,累计,累计,100,2022-01-01,2022-12-31,0\n"
      if let value { progress += "T\(index),2022-09-30,\(value)\n" }
    }
    if !values.isEmpty { county.files["tables/年度目标.csv"] = targets }
    if values.contains(where: { $0 != nil }) { county.files["tables/进度.csv"] = progress }
    let page = try BuiltSite(county).page("index.html")
    let start = try #require(page.range(of: "<h1"))
    let rest = page[start.upperBound...]
    let open = try #require(rest.firstIndex(of: ">"))
    let end = try #require(rest.range(of: "</h1>"))
    // A name without an English one is marked as Chinese.
    let text = rest[rest.index(after: open)..<end.lowerBound].replacing(/<[^>]*>/, with: "")
    return String(text).replacing("\u{A0}", with: " ").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(arguments: [
    ([], "还没有年度目标"), ([nil], "一项年度目标，还没有进度数据"), ([nil, nil], "两项年度目标，还没有进度数据"),
    ([80], "指标0完成 80.0%，时间过去 74.8%，达序时"), ([80, 100], "两项年度目标全部完成或达序时"), ([100, 100], "两项年度目标全部已完成"),
    ([80, nil], "两项年度目标，一项达序时；一项无数据"),
  ])
  func `nothing lags`(_ values: [Int?], _ sentence: String) throws {
    let found = try heading(values)
    #expect(found == sentence)
  }

  @Test(arguments: [
    ([10], "1 项年度目标，落后于序时；指标0还差 90 户，剩 92 天"),
    ([80, 70], "2 项年度目标，1 项达序时；1 项落后；指标1还差 30 户，剩 92 天"),
    ([80, 60, 10], "3 项年度目标，1 项达序时；2 项落后；指标2还差 90 户，剩 92 天"),
    ([100, 80, 60, nil], "4 项年度目标，2 项完成或达序时；1 项落后，1 项无数据；指标2还差 40 户，剩 92 天"),
  ])
  func `something lags`(_ values: [Int?], _ sentence: String) throws {
    let found = try heading(values)
    #expect(found == sentence)
  }

  @Test(arguments: [
    ([10], "1 项年度目标，未达到；指标0到期还差 90 户"), ([10, 20], "2 项年度目标，没有一项达到；指标0到期还差 90 户"),
    ([100, 20], "2 项年度目标，1 项已完成；1 项未达到；指标1到期还差 80 户"),
  ])
  func `nothing lags behind a year that is over`(_ values: [Int?], _ sentence: String) throws {
    let found = try heading(values, asOf: "2022-12-31")
    #expect(found == sentence)
  }

  @Test func `the menu leads to no empty list`() throws {
    var county = County()
    #expect(try BuiltSite(county).page("index.html").contains("href=\"tasks/index.html\""))
    county.files = county.files.filter { $0.key == "site.yml" }
    county.replace("首页指标: [Q01, J01]", "", in: "site.yml")
    let home = try BuiltSite(county).page("index.html")
    for empty in ["tasks/", "scorecards/", "reporting/", "targets/"] {
      #expect(!home.contains("href=\"\(empty)index.html\""), "\(empty)")
    }
    #expect(!home.contains("class=\"empty\""))
  }

  @Test(arguments: [
    ([], "There are no targets yet"), ([80], "指标0: 80.0% done, 74.8% of the time gone, on schedule"),
    ([80, 90], "All 2 targets of the year are on schedule"),
    ([nil], "1 target for the year, without data yet"),
    (
      [100, 80, 10],
      "3 targets for the year, 2 done or on schedule; 1 behind; 指标2: 90 households to go in 92 days"
    ),
  ])
  func `an English sentence`(_ values: [Int?], _ sentence: String) throws {
    let found = try heading(values, english: true)
    #expect(found == sentence)
  }
}
