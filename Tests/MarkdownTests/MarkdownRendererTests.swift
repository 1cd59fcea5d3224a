// SPDX-License-Identifier: MIT

import Diagnostics
import Markdown
import Testing

struct MarkdownRendererTests {
  @Test func `a table scrolls in a region that its caption names`() {
    let text = "表：甲 & \"乙\"\n\n| 名 | 数 | 率 | 注 |\n|:--|--:|:-:|---|\n| a | 1 | 2% | <br> |\n"
    let want = """
      <div class="table-scroll" tabindex="0" role="region" aria-label="甲 &amp; &quot;乙&quot;">
      <table>
      <caption>甲 &amp; "乙"</caption>
      <thead>
      <tr><th scope="col" class="ta-left">名</th><th scope="col" class="ta-right">数</th>\
      <th scope="col" class="ta-center">率</th><th scope="col">注</th></tr>
      </thead>
      <tbody>
      <tr id="row-5"><td class="ta-left">a</td><td class="ta-right">1</td><td class="ta-center">2%</td>\
      <td><br>
      </td></tr>
      </tbody>
      </table>
      </div>

      """
    #expect(html(text) { $0.hasRowAnchors = true } == want)
  }

  @Test func `tables without captions are told apart`() {
    let text = "| a |\n|---|\n\n甲\n\n| b |\n|---|\n"
    let page = html(text) { $0.language = .english }
    #expect(page.contains("aria-label=\"Table\""))
    #expect(page.contains("aria-label=\"Table (2)\""))
    #expect(!page.contains("<tbody>"))
  }

  @Test func `footnotes come last, with ways there and back`() {
    let text = "甲[^a]乙[^a]\n\n[^a]: 丙\n"
    let want = """
      <p>甲<sup class="footnote-ref"><a href="#m-fn-1" id="m-fnref-1" aria-label="脚注 1">1</a></sup>乙\
      <sup class="footnote-ref"><a href="#m-fn-1" id="m-fnref-1-2" aria-label="脚注 1">1</a></sup></p>
      <section class="footnotes" aria-label="脚注">
      <ol>
      <li id="m-fn-1"><p>丙 <a class="footnote-back" href="#m-fnref-1" aria-label="返回正文（脚注 1）">↩</a> \
      <a class="footnote-back" href="#m-fnref-1-2" aria-label="返回正文（脚注 1-2）">↩2</a></p>
      </li>
      </ol>
      </section>

      """
    #expect(html(text) { $0.idPrefix = "m-" } == want)
    #expect(html(text) { $0.language = .english }.contains("aria-label=\"Back to the text (footnote 1)\""))
  }

  @Test func `a footnote mark within a link goes behind it`() {
    let page = html("[甲 **乙[^a]** 丙](x)丁\n\n[^a]: 戊\n")
    #expect(
      page.hasPrefix(
        "<p><a href=\"x\">甲 <strong>乙</strong> 丙</a><sup class=\"footnote-ref\"><a href=\"#fn-1\""))
  }

  @Test func `headings are shifted, and links to them follow the prefix`() {
    let page = html("# 甲\n\n###### 乙\n\n[到](#甲) [外](#丙)\n") {
      $0.headingShift = 1
      $0.idPrefix = "p-"
    }
    #expect(
      page == "<h2 id=\"p-甲\">甲</h2>\n<h6 id=\"p-乙\">乙</h6>\n"
        + "<p><a href=\"#p-甲\">到</a> <a href=\"#丙\">外</a></p>\n")
  }

  @Test func `lines have anchors, each once`() {
    let page = html("甲\n\n- 乙\n- 丙\n\n  丁\n- - 戊\n") { $0.hasLineAnchors = true }
    let want = """
      <p id="l1">甲</p>
      <ul>
      <li id="l3"><p>乙</p>
      </li>
      <li id="l4"><p>丙</p>
      <p id="l6">丁</p>
      </li>
      <li id="l7"><ul>
      <li>戊</li>
      </ul>
      </li>
      </ul>

      """
    #expect(page == want)
  }

  @Test func `task items show a sign with a name`() {
    #expect(
      html("- [ ] 甲\n- [x] 乙\n") == """
        <ul class="task-list">
        <li class="task"><span class="task-state" role="img" aria-label="未完成">☐</span> 甲</li>
        <li class="task"><span class="task-state" role="img" aria-label="已完成">☑</span> 乙</li>
        </ul>

        """)
  }

  @Test func `a fenced block may become a figure`() {
    let text = "```chart 甲\n一\n```\n\n```swift x\na < b\n```\n"
    let page = html(text) {
      $0.codeBlock = { $0.info == "chart 甲" ? Array("<figure>\($0.line)</figure>\n".utf8) : nil }
    }
    #expect(page == "<figure>2</figure>\n<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
  }

  @Test func `addresses are resolved, encoded and marked when they leave the site`() {
    let page = html("[甲](<a b[1].md?x=\"&y#z#w> \"题\") [乙](https://a.cn/路%20%zz) ![丙](i.png)") {
      $0.resolve = { $0.hasPrefix("http") ? $0 : "/p/" + $0 }
    }
    #expect(
      page == "<p><a href=\"/p/a%20b%5B1%5D.md?x=%22&amp;y#z%23w\" title=\"题\">甲</a> "
        + "<a href=\"https://a.cn/路%20%25zz\" rel=\"noopener\">乙</a> "
        + "<img src=\"/p/i.png\" alt=\"丙\" loading=\"lazy\"></p>\n")
  }

  @Test func `a record's name is a link only where it resolves to an address`() {
    #expect(html("[甲](target:Q01)") == "<p>甲</p>\n")
    #expect(html("[甲](target:Q01)") { $0.resolve = { _ in "q/" } } == "<p><a href=\"q/\">甲</a></p>\n")
    #expect(findings("[甲](target:Q01)") == [])
  }

  @Test func `an address that resolves to an unsafe one is not printed`() {
    #expect(html("[甲](a) ![乙](b)") { $0.resolve = { _ in "javascript:x" } } == "<p>甲 乙</p>\n")
  }

  @Test(arguments: [
    ("甲~~乙~~丙", "甲<del>乙</del>丙"),
    ("~~甲 **乙** [丙](x)~~", "<del>甲 <strong>乙</strong> <a href=\"x\">丙</a></del>"),
    ("5~10 和 5~~10", "5~10 和 5~~10"), (#"\~~甲~~"#, "~~甲~~"), ("~~~甲~~~ 乙", "~~~甲~~~ 乙"),
    ("**~~甲~~。**乙", "<strong><del>甲</del>。</strong>乙"),
    ("~~ 甲 ~~", "~~ 甲 ~~"), ("`~~甲~~`", "<code>~~甲~~</code>"), ("~~~~", "~~~~"),
  ])
  func `two tildes delete`(text: String, want: String) {
    // A line of its own would be a fence.
    #expect(html("# " + text).replacing(/<.?h1[^>]*>/, with: "") == want + "\n")
  }

  @Test(arguments: [
    ("见https://example.com/路径。后文", "见<a>https://example.com/</a>路径。后文"),
    ("www.example.com，继续", "<a>www.example.com</a>，继续"),
    ("（https://a.b/c）结束", "（<a>https://a.b/c</a>）结束"),
    ("(https://a.b/c_(d)) x", "(<a>https://a.b/c_(d)</a>) x"),
    ("https://a.b/c?d=e&f=g.", "<a>https://a.b/c?d=e&amp;f=g</a>."),
    ("“https://a.b/c”后", "“<a>https://a.b/c</a>”后"),
    ("xhttp://a.b www.x http:// https://。", "xhttp://a.b www.x http:// https://。"),
    ("`https://a.b` [http://c.d](e)", "<code>https://a.b</code> <a>http://c.d</a>"),
    ("**https://a.b/c**后", "<strong><a>https://a.b/c</a></strong>后"),
    ("http://a.b/ｃ http://c.d/かな", "<a>http://a.b/</a>ｃ <a>http://c.d/</a>かな"),
    ("HTTPS://A.b/é!", "<a>HTTPS://A.b/é</a>!"),
  ])
  func `bare addresses become links that end where Chinese goes on`(text: String, want: String) {
    #expect(html(text).replacing(/<a [^>]*>/, with: "<a>") == "<p>\(want)</p>\n")
  }

  @Test(arguments: [
    ("甲\n乙", "甲乙"), ("甲，\n乙", "甲，乙"), ("a\nb", "a\nb"), ("甲\nb", "甲\nb"),
    ("**甲**\n「乙", "<strong>甲</strong>「乙"),
    ("甲\n“乙”\n丙", "甲“乙”丙"), ("“a”\n—b", "“a”\n—b"), ("甲  \n乙", "甲<br>\n乙"), ("一\n二\n3", "一二\n3"),
  ])
  func `line ends within Chinese vanish`(text: String, want: String) {
    #expect(html(text) == "<p>\(want)</p>\n")
  }

  @Test func `lists keep their start and their looseness`() {
    #expect(
      html("3. 甲\n4. 乙\n\n   丙\n")
        == "<ol start=\"3\">\n<li><p>甲</p>\n</li>\n<li><p>乙</p>\n<p>丙</p>\n</li>\n</ol>\n")
    #expect(html("1. 甲\n   > 乙\n") == "<ol>\n<li>甲\n<blockquote>\n<p>乙</p>\n</blockquote>\n</li>\n</ol>\n")
  }

  @Test func `an escaped mark in an address, a title or an info string is the mark`() {
    #expect(html(#"[甲](a\*b "c\*d")"#) == "<p><a href=\"a*b\" title=\"c*d\">甲</a></p>\n")
    #expect(document("```a\\*b\n\\*\n```\n").fencedBlocks.map { $0.info + $0.literal } == ["a*b\\*\n"])
    #expect(html("\u{70D}\u{70C} \\*") == "<p>\u{70D}\u{70C} *</p>\n")
  }

  @Test func `running text can be rendered alone`() {
    var bytes: [UInt8] = []
    let content = document("| **甲**[^1] |\n|---|\n\n[^1]: x\n").tables[0].header[0].content
    MarkdownRenderer(language: .chinese).render(content, into: &bytes)
    #expect(bytes == Array("<strong>甲</strong>".utf8))
  }
}
