// SPDX-License-Identifier: MIT

import FuzzEntries
import Testing

/// The reader that the other tests trust sees what is wrong.
struct PageMarksTests {
  @Test(arguments: [
    "<p>a > b</p>", "<p>a < b</p>", "<p>a", "<p></b></p>", "<p id=a></p>", "<p id=\"a\" id=\"b\"></p>",
    "<p id=\"<\"></p>", "<p id='a'></p>", "<p onclick=\"x\"></p>", "<p>&copy</p>", "<p>a & b</p>", "<!-- x",
    "<a href=\"javascript:x\"></a>", "<a href=\" java&#10;script:x\"></a>", "<img src=\"data:x\">",
    "<script>a<!--</script>", "<script>", "<p style=\"background:url(x)\"></p>",
    "<a href=\"JAVASCRIPT:x\"></a>",
    "<p id=\"a\"\"></p>", "<p id=\"a\"b=\"c\"></p>",
  ])
  func `what a browser would mend is a fault`(page: String) {
    #expect(PageMarks(Array(page.utf8)).fault != nil)
  }

  @Test func `a sound page gives its tags and its text`() {
    let page =
      "<!doctype html><p id=\"a\">x &lt; y<br></p><!-- > --><script>1 < 2</script><svg><path d=\"\"/></svg>"
    let marks = PageMarks(Array(page.utf8))
    #expect(marks.fault == nil)
    #expect(marks.shape == ["p id": 1, "br ": 1, "script ": 1, "svg ": 1, "path d": 1])
    #expect(marks.texts == ["x < y", "1 < 2"])
  }

  @Test(arguments: ["a/b:c", "#a:b", "?a:b", "https://a.cn/", "mailto:a@b.cn", "", "../a%20b/", "//a.cn:80/"])
  func `addresses that lead to a safe place`(address: String) {
    #expect(PageMarks(Array("<a href=\"\(address)\"></a>".utf8)).fault == nil)
  }
}
