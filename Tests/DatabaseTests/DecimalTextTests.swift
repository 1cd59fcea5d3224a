// SPDX-License-Identifier: MIT

import Database
import Standards
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (0.1, "0.1"), (0.1 + 0.2, "0.3"), (3.0, "3"), (-12.5, "-12.5"), (0, "0"), (-0.0, "0"),
    (1e15, "1000000000000000"),
    (1e17, "100000000000000000"), (1.5e30, "1.5e+30"), (1.25e-7, "0.000000125"), (1e-30, "1e-30"),
    (1.0 / 3.0, "0.333333333333333"), (2.0 / 3.0, "0.666666666666667"),
    (123456789012345.0, "123456789012345"),
    (0.00012, "0.00012"), (99_999_999_999_999_984, "100000000000000000"),
  ])
  func `a binary number is the decimal it is written as`(_ double: Double, _ text: String) {
    #expect(DecimalText(double)?.text == text)
  }

  @Test func `the number is exact`() {
    #expect(DecimalText(0.1 + 0.2)?.number == ExactNumber(3, over: 10))
    #expect(DecimalText(1e17)?.number == ExactNumber(100_000_000_000_000_000))
    #expect(DecimalText(1e-30)?.number == nil)
    #expect(DecimalText(1e30)?.number == nil)
    #expect(DecimalText(.infinity) == nil)
    #expect(DecimalText(.nan) == nil)
  }
}
