// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Testing

struct TableScaffoldTests {
  private func county() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    return folder
  }

  private func findings(_ folder: borrowing TemporaryFolder) -> String {
    var options = BuildOptions()
    options.content = folder.at("content")
    return DiagnosticPrinter(language: .chinese).text(Generator(options).assessed().diagnostics)
  }

  @Test(arguments: ["入河排污口", "outfalls"])
  func `a table begins with its header and an explanation, and has no findings`(name: String) throws {
    let folder = try county()
    let written = TableScaffold.write(name, beginsLedger: false, content: folder.at("content"))
    #expect(written.diagnostics == [])
    #expect(written.value == "content/tables/入河排污口.csv")
    let table = folder.read("content/tables/入河排污口.csv") ?? ""
    #expect(table.hasPrefix("\u{FEFF}编号,名称,"))
    #expect(table.hasSuffix("\r\n") && table.split(whereSeparator: \.isNewline).count == 1)
    let explanation = folder.read("content/tables/入河排污口.填写说明.md") ?? ""
    #expect(explanation.contains("| 编号 | 必填 |"))
    #expect(explanation.contains("工业排污口、城镇污水处理厂排污口"))
    let found = findings(folder)
    #expect(found == "")
  }

  @Test func `units stand in the header, required columns first`() throws {
    let folder = try county()
    _ = TableScaffold.write("群众举报", beginsLedger: false, content: folder.at("content"))
    let header = folder.read("content/tables/群众举报.csv") ?? ""
    #expect(header.hasPrefix("\u{FEFF}编号,名称,渠道,"))
    #expect(header.contains("奖励金额（元）"))
    let explanation = folder.read("content/tables/群众举报.填写说明.md") ?? ""
    #expect(explanation.contains("任何网站都不显示"))
  }

  @Test func `a table is never written over`() throws {
    let folder = try county()
    let before = folder.read("content/tables/行政区.csv")
    let written = TableScaffold.write("areas", beginsLedger: false, content: folder.at("content"))
    #expect(written.diagnostics.map(\.rule) == ["record-exists"])
    #expect(folder.read("content/tables/行政区.csv") == before)
    #expect(folder.read("content/tables/行政区.填写说明.md") == nil)
  }

  @Test func `a workbook begins with its header, and has no findings`() throws {
    let folder = try county()
    let written = TableScaffold.write(
      "outfalls", form: .xlsx, beginsLedger: false, content: folder.at("content"))
    #expect(written.value == "content/tables/入河排污口.xlsx")
    #expect(folder.exists("content/tables/入河排污口.xlsx") == true)
    #expect(folder.exists("content/tables/入河排污口.填写说明.md") == false)
    #expect(TableScaffold.farewell(written.value).chinese.contains("“填写说明”工作表"))
    let found = findings(folder)
    #expect(found == "")
  }

  @Test func `a table is not begun a second time in another form, but explained`() throws {
    let folder = try county()
    let path = folder.at("content")
    let second = TableScaffold.write("areas", form: .xlsx, beginsLedger: false, content: path)
    #expect(
      DiagnosticPrinter(language: .chinese).text(second.diagnostics) == """
        content/tables/行政区.csv: error: “行政区”这张表已经有了，没有改动它 [record-exists]
          帮助：接着往里面填就行；只要填写说明：taizhang new table 行政区 --format 填写说明

        """)
    for _ in 1...2 {
      let guide = TableScaffold.write("areas", form: .guide, beginsLedger: false, content: path)
      #expect(guide.diagnostics == [])
      #expect(guide.value == "content/tables/行政区.填写说明.md")
    }
    #expect(folder.read("content/tables/行政区.填写说明.md")?.contains("| 名称 | 必填 |") == true)
  }

  @Test func `the form may be named in either language`() {
    #expect(
      ["csv", "XLSX", "工作簿", "guide", "填写说明", "ods"].map { TableScaffold.Form($0) }
        == [.csv, .xlsx, .xlsx, .guide, .guide, nil])
  }

  @Test func `a name that nobody knows gets the nearest`() throws {
    let folder = try county()
    let written = TableScaffold.write("入河排污囗", beginsLedger: false, content: folder.at("content"))
    #expect(
      DiagnosticPrinter(language: .chinese).text(written.diagnostics) == """
        content: error: 没有“入河排污囗”这种表 [unknown-table]
          帮助：是不是“入河排污口”？

        """)
  }

  @Test func `a ledger whose name is near to another is asked about`() throws {
    let folder = try county()
    let path = folder.at("content")
    let written = TableScaffold.write("排污口", beginsLedger: true, refusesNear: true, content: path)
    #expect(
      DiagnosticPrinter(language: .chinese).text(written.diagnostics) == """
        content: error: 没有“排污口”这本台账 [unknown-table]
          帮助：是不是“入河排污口”？确实要另立一本，加 --ledger

        """)
    #expect(TableScaffold.declaration(of: "排污口", content: path) == nil)
    #expect(!TableScaffold.write("排污口", beginsLedger: true, content: path).hasErrors)
    #expect(TableScaffold.declaration(of: "排污口", content: path) == "content/ledgers/排污口.yml")
  }

  @Test func `a ledger of the county is declared and begun`() throws {
    let folder = try county()
    let written = TableScaffold.write("坑塘整治", beginsLedger: true, content: folder.at("content"))
    #expect(written.value == "content/tables/坑塘整治.csv")
    #expect(folder.exists("content/ledgers/坑塘整治.yml") == true)
    #expect(folder.read("content/tables/坑塘整治.csv")?.contains("镇街,责任单位,发现日期,完成时限") == true)
    let found = findings(folder)
    #expect(found == "")
  }
}
