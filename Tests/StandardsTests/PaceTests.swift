// SPDX-License-Identifier: MIT

import Standards
import Testing

struct PaceTests {
  static func cumulative(_ actual: String?, _ asOf: String, target: String = "100") throws -> CumulativePace {
    CumulativePace(
      target: number(target), actual: actual.map(number), period: try days("2022-01-01", "2022-04-10"),
      asOf: day(asOf))
  }

  @Test(arguments: [
    ("50", "2022-02-19", "达序时"), ("49.9", "2022-02-19", "略滞后"), ("45", "2022-02-19", "略滞后"),
    ("44.9", "2022-02-19", "滞后"), ("35", "2022-02-19", "滞后"), ("34.9", "2022-02-19", "严重滞后"),
    ("100", "2022-02-19", "已完成"), ("0", "2022-02-19", "严重滞后"), ("99.9", "2022-04-10", "略滞后"),
    ("10", "2021-12-31", "未开始"), ("100", "2022-12-31", "已完成"),
  ])
  func `a cumulative target has its lines`(actual: String, asOf: String, title: String) throws {
    #expect(try Self.cumulative(actual, asOf).status.title == title)
  }

  @Test func `a cumulative target looks ahead`() throws {
    let pace = try Self.cumulative("40", "2022-02-19")
    #expect(pace.elapsedDays == 50)
    #expect(pace.remaining == ExactNumber(60))
    #expect(pace.neededPerDay == number("1.2"))
    #expect(pace.forecast == ExactNumber(80))
    #expect(!pace.isPeriodOver)
    #expect(try Self.cumulative(nil, "2022-02-19").status == .noData)
    #expect(try Self.cumulative(nil, "2021-02-19").status == .notStarted)
    #expect(try Self.cumulative("1", "2022-02-19", target: "0").status == .noData)
  }

  @Test func `a cumulative target may fall from a baseline`() throws {
    let pace = CumulativePace(
      target: number("60"), baseline: number("100"), actual: number("80"),
      period: try days("2022-01-01", "2022-04-10"), asOf: day("2022-02-19"))
    #expect(pace.completion == number("0.5"))
    #expect(pace.status == .onSchedule)
    #expect(pace.remaining == ExactNumber(20))
    #expect(pace.forecast == ExactNumber(60))
  }

  @Test(arguments: [
    ("42", 100, "可达"), ("41.9", 100, "可达"), ("42.1", 100, "需加严"), ("76.6", 200, "需加严"),
    ("76.65", 200, "目标不可达"), ("80", 200, "目标不可达"), ("42", 365, "已完成"), ("42.1", 365, "未达标"), ("42", 0, "无数据"),
  ])
  func `a mean target has its lines`(mean: String, elapsed: Int, title: String) {
    let pace = MeanPace(target: number("42"), mean: number(mean), elapsedDays: elapsed, totalDays: 365)
    #expect(pace.status.title == title)
  }

  @Test func `a mean target may be a minimum`() {
    func status(_ mean: String, best: ExactNumber? = nil) -> PaceStatus {
      MeanPace(
        target: number("90"), mean: number(mean), elapsedDays: 50, totalDays: 100, better: .higher, best: best
      ).status
    }
    #expect(status("90") == .reachable)
    #expect(status("85") == .tightening)
    #expect(status("79", best: ExactNumber(100)) == .unreachable)
    #expect(status("79") == .tightening)
  }

  @Test(arguments: [
    (0, 0, "无数据"), (100, 7, "达序时"), (99, 8, "超支"), (200, 27, "超支"), (200, 28, "目标不可达"), (338, 0, "已完成"),
    (338, 27, "已完成"), (337, 28, "目标不可达"),
  ])
  func `a budget of bad days has its lines`(good: Int, bad: Int, title: String) {
    // 92.5 % of 365 days: 27 bad days, 7.9 of them in the first 107.
    let pace = DayRatePace(targetPercent: number("92.5"), totalDays: 365, goodDays: good, badDays: bad)
    #expect(pace.status.title == title)
  }

  @Test func `a budget of bad days adds up at every rate`() {
    for tenths in stride(from: 0, through: 1000, by: 3) {
      let pace = DayRatePace(
        targetPercent: ExactNumber(Int128(tenths), over: 10), totalDays: 365, goodDays: 0, badDays: 0)
      let needed = (tenths * 365 + 999) / 1000
      #expect(pace.neededGoodDays == needed)
      #expect(pace.allowedBadDays == 365 - needed)
    }
    let absurd = DayRatePace(targetPercent: number("80"), totalDays: .max, goodDays: .max, badDays: .max)
    #expect(absurd.status == .complete)
    let pace = DayRatePace(targetPercent: number("80"), totalDays: 100, goodDays: 40, badDays: 10)
    #expect(pace.budgetToDate == ExactNumber(10))
    #expect(pace.forecastBadDays == ExactNumber(20))
    #expect(pace.remainingBadDays == 10)
    #expect(pace.rate.text() == "80.0")
  }

  @Test func `a limit on a count has its lines`() throws {
    let year = try days("2022-01-01", "2022-12-31")
    func status(_ count: Int?, _ asOf: String) -> PaceStatus {
      CountPace(atMost: 5, count: count, period: year, asOf: day(asOf)).status
    }
    #expect(status(2, "2022-06-30") == .onSchedule)
    #expect(status(3, "2022-06-30") == .overspent)
    #expect(status(6, "2022-06-30") == .unreachable)
    #expect(status(5, "2022-12-31") == .complete)
    #expect(status(6, "2022-12-31") == .missed)
    #expect(status(nil, "2022-06-30") == .noData)
    #expect(CountPace(atMost: 5, count: 3, period: year, asOf: day("2022-06-30")).forecast?.text(1) == "6.0")
  }

  @Test func `due states change after the due day`() {
    func state(_ today: String, _ completed: String? = nil) -> DueState {
      DueState(due: day("2022-06-30"), completed: completed.map(day), on: day(today))
    }
    #expect(state("2022-05-30") == .notDue)
    #expect(state("2022-05-31") == .dueSoon)
    #expect(state("2022-06-30") == .dueSoon)
    #expect(state("2022-07-01") == .overdue)
    #expect(state("2022-07-01", "2022-06-30") == .doneInTime)
    #expect(state("2022-07-02", "2022-07-01") == .doneLate)
    #expect(state("2022-07-01", "2022-07-05") == .overdue)
  }

  @Test func `milestones are judged by what is late`() {
    let steps = [
      Milestone("c", due: day("2022-09-30")),
      Milestone("a", due: day("2022-03-31"), completed: day("2022-03-01")),
      Milestone("b", due: day("2022-06-30")),
    ]
    #expect(MilestonePace(steps, asOf: day("2022-06-30")).status == .onSchedule)
    let late = MilestonePace(steps, asOf: day("2022-07-01"))
    #expect(late.status == .seriouslyBehind)
    #expect(late.overdue.map(\.title) == ["b"])
    #expect(late.next?.title == "b")
    #expect(late.progress == Rate(1, of: 3))
    #expect(MilestonePace(steps, asOf: day("2022-02-01")).status == .notStarted)
    #expect(MilestonePace([], asOf: day("2022-02-01")).status == .noData)
    #expect(MilestonePace([steps[1]], asOf: day("2022-04-01")).status == .complete)
  }

  @Test func `own thresholds replace the default ones`() {
    let strict = PaceThresholds(onSchedule: number("1.1"), slightlyBehind: .one, behind: number("0.95"))
    #expect(strict.status(number("1.05")) == .slightlyBehind)
    #expect(PaceThresholds.standard.status(number("1.05")) == .onSchedule)
    #expect(PaceStatus.allCases.filter(\.isOnTrack) == [.complete, .onSchedule, .reachable])
    #expect(PaceStatus.allCases.allSatisfy { !($0.isOnTrack && $0.isBehind) })
  }
}
