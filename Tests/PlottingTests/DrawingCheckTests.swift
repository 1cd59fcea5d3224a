// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct DrawingCheckTests {
  private func faults(_ children: [SVGNode]) -> Int {
    DrawingCheck(.element(.svg, [.viewBox(width: 100, height: 50)], children)).faults.count
  }

  private func text(_ text: String, x: Double, y: Double, size: Double = 10) -> SVGNode {
    .element(.text, [.number(.x, x), .number(.y, y), .number(.fontSize, size)], [.text(text)])
  }

  @Test func `the check finds overlapping, small and outlying text`() {
    #expect(faults([text("云汀", x: 0, y: 20), text("县", x: 21, y: 20)]) == 0)
    #expect(faults([text("云汀", x: 0, y: 20), text("县", x: 15, y: 24)]) == 1)
    #expect(faults([text("云汀县", x: 80, y: 20)]) == 1)
    #expect(faults([text("云", x: 0, y: 5)]) == 1)
    #expect(faults([text("云", x: 0, y: 20, size: 8)]) == 1)
  }

  @Test func `the check finds outlying shapes and numbers that are none`() {
    #expect(faults([.element(.rect, [.number(.x, 90), .number(.width, 11), .number(.y, 0)], [])]) == 1)
    #expect(faults([.element(.circle, [.number(.cx, 3), .number(.cy, 10), .number(.r, 4)], [])]) == 1)
    #expect(faults([.element(.path, [.outline(Outline(through: [(0, 0), (0, 51)]))], [])]) == 1)
    #expect(faults([.element(.line, [.number(.x1, .nan)], [])]) == 1)
  }
}
