// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Foundation
import Records
import Site
import Standards
import Tables
import Testing

/// Tables that leave the site: names, keys, links, and the files that describe them.
struct OpenDataTests {
  private func tables(_ county: County = County()) throws -> [DataTable] {
    SitePlan.dataTables(try #require(county.report()))
  }

  private func table(_ name: String, _ county: County = County()) throws -> DataTable {
    try #require(try tables(county).first { $0.name == name }, "no table \(name)")
  }

  private func object(_ path: String) throws -> [String: Any] {
    let bytes = Data(try BuiltSite.standard.get().page(path).utf8)
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// Rows as lines of the columns named.
  private func lines(_ table: DataTable, _ names: String...) throws -> [String] {
    let places = try names.map { name in
      try #require(table.columns.firstIndex { $0.name == name }, "no column \(name)")
    }
    return table.rows.map { row in places.map { row[$0].text }.joined(separator: ",") }
  }

  @Test func `the tables without rows have every table and column of those with rows`() throws {
    let county = County()
    let full = try tables(county)
    let records = try #require(RecordSet.parse(county.tree).value)
    let empty = Dictionary(uniqueKeysWithValues: SitePlan.emptyTables(records).map { ($0.name, $0) })
    #expect(full.count > 20)
    for table in full {
      let known = Set(empty[table.name]?.columns.map(\.name) ?? [])
      #expect(table.columns.map(\.name).filter { !known.contains($0) } == [], "\(table.name)")
      #expect(empty[table.name]?.rows.isEmpty == true)
    }
  }

  @Test func `names are stable, English and unique`() throws {
    let all = try tables()
    #expect(all.count > 20)
    #expect(Set(all.map(\.name)).count == all.count)
    for table in all {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(table.name)")
      for name in [table.name] + names { #expect(name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(name)") }
      #expect(table.rows.allSatisfy { $0.count == names.count }, "\(table.name)")
    }
  }

  @Test func `keys tell the rows apart and links lead to rows`() throws {
    let all = try tables()
    func values(_ table: DataTable, _ columns: [String]) -> [[String]] {
      let places = columns.compactMap { name in table.columns.firstIndex { $0.name == name } }
      return table.rows.map { row in places.map { row[$0].text } }
    }
    var links = 0
    for table in all {
      let keys = values(table, table.key)
      #expect(!table.key.isEmpty && Set(keys).count == keys.count, "\(table.name)")
      for link in table.links {
        links += 1
        let target = try #require(all.first { $0.name == link.table }, "\(link.table)")
        #expect(target.key == link.targets)
        let known = Set(values(target, link.targets))
        let used = values(table, link.columns).filter { !$0.contains("") }
        #expect(used.allSatisfy(known.contains), "\(table.name) → \(link.table)")
      }
    }
    #expect(links > 20)
  }

  @Test func `what must have a value has one`() throws {
    for table in try tables() {
      for (place, column) in table.columns.enumerated() where column.isRequired {
        #expect(table.rows.allSatisfy { $0[place] != .null }, "\(table.name).\(column.name)")
      }
    }
  }

  @Test func `names are published with the keys of what they mean`() throws {
    #expect(
      try lines(table("allocations"), "target", "target_id", "holder", "holder_id") == [
        "J01,J01,甲镇,Z01", "J01,J01,乙镇,Z02",
      ])
    #expect(
      try lines(table("areas"), "code", "parent_code").contains("990001101201,990001101"))
    #expect(try lines(table("section_monthly"), "section_id", "class").first == "S1,2")
    #expect(try lines(table("targets"), "id", "origin_slug").first == "Q01,2022-03-18")
  }

  @Test func `a list of names becomes a table of links`() throws {
    #expect(
      try lines(table("target_owners"), "target_id", "holder_id", "position").prefix(3) == [
        "Q01,B01,1", "J01,Z01,1", "J01,Z02,2",
      ])
    #expect(try lines(table("duty_targets"), "duty_id", "target_id") == ["D001,Q01", "D003,Q01"])
    #expect(
      try lines(table("task_holders"), "task_id", "holder_id").filter { $0.hasPrefix("R02") }.count == 5)
  }

  @Test func `why a value is missing stands beside it`() throws {
    #expect(
      try lines(table("facts"), "value", "remarks_on_values") == ["99.5,", "80,", ",value=not-applicable"])
  }

  @Test func `a ledger of the county cannot take a name of the tool`() throws {
    var county = County()
    county.files["ledgers/tasks.yml"] = "名称: 坑塘\n编号: tasks\n列: [镇街, 责任单位, 完成日期]\n阶段: [已发现, 已销号]\n"
    county.files["tables/坑塘.csv"] = "编号,名称,镇街,责任单位\nK1,东塘,甲镇,甲镇、乙镇\n"
    let names = try tables(county).map(\.name)
    #expect(names.contains("tasks") && names.contains("tasks_2"))
    #expect(Set(names).count == names.count)
    #expect(try lines(table("tasks_2", county), "id", "area", "area_code") == ["K1,甲镇,990001101"])
  }

  @Test func `internal columns leave in no form`() throws {
    let site = try BuiltSite.standard.get()
    for (path, text) in site.files where path.hasPrefix("data/") {
      #expect(!text.contains("王密名") && !text.contains("13800000000"), "\(path)")
    }
  }

  @Test func `there is a CSV for programs and one for people`() throws {
    let site = try BuiltSite.standard.get()
    let plain = try site.page("data/progress/progress.csv")
    #expect(
      plain.hasPrefix(
        "\u{FEFF}target,target_id,holder,holder_id,date,value,last_year,note,source_file,source_row\r\n"
          + "Q01,Q01,,,2022-08-31,43,47,,tables/进度.csv,2\r\n"))
    #expect(try site.page("data/progress/progress-zh.csv").hasPrefix("\u{FEFF}目标编号,责任主体,截止日,累计值,上年同期\r\n"))
    #expect(try site.page("data/areas/areas.csv").contains(",town,"))
    #expect(try site.page("data/areas/areas-zh.csv").contains(",镇,"))
    #expect(try site.page("data/tasks/tasks-zh.csv").contains(",逾期,"))
  }

  @Test func `the data package describes every table`() throws {
    let package = try object("data/datapackage.json")
    #expect(package["profile"] as? String == "tabular-data-package")
    #expect(package["name"] as? String == "taizhang-990001")
    #expect(package["created"] as? String == "2022-09-30T00:00:00+08:00")
    #expect(package["homepage"] as? String == "https://example.org/site/")
    let licenses = try #require(package["licenses"] as? [[String: String]])
    #expect(licenses.first?["name"] == "CC-BY-4.0")
    let resources = try #require(package["resources"] as? [[String: Any]])
    let site = try BuiltSite.standard.get()
    #expect(resources.compactMap { $0["name"] as? String } == (try tables().map(\.name)))
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      #expect(try site.page("data/\(path)").utf8.count == resource["bytes"] as? Int)
    }
  }

  @Test(arguments: [
    ("许可: CC BY 4.0", "CC-BY-4.0", "CC BY 4.0"), ("许可: 注明来源可以转载", "notspecified", "注明来源可以转载"),
    ("许可: {名称: 样县数据许可, 标识: ODbL-1.0, 网址: \"https://example.org/l\"}", "ODbL-1.0", "样县数据许可"),
  ])
  func `a licence is a sentence, or has an id and an address`(line: String, id: String, title: String) throws
  {
    var county = County()
    county.replace("许可: CC BY 4.0", line, in: "site.yml")
    let bytes = Data(try BuiltSite(county).page("data/datapackage.json").utf8)
    let package = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let license = try #require((package["licenses"] as? [[String: String]])?.first)
    #expect(license["name"] == id)
    #expect(license["title"] == title)
    #expect((license["path"] != nil) == (id != "notspecified"))
    #expect(county.findings() == "")
  }

  @Test func `a schema has types, limits and keys`() throws {
    let schema = try object("data/areas/schema.json")
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(schema["primaryKey"] as? [String] == ["code"])
    let limits = try #require(fields.first?["constraints"] as? [String: Any])
    #expect(limits["required"] as? Bool == true && limits["unique"] as? Bool == true)
    let keys = try #require(schema["foreignKeys"] as? [[String: Any]])
    #expect((keys.first?["reference"] as? [String: Any])?["resource"] as? String == "")
    let month = try #require(
      (try object("data/section-monthly/schema.json")["fields"] as? [[String: Any]])?.first {
        $0["name"] as? String == "month"
      })
    #expect(month["type"] as? String == "yearmonth")
  }

  @Test func `what staff write is described by English ids and by Chinese titles`() throws {
    let chinese = try object("data/schemas/holders-zh.json")
    let fields = try #require(chinese["fields"] as? [[String: Any]])
    #expect(fields.first?["name"] as? String == "编号")
    #expect(fields.first { $0["name"] as? String == "责任人" }?["visibility"] as? String == "internal")
    #expect(chinese["primaryKey"] as? [String] == ["编号"])
    #expect((try object("data/schemas/outfalls.json")["fields"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func `a table's page says what it is and leads to what it links`() throws {
    let html = try BuiltSite.standard.get().page("data/allocations/index.html")
    #expect(html.contains("<code>target_id</code>"))
    #expect(html.contains("../targets/index.html"))
    #expect(html.contains("allocations-zh.csv"))
    #expect(html.contains("id=\"r2\""))
    let result = try BuiltSite.standard.get().page("data/scorecards/index.html")
    #expect(result.contains("holder_id"))
    #expect(result.contains("../score-items/index.html"))
  }

  @Test func `the index has the database with its size and three questions`() throws {
    let html = try BuiltSite.standard.get().page("data/index.html")
    #expect(html.contains("taizhang-990001.sqlite"))
    #expect(html.split(separator: "sqlite3 taizhang-990001.sqlite").count == 4)
    #expect(html.contains("SHA256SUMS"))
  }
}
