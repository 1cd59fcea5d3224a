// SPDX-License-Identifier: MIT

import Site
import Testing

/// Counts in characters.
struct ChineseNumeralTests {
  @Test(arguments: [
    (0, "零"), (1, "一"), (2, "两"), (3, "三"), (10, "十"), (11, "十一"), (12, "十二"), (20, "二十"), (22, "二十二"),
    (24, "二十四"), (99, "九十九"), (100, "100"), (1204, "1204"), (-1, "-1"),
  ])
  func `counts up to 99 are characters and larger ones are digits`(_ count: Int, _ text: String) {
    #expect(ChineseNumeral.text(count) == text)
  }
}
