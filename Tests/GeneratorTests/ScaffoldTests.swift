// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Standards
import Testing

struct ScaffoldTests {
  private func findings(_ folder: borrowing TemporaryFolder) -> String {
    var options = BuildOptions()
    options.content = folder.at("content")
    return DiagnosticPrinter(language: .chinese).text(Generator(options).assessed().diagnostics)
  }

  @Test(arguments: [2022, 2024, 2030])
  func `a new county has no findings`(year: Int) throws {
    let folder = try TemporaryFolder()
    let written = CountyScaffold.write(to: folder.path, try CountySketch(year: year))
    #expect(written.diagnostics == [])
    #expect(written.value == 12)
    let found = findings(folder)
    #expect(found == "")
  }

  @Test func `a county of one's own has its towns, whose shares and progress add up`() throws {
    let folder = try TemporaryFolder()
    let county = try CountySketch(
      name: "永宁区", year: 2023, towns: CountySketch.names(in: "东关街道、西河镇, 北岭乡；东关镇"))
    #expect(CountyScaffold.write(to: folder.path, county).diagnostics == [])
    #expect(
      folder.read("content/tables/行政区.csv") == """
        \u{FEFF}代码,名称,简称,类型,上级,网址名
        990000,永宁区,永宁,县,,yongning
        990000001,东关街道,东关,街道,990000,dongguan
        990000100,西河镇,西河,镇,990000,xihe
        990000200,北岭乡,北岭,乡,990000,beiling
        990000101,东关镇,东关镇,镇,990000,dongguan-101

        """)
    let found = findings(folder)
    #expect(found == "")
  }

  @Test(arguments: [1, 7, 60])
  func `any number of towns makes a county without findings`(count: Int) throws {
    let folder = try TemporaryFolder()
    let names = (1...count).map { "第\($0)镇" }
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2024, towns: names))
    let found = findings(folder)
    #expect(found == "")
  }

  @Test func `every table of a new county begins with the mark after which Excel reads UTF-8`() throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    let tables = folder.names("content/tables")
    #expect(tables.count == 7)
    for name in tables {
      #expect(folder.read("content/tables/\(name)")?.unicodeScalars.first == "\u{FEFF}", "\(name)")
    }
  }

  @Test(arguments: RecordDraft.Kind.allCases)
  func `what is begun as public is warned of until its author has written`(kind: RecordDraft.Kind) throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    var draft = RecordDraft(kind, title: "新写的", date: CivilDate("2022-04-20"))
    draft.isPublic = true
    let path = RecordScaffold.write(draft, content: folder.at("content"))
    #expect(path.diagnostics == [])
    let found = findings(folder)
    let counts: [RecordDraft.Kind: Int] = [.meeting: 3, .update: 3, .page: 1]
    #expect(found.components(separatedBy: "[placeholder-left]").count - 1 == counts[kind])
    #expect(!found.contains("error"))
    let written = folder.read(path.value) ?? ""
    try folder.write(path.value, written.replacing("公开: 是", with: "公开: 否"))
    #expect(findings(folder) == "")
  }

  @Test(arguments: [
    (["taizhang", "new", "table", ""], "入河排污口", true), (["taizhang", "new", "表", ""], "行政区", true),
    (["taizhang", "new", "ledger", ""], "入河排污口", true), (["taizhang", "new", "ledger", ""], "行政区", false),
    (["taizhang", "new", "--quiet", "table", "行"], "行政区", true),
  ])
  func `a shell is offered names that fit the kind`(words: [String], name: String, isOffered: Bool) {
    #expect(TitleCompletion.titles(words).contains(name) == isOffered)
  }

  @Test(arguments: ["meeting", "update", "page", "会议", "进展", "页面", ""])
  func `a shell is offered no names of tables for a record`(kind: String) {
    #expect(TitleCompletion.titles(["taizhang", "new", kind, "入"]) == [])
  }

  @Test(arguments: ["", "甲", "柳溪", "柳溪镇、柳溪镇", "柳,溪\"镇"])
  func `towns that cannot stand in a table are refused`(text: String) {
    #expect(CountySketch.problem(of: CountySketch.names(in: text)) != nil)
  }

  @Test func `a county stands beside a README and schemas, and spares those that are there`() throws {
    let folder = try TemporaryFolder()
    try folder.write("README.md", "mine")
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    #expect(folder.read("README.md") == "mine")
    #expect(folder.exists(".vscode/schemas/site.schema.json") == true)
    #expect(folder.read(".vscode/settings.json")?.contains("content/site.yml") == true)
    let site = folder.read("content/site.yml")
    #expect(site?.hasPrefix("# yaml-language-server: $schema=../.vscode/schemas/site.schema.json\n") == true)
  }

  @Test func `a meeting begins with its first resolution, and an update with what it is about`() throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    var meeting = RecordDraft(.meeting, title: "调度会", date: CivilDate("2022-04-20"))
    meeting.matter = "清运|渣土"
    meeting.owners = ["住建局", "柳溪镇"]
    meeting.due = "5月底前"
    meeting.chair = "县长: 主持"
    meeting.isPublic = true
    #expect(RecordScaffold.write(meeting, content: folder.at("content")).diagnostics == [])
    let written = folder.read("content/meetings/2022-04-20-调度会.md")
    #expect(written?.contains("| 清运\\|渣土 | 住建局、柳溪镇 | 5月底前 | |") == true)
    #expect(written?.contains("主持: \"县长: 主持\"") == true)
    var update = RecordDraft(.update, title: "进展", date: CivilDate("2022-04-21"))
    update.about = ["S01", "R01", "柳溪镇"]
    update.unit = "住建局"
    #expect(RecordScaffold.write(update, content: folder.at("content")).diagnostics == [])
    let found = findings(folder)
    #expect(found.components(separatedBy: "[placeholder-left]").count == 4)
    #expect(found.components(separatedBy: ": warning: ").count == 4 && !found.contains(": error: "))
  }

  @Test func `a record that would be found fault with is not written`() throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    var update = RecordDraft(.update, title: "进展", date: CivilDate("2022-04-21"))
    update.about = ["S1"]
    update.unit = "住健局"
    let written = RecordScaffold.write(update, content: folder.at("content"))
    #expect(
      DiagnosticPrinter(language: .chinese).text(written.diagnostics) == """
        content/updates/2022-04-21-进展.md:6:6: error: 没有叫“S1”的目标、任务、断面、台账条目或责任主体 [unknown-name]
          帮助：是不是“S01”？
        content/updates/2022-04-21-进展.md:8:5: error: 没有叫“住健局”的责任主体 [unknown-name]
          帮助：是不是“住建局”？

        """)
    #expect(folder.names("content/updates") == ["2022-03-31-一季度接户进展.md"])
  }

  @Test func `a record that is only warned of is written, with the warning`() throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    var update = RecordDraft(.update, title: "进展", date: CivilDate("2023-04-21"))
    update.about = ["S01"]
    update.unit = "住建局"
    let written = RecordScaffold.write(update, content: folder.at("content"))
    #expect(
      DiagnosticPrinter(language: .chinese).text(written.diagnostics) == """
        content/updates/2023-04-21-进展.md:3:1: warning: “进展”的日期 2023-04-21 在 2022 年度以后 [later-record]
          帮助：核对年份；是新一年的记录，就在 site.yml 里改“年度”

        """)
    #expect(written.value == "content/updates/2023-04-21-进展.md")
    #expect(folder.names("content/updates").contains("2023-04-21-进展.md") == true)
  }

  @Test func `names are offered and objected to`() throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    let names = CountyNames(content: folder.at("content"))
    #expect(names.units.prefix(2) == ["生态环境分局", "住建局"])
    #expect(names.subjects.map(\.id) == ["Q01", "S01", "R01", "R02", "R03"])
    #expect(names.objection(toUnit: "住健局")?.chinese == "没有叫“住健局”的单位，是不是“住建局”？")
    #expect(names.objection(toUnit: "生态局")?.chinese == "没有叫“生态局”的单位，有 市生态环境局青禾分局、生态环境分局")
    #expect(names.objection(toOwners: ["住建局", "全体镇街"]) == nil)
    #expect(names.objection(toSubjects: ["S01", "S1"])?.chinese.hasSuffix("是不是“S01”？") == true)
    #expect(RecordDraft.objection(toDue: "长期坚持", date: CivilDate("2022-04-20")) == nil)
    #expect(RecordDraft.objection(toDue: "6月底前", date: CivilDate("2022-04-20")) == nil)
    #expect(
      RecordDraft.objection(toDue: "不久", date: nil)?.chinese
        == "“不久”不是日期，写成 2022-06-30 或 2022年6月30日")
  }

  @Test func `a county is not written over content`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/mine.md", "x")
    #expect(
      CountyScaffold.write(to: folder.path, try CountySketch(year: 2022)).diagnostics.map(\.rule) == [
        "content-exists"
      ])
    #expect(folder.names("content") == ["mine.md"])
  }

  @Test func `new records have no findings`() throws {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    let date = CivilDate("2022-03-20")
    for kind in RecordDraft.Kind.allCases {
      let written = RecordScaffold.write(
        RecordDraft(kind, title: "“二季度”: 调度/会 #1 \"甲\"", date: date), content: folder.at("content"))
      #expect(written.diagnostics == [])
    }
    #expect(folder.exists("content/meetings/2022-03-20-“二季度”-调度-会-1-甲.md") == true)
    #expect(folder.exists("content/pages/“二季度”-调度-会-1-甲.md") == true)
    let found = findings(folder)
    #expect(found == "")
  }

  @Test func `a record is never written over another`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/pages/关于.md", "mine")
    let written = RecordScaffold.write(
      RecordDraft(.page, title: "关于", date: CivilDate("2022-01-01")), content: folder.at("content"))
    #expect(
      DiagnosticPrinter(language: .chinese).text(written.diagnostics) == """
        content/pages/关于.md: error: 这个文件已经有了，没有改动它 [record-exists]
          帮助：请换一个标题或日期

        """)
    #expect(folder.read("content/pages/关于.md") == "mine")
  }

  @Test(arguments: ["", "///", "..", "\u{202E}"])
  func `a title without a letter is an error`(title: String) throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("content")
    let written = RecordScaffold.write(
      RecordDraft(.page, title: title, date: CivilDate("2022-01-01")), content: folder.at("content"))
    #expect(written.diagnostics.map(\.rule) == ["empty-title"])
    #expect(folder.names("content") == [])
  }
}
