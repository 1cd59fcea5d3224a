// SPDX-License-Identifier: MIT

import Standards
import Testing

struct SectionEvaluationTests {
  static func sample(_ values: [WaterIndicator: String]) -> WaterSample {
    WaterSample(values.mapValues(number))
  }

  @Test func `exceedances print as in a published table`() {
    // Guangdong, April 2016, section 西湖村, target Ⅲ: 氨氮/1.3、总磷/0.6、化学需氧量/0.2, class 劣Ⅴ.
    let section = SectionEvaluation(
      Self.sample([.ammonia: "2.3", .totalPhosphorus: "0.32", .chemicalOxygenDemand: "24", .pH: "7.1"]),
      .river,
      target: .three)
    #expect(WaterExceedance.text(section.exceedances) == "氨氮/1.3、总磷/0.6、化学需氧量/0.2")
    #expect(section.waterClass == .inferior)
    #expect(section.isAttained == false)
  }

  @Test func `a small exceedance never reads as none`() {
    let section = SectionEvaluation(
      Self.sample([.chemicalOxygenDemand: "20.4", .ammonia: "1.001"]), .river, target: .three)
    #expect(section.exceedances.map(\.text) == ["化学需氧量/0.02", "氨氮/<0.01"])
  }

  @Test func `the main pollutants are the worst three`() {
    let section = SectionEvaluation(
      Self.sample([
        .permanganateIndex: "11", .chemicalOxygenDemand: "29", .ammonia: "2.5", .totalPhosphorus: "0.5",
        .fluoride: "1.2",
      ]), .river, target: .five)
    #expect(section.mainPollutants.map(\.text) == ["氨氮/1.5", "总磷/1.5", "高锰酸盐指数/0.8"])
    #expect(section.exceedances.map(\.indicator) == [.ammonia, .totalPhosphorus])
    let metals = SectionEvaluation(
      Self.sample([.ammonia: "2.5", .totalPhosphorus: "0.5", .fluoride: "1.2", .lead: "0.06"]), .river)
    #expect(metals.mainPollutants.map(\.indicator) == [.lead, .ammonia, .totalPhosphorus])
    #expect(SectionEvaluation(Self.sample([.ammonia: "0.9"]), .river, target: .two).mainPollutants.isEmpty)
  }

  @Test func `nitrogen and coliforms never decide and lakes are stricter on phosphorus`() {
    let values = Self.sample([.totalNitrogen: "9", .fecalColiform: "90000", .totalPhosphorus: "0.06"])
    let lake = SectionEvaluation(values, .lake, target: .three)
    #expect(lake.waterClass == .four)
    #expect(lake[.totalNitrogen] == .inferior)
    #expect(lake[.fecalColiform] == .inferior)
    #expect(SectionEvaluation(values, .river, target: .three).waterClass == .two)
  }

  @Test func `nothing measured is no class and no attainment`() {
    let empty = SectionEvaluation(WaterSample(), .river, target: .three)
    #expect(empty.waterClass == nil)
    #expect(empty.isAttained == nil)
    #expect(empty.condition == nil)
    #expect(SectionEvaluation(Self.sample([.ammonia: "1"]), .river).isAttained == nil)
  }

  @Test func `what was not found counts half its detection limit`() {
    var sample = WaterSample()
    sample[.mercury] = .belowDetection(number("0.00012"))
    #expect(SectionEvaluation(sample, .river).waterClass == .three)
    sample[.mercury] = .value(number("0.00012"))
    #expect(SectionEvaluation(sample, .river).waterClass == .four)
    sample[.mercury] = .value(number("-1"))
    #expect(SectionEvaluation(sample, .river).waterClass == nil)
  }
}
