// SPDX-License-Identifier: MIT

import Diagnostics
import Markdown
import Testing

struct MarkdownDocumentTests {
  @Test func `headings have level, text, anchor and line`() {
    let headings = document("# 甲 **乙** `c`\n\n> ## Über D!\n").headings
    #expect(headings.map(\.level) == [1, 2])
    #expect(headings.map(\.plainText) == ["甲 乙 c", "Über D!"])
    #expect(headings.map(\.id) == ["甲-乙-c", "Über-d"])
    #expect(headings.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    (["会议", "会议", "会议"], ["会议", "会议-2", "会议-3"]),
    (["a", "a-2", "a"], ["a", "a-2", "a-3"]),
    (["！？", "…", ""], ["section", "section-2", "section-3"]),
    (["一、总体　情况（2022 年）", "A  B\tc", "- x -"], ["一总体-情况2022-年", "a-b-c", "x"]),
    (
      ["l12", "row-3", "fn-1", "fnref-1-2", "lx"],
      ["section-l12", "section-row-3", "section-fn-1", "section-fnref-1-2", "lx"]
    ),
  ])
  func `anchors are unique and never empty`(titles: [String], want: [String]) {
    let text = titles.map { "# \($0)\n" }.joined()
    #expect(document(text).headings.map(\.id) == want)
  }

  @Test func `the texts of a page hold addresses as written and as what they say`() {
    let texts = document("[甲](https://e.cn/?t=%3139%zz \"题\") ![乙](/a%20b.png)\n").texts.map(\.text)
    #expect(
      texts.filter { $0.contains("/") } == [
        "https://e.cn/?t=%3139%zz", "https://e.cn/?t=139%zz", "/a%20b.png", "/a b.png",
      ])
    #expect(texts.contains("题"))
  }

  @Test func `a thousand equal headings have a thousand anchors`() {
    let text = String(repeating: "# 会\n", count: 1000)
    #expect(Set(document(text).headings.map(\.id)).count == 1000)
  }

  @Test func `lines count from the line where the text begins`() {
    let document = parsed("甲\n\n```chart x\n乙\n```\n\n    缩进\n", firstLine: 10).value
    #expect(
      document.blocks == [
        .paragraph(Paragraph(content: [.text("甲")], line: 10)),
        .code(CodeBlock(info: "chart x", literal: "乙\n", line: 13, isFenced: true)),
        .code(CodeBlock(info: "", literal: "缩进\n", line: 16, isFenced: false)),
      ])
    #expect(document.fencedBlocks.map(\.info) == ["chart x"])
  }

  @Test func `links have kind, destination and place`() {
    let text =
      "甲[乙](a%20b.md#丙 \"题\") ![图](p.png)\n<https://x.cn/路>，www.y.cn/z。\n> 引\n>    [丁][r]\n\n[r]: <c d>\n"
    let links = document(text).links
    #expect(
      links.map(\.destination) == ["a%20b.md#丙", "p.png", "https://x.cn/路", "http://www.y.cn/z", "c d"])
    #expect(links.map(\.kind) == [.link, .image, .autolink, .bare, .link])
    #expect(links.map { "\($0.point.line):\($0.point.column)" } == ["1:2", "1:22", "2:1", "2:18", "4:6"])
  }

  @Test func `a link over two lines is placed where it starts`() {
    let links = document("- 甲\n     乙 [丙\n  丁](x)\n").links
    #expect(links.map(\.point) == [SourcePoint(line: 2, column: 8)])
  }

  @Test func `tables have cells with text and place`() throws {
    let text = "> 前\n\n1. 项\n\n   | 事项 | 责任 `单位` |\n   |---|--:|\n   | **修路** | [县局](a.md) |\n   | 短 |\n"
    let table = try #require(parsed(text, firstLine: 3).value.tables.first)
    #expect(table.header.map(\.plainText) == ["事项", "责任 单位"])
    #expect(table.header.map(\.point) == [SourcePoint(line: 7, column: 6), SourcePoint(line: 7, column: 11)])
    #expect(table.rows.map(\.line) == [9, 10])
    #expect(table.rows.map { $0.cells.map(\.plainText) } == [["修路", "县局"], ["短", ""]])
    #expect(table.rows[0].cells[1].point == SourcePoint(line: 9, column: 15))
    #expect(table.rows[0].cells[0].content == [.strong([.text("修路")])])
    #expect(table.alignments == [nil, .right])
  }

  @Test(arguments: [
    ("表：各县 **数据**", "各县 数据"), ("Table: by county", "by county"), ("表 2：续", "表 2：续"), ("表3-1: 续", "表3-1: 续"),
  ])
  func `a paragraph before a table names it`(paragraph: String, caption: String) {
    let document = document("\(paragraph)\n\n| a |\n|---|\n| b |\n")
    #expect(document.tables.map(\.caption.plainText) == [caption])
    #expect(document.blocks.count == 1)
  }

  @Test(arguments: ["表格：甲", "表面：乙", "表", "表：", "见表：甲"])
  func `other paragraphs before a table stay`(paragraph: String) {
    let document = document("\(paragraph)\n\n| a |\n|---|\n| b |\n")
    #expect(document.tables.map(\.caption) == [[]])
    #expect(document.blocks.count == 2)
  }

  @Test func `task items have a state`() {
    let document = document("- [ ] 甲\n- [x] 乙\n- 丙\n- [　] 丁\n")
    guard case .list(let list)? = document.blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(list.items.map(\.task) == [.open, .done, nil, nil])
    #expect(list.items.map(\.line) == [1, 2, 3, 4])
    #expect(list.isTight)
  }

  @Test func `footnotes are numbered by first mention and know their marks`() {
    let document = document("甲[^b]乙[^a]丙[^b][^没有]\n\n[^a]: 一\n[^b]: 二[^a]\n[^c]: 三\n")
    #expect(document.footnotes.map(\.number) == [1, 2])
    #expect(document.footnotes.map(\.referenceCount) == [2, 2])
    #expect(document.footnotes.map(\.line) == [4, 3])
    #expect(document.plainText == "甲乙丙[^没有]\n二\n一\n")
  }

  @Test func `plain text has every word and no mark`() {
    let document = document("# 题\n\n一 *二*\n三\n\n- [四](x)\n\n| 五 |\n|---|\n| 六 |\n\n```\n七\n```\n")
    #expect(document.plainText == "题\n一 二三\n四\n五\n六\n七\n")
    #expect(document.firstParagraph == "一 二三")
    #expect(Markdown.MarkdownDocument.parse([], path: "a").value.firstParagraph == nil)
  }

  @Test func `raw HTML is left out with a warning, comments and line breaks are understood`() {
    #expect(
      findings("甲 <b onclick=x>乙</b>\n\n<div>\n丙\n</div>\n", firstLine: 5) == [
        "content/a.md:5:3: warning [raw-html]", "content/a.md:5:17: warning [raw-html]",
        "content/a.md:7:1: warning [raw-html]",
      ])
    #expect(html("甲 <b onclick=x>乙</b>\n\n<div>\n丙\n</div>\n") == "<p>甲 乙</p>\n")
    #expect(findings("甲<br>乙<br/>丙<!-- 丁 -->\n\n<!-- 戊 -->\n").isEmpty)
    #expect(html("甲<br>乙<BR />丙<!-- 丁 -->") == "<p>甲<br>\n乙<br>\n丙</p>\n")
    #expect(findings("<!-- a --> <script>x</script> <!-- b -->\n").count == 1)
  }

  @Test func `a row with more cells than the header is told of, one with fewer and an escaped bar are not`() {
    let table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n| 5 \\| 6 | 7 |\n"
    #expect(findings(table) == ["content/a.md:3:1: warning [ragged-row]"])
    #expect(!html(table).contains("3"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "ftp://a/b",
    "java&Tab;script:alert(1)", "&#1;javascript:alert(1)", "<  javascript:alert(1)>", "blob:x", "weixin://x",
  ])
  func `a link of another scheme loses its address`(destination: String) {
    let text = "甲[乙](\(destination)) ![丙](\(destination))"
    #expect(html(text) == "<p>甲乙 丙</p>\n")
    #expect(findings(text).first == "content/a.md:1:2: warning [unsafe-link]")
    #expect(findings(text).count == 2)
    #expect(document(text).links.isEmpty)
  }

  @Test(arguments: [
    "http://a.cn", "HTTPS://a.cn", "mailto:a@b.cn", "tel:+861", "#甲", "../a.md", "a/b:c", "?x=a:b", "甲:乙",
    "//a.cn/b",
  ])
  func `other links keep their address`(destination: String) {
    #expect(document("[甲](\(destination))").links.map(\.destination) == [destination])
    #expect(findings("[甲](\(destination))").isEmpty)
  }

  @Test func `warnings of one rule end before they bury the others`() {
    let text = String(repeating: "<b>", count: 500) + "[甲](javascript:x)"
    #expect(findings(text).count == 51)
  }

  @Test func `bytes that are not UTF-8 are an error with a place`() {
    let bytes = Array("甲\n乙".utf8) + [0xFF] + Array("丙".utf8)
    let result = MarkdownDocument.parse(bytes, path: "a.md", firstLine: 4)
    #expect(result.diagnostics.map { "\($0.location.description) \($0.rule)" } == ["a.md:5:2 invalid-utf-8"])
    #expect(result.value.plainText == "甲乙\u{FFFD}丙\n")
    #expect(parsed("\u{FEFF}# 甲").value.headings.map(\.plainText) == ["甲"])
    #expect(findings("a\0b") == [])
  }
}
