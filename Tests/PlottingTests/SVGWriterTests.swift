// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct SVGWriterTests {
  private func write(_ node: SVGNode, standalone: Bool = false) -> String {
    String(decoding: SVGWriter.write(node, standalone: standalone), as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (2.004, "2"), (2.006, "2.01"),
    (-0.004, "0"),
    (-3.1, "-3.1"), (0.05, "0.05"), (.nan, "0"), (.infinity, "0"), (1e300, "1000000000"),
    (-1e300, "-1000000000"),
  ])
  func `a number has at most two decimals and no final zero`(number: Double, text: String) {
    #expect(String(decoding: SVGWriter.digits(number), as: UTF8.self) == text)
  }

  @Test func `markup in text is escaped`() {
    let node = SVGNode.element(
      .text, [.word(.classes, "\"a' & <b>")], [.text("<script>\"x\" & 'y'</script>")])
    #expect(
      write(node) == "<text class=\"&quot;a&#39; &amp; &lt;b&gt;\">"
        + "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;</text>")
  }

  @Test func `control characters and turned reading order are dropped`() {
    #expect(write(.text("a\u{0}b\u{8}c\u{7F}d\u{85}e\u{202E}f\u{2066}g\u{FFFE}h\ni\tj")) == "abcdefgh i j")
  }

  @Test func `an element without children closes itself`() {
    #expect(
      write(.element(.rect, [.number(.x, 1), .number(.width, 2.5)], [])) == "<rect x=\"1\" width=\"2.5\"/>")
  }

  @Test func `an outline is written with absolute letters`() {
    var outline = Outline(through: [(0, 0), (1.234, 5)], closed: true)
    outline.halfCircle(radius: 2, 3, 4)
    #expect(write(.element(.path, [.outline(outline)], [])) == "<path d=\"M0 0L1.23 5ZA2 2 0 0 1 3 4\"/>")
  }

  @Test func `a file of its own has the namespace`() {
    let node = SVGNode.element(.svg, [.viewBox(width: 10, height: 5)], [])
    #expect(write(node) == "<svg viewBox=\"0 0 10 5\"/>")
    #expect(
      write(node, standalone: true) == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\"/>")
  }
}
