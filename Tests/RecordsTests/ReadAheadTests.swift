// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Testing

/// Documents are read by several workers; how many is not to be seen.
struct ReadAheadTests {
  private static let files: [String: String] = {
    var files = ["site.yml": siteFile]
    for number in 100..<220 {
      // Some are broken, in the head or in the text.
      let title = number.isMultiple(of: 7) ? "" : "标题: 第\(number)份\n"
      let text = number.isMultiple(of: 5) ? "甲 <b>乙</b> [丙](javascript:x)\n" : "甲 **乙** [丙](target:Q01)\n"
      let folder = number.isMultiple(of: 3) ? "会议" : number.isMultiple(of: 4) ? "pages" : "updates"
      files["\(folder)/\(number).md"] = "---\n\(title)日期: 2022-03-18\n关于: [Q01]\n---\n\n# 题\n\n\(text)"
    }
    files["updates/101.en.md"] = "---\ntitle: One\n---\n\nText\n"
    files["updates/999.en.md"] = "---\ntitle: One\n---\n\nText\n"
    files["updates/坏.md"] = "没有题头\n"
    files["进度/1.md"] = "---\n标题: 甲\n---\n"
    return files
  }()

  @Test(arguments: [2, 3, 8])
  func `records and findings are the same with any number of workers`(workers: Int) throws {
    let tree = tree(Self.files)
    let alone = RecordSet.parse(tree)
    var memory = ParseMemory()
    let together = RecordSet.parse(tree, memory: &memory, workers: workers)
    #expect(alone.diagnostics.count > 50)
    #expect(lines(together.diagnostics) == lines(alone.diagnostics))
    let (one, many) = (try #require(alone.value), try #require(together.value))
    #expect(one.meetings.map(\.path) == many.meetings.map(\.path) && one.meetings.count > 20)
    #expect(one.updates.map(\.path) == many.updates.map(\.path) && one.updates.count > 20)
    #expect(one.pages.map(\.path) == many.pages.map(\.path))
    #expect(one.updates.map(\.document) == many.updates.map(\.document))
    #expect(one.unread.files == many.unread.files)
  }

  @Test func `what the workers read is remembered, and a changed file is read anew`() throws {
    var memory = ParseMemory()
    var files = Self.files
    _ = RecordSet.parse(tree(files), memory: &memory, workers: 4)
    for number in [101, 102, 103] { files["updates/\(number).md"]?.append("\n新的一段\n") }
    let again = RecordSet.parse(tree(files), memory: &memory, workers: 4)
    let fresh = RecordSet.parse(tree(files))
    #expect(lines(again.diagnostics) == lines(fresh.diagnostics))
    #expect(again.value?.updates.map(\.document) == fresh.value?.updates.map(\.document))
  }
}
