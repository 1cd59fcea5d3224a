// SPDX-License-Identifier: MIT

import Standards
import Testing

/// The worked examples about air.
struct AirVectorTests {
  @Test(arguments: ["AQI-01-2012", "AQI-01-2026", "AQI-02-2012", "AQI-07", "AQI-08"])
  func `a day's index is that of the worked example`(id: String) throws {
    let vector = Vectors.vector(id)
    let standard = try present(Vectors.standards[vector["input"]["std"].text ?? ""])
    let index = standard.aqi(Vectors.readings(vector["input"]["conc"]))
    let expected = vector["expected"]
    #expect(expected["iaqi"].members.count == 6)
    for (name, value) in expected["iaqi"].members {
      #expect(index[try present(Vectors.pollutants[name])] == value.integer)
    }
    #expect(index.value == expected["aqi"].integer)
    #expect(index.level?.title == expected["level"].text)
    #expect(index.level?.category == expected["category"].text)
    #expect(index.primary == expected["primary"].texts.compactMap { Vectors.pollutants[$0] })
  }

  @Test func `single sub-indices are those of the worked examples`() throws {
    for id in ["AQI-03", "AQI-05"] {
      let input = Vectors.vector(id)["input"]
      let pollutant = try present(Vectors.pollutants[input["pollutant"].text ?? ""])
      let value = try present(input["value"].number)
      #expect(AirStandard.gb2012.iaqi(pollutant, value) == Vectors.vector(id)["expected"].integer)
    }
    let values = Vectors.vector("AQI-04")["input"]["values"].numbers
    #expect(values.count == 7)
    #expect(
      values.map { AirStandard.gb2012.iaqi(.pm10, $0) } == Vectors.vector("AQI-04")["expected"].integers)
  }

  @Test func `one missing item makes the 2026 index NA`() {
    let vector = Vectors.vector("AQI-09")
    let index = AirStandard.gb2026Transition.aqi(Vectors.readings(vector["input"]["conc"]))
    #expect(index.text == vector["expected"]["aqi"].text)
    #expect(index.level == nil)
    #expect(index.primary == [])
    for (name, value) in vector["expected"]["iaqi"].members {
      #expect(index[Vectors.pollutants[name] ?? .o3OneHour] == value.integer)
    }
  }

  @Test func `the standard follows the date`() {
    let vector = Vectors.vector("AQI-11")
    let titles = vector["input"]["dates"].texts.map { date in
      AirStandard.effective(on: day(date)).indexTitle.filter { $0 != " " }
    }
    #expect(titles == vector["expected"].texts)
    #expect(titles.count == 3)
  }

  @Test(arguments: ["CI-01", "CI-03-2012", "CI-03-2026-transition", "CI-04"])
  func `the composite index is that of the worked example`(id: String) throws {
    let (input, expected) = (Vectors.vector(id)["input"], Vectors.vector(id)["expected"])
    let standard = try present(Vectors.standards[input["profile"].text ?? ""])
    var weights: [AirPollutant: ExactNumber] = [:]
    for (name, weight) in input["weights"].members {
      weights[try present(Vectors.pollutants[name])] = weight.number
    }
    let index = try present(CompositeIndex(Vectors.readings(input["conc"]), standard, weights: weights))
    for (name, value) in expected["single"].members {
      #expect(index[try present(Vectors.pollutants[name])]?.text(2) == value.text)
    }
    #expect(index.text == expected["composite"].text)
    #expect(index.largest.text(2) == expected["max_index"].text)
    #expect(index.primary == expected["primary"].texts.compactMap { Vectors.pollutants[$0] })
  }

  @Test func `the 90th percentile is that of the worked example`() throws {
    let vector = Vectors.vector("CI-05")
    let percent = try present(vector["input"]["p"].integer)
    let exact = try present(Statistics.percentile(percent, of: vector["input"]["values"].numbers))
    #expect(exact.text(4) == vector["expected"]["exact"].text)
    #expect(exact.text(0) == vector["expected"]["reported"].text)
  }

  @Test func `year on year is that of the worked example`() {
    let vector = Vectors.vector("CI-07")
    let changes = vector["input"]["pairs"].list.map { Change(from: $0.numbers[1], to: $0.numbers[0]) }
    #expect(changes.map { $0.text() } == vector["expected"].texts)
    #expect(changes.map { $0.trend(.lower) } == [.improved, .worsened, .unchanged])
  }

  @Test func `ranks are those of the published tables`() {
    let table = Vectors.vector("RK-01")
    let ranks = Ranking.ranks(table["input"]["values"].numbers)
    #expect(ranks.map { $0?.place } == table["expected"].integers)
    #expect(ranks.last == Rank(12, outOf: 12))

    let scores = Vectors.vector("RK-02")
    let sum = scores["input"]["scores"].numbers.reduce(.zero, +)
    #expect(sum.text(1) == scores["expected"]["sum"].text)
    let places = Ranking.ranks(scores["input"]["scores"].numbers).compactMap { $0?.place }
    #expect(places.reduce(0, +) == scores["expected"]["n_n1_2"].integer)
  }

  @Test func `the ladder climbs month by month`() {
    let vector = Vectors.vector("RK-04")
    let expected = vector["expected"].list.map(\.text)
    let ladder = ConsequenceLadder(expected.compactMap(\.self))
    let months = vector["input"]["in_bottom10"].list.map(\.bool)
    #expect(ladder.measures(months) == expected)
    #expect(expected.count == 4)
  }
}
