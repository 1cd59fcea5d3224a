// SPDX-License-Identifier: MIT

import Standards
import Testing

struct RiverEvaluationTests {
  static func classes(good: Int, four: Int, inferior: Int) -> [WaterClass] {
    [WaterClass](repeating: .three, count: good) + [WaterClass](repeating: .four, count: four)
      + [WaterClass](repeating: .inferior, count: inferior)
  }

  @Test(arguments: [
    (90, 10, 0, "优"), (90, 0, 10, "优"), (89, 11, 0, "良好"), (75, 0, 25, "良好"), (74, 26, 0, "轻度污染"),
    (60, 21, 19, "轻度污染"), (60, 20, 20, "中度污染"), (30, 31, 39, "中度污染"), (30, 30, 40, "重度污染"),
  ])
  func `the shares decide a river`(good: Int, four: Int, inferior: Int, title: String) {
    let classes = Self.classes(good: good, four: four, inferior: inferior)
    #expect(RiverEvaluation.condition(classes)?.title == title)
  }

  @Test func `five sections go by shares and four by their mean`() {
    let clean = WaterSample([.ammonia: number("0.4")])
    let dirty = WaterSample([.ammonia: number("3.0")])
    let five = RiverEvaluation([clean, clean, clean, clean, dirty, WaterSample()])
    #expect(five.condition == .good)
    #expect(five.average == nil)
    #expect(five.share(.one ... .three) == Rate(4, of: 5))
    let four = RiverEvaluation([clean, clean, clean, dirty])
    // (0.4 · 3 + 3.0) / 4 = 1.05
    #expect(four.average?.waterClass == .four)
    #expect(four.condition == .lightlyPolluted)
    #expect(RiverEvaluation([]).condition == nil)
  }

  @Test func `a river's main pollutants spoil the most sections`() {
    func section(_ values: [WaterIndicator: String]) -> SectionEvaluation {
      SectionEvaluation(WaterSample(values.mapValues(number)), .river)
    }
    let dirty = section([
      .ammonia: "3", .totalPhosphorus: "0.3", .chemicalOxygenDemand: "25", .fluoride: "1.2",
    ])
    let found = RiverEvaluation.mainPollutants([
      dirty, section([.ammonia: "3", .totalPhosphorus: "0.1"]), section([.ammonia: "0.1", .fluoride: "1.1"]),
    ])
    #expect(found.map(\.indicator) == [.chemicalOxygenDemand, .fluoride, .ammonia])
    #expect(found.map(\.rate) == [Rate(1, of: 1), Rate(2, of: 2), Rate(2, of: 3)])
    #expect(RiverEvaluation.mainPollutants([section([.ammonia: "1"])]).isEmpty)
  }

  @Test func `dry sections are not applicable to attainment`() {
    let rate = WaterAttainment.rate([true, false, nil, true])
    #expect(rate == Rate(2, of: 3, notApplicable: 1))
    #expect(rate.text() == "66.7")
    #expect(WaterAttainment.rate([nil]).text() == "—")
  }

  @Test func `a mean takes pH over the hydrogen ions`() {
    let mean = WaterSample.mean([
      WaterSample([.pH: number("7"), .ammonia: number("0.1")]), WaterSample([.pH: number("8")]),
    ])
    #expect(mean.value(.pH) == number("7.259637"))
    #expect(mean.value(.ammonia) == number("0.1"))
    #expect(mean.value(.copper) == nil)
    #expect(mean.roundedForAssessment.value(.pH) == ExactNumber(7))
  }
}
