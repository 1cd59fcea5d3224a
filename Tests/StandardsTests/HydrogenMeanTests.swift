// SPDX-License-Identifier: MIT

import Standards
import Testing

struct HydrogenMeanTests {
  /// Computed with 60-digit decimals: values, then the mean at 0, 2 and 6 decimals.
  @Test(arguments: [
    (["7.0", "8.0"], ["7", "7.26", "7.259637"]), (["6.5", "7.5", "8.5"], ["7", "6.93", "6.931798"]),
    (["7.12", "7.48", "8.03", "7.95"], ["7", "7.49", "7.489711"]), (["0", "14"], ["0", "0.30", "0.301030"]),
    (["6.00", "9.00"], ["6", "6.30", "6.300596"]),
    (["7.9", "8.0", "8.1", "8.2"], ["8", "8.04", "8.035715"]),
    (
      ["8.66", "6.55", "8.04", "8.98", "8.22", "7.68", "9.47", "7.10", "7.88", "8.49", "7.82", "7.35"],
      ["7", "7.40", "7.400566"]
    ),
    (
      ["6.13", "6.64", "8.72", "8.71", "8.48", "5.81", "8.45", "8.49", "7.53", "5.75", "6.63", "5.73"],
      ["6", "6.27", "6.270466"]
    ),
  ])
  func `the mean is exact to the last decimal`(values: [String], expected: [String]) {
    let found = [0, 2, 6].map { HydrogenMean.pH(values.map(number), decimals: $0)?.text($0) }
    #expect(found == expected)
  }

  @Test func `equal values give themselves and ties go to the even digit`() {
    for hundredths in stride(from: 0, through: 1400, by: 7) {
      let value = ExactNumber(Int128(hundredths), over: 100)
      #expect(HydrogenMean.pH([value, value, value]) == value)
    }
    #expect(HydrogenMean.pH([number("7.5"), number("7.5")], decimals: 0) == ExactNumber(8))
    #expect(HydrogenMean.pH([number("8.5")], decimals: 0) == ExactNumber(8))
    #expect(HydrogenMean.pH([number("7.125")], decimals: 2) == number("7.12"))
    #expect(HydrogenMean.pH([number("14")], decimals: 0) == ExactNumber(14))
  }

  @Test func `the mean lies between the least value and the plain mean`() throws {
    for step in 1...40 {
      let values = [number("7"), number("7") + ExactNumber(Int128(step), over: 10)]
      let mean = try #require(HydrogenMean.pH(values, decimals: 6))
      #expect(mean > values[0])
      #expect(mean < (values[0] + values[1]) / ExactNumber(2))
    }
  }

  @Test(arguments: [
    (["7.0", "8.0"], "7.259637310506"),
    (["6.13", "9.72"], "6.430918379138"),
    (["5.55", "7.1", "8.88", "8.9"], "6.139603152477"),
  ])
  func `twelve decimals hold too`(values: [String], expected: String) {
    #expect(HydrogenMean.pH(values.map(number), decimals: 12)?.text(12) == expected)
  }

  @Test func `no values and impossible ones have no mean`() {
    #expect(HydrogenMean.pH([]) == nil)
    #expect(HydrogenMean.pH([number("-0.1")]) == nil)
    #expect(HydrogenMean.pH([number("14.01")]) == nil)
  }
}
