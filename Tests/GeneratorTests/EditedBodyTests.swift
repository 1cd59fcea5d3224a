// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Preview
import Testing

/// A body that is edited in the preview is shown without a whole turn, and as a whole turn would show it.
@Suite struct EditedBodyTests {
  /// A county in a folder, and its site in memory.
  private struct Session {
    let options: BuildOptions
    var site: LiveSite

    init(_ folder: borrowing TemporaryFolder) async throws {
      for file in EditedCounty.files { try folder.write(file.path, file.text) }
      var options = BuildOptions()
      options.content = folder.at("content")
      options.output = folder.at("site")
      options.program = #filePath + "/../../../.build/x/debug/taizhang"
      self.options = options
      site = await Generator(options).live(after: nil, changed: [])
    }

    /// Writes a record anew.
    ///
    /// - Returns: The site without a whole turn; `nil` where one is needed.
    func edit(_ path: String, in folder: borrowing TemporaryFolder, _ change: (String) -> String) throws
      -> LiveSite?
    {
      let text = try #require(EditedCounty.files.first { $0.path == path }?.text)
      try folder.write(path, change(text))
      return site.edited([folder.at(path)])
    }
  }

  private static let update = "content/updates/2022-06-01-进展二.md"
  private static let meeting = "content/meetings/2022-01-10-部署会.md"

  private static func expectSame(_ site: LiveSite, _ options: BuildOptions, _ comment: String) async {
    let clean = await Generator(options).live(after: nil, changed: []).preview
    let preview = site.preview
    #expect(preview.paths == clean.paths, "\(comment)")
    #expect(preview.findings == clean.findings, "\(comment)")
    for path in clean.paths.sorted() where preview.file(path)?.bytes != clean.file(path)?.bytes {
      Issue.record("\(path) differs after \(comment)")
    }
    let swept = (await preview.sweep(), await clean.sweep())
    #expect(swept.0?.findings == swept.1?.findings, "\(comment)")
    let (mine, other) = (swept.0?.files ?? [:], swept.1?.files ?? [:])
    for path in Set(mine.keys).union(other.keys).sorted() where mine[path] != other[path] {
      Issue.record("\(path) differs after \(comment)")
    }
  }

  @Test(arguments: [
    (update, "第二段。", "第二段，又写了一句。"), (update, "第二段。", "第二段。\n\n- 一\n- 二\n"),
    (update, "丙镇完成一百户。", "丙镇完成[二百户](https://example.org/a)。"),
    (meeting, "完成一千户。", "完成一千户，**年底前**报送。"),
    // What follows from its text alone: words of the template, a mark that turns the direction of writing.
    (update, "第二段。", "（在这里写正文"), (update, "第二段。", "\u{202E}第二段。"),
  ])
  func `a plain edit is shown at once`(path: String, old: String, new: String) async throws {
    let folder = try TemporaryFolder()
    let session = try await Session(folder)
    let edited = try session.edit(path, in: folder) { $0.replacing(old, with: new) }
    let site = try #require(edited)
    await Self.expectSame(site, session.options, new)
  }

  @Test(arguments: [
    // The head, a new place to link to, another link on the site, a resolution.
    (update, "标题: 进展二", "标题: 进展二改"), (update, "第二段。", "## 小标题"),
    (update, "第二段。", "见[J01](target:J01)。"), (meeting, "改造取暖", "改造全部取暖"),
    // What is found in it: personal data, a link that leads nowhere, a table that is none, two versions.
    (update, "第二段。", "联系 13812345678。"), (update, "第二段。", "见[这里](没有.md)。"),
    (update, "第二段。", "|a|b|\n|-|\n|1|2|"),
    (update, "第二段。", "<<<<<<< a\n甲\n=======\n乙\n>>>>>>> b"),
    (update, "第二段。", "```figure\n指标: J01\n```"),
  ])
  func `an edit from which more may follow is left to a whole turn`(
    path: String, old: String, new: String
  ) async throws {
    let folder = try TemporaryFolder()
    let session = try await Session(folder)
    // A whole site in a failed expectation would take minutes to describe.
    let isLeft = try session.edit(path, in: folder) { $0.replacing(old, with: new) } == nil
    #expect(isLeft == true)
    let site = await Generator(session.options).live(
      after: session.site, changed: [folder.at(path)])
    await Self.expectSame(site, session.options, new)
  }

  @Test func `a file that is no record, or is gone, is left to a whole turn`() async throws {
    let folder = try TemporaryFolder()
    let session = try await Session(folder)
    #expect((session.site.edited([folder.at("content/tables/进度.csv")]) == nil) == true)
    #expect((session.site.edited([folder.at("content/updates/没有.md")]) == nil) == true)
    #expect((session.site.edited([folder.at("themes/own/assets/own.css")]) == nil) == true)
    #expect((session.site.edited([]) == nil) == true)
  }

  @Test func `a link in the place of a record is not followed`() async throws {
    let folder = try TemporaryFolder()
    let session = try await Session(folder)
    try folder.write("elsewhere.md", "---\n标题: 别处\n---\n\n别处的内容。\n")
    try folder.remove(Self.update)
    try folder.link(Self.update, to: folder.at("elsewhere.md"))
    #expect((session.site.edited([folder.at(Self.update)]) == nil) == true)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `after any edits of bodies the site is that of a clean build`(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    var session = try await Session(folder)
    var texts = Dictionary(uniqueKeysWithValues: EditedCounty.files.map { ($0.path, $0.text) })
    var numbers = RandomEdit(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var (quick, done): (Int, [String]) = (0, [])
    for _ in 0..<12 {
      let path = Self.records[numbers.below(Self.records.count)]
      let line = Self.lines[numbers.below(Self.lines.count)]
      texts[path, default: ""] += "\n\(line)\n"
      try folder.write(path, texts[path, default: ""])
      done.append("\(line) in \(path)")
      if session.site.edited([folder.at(path)]) != nil { quick += 1 }
      session.site = await Generator(session.options).live(
        after: session.site, changed: [folder.at(path)])
      // Some pages are looked at between edits, and are then taken over.
      for page in session.site.preview.paths.sorted() where numbers.below(3) == 0 {
        _ = session.site.preview.file(page)
      }
    }
    #expect(quick > 0)
    await Self.expectSame(session.site, session.options, done.joined(separator: ", "))
  }

  private static let records = [
    update, meeting, "content/updates/2022-05-01-进展一.md", "content/pages/说明.md",
  ]
  private static let lines = [
    "再补一句。", "又一句话。", "- 一条\n- 两条", "**重点**内容", "> 引用", "再写一段，含 `代码`。", "## 小标题", "见[J02](target:J02)。",
    "```\n原样\n```",
  ]
}
