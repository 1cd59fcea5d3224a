// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Records
import Testing

/// Personal data planted in every kind of place: where the public would read it the build stops with its place, where
/// it would not the datum is in no byte of the site.
struct PersonalDataCorpusTests {
  /// Three rounds, so that every place holds data of several kinds.
  @Test(arguments: [0, 1, 3])
  func `what is planted where the public reads stops the build with its place`(round: Int) async throws {
    let folder = try TemporaryFolder()
    var planting = Planting(from: round)
    let content = CorpusContent.published(&planting)
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    try #require(planting.plants.count >= 85)
    let outcome = await CorpusContent.build(folder.path)
    let isWritten = folder.exists("site/index.html")
    #expect(!isWritten)
    let printed = outcome.diagnostics.filter { $0.rule == "personal-data" }
    // The record of after the day of judgement is told too.
    let others = Set(outcome.diagnostics.map(\.rule)).subtracting(["personal-data", "private-value"])
    #expect(others == ["later-record"])
    for plant in planting.plants {
      let isFound = printed.contains { finding in
        finding.message.chinese.contains("“\(plant.masked)”") && plant.isAt(finding.location)
      }
      #expect(isFound, "\(plant.text) at \(plant.path):\(plant.line)")
    }
    for plant in planting.plants {
      #expect(
        !outcome.diagnostics.contains { $0.message.chinese.contains(plant.text) },
        "\(plant.text) is printed whole")
    }
    // Nothing is reported that was not planted.
    #expect(printed.filter { finding in !planting.plants.contains { $0.isAt(finding.location) } } == [])
  }

  @Test(arguments: [0, 1, 3])
  func `what is planted where the public does not read is in no byte of the site`(round: Int) async throws {
    let folder = try TemporaryFolder()
    var planting = Planting(from: round)
    let content = CorpusContent.hidden(&planting)
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    try #require(planting.plants.count >= 50)
    let outcome = await CorpusContent.build(folder.path)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let files = CorpusContent.files(folder.at("site"))
    try #require(files.count > 20)
    for plant in planting.plants {
      let holders = files.filter { $0.text.contains(plant.text) || $0.digits.contains(plant.digits) }
      #expect(holders.map(\.path) == [], "\(plant.text) of \(plant.path):\(plant.line)")
    }
  }

  @Test func `names of files, old addresses and properties of PDF files stop the build too`() async throws {
    let folder = try TemporaryFolder()
    var content = CorpusContent.base
    content["pages/关于.md"] = """
      ---
      标题: 关于本站
      网址名: tel-13812345678
      曾用网址名: [about, tel-13912345678]
      公开: 是
      ---
      [文件](../files/张13712345678.pdf)，![图](../files/京A12345.jpg)
      """
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    try folder.write("content/files/张13712345678.pdf", try CorpusContent.fixture("notes.pdf"))
    try folder.write("content/files/京A12345.jpg", try CorpusContent.fixture("notes.jpg"))
    let outcome = await CorpusContent.build(folder.path)
    let printed = DiagnosticPrinter(language: .chinese).text(outcome.diagnostics)
    for masked in ["138****5678", "139****5678", "137****5678", "京A***45"] {
      #expect(printed.contains(masked))
    }
    let isWritten = folder.exists("site/index.html")
    #expect(!isWritten)
  }

  @Test func `what a camera noted is in no byte of the site`() async throws {
    let folder = try TemporaryFolder()
    var content = CorpusContent.base
    let names = ["notes.jpg", "notes.png", "notes.gif", "notes.webp", "plain.jpg"]
    content["pages/关于.md", default: ""] += names.map { "\n![图](../files/\($0))\n" }.joined()
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    for name in names { try folder.write("content/files/\(name)", try CorpusContent.fixture(name)) }
    let findings = await CorpusContent.build(folder.path).diagnostics
    #expect(findings.map(\.rule) == ["later-record"])
    let files = CorpusContent.files(folder.at("site"))
    #expect(files.filter { $0.text.contains("张三") || $0.digits.contains("13812345678") }.map(\.path) == [])
    #expect(files.contains { $0.path == "files/files/notes.webp" })
    let plain = [folder.read("site/files/files/plain.jpg"), folder.read("content/files/plain.jpg")]
    #expect(plain[0] == plain[1])
  }

  @Test func `the office's own site may hold telephone numbers but no identity number`() async throws {
    let folder = try TemporaryFolder()
    var content = CorpusContent.base
    content["pages/关于.md", default: ""] += "\n值班 13812345678，京A12345。\n"
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    let findings = await CorpusContent.build(folder.path, audience: .internal).diagnostics
    #expect(findings.filter { $0.severity == .error } == [])
    try folder.write("content/pages/关于.md", content["pages/关于.md", default: ""] + "证件 11010519491231002X\n")
    let outcome = await CorpusContent.build(folder.path, audience: .internal)
    #expect(outcome.diagnostics.map(\.rule).contains("personal-data"))
  }

  @Test func `an entry of the allow-list lets its number through, by its digits`() async throws {
    let folder = try TemporaryFolder()
    var content = CorpusContent.base
    content["pages/关于.md", default: ""] += "\n值班（0370）1234567，监督 138-1234-5678。\n"
    content["site.yml", default: ""] += """
      公开电话: ["0370 1234567"]
      放行:
        - {内容: "13812345678", 理由: 值班手机，已经本人同意, 日期: 2022-03-18, 到期: 2022-12-31}

      """
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    let findings = await CorpusContent.build(folder.path).diagnostics
    #expect(findings.map(\.rule) == ["later-record"])
  }

  @Test func `a body full of numbers hides none in the head`() async throws {
    let folder = try TemporaryFolder()
    var content = CorpusContent.base
    let body = (0..<70).map { "\n电话 138123456\($0 + 10)\n" }.joined()
    content["pages/关于.md"] = "---\n标题: 关于本站\n摘要: 找 13712345678\n公开: 是\n---\n" + body
    for (path, text) in content { try folder.write("content/\(path)", text) }
    try folder.write("content/files/a.png", CorpusContent.picture)
    let findings = await CorpusContent.build(folder.path).diagnostics
    #expect(findings.contains { $0.message.chinese.contains("137****5678") && $0.location.line == 3 })
    #expect(findings.map(\.rule).filter { $0 == "personal-data" }.count == 51)
    let help = findings.first { $0.rule == "personal-data" }?.help?.chinese ?? ""
    #expect(help.contains("放行"))
  }
}
