// SPDX-License-Identifier: MIT

import Standards
import Testing

/// The worked examples about pace, scores, counts and dates.
struct AssessmentVectorTests {
  @Test func `a cumulative target keeps pace`() throws {
    let (input, expected) = (Vectors.vector("PACE-01")["input"], Vectors.vector("PACE-01")["expected"])
    let pace = CumulativePace(
      target: try present(input["target"].number), actual: input["actual"].number,
      period: try days(input["start"].text ?? "", input["end"].text ?? ""),
      asOf: day(input["asof"].text ?? ""))
    let hundred = ExactNumber(100)
    #expect((pace.timeProgress * hundred).text(1) == expected["time_progress"].text)
    #expect(pace.completion.map { ($0 * hundred).text(1) } == expected["completion"].text)
    #expect(pace.ratio?.text(2) == expected["pace_ratio"].text)
    #expect(pace.status.title == expected["status"].text)
  }

  @Test func `a mean target says what the rest needs`() throws {
    let (input, expected) = (Vectors.vector("PACE-03")["input"], Vectors.vector("PACE-03")["expected"])
    let pace = MeanPace(
      target: try present(input["target"].number), mean: input["ytd"].number,
      elapsedDays: try present(input["n_elapsed"].integer), totalDays: try present(input["n_total"].integer))
    #expect(pace.requiredMean?.text(1) == expected["required_rest_mean"].text)
    #expect(pace.status.title == expected["status"].text)
    #expect(pace.gap?.text(1) == expected["gap"].text)
  }

  @Test func `a good-day target is a budget of bad days`() throws {
    let input = Vectors.vector("PACE-05")["input"]
    let pace = DayRatePace(
      targetPercent: try present(input["rate"].number), totalDays: try present(input["n_total"].integer),
      goodDays: 0, badDays: 0)
    #expect(pace.allowedBadDays == Vectors.vector("PACE-05")["expected"].integer)
  }

  @Test func `deductions are those of the published rule`() throws {
    let (input, expected) = (Vectors.vector("SC-01")["input"], Vectors.vector("SC-01")["expected"])
    let rules: [(String, String, String, BetterDirection)] = [
      ("PM10", "3", "0.5", .lower), ("PM25", "1", "0.5", .lower), ("good", "1", "0.25", .higher),
    ]
    for (name, full, points, better) in rules {
      let rule = try present(Deduction(full: number(full), points: number(points), better: better))
      let pair = input[name].numbers
      #expect(rule.score(actual: pair[0], target: pair[1]).text(2) == expected[name].text)
    }
    let floor = Vectors.vector("SC-02")
    let rule = try present(
      Deduction(
        full: try present(floor["input"]["full"].number), points: try present(floor["input"]["per"].number)))
    let score = rule.score(
      actual: try present(floor["input"]["actual"].number),
      target: try present(floor["input"]["target"].number))
    #expect(score.text(2) == floor["expected"].text)
  }

  @Test func `a scorecard sums up and is graded`() throws {
    let vector = Vectors.vector("SC-04")
    let sheet = ScoreSheet(
      try vector["input"]["items"].list.map { item in
        ScoreSheet.Item(
          item.list[0].text ?? "", full: try present(item.list[2].number), score: item.list[1].number)
      })
    #expect(sheet.total.text(2) == vector["expected"]["total"].text)
    #expect(sheet.grade() == vector["expected"]["grade"].text)
    #expect(sheet.full == vector["expected"]["full"].number)

    let veto = Vectors.vector("SC-06")
    let score = try present(veto["input"]["score"].number)
    let grades = [
      GradeScale.standard.grade(score, isVetoed: true), GradeScale.standard.grade(score, cap: "良好"),
    ]
    #expect(grades == veto["expected"].texts)
  }

  @Test func `credit and compensation are those of 2017`() throws {
    let credit = Vectors.vector("SC-07")
    let colours = credit["input"]["points"].integers.map { CreditColour(points: $0).title }
    #expect(colours == credit["expected"].texts)
    #expect(colours.count == 5)

    let input = Vectors.vector("SC-08")["input"]
    let items = try input["improvement"].members.map { name, improvement in
      EcologicalCompensation.Item(
        try present(Vectors.pollutants[name]), improvement: try present(improvement.number),
        weight: try present(input["weights"][name].number))
    }
    #expect(items.allSatisfy { EcologicalCompensation.weight($0.pollutant) == $0.weight })
    let money = EcologicalCompensation(
      items, coefficient: try present(input["coef"].number),
      dispersion: try present(input["dispersion"].number),
      goodRateImprovement: try present(input["good_rate_improvement"].number))
    #expect(money.weighted.text(2) == Vectors.vector("SC-08")["expected"]["weighted"].text)
    #expect(money.amount.text(1) == Vectors.vector("SC-08")["expected"]["amount_wan"].text)
  }

  @Test func `ledger rates are the published ones`() throws {
    func count(_ id: String, _ key: String) throws -> Int {
      try present(Vectors.vector(id)["input"][key].integer)
    }
    func expected(_ id: String, _ key: String) -> String? { Vectors.vector(id)["expected"][key].text }
    let tasks = Rate(try count("LG-01", "done"), of: try count("LG-01", "tasks"))
    #expect(tasks.text() == expected("LG-01", "done"))
    let letters = Rate(try count("LG-01", "letters_done"), of: try count("LG-01", "letters"))
    #expect(letters.text() == expected("LG-01", "letters"))
    for channel in ["phone", "wechat", "web", "other"] {
      let rate = Rate(try count("LG-02", channel), of: try count("LG-02", "received"))
      #expect(rate.text() == expected("LG-02", channel))
    }
    let both = try count("LG-07", "done") + count("LG-07", "doing")
    for key in ["done", "doing"] {
      #expect(Rate(try count("LG-07", key), of: both).text(0) == expected("LG-07", key))
    }
  }

  @Test func `published counts add up`() throws {
    let letters = Vectors.vector("LG-01")["input"]
    #expect(
      try present(letters["letters_done"].integer) + present(letters["letters_partly"].integer)
        == letters["letters"].integer)
    let reports = Vectors.vector("LG-02")
    let received = try present(reports["input"]["received"].integer)
    let accepted = try present(reports["input"]["accepted"].integer)
    #expect(received - accepted == reports["expected"]["not_accepted"].integer)
    let channels = ["phone", "wechat", "web", "other"].compactMap { reports["input"][$0].integer }
    #expect(channels.reduce(0, +) == received)
    let cases = Vectors.vector("LG-03")
    #expect(cases["input"].members.values.compactMap(\.integer).reduce(0, +) == cases["expected"].integer)
  }

  @Test func `notices and working days end on the published days`() throws {
    let notice = Vectors.vector("LG-05")
    let period = try present(
      PublicityPeriod(
        from: day(notice["input"]["start"].text ?? ""), days: try present(notice["input"]["days"].integer),
        .calendar))
    #expect(period.lastDay.isoText == notice["expected"].text)
    let limit = Vectors.vector("WD-01")
    let found = WorkingCalendar.standard.day(
      try present(limit["input"]["n"].integer), workingDaysAfter: day(limit["input"]["start"].text ?? ""))
    #expect(found.day.isoText == limit["expected"].text)
    #expect(!found.isProvisional)
  }

  @Test func `no worked example is left out`() {
    let air = [
      "AQI-01-2012", "AQI-01-2026", "AQI-02-2012", "AQI-03", "AQI-04", "AQI-05", "AQI-07", "AQI-08", "AQI-09",
      "AQI-11", "CI-01", "CI-03-2012", "CI-03-2026-transition", "CI-04", "CI-05", "CI-07", "RK-01", "RK-02",
      "RK-04",
    ]
    let water = ["W-01", "W-02", "W-04", "W-06", "W-07", "W-08"]
    let rest = [
      "PACE-01", "PACE-03", "PACE-05", "SC-01", "SC-02", "SC-04", "SC-06", "SC-07", "SC-08", "LG-01", "LG-02",
      "LG-03", "LG-05", "LG-07", "WD-01",
    ]
    #expect(Set(air + water + rest) == Set(Vectors.all.keys))
  }
}
