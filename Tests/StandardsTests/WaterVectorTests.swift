// SPDX-License-Identifier: MIT

import Standards
import Testing

/// The worked examples about water.
struct WaterVectorTests {
  @Test(arguments: ["W-01", "W-02", "W-04"])
  func `a section is that of the worked example`(id: String) throws {
    let (input, expected) = (Vectors.vector(id)["input"], Vectors.vector(id)["expected"])
    let target = WaterClass(rawValue: try present(input["target"].integer))
    let body = try present(WaterBody(rawValue: input["type"].text ?? ""))
    let section = SectionEvaluation(Vectors.sample(input["m"]), body, target: target)
    #expect(expected["by_indicator"].members.count == 7)
    for (name, value) in expected["by_indicator"].members {
      #expect(section[try present(WaterIndicator(id: name))]?.title == value.text)
    }
    #expect(section.waterClass?.title == expected["water_class"].text)
    #expect(section.condition?.title == expected["condition"].text)
    #expect(section.target?.title == expected["target"].text)
    #expect(section.isAttained == expected["attained"].bool)
    let exceedances = section.exceedances.map { item in
      item.indicator.id + (item.multipleText.map { "/" + $0 } ?? "")
    }
    #expect(exceedances == expected["exceedances"].texts)
  }

  @Test func `total nitrogen never enters a river's class`() {
    let vector = Vectors.vector("W-06")
    let section = SectionEvaluation(Vectors.sample(vector["input"]["m"]), .river, target: .three)
    #expect(section.waterClass?.title == vector["expected"].text)
    #expect(section[.totalNitrogen] == nil)
  }

  @Test func `the quality index is that of the worked example`() {
    let vector = Vectors.vector("W-07")
    let index = WaterQualityIndex(Vectors.sample(vector["input"]["m"]), .river)
    #expect(index.singles.count == 21)
    #expect(index.isComplete)
    #expect(index[.pH]?.text(4) == vector["expected"]["pH"].text)
    #expect(index[.dissolvedOxygen]?.text(4) == vector["expected"]["DO"].text)
    #expect(index[.permanganateIndex]?.text(4) == vector["expected"]["CODMn"].text)
    #expect(index.value?.text(4) == vector["expected"]["total"].text)
  }

  @Test func `the attainment rate is the published one`() throws {
    let vector = Vectors.vector("W-08")
    let attained = try present(vector["input"]["attained"].integer)
    let total = try present(vector["input"]["total"].integer)
    let results = (0..<total).map { $0 < attained } + [Bool?.none]
    #expect(WaterAttainment.rate(results).text() == vector["expected"].text)
    #expect(WaterAttainment.rate(results).notApplicable == 1)
  }
}
