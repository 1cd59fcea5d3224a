// SPDX-License-Identifier: MIT

import Diagnostics
import Markdown
import Testing

@Suite(.serialized)
struct InputLimitsTests {
  /// `unit` again and again, `size` bytes long.
  private static func long(_ unit: String, _ size: Int) -> String {
    String(repeating: unit, count: size / unit.utf8.count)
  }

  @Test(arguments: [
    "<?", "[<?", "![[]()", "[", "![", "[a](b", "[a](<b", "[a][b", "[^a]", "[^a]*_", "*_[^a]", "a|", "|-|\n",
    "a\n|-|\n",
    "[|-|\n|-|\n", "[a]: b\n|-|\na|", "- ", "> ", "1. ", "- a\n", "*a **a ", "*_", "`*_", "_", "&", "\\)#",
    "\\](", "\"][^a]",
    "<a ", "<a b=\"", "<!--", "<![CDATA[", "x<!A", "[a]: b\n", "[a]: <b ", "[a](b)", "**重。*要", "~~", "~~ a",
    "甲~~乙",
    "http://", "http://a((((", "www.a.b", "<b>", "\\*", "- \n\n", "|a", "[^a]: ", "[^a]:\n\n    ",
    "a\u{3000}*",
  ])
  func `no text takes long or brings us down`(unit: String) {
    for text in [Self.long(unit, 5_000), Self.long(unit, 60_000)] {
      let duration = ContinuousClock().measure { _ = html(text) }
      // A debug build on a shared machine; an optimised one stays below 0.4 seconds.
      #expect(duration < .seconds(60), "\(text.utf8.count) bytes")
    }
  }

  @Test(arguments: ["[<?", "![[]()", "[^a]*_", "|-|\n", "a|", "*_", "[a]: b\n|-|\n"])
  func `the worst texts of full length are refused at once`(unit: String) {
    let text = Self.long(unit, 1_990_000)
    let duration = ContinuousClock().measure { #expect(document(text).blocks.isEmpty) }
    #expect(duration < .seconds(60))
  }

  @Test func `a long row of a table is refused`() {
    let row = Self.long("a|", 60_000)
    #expect(findings(row + "\n|-|\n") == ["content/a.md:1:1: error [markdown-limit]"])
    #expect(findings("| a |\n|---|\n| " + row + "\n") == ["content/a.md:3:1: error [markdown-limit]"])
  }

  @Test func `a wide table with short rows is refused`() {
    let head = Self.long("|a", 380) + "|\n" + Self.long("|-", 380) + "|\n"
    #expect(findings(head + Self.long("|b\n", 3 * 1100)) == ["content/a.md:1054:1: error [markdown-limit]"])
    #expect(findings(head + Self.long("|b\n", 3 * 900)) == [])
  }

  @Test func `a table with too many columns is refused at its delimiter row`() {
    let wide = String(repeating: "a|", count: 201) + "\n" + String(repeating: "-|", count: 201) + "\n"
    #expect(findings("甲\n\n" + wide, firstLine: 5) == ["content/a.md:8:1: error [markdown-limit]"])
    #expect(findings(String(repeating: "a|", count: 200) + "\n" + String(repeating: "-|", count: 200)) == [])
  }

  @Test(arguments: ["- ", "> ", "1. ", "* ", "+ ", "> - ", "[^a]: ", "- 1) "])
  func `markers more than 32 deep in one line are refused`(unit: String) {
    let markers = String(repeating: unit, count: 33)
    #expect(findings("甲\n\n\(markers)乙") == ["content/a.md:3:1: error [markdown-limit]"])
  }

  @Test(arguments: ["- ", "> ", "* "])
  func `32 levels are read`(unit: String) {
    let page = html(String(repeating: unit, count: 32) + "甲\n")
    #expect(page.contains("甲"))
    #expect(findings(String(repeating: unit, count: 32) + "甲\n") == [])
  }

  @Test func `a list that grows deeper line by line is refused in its 33rd level`() {
    let lines = (0..<40).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined()
    #expect(findings(lines) == ["content/a.md:33:1: error [markdown-limit]"])
    let flat = String(repeating: "- 甲\n  - 乙\n    - 丙\n", count: 500)
    #expect(findings(flat) == [])
  }

  @Test func `rules and dashes are no nesting`() {
    #expect(
      findings(String(repeating: "* ", count: 60) + "\n\n" + String(repeating: "- ", count: 60) + "\n") == [])
  }

  @Test func `a long definition that many links repeat is refused`() {
    let text =
      "[a]: " + String(repeating: "x", count: 100_000) + "\n\n" + String(repeating: "[a] ", count: 1_000)
    #expect(findings(text) == ["content/a.md:3:1: error [markdown-limit]"])
  }

  @Test func `a list of more than a hundred thousand items is refused`() {
    let items = String(repeating: "- a\n", count: 100_000)
    #expect(findings(items) == [])
    #expect(findings(items + "* b\n") == ["content/a.md:100001:1: error [markdown-limit]"])
  }

  @Test func `a text beyond two megabytes is refused before it is looked at`() {
    let text = [UInt8](repeating: 0x61, count: 2_000_001)
    let found = MarkdownDocument.parse(text, path: "a.md").diagnostics
    #expect(found.map(\.location) == [SourceLocation(path: "a.md")])
    #expect(found.map(\.message.chinese) == ["文件有 2000001 字节，超过 2000000 字节的上限"])
  }

  @Test func `large honest records are read`() {
    let row = "| 修路 [合同](a.md) | **县交通局** | 2022-03-18 | 已完成 *见附件* [图](b.md) |\n"
    let table = "| 事项 | 责任 | 日期 | 状态 |\n|---|---|---|---|\n" + String(repeating: row, count: 8_000)
    #expect(findings(table) == [])
    #expect(document(table).links.count == 16_000)
    let list = String(repeating: "- [x] **责任：**县局，见[记录](c.md)与<https://a.cn>\n", count: 15_000)
    #expect(findings(list) == [])
    let prose = String(repeating: "会议指出，**要点：**继续推进[甲](a)。\n", count: 2_000)
    #expect(findings(prose) == [])
  }
}
