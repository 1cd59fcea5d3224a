// SPDX-License-Identifier: MIT

import Standards
import Testing

struct WaterQualityIndexTests {
  @Test func `every item is measured against class three`() {
    for body in WaterBody.allCases {
      for indicator in WaterIndicator.classifying where indicator != .pH {
        let limit = WaterLimits.limit(indicator, body, .three)
        #expect(WaterQualityIndex.single(indicator, limit, body) == .one)
      }
    }
    #expect(WaterQualityIndex.single(.totalPhosphorus, number("0.05"), .lake) == .one)
    #expect(WaterQualityIndex.single(.totalPhosphorus, number("0.05"), .river) == number("0.25"))
    #expect(WaterQualityIndex.single(.totalNitrogen, .one, .lake) == nil)
  }

  @Test func `pH and oxygen have forms of their own`() {
    let acid = ["6", "6.4", "7", "7.8", "9"].map { WaterQualityIndex.single(.pH, number($0), .river) }
    #expect(acid == [number("1"), number("0.6"), .zero, number("0.4"), .one])
    #expect(WaterQualityIndex.single(.dissolvedOxygen, number("10"), .river) == number("0.5"))
    #expect(WaterQualityIndex.single(.dissolvedOxygen, .zero, .river) == nil)
  }

  @Test func `missing items are named`() {
    let index = WaterQualityIndex(WaterSample([.ammonia: .one, .dissolvedOxygen: .zero]), .river)
    #expect(index.missing.count == 20)
    #expect(index.missing.contains(.dissolvedOxygen))
    #expect(!index.isComplete)
    #expect(index.value == .one)
    #expect(WaterQualityIndex(WaterSample(), .river).value == nil)
  }

  @Test func `rivers and lakes weigh by their sections`() {
    let combined = WaterQualityIndex.combined(
      river: number("4"), riverSections: 3, lake: number("8"), lakeSections: 1)
    #expect(combined == number("5"))
    #expect(
      WaterQualityIndex.combined(river: number("4"), riverSections: 3, lake: nil, lakeSections: 0)
        == number("4"))
    #expect(
      WaterQualityIndex.combined(river: number("4"), riverSections: 3, lake: nil, lakeSections: 1) == nil)
    #expect(WaterQualityIndex.combined(river: nil, riverSections: 0, lake: nil, lakeSections: 0) == nil)
  }

  @Test func `hostile numbers never stop the sum`() {
    var sample = WaterSample()
    for (place, indicator) in WaterIndicator.classifying.enumerated() {
      sample[indicator] = .value(number("100.00000000000\(place % 10)"))
    }
    sample[.dissolvedOxygen] = .value(number("0.000000000007"))
    sample[.mercury] = .value(number("999999999999999"))
    let index = WaterQualityIndex(sample, .river)
    #expect(index.isComplete)
    #expect(index.value.map { $0 > .one } == true)
  }
}
