// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Foundation
import Records
import Standards
import Testing

/// What the built pages and the JSON of the real years say.
struct BeijingPageTests {
  /// A station's figures of one year: days with an index, good days, composite index.
  struct Row: Sendable {
    let name: String
    /// The name in tables.
    let valid: Int
    let good: Int
    let composite: String
    /// Its place, or `—` where months or the year have too few days.
    let place: String
  }

  @Test func `a single target is called by its name, its signs and units bound to their numbers`() throws {
    let home = try Beijing.file("index.html")
    let isNamed = home.contains(
      "<h1>PM₂.₅ 年均浓度现为 73\u{A0}µg/m³，目标 ≤\u{A0}60\u{A0}µg/m³，未达到</h1>")
    #expect(isNamed)
  }

  private static let year2016 = [
    Row(name: "东四", valid: 337, good: 174, composite: "7.20", place: "4"),
    Row(name: "万柳", valid: 355, good: 191, composite: "7.14", place: "3"),
    Row(name: "农展馆", valid: 347, good: 178, composite: "7.12", place: "2"),
    Row(name: "古城", valid: 354, good: 174, composite: "7.32", place: "5"),
    Row(name: "顺义", valid: 309, good: 161, composite: "6.54", place: "—"),
    Row(name: "怀柔", valid: 341, good: 205, composite: "5.54", place: "1"),
  ]

  private static let year2015 = [
    Row(name: "东四", valid: 356, good: 184, composite: "7.66", place: "3"),
    Row(name: "万柳", valid: 331, good: 157, composite: "7.74", place: "5"),
    Row(name: "农展馆", valid: 345, good: 160, composite: "8.04", place: "6"),
    Row(name: "古城", valid: 350, good: 165, composite: "7.72", place: "4"),
    Row(name: "顺义", valid: 343, good: 179, composite: "6.98", place: "2"),
    Row(name: "怀柔", valid: 350, good: 199, composite: "6.07", place: "1"),
  ]

  /// The texts of the cells of a station's row in a section of the air page.
  private func cells(_ station: String, in section: String) throws -> [String] {
    let page = try Beijing.file("air/index.html")
    let start = try #require(page.range(of: "id=\"\(section)\""))
    let end = try #require(page.range(of: "</section>", range: start.upperBound..<page.endIndex))
    let rows = page[start.upperBound..<end.lowerBound].components(separatedBy: "<tr>")
    let row = try #require(rows.first { $0.contains(">\(station)</a>") }, "no row of \(station)")
    return row.components(separatedBy: "</t").map { cell in
      cell.replacing(/<[^>]*>/, with: "").replacing(/^[dh]>/, with: "")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  @Test(arguments: year2016)
  func `the page shows a station's days, index and place of 2016`(_ row: Row) throws {
    let cells = try cells(row.name, in: "ranking")
    #expect(cells[0] == row.place)
    #expect(cells[2] == row.composite)
    #expect(cells[9] == String(row.good))
    #expect(cells[12] == String(row.valid))
  }

  @Test(arguments: year2015)
  func `the page shows a station's days, index and place of 2015`(_ row: Row) throws {
    let cells = try cells(row.name, in: "last-year")
    #expect(cells[0] == row.place)
    #expect(cells[2] == row.composite)
    #expect(cells[9] == String(row.good))
    #expect(cells[11] == String(row.valid))
  }

  @Test func `a station with too few days is flagged with its days`() throws {
    #expect(try cells("顺义", in: "ranking")[1] == "顺义数据有效性不足：有效 309 天，至少要 324 天")
    #expect(try Beijing.file("towns/shun-yi/index.html").contains("数据有效性不足：有效 309 天，至少要 324 天"))
  }

  @Test func `the JSON has the same figures of both years`() throws {
    let data = Data(try Beijing.file("data/air.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let towns = try #require(object["towns"] as? [[String: Any]])
    #expect(towns.count == 6)
    for (key, rows) in [("current", Self.year2016), ("lastYear", Self.year2015)] {
      for row in rows {
        let town = try #require(towns.first { $0["name"] as? String == row.name })
        let figures = try #require(town[key] as? [String: Any])
        let assessed = try #require(figures["assessed"] as? [String: Any])
        #expect(assessed["validDays"] as? Int == row.valid, "\(row.name) \(key)")
        #expect(assessed["goodDays"] as? Int == row.good, "\(row.name) \(key)")
        #expect((figures["composite"] as? [String: Any])?["text"] as? String == row.composite)
        #expect(figures["isValid"] as? Bool == (row.place != "—"), "\(row.name) \(key)")
      }
    }
  }

  /// GB 3095 table 4 asks for 27 days of each month (February 25) beside the 324 of the year.
  @Test func `without a rule of its own a ranking asks for the days of each month, too`() throws {
    var records = try #require(Beijing.records.value)
    records.scoring = []
    let year = try #require(AssessedReport(assessing: records).airYear)
    let names = year.towns.map { records.areas[$0.area].name }
    let places = Dictionary(uniqueKeysWithValues: zip(names, year.towns.map { $0.rank?.text }))
    #expect(places.filter { $0.value != nil } == ["万柳": "1/1"])
    let former = Dictionary(uniqueKeysWithValues: zip(names, year.towns.map { $0.formerRank?.text }))
    #expect(former.filter { $0.value != nil } == ["东四": "1/1"])
  }

  @Test func `carbon monoxide without its unit is an error that names both units`() throws {
    let declared = try String(contentsOf: Beijing.folder.appending(path: "site.yml"), encoding: .utf8)
    let undeclared = declared.replacing("    单位: {CO: µg/m³}\n", with: "")
    #expect(undeclared != declared)
    #expect(try Beijing.findings(siteFile: declared, rows: 48) == [])
    let findings = try Beijing.findings(siteFile: undeclared, rows: 48)
    let first = try #require(findings.first)
    #expect(first.rule == "number-out-of-range")
    #expect(first.severity == .error)
    #expect(first.message.chinese.contains("mg/m³"))
    #expect(first.help?.chinese.contains("µg/m³") == true)
    #expect(first.location.path == "content/data/Dongsi.csv")
  }

  @Test func `daily rows of carbon monoxide without their unit are the same error`() throws {
    func findings(_ header: String) -> [Diagnostic] {
      let files = [
        "site.yml": "标题: 京\n县: {名称: 京, 代码: \"110000\"}\n年度: 2016\n",
        "tables/行政区.csv": "代码,名称,类型,上级\n110000,京,县,\nDS,东四,点位,京\n",
        "tables/空气日值.csv": "日期,行政区,SO2,NO2,PM10,\(header),O3_8h,PM2.5\n2016-01-01,东四,9,40,80,900,60,50\n",
      ]
      let tree = ContentTree(
        name: "content", files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
      return RecordSet.parse(tree).diagnostics
    }
    #expect(findings("CO（µg/m³）") == [])
    #expect(findings("CO").map(\.rule) == ["number-out-of-range"])
    #expect(findings("CO").first?.message.chinese == "“CO”列：“900”大于 60 mg/m³")
  }
}
