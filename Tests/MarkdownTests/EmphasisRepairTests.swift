// SPDX-License-Identifier: MIT

import Markdown
import Testing

struct EmphasisRepairTests {
  @Test(arguments: [
    ("这是**重要。**后文", "这是<strong>重要。</strong>后文"),
    ("**重要：**内容", "<strong>重要：</strong>内容"),
    ("**重要:**内容", "<strong>重要:</strong>内容"),
    ("*强调。*后文", "<em>强调。</em>后文"),
    ("**「引用」**后文", "<strong>「引用」</strong>后文"),
    ("前文**「引用」**后文", "前文<strong>「引用」</strong>后文"),
    ("前文**“引用”**后文", "前文<strong>“引用”</strong>后文"),
    ("前文**（甲）**后文", "前文<strong>（甲）</strong>后文"),
    ("***都有。***后文", "<em><strong>都有。</strong></em>后文"),
    ("**责任：**甲**时限：**乙", "<strong>责任：</strong>甲<strong>时限：</strong>乙"),
    ("**甲：**乙**丙**", "<strong>甲：</strong>乙<strong>丙</strong>"),
    ("**一。**二，**三。**四", "<strong>一。</strong>二，<strong>三。</strong>四"),
  ])
  func `Chinese punctuation beside stars does not hinder them`(text: String, want: String) {
    #expect(html(text) == "<p>\(want)</p>\n")
  }

  @Test func `a run may span links and code`() {
    #expect(
      html("**见[甲](a.md)和`码`。**后文")
        == "<p><strong>见<a href=\"a.md\">甲</a>和<code>码</code>。</strong>后文</p>\n")
  }

  @Test func `emphasis within a link is repaired too`() {
    #expect(html("[**甲：**乙](a)") == "<p><a href=\"a\"><strong>甲：</strong>乙</a></p>\n")
  }

  @Test(arguments: [
    (#"\*\*重要：\*\*内容"#, "**重要：**内容"),
    ("`**重要：**`内容", "<code>**重要：**</code>内容"),
    (#"`\*重要：\*`内容"#, #"<code>\*重要：\*</code>内容"#),
    ("3 * 4 。* 5", "3 * 4 。* 5"),
    ("**没有结束：内容", "**没有结束：内容"),
    (#"\\*重要。*后"#, #"\<em>重要。</em>后"#),
  ])
  func `stars that are escaped, code or single stay`(text: String, want: String) {
    #expect(html(text) == "<p>\(want)</p>\n")
  }

  @Test(arguments: [
    "*a **b* c**", "**a*b**c*", "a*\"b\"*c", "***a** b*", "*a*b*c*", "**a \"b.\"**c", "_a *b_ c*",
    "*(**a**)*",
    "**中**文*和*英文 *a **b* c**", "***中***文", "a**中**b _中*文_*", "**a**\"b\"**c**中",
  ])
  func `text without wide punctuation beside stars reads by the common rules`(text: String) {
    // The reference is the parser's own reading: an escaped star elsewhere must not change it either.
    let plain = html(text)
    let marked = html(text + #" \*"#)
    #expect(marked == plain.replacing("</p>\n", with: " *</p>\n"))
  }

  @Test func `underscores are left to the common rules`() {
    #expect(html("__重要。__ 后*强调。*后") == "<p><strong>重要。</strong> 后<em>强调。</em>后</p>\n")
    #expect(html("_甲*乙。*丙_") == "<p><em>甲<em>乙。</em>丙</em></p>\n")
  }

  @Test func `marks on continued lines are known for stars`() {
    #expect(
      html("- 甲\n     乙 *丙* **丁：**戊")
        == "<ul>\n<li>甲乙 <em>丙</em> <strong>丁：</strong>戊</li>\n</ul>\n")
  }

  @Test func `very many marks take linear time and stay bounded in depth`() {
    let text = String(repeating: "**重。*要", count: 20_000) + String(repeating: "。*后。**", count: 20_000)
    let duration = ContinuousClock().measure { #expect(html(text).utf8.count > text.utf8.count / 2) }
    #expect(duration < .seconds(60))
  }
}
