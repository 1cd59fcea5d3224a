// SPDX-License-Identifier: MIT

import Standards
import Testing

struct ScoreTests {
  @Test(arguments: [
    (DeductionStep.proportional, "1.75"), (.whole, "2.0"), (.started, "1.5"),
  ])
  func `a gap is counted by part, whole unit or started unit`(step: DeductionStep, score: String) throws {
    let rule = try #require(Deduction(full: number("3"), points: number("0.5"), step: step))
    #expect(rule.score(actual: number("94.5"), target: number("92")) == number(score))
    #expect(rule.score(actual: number("92"), target: number("92")) == number("3"))
    #expect(rule.score(actual: number("10"), target: number("92")) == number("3"))
    #expect(rule.score(actual: number("9999"), target: number("92")) == .zero)
  }

  @Test func `a deduction may take units of its own size`() throws {
    let rule = try #require(
      Deduction(full: number("10"), points: .one, per: number("0.5"), step: .whole, better: .higher))
    #expect(rule.score(actual: number("88.6"), target: number("90")) == number("8"))
    #expect(Deduction(full: .one, points: .one, per: .zero) == nil)
    #expect(Deduction(full: number("-1"), points: .one) == nil)
  }

  @Test func `ratio, line, pass, rank and bonus stay within their points`() {
    let ten = ExactNumber(10)
    #expect(ScoreRules.ratio(full: ten, done: ExactNumber(3), wanted: ExactNumber(4)) == number("7.5"))
    #expect(ScoreRules.ratio(full: ten, done: ExactNumber(5), wanted: ExactNumber(4)) == ten)
    #expect(ScoreRules.ratio(full: ten, done: .one, wanted: .zero) == nil)
    #expect(
      ScoreRules.linear(
        full: ExactNumber(7), slope: ExactNumber(70), value: number("0.95"), offset: ExactNumber(-63))
        == number("3.5"))
    #expect(
      ScoreRules.linear(
        full: ExactNumber(7), slope: ExactNumber(70), value: number("0.5"), offset: ExactNumber(-63))
        == .zero)
    #expect(ScoreRules.pass(full: ten, isPassed: false) == .zero)
    #expect(ScoreRules.rank(full: ten, Rank(4, outOf: 12), step: number("0.5")) == number("8.5"))
    #expect(ScoreRules.rank(full: ten, Rank(40, outOf: 50), step: number("0.5")) == .zero)
    let bands = [(last: 3, points: ten), (last: 10, points: ExactNumber(6))]
    #expect(
      [3, 4, 10, 11].map { ScoreRules.rank(Rank($0, outOf: 12), bands: bands).text(0) } == [
        "10", "6", "6", "0",
      ])
    #expect(ScoreRules.bonus([number("2"), number("2")], cap: number("3")) == number("3"))
  }

  @Test func `the grade lines belong to the better grade`() {
    let scores = ["100", "90", "89.999", "70", "69.99", "60", "59.99", "0"]
    let grades = scores.map { GradeScale.standard.grade(number($0)) }
    #expect(grades == ["优秀", "优秀", "良好", "良好", "合格", "合格", "不合格", "不合格"])
    #expect(GradeScale.standard.grade(number("65"), cap: "良好") == "合格")
    #expect(GradeScale.standard.grade(number("95"), cap: "nonsense") == "优秀")
    let own = GradeScale([.init("良", from: ExactNumber(80)), .init("优", from: ExactNumber(90))], lowest: "差")
    #expect(["95", "80", "79"].map { own.grade(number($0)) } == ["优", "良", "差"])
  }

  @Test func `what was not assessed is no zero of the possible points`() {
    let sheet = ScoreSheet(
      [
        .init("a", full: ExactNumber(60), score: ExactNumber(55)),
        .init("b", full: ExactNumber(40), score: nil),
      ],
      bonus: ExactNumber(2))
    #expect(sheet.total == ExactNumber(57))
    #expect(sheet.full == ExactNumber(100))
    #expect(sheet.assessed == ExactNumber(60))
    #expect(ScoreSheet([], isVetoed: true).grade() == "不合格")
  }

  @Test func `a daily penalty counts from the day after service to the re-check`() throws {
    let penalty = try #require(
      DailyPenalty(fine: number("2.5"), served: day("2022-03-01"), rechecked: day("2022-03-11")))
    #expect(penalty.days == 10)
    #expect(penalty.total == number("25"))
    #expect(DailyPenalty(fine: .one, served: day("2022-03-01"), rechecked: day("2022-03-01")) == nil)
  }

  @Test func `compensation uses the dispersion of the coast and may be owed`() {
    let items = [EcologicalCompensation.Item(.pm25, improvement: number("-2"), weight: number("0.6"))]
    let money = EcologicalCompensation(items, dispersion: number("1.5"), goodRateImprovement: number("-1"))
    #expect(money.weighted == number("-1.2"))
    #expect(money.amount == number("-164"))
  }
}
