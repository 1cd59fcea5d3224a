// SPDX-License-Identifier: MIT

import Standards
import Testing

struct WaterLimitsTests {
  /// GB 3838-2002 table 1, classes Ⅰ to Ⅴ; rivers, and lakes where they differ.
  static let river: [WaterIndicator: [String]] = [
    .dissolvedOxygen: ["7.5", "6", "5", "3", "2"], .permanganateIndex: ["2", "4", "6", "10", "15"],
    .chemicalOxygenDemand: ["15", "15", "20", "30", "40"],
    .biochemicalOxygenDemand: ["3", "3", "4", "6", "10"],
    .ammonia: ["0.15", "0.5", "1.0", "1.5", "2.0"], .totalPhosphorus: ["0.02", "0.1", "0.2", "0.3", "0.4"],
    .copper: ["0.01", "1.0", "1.0", "1.0", "1.0"], .zinc: ["0.05", "1.0", "1.0", "2.0", "2.0"],
    .fluoride: ["1.0", "1.0", "1.0", "1.5", "1.5"], .selenium: ["0.01", "0.01", "0.01", "0.02", "0.02"],
    .arsenic: ["0.05", "0.05", "0.05", "0.1", "0.1"],
    .mercury: ["0.00005", "0.00005", "0.0001", "0.001", "0.001"],
    .cadmium: ["0.001", "0.005", "0.005", "0.005", "0.01"],
    .hexavalentChromium: ["0.01", "0.05", "0.05", "0.05", "0.1"],
    .lead: ["0.01", "0.01", "0.05", "0.05", "0.1"],
    .cyanide: ["0.005", "0.05", "0.2", "0.2", "0.2"],
    .volatilePhenol: ["0.002", "0.002", "0.005", "0.01", "0.1"],
    .petroleum: ["0.05", "0.05", "0.05", "0.5", "1.0"], .surfactant: ["0.2", "0.2", "0.2", "0.3", "0.3"],
    .sulfide: ["0.05", "0.1", "0.2", "0.5", "1.0"],
    .fecalColiform: ["200", "2000", "10000", "20000", "40000"],
  ]
  static let lake: [WaterIndicator: [String]] = [
    .totalPhosphorus: ["0.01", "0.025", "0.05", "0.1", "0.2"],
    .totalNitrogen: ["0.2", "0.5", "1.0", "1.5", "2.0"],
  ]

  @Test func `every limit is that of table 1`() {
    for indicator in WaterIndicator.allCases {
      #expect(WaterLimits.limits(indicator, .river) == Self.river[indicator].map { $0.map(number) })
      let expected = Self.lake[indicator] ?? Self.river[indicator]
      #expect(WaterLimits.limits(indicator, .lake) == expected.map { $0.map(number) })
    }
    #expect(WaterIndicator.allCases.count == 24)
    #expect(WaterIndicator.classifying.count == 21)
  }

  @Test(arguments: WaterBody.allCases)
  func `a value at a limit has the better class and one beyond it a worse one`(body: WaterBody) throws {
    let grain = number("0.000000001")
    for indicator in WaterIndicator.allCases {
      guard let limits = WaterLimits.limits(indicator, body) else { continue }
      for (place, limit) in limits.enumerated() {
        let best = try #require(limits.firstIndex(of: limit))
        #expect(WaterLimits.waterClass(indicator, limit, body)?.rawValue == best + 1)
        let beyond = indicator == .dissolvedOxygen ? limit - grain : limit + grain
        let next = limits[place...].firstIndex { $0 != limit } ?? 5
        #expect(WaterLimits.waterClass(indicator, beyond, body)?.rawValue == next + 1)
      }
    }
  }

  @Test(arguments: WaterBody.allCases)
  func `more of a pollutant is never a better class`(body: WaterBody) {
    for indicator in WaterIndicator.allCases {
      guard let limits = WaterLimits.limits(indicator, body) else { continue }
      let steps = (0...60).map { limits[4] * ExactNumber(Int128($0), over: 40) }
      let classes = steps.compactMap { WaterLimits.waterClass(indicator, $0, body) }
      #expect(classes.count == 61)
      #expect(classes == (indicator == .dissolvedOxygen ? classes.sorted(by: >) : classes.sorted()))
    }
  }

  @Test func `pH is in or out`() {
    let values = ["5.99", "6", "7", "9", "9.01", "0"]
    let classes = values.map { WaterLimits.waterClass(.pH, number($0), .river) }
    #expect(classes == [.inferior, .one, .one, .one, .inferior, .inferior])
  }

  @Test func `saturated water is class one at any oxygen`() {
    #expect(WaterLimits.waterClass(.dissolvedOxygen, number("6.9"), .river, saturation: number("90")) == .one)
    #expect(
      WaterLimits.waterClass(.dissolvedOxygen, number("6.9"), .river, saturation: number("89.9")) == .two)
    #expect(WaterLimits.waterClass(.dissolvedOxygen, number("1.9"), .river) == .inferior)
    #expect(WaterLimits.waterClass(.ammonia, number("-0.1"), .river) == nil)
  }

  @Test func `classes are read as people write them`() {
    #expect(
      ["Ⅰ", "Ⅱ类", "III", "4", "V类", "劣Ⅴ", "劣V类"].map { WaterClass($0) } == [
        .one, .two, .three, .four, .five, .inferior, .inferior,
      ])
    #expect(["", "VI", "类", "三"].map { WaterClass($0) } == [nil, nil, nil, nil])
    #expect(WaterClass.allCases.map(\.condition.title) == ["优", "优", "良好", "轻度污染", "中度污染", "重度污染"])
    #expect(WaterCondition.allCases.map(\.colourName) == ["蓝", "绿", "黄", "橙", "红"])
  }
}
