// SPDX-License-Identifier: MIT

import Search
import Testing

struct PageTextTests {
  @Test(arguments: [
    ("<p>外</p><main><p>甲<b>乙</b> 丙</p><p>丁</p></main><p>外</p>", "甲乙 丙\n丁"),
    ("<main><nav><a href=\"x>y\">路</a></nav>PM<sub>2.5</sub><svg><text>图</text></svg>值</main>", "PM2.5\n值"),
    ("<main>A &amp; B &lt;i&gt; &#39;c&#x4e2d;&nbsp;d &x</main>", "A & B <i> 'c中 d &x"),
    ("<main><td>1</td><td>2</td>\n <br>3</main>", "1\n2\n3"), ("<p>没有正文</p>", ""), ("<main><", ""),
    ("<main><form><label>问</label></form><p>答</p></main>", "答"), ("", ""), ("<", ""),
    ("<MAIN ID='a>b\"'>甲<Nav>路</NAV>乙</MAIN>丙<main>丁", "甲\n乙\n丁"),
    ("<main>甲<svg/>乙<templates>丙</templates><noscript>丁</noscript><template>戊</template>", "甲\n乙\n丙"),
    (
      "<main>the quick  brown\tfox &#128506;&quot;jumps&apos; over&#32;&#10;it &#x110000; &amp",
      "the quick brown fox 🗺\"jumps' over it &#x110000; &amp"
    ),
    ("<main><h1>一二三四五六</h1><a title=\"不到头", "一二三四五六"), ("<main>1234567<", "1234567"),
    ("<main>12345678", "12345678"),
  ])
  func `a page's words are those of its main part`(html: String, wanted: String) {
    #expect(PageText.main(of: Array(html.utf8)) == wanted)
  }
}
