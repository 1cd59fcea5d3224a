// SPDX-License-Identifier: MIT

import Standards
import Testing

struct RateTests {
  @Test(arguments: [
    (2499, 2500, "99.9"), (1, 2500, "0.1"), (2500, 2500, "100.0"), (0, 2500, "0.0"), (49, 56, "87.5"),
    (22, 59, "37.3"), (1, 3, "33.3"), (5, 4, "125.0"), (1, 1600, "0.1"), (3, 1600, "0.2"),
    (2001, 2000, "100.1"),
  ])
  func `a miss never reads as complete`(done: Int, all: Int, text: String) {
    #expect(Rate(done, of: all).text() == text)
  }

  @Test func `a miss never reads as the target`() {
    #expect(Rate(9496, of: 10_000).text(target: ExactNumber(95)) == "94.9")
    #expect(Rate(9504, of: 10_000).text(target: ExactNumber(95)) == "95.1")
    #expect(Rate(95, of: 100).text(target: ExactNumber(95)) == "95.0")
    #expect(Rate(9496, of: 10_000).text() == "95.0")
  }

  @Test func `nothing to measure has no rate`() {
    #expect(Rate(0, of: 0, notApplicable: 4).text() == "—")
    #expect(Rate(0, of: 0).percent == nil)
    #expect(Rate(-1, of: -2) == Rate(0, of: 0))
    #expect(Rate(.max, of: .max).text() == "100.0")
  }

  @Test func `changes have a sign and a trend`() {
    let change = Change(from: number("60"), to: number("45"))
    #expect(change.text() == "-25.0")
    #expect(change.difference == number("-15"))
    #expect(change.trend(.lower).title == "改善")
    #expect(change.trend(.higher).title == "恶化")
    #expect(Change(from: .zero, to: .one).text() == "—")
    #expect(Change(from: .zero, to: .one).trend(.lower) == .worsened)
    #expect(Change(from: number("-4"), to: number("-2")).text() == "50.0")
  }
}
