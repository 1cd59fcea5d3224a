// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Records
import Testing

/// The whole way of what must not leave the office: every place that holds such a thing holds a token of its own, and
/// every byte of every file, every file name and every explanation is searched for it.
struct GateTests {
  private let internalTokens = GatedCounty.internalTokens
  private let secretTokens = GatedCounty.secretTokens

  private func built(
    _ folder: borrowing TemporaryFolder, _ audience: Audience, asOf: String? = nil, output: String = "out"
  ) async throws -> Generator.Outcome {
    for (name, text) in GatedCounty.files { try folder.write("content/\(name)", text) }
    for name in GatedCounty.pictures { try folder.write("content/\(name)", GatedCounty.png) }
    var options = BuildOptions()
    options.content = folder.at("content")
    options.output = folder.at(output)
    options.audience = audience
    options.program = #filePath
    try options.setAsOf(asOf, today: (2022, 9, 30))
    return await Generator(options).build()
  }

  /// The names and the bytes of all files, as text.
  private func everything(_ path: String) throws -> [(name: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted().compactMap { name in
      let url = URL(fileURLWithPath: path).appendingPathComponent(name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
        return (name, "")
      }
      return (name, String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }
  }

  private func leaks(_ tokens: [String], in files: [(name: String, text: String)]) -> [String] {
    tokens.flatMap { token in
      files.filter { $0.name.contains(token) || $0.text.contains(token) }.map { "\(token) in \($0.name)" }
    }
  }

  @Test func `no byte of the public site holds what is internal, secret, a draft, embargoed or expired`()
    async throws
  {
    let folder = try TemporaryFolder()
    let outcome = try await built(folder, .public)
    let errors = outcome.diagnostics.filter { $0.severity == .error }.map(\.message.chinese)
    #expect(errors == [])
    let files = try everything(folder.at("out"))
    try #require(files.count > 40)
    #expect(leaks(internalTokens + secretTokens, in: files) == [])
    // The coarser forms are there.
    #expect(leaks(["欧阳某", "甲县乙镇", "118.346"], in: files).count >= 3)
    #expect(!files.contains { $0.text.contains("欧阳密") || $0.text.contains("118.345") })
    // Rounded coordinates have no decimals that say nothing.
    let outfalls = files.first { $0.name == "data/outfalls/outfalls.csv" }?.text ?? ""
    #expect(outfalls.contains(",118.346,35.988,"))
    #expect(!files.contains { $0.name.contains("-internal") || $0.text.contains("【内部】") })
    #expect(outcome.counts.unpublished.drafts == 2)
    #expect(outcome.counts.unpublished.embargoed == 1)
    #expect(outcome.counts.unpublished.expired == 1)
    #expect(outcome.counts.unpublished.notPublic == 1)
    #expect(
      BuildSummary.text(outcome, wrote: true).contains("，未公开 5 份：草稿 2、未到公开日期 1、已失效 1、不公开 1"))
  }

  @Test func `the internal site holds what is internal, marked on every page, and nothing secret`()
    async throws
  {
    let folder = try TemporaryFolder()
    let outcome = try await built(folder, .internal)
    let errors = outcome.diagnostics.filter { $0.severity == .error }.map(\.message.chinese)
    #expect(errors == [])
    let files = try everything(folder.at("out"))
    #expect(leaks(secretTokens, in: files) == [])
    let missing = internalTokens.filter { token in !files.contains { $0.text.contains(token) } }
    #expect(missing == [])
    let pages = files.filter { $0.name.hasSuffix(".html") && !$0.text.contains("id=\"moved\"") }
    try #require(pages.count > 15)
    for page in pages {
      #expect(page.text.contains("<title>【内部】"), "\(page.name)")
      #expect(page.text.contains("name=\"robots\" content=\"noindex"), "\(page.name)")
      #expect(
        page.text.contains("internal-notice") && page.text.contains("<body class=\"internal\""),
        "\(page.name)")
    }
    // Pages at former addresses, feeds and files on somebody's disk say so too.
    let moved = files.filter { $0.text.contains("id=\"moved\"") }
    try #require(!moved.isEmpty)
    #expect(moved.allSatisfy { $0.text.contains("<title>【内部】") && $0.text.contains("<p>内部网站：") })
    let feed = files.first { $0.name == "feed.xml" }?.text ?? ""
    let titles = feed.split(separator: "\n").filter { $0.contains("<title>") }
    try #require(titles.count > 1)
    #expect(titles.allSatisfy { $0.contains("<title>【内部】") })
    let tables = files.filter { $0.name.hasPrefix("data/") && $0.name.hasSuffix(".csv") }.map(\.name)
    try #require(tables.count > 10)
    #expect(tables.filter { !$0.hasSuffix("-internal.csv") && !$0.hasSuffix("-internal-zh.csv") } == [])
    let package = files.first { $0.name == "data/datapackage.json" }?.text ?? ""
    #expect(package.contains("【内部】甲县目标责任公开") && package.contains("outfalls/outfalls-internal.csv"))
    #expect(files.first { $0.name == "robots.txt" }?.text.contains("Disallow: /") ?? false)
    #expect(files.first { $0.name == "meetings/draft/index.html" }?.text.contains("草稿") ?? false)
    #expect(outcome.counts.unpublished.total == 0)
  }

  @Test(arguments: ["Z01", "乙镇", "AJ-1", "PK-1", "R-密一", "J01", "ZD-1"])
  func `explain tells the public nothing of it either`(_ name: String) throws {
    let folder = try TemporaryFolder()
    for (file, text) in GatedCounty.files { try folder.write("content/\(file)", text) }
    for picture in GatedCounty.pictures { try folder.write("content/\(picture)", GatedCounty.png) }
    var options = BuildOptions()
    options.content = folder.at("content")
    options.audience = .public
    let answer = Generator(options).explain(name)
    for token in internalTokens + secretTokens { #expect(!answer.text.contains(token), "\(token)") }
    #expect(answer.text.isEmpty == (name == "R-密一"))
    options.audience = .internal
    #expect(!Generator(options).explain(name).text.isEmpty)
  }

  @Test func `a later day opens the embargo, and an earlier one what has expired`() async throws {
    let folder = try TemporaryFolder()
    _ = try await built(folder, .public, asOf: "2022-10-15", output: "later")
    let later = try everything(folder.at("later"))
    #expect(!leaks(["密禁"], in: later).isEmpty)
    #expect(leaks(["密期"], in: later) == [])
    _ = try await built(folder, .public, asOf: "2022-08-15", output: "earlier")
    let earlier = try everything(folder.at("earlier"))
    #expect(!leaks(["密期"], in: earlier).isEmpty)
    #expect(leaks(["密禁"], in: earlier) == [])
  }

  @Test func `a site for one audience never takes the place of one for the other`() async throws {
    let folder = try TemporaryFolder()
    _ = try await built(folder, .internal)
    let refused = try await built(folder, .public)
    #expect(refused.diagnostics.filter { $0.severity == .error }.map(\.rule) == ["other-audience"])
    #expect(folder.read("out/.taizhang")?.contains("\"audience\": \"internal\"") ?? false)
    _ = try await built(folder, .public, output: "open")
    let other = try await built(folder, .internal, output: "open")
    #expect(other.diagnostics.filter { $0.severity == .error }.map(\.rule) == ["other-audience"])
    #expect(!leaks(["密稿"], in: try everything(folder.at("out"))).isEmpty)
  }

  @Test func `records of the sample county that stay inside leave no trace in its public site`() async throws
  {
    let folder = try TemporaryFolder()
    var options = BuildOptions()
    options.content =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content").path
    options.output = folder.at("out")
    options.program = #filePath
    options.jobs = 2
    let outcome = await Generator(options).build()
    #expect(outcome.diagnostics.filter { $0.severity != .note }.map(\.rule) == [])
    let files = try everything(folder.at("out"))
    try #require(files.count > 600)
    // The draft, the update that waits for its day, the meeting for the office, full addresses and coordinates.
    let inside = [
      "四季度工作会", "siji", "R2209-91", "错峰生产清单", "十月检查", "jiancha", "扬尘专项检查", "口径会商", "huishang", "117.5123",
      "幸福小区",
      "石材园区6号", "湖滨路18号",
    ]
    #expect(leaks(inside, in: files) == [])
    #expect(!leaks(["117.512"], in: files).isEmpty)
  }

  @Test func `the internal site has a folder of its own`() {
    let options = BuildOptions()
    #expect(options.output(for: .public) == "site")
    #expect(options.output(for: .internal) == "site-internal")
  }

  @Test func `signing keeps the file's mode and leaves nothing beside it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("会议.md", "---\n标题: 甲\n日期: 2022-09-01\n---\n\n文。\n")
    var options = BuildOptions()
    try options.setAsOf("2022-09-20", today: (2022, 9, 30))
    let day = try #require(options.asOf)
    let signed = Signing.sign(folder.at("会议.md"), step: .first, post: "办公室主任", date: day)
    #expect(signed.value?.chinese.contains("初审 2022-09-20（办公室主任）") ?? false)
    #expect(folder.names() == ["会议.md"])
    #expect(folder.read("会议.md")?.contains("  初审: {岗位: 办公室主任, 日期: 2022-09-20, 校验: ") ?? false)
    #expect(Signing.sign(folder.at("没有.md"), step: .first, post: nil, date: day).diagnostics.count == 1)
    #expect(Signing.sign(folder.path, step: .first, post: nil, date: day).hasErrors)
  }

  @Test func `the list tells how far each record has come`() throws {
    let folder = try TemporaryFolder()
    for (file, text) in GatedCounty.files { try folder.write("content/\(file)", text) }
    var options = BuildOptions()
    options.content = folder.at("content")
    let list = Signing.list(options).text
    #expect(list.contains("content/meetings/open.md  改动后重开（初审失效）  公开会议"))
    #expect(list.contains("content/meetings/draft.md  待初审（草稿）"))
  }
}
