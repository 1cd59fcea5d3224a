// SPDX-License-Identifier: MIT

import Search
import Testing

struct PassageTests {
  /// The passages of a document, in order.
  private func passages(_ title: String, _ text: String, isContinued: Bool = false) throws -> [String] {
    let document = SearchDocument(
      kind: 0, address: "x", title: title, text: text, isContinued: isContinued)
    let index = SearchIndex([document], kinds: [SearchKind(id: "a", label: "a")])
    return try index.files.filter { $0.path.hasPrefix("search/t") }.flatMap { file in
      let documents = try #require(try IndexReader.argument(file.bytes) as? [[Any]])
      return try documents.flatMap { try #require($0[3] as? [String]) }
    }
  }

  @Test(arguments: [
    ("", [""]), ("甲", ["甲"]), ("甲\n\n乙\n", ["甲\n乙"]), ("\n甲", ["甲"]), ("甲\r\n乙\n丙", ["甲\r\n乙\n丙"]),
    ("甲\r\n\n乙", ["甲\r\n\n乙"]), ("标题\n甲", ["甲"]), ("甲\n 標 題\n乙", ["甲\n乙"]), ("标题", [""]), ("标题乙", ["标题乙"]),
    ("标", ["标"]),
  ])
  func `blocks are lines that are not empty and not the title`(text: String, wanted: [String]) throws {
    #expect(try passages("标题", text) == wanted)
  }

  @Test func `what continues a document keeps the title among its blocks`() throws {
    #expect(try passages("标题", "标题\n甲", isContinued: true) == ["标题\n甲"])
  }

  @Test func `a passage ends with the block that makes it long enough`() throws {
    let block = String(repeating: "文", count: 250)
    let half = block + "\n" + block
    #expect(try passages("题", half + "\n" + half) == [half, half])
    #expect(try passages("题", half) == [half])
  }
}
