// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct ScaleTests {
  @Test func `a value is placed in proportion`() {
    let scale = Scale(from: 0, through: 10, to: 100, 0)
    #expect(scale.position(0) == 100)
    #expect(scale.position(2.5) == 75)
    #expect(scale.position(10) == 0)
  }

  @Test func `a value outside the domain stays on the edge`() {
    let scale = Scale(from: 0, through: 10, to: 0, 100)
    #expect(scale.position(-5) == 0)
    #expect(scale.position(1e300) == 100)
  }

  @Test func `an empty domain and a value that is no number stand in the middle`() {
    #expect(Scale(from: 3, through: 3, to: 0, 100).position(3) == 50)
    #expect(Scale(from: 0, through: 1, to: 0, 100).position(.nan) == 50)
  }
}
