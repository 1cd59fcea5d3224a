// SPDX-License-Identifier: MIT

import Diagnostics
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
