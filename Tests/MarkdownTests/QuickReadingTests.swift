// SPDX-License-Identifier: MIT

import Diagnostics
import Markdown
import Testing

/// Running text that needs no repair is made into values at once; what is beside it must read the same.
struct QuickReadingTests {
  @Test(arguments: [
    (
      "甲**乙**[丙](https://a.cn/)丁",
      "<p>甲<strong>乙</strong><a href=\"https://a.cn/\" rel=\"noopener\">丙</a>丁</p>\n"
    ),
    ("（**甲**）*乙*，**「丙」**丁", "<p>（<strong>甲</strong>）<em>乙</em>，<strong>「丙」</strong>丁</p>\n"),
    ("**甲 *乙* 丙**", "<p><strong>甲 <em>乙</em> 丙</strong></p>\n"),
    ("_甲 *乙* 丙_", "<p><em>甲 <em>乙</em> 丙</em></p>\n"),
    ("***甲***乙", "<p><em><strong>甲</strong></em>乙</p>\n"),
    ("**甲：**乙 &#42;丙*", "<p><strong>甲：</strong>乙 <em>丙</em></p>\n"),
    (
      "[**甲** `b`](c.md \"题\")", "<p><a href=\"c.md\" title=\"题\"><strong>甲</strong> <code>b</code></a></p>\n"
    ),
    ("![甲 *乙*](p.png)", "<p><img src=\"p.png\" alt=\"甲 乙\" loading=\"lazy\"></p>\n"),
    ("甲~~乙~~ a~b", "<p>甲<del>乙</del> a~b</p>\n"),
    ("\\*甲\\* **乙**", "<p>*甲* <strong>乙</strong></p>\n"),
  ])
  func `marks become elements`(text: String, want: String) {
    #expect(html(text) == want)
  }

  @Test(arguments: [
    ("见 https://a.cn/x。", "https://a.cn/x"), ("见 WWW.a.cn，", "http://WWW.a.cn"), ("时间 9:30 wow www", nil),
    ("a://b", nil), ("[http://x.cn](y.md)", nil),
  ])
  func `only addresses in running text become links`(text: String, want: String?) {
    #expect(document(text).links.first { $0.kind == .bare }?.destination == want)
  }

  @Test(arguments: [
    ("甲\n乙", "<p>甲乙</p>\n"), ("甲\nb", "<p>甲\nb</p>\n"), ("甲\n`乙`", "<p>甲<code>乙</code></p>\n"),
    // Code alone is left as it stands.
    ("`甲`\n`乙`", "<p><code>甲</code>\n<code>乙</code></p>\n"),
    ("`甲`\n`乙`丙", "<p><code>甲</code><code>乙</code>丙</p>\n"),
    ("**甲**\n[乙](c.md)", "<p><strong>甲</strong><a href=\"c.md\">乙</a></p>\n"),
    ("甲<!-- x -->\n乙", "<p>甲乙</p>\n"), ("甲”\n乙", "<p>甲”乙</p>\n"), ("甲  \n乙", "<p>甲<br>\n乙</p>\n"),
  ])
  func `line ends between Chinese go`(text: String, want: String) {
    #expect(html(text) == want)
  }

  @Test func `places of links are right in every line`() {
    let links = document("> 甲 **乙**\n> [丙](d.md) ![e](f.png) <https://g.cn>\n\n| 甲[乙](h.md) |\n|---|\n").links
    #expect(links.map(\.point.line) == [2, 2, 2, 4])
    #expect(links.map(\.point.column) == [3, 13, 25, 4])
    #expect(links.map(\.kind) == [.link, .image, .autolink, .link])
  }

  @Test func `a link that is not safe is found and loses its address`() {
    #expect(html("甲[乙](javascript:x)丙") == "<p>甲乙丙</p>\n")
    #expect(findings("甲[乙](javascript:x)丙") == ["content/a.md:1:2: warning [unsafe-link]"])
  }

  @Test func `lists that grow deeper between lines of text are still refused`() {
    let deep = (0..<40).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined()
    #expect(findings("文字\n\n" + deep) == ["content/a.md:35:1: error [markdown-limit]"])
    #expect(findings(String(repeating: "- 甲\n\n文字\n\n", count: 100)) == [])
  }

  @Test(
    arguments: [
      ([0xE4, 0xB8], 1), ([0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 1), ([0xF5, 0x80, 0x80, 0x80], 1),
      ([0xE0, 0x9F, 0x80], 1), ([0xF0, 0x8F, 0x80, 0x80], 1), ([0x80], 1), ([0xE4, 0x41, 0x41], 1),
      ([0xF0, 0x9F, 0x98, 0x80], 0), ([0xED, 0x9F, 0xBF], 0), ([0xC3, 0xA9], 0), ([0xEF, 0xBF, 0xBD], 0),
    ] as [([UInt8], Int)])
  func `only what is no UTF-8 is found`(bytes: [UInt8], count: Int) {
    let read = MarkdownDocument.parse(Array("甲".utf8) + bytes, path: "a.md")
    #expect(read.diagnostics.map(\.rule) == Array(repeating: "invalid-utf-8", count: count))
    #expect(read.value.plainText.hasPrefix("甲"))
  }

  @Test func `code ends its lines with line feeds alone`() {
    #expect(document("```x\n甲\n\n乙\n```\n").texts.map(\.text) == ["x", "甲", "乙"])
    #expect(document("```x\n甲\n\n乙\n```\n").texts.map(\.line) == [1, 2, 4])
  }

  @Test func `memory is used again from text to text`() {
    let large = String(repeating: "甲 **乙** [丙](d.md) `e`\n\n", count: 8_000)
    let want = html("# 甲\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    #expect(html(large).utf8.count > 8_000 * 60)
    #expect(html("# 甲\n\n| a | b |\n|---|---|\n| 1 | 2 |\n") == want)
    #expect(html(large) == html(large))
  }
}
