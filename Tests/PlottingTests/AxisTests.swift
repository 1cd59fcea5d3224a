// SPDX-License-Identifier: MIT

import Plotting
import Testing

struct AxisTests {
  private func texts(_ values: [Double], zero: Bool, intervals: Int = 4) -> [String] {
    let axis = Axis(covering: values, includesZero: zero, intervals: intervals)
    return axis.ticks.map(axis.text)
  }

  @Test func `ticks are round and cover the values`() {
    #expect(texts([0, 37], zero: true) == ["0", "10", "20", "30", "40"])
    #expect(texts([68, 85], zero: false) == ["65", "70", "75", "80", "85"])
    #expect(texts([0.31, 0.87], zero: false) == ["0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(texts([-7.5, 6.8], zero: true) == ["−10", "−5", "0", "5", "10"])
  }

  @Test func `whole numbers have whole ticks, as there are no half items`() {
    #expect(texts([1, 2], zero: true) == ["0", "1", "2"])
    #expect(texts([0, 3, 1], zero: true) == ["0", "1", "2", "3"])
    #expect(texts([0.5, 2], zero: true) == ["0.0", "0.5", "1.0", "1.5", "2.0"])
  }

  @Test func `great numbers are counted in tens of thousands`() {
    #expect(texts([0, 380_000], zero: true) == ["0", "10万", "20万", "30万", "40万"])
    #expect(texts([0, 5e9], zero: true, intervals: 2) == ["0", "50亿"])
  }

  @Test func `equal, missing and unusable values still give ticks`() {
    #expect(texts([5.5, 5.5], zero: false) == ["4.5", "5.0", "5.5", "6.0", "6.5"])
    #expect(texts([5, 5], zero: false) == ["4", "5", "6"])
    #expect(texts([], zero: true, intervals: 2) == ["0.0", "0.5", "1.0"])
    #expect(texts([0, 0], zero: true, intervals: 1) == ["0", "1"])
    #expect(texts([.nan, .infinity, 1e300, 10], zero: true).last == "10")
  }

  @Test(arguments: [1e-12, 1e-6, 0.3, 1, 7, 99, 1e6, 1e11])
  func `there are never many ticks`(size: Double) {
    for offset in [0, size, -3 * size, 1e11] {
      let axis = Axis(covering: [offset, offset + size], includesZero: false)
      #expect((2...8).contains(axis.ticks.count))
      #expect(axis.lower <= offset + size * 1e-6 && axis.upper >= offset + size * (1 - 1e-6))
      #expect(axis.ticks.allSatisfy { $0.isFinite })
    }
  }
}
