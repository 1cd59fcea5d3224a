// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// The air of a year: ranking, comparison with last year, the bottom, official figures.
struct AirYearTests {
  /// Two towns, three months; SO2 12/60 + NO2 20/40 + PM10 35/70 + CO 0.8/4 + O3 80/160 = 0.20 + 0.50 + 0.50 + 0.20 +
  /// 0.50 = 1.90.
  private func threeMonths(_ white: [Int], _ cloud: [Int]) -> [String: String] {
    var text = "日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5\n"
    for (town, values) in [("白石镇", white), ("云岭镇", cloud)] {
      for (month, pm25) in zip(1..., values) {
        for day in 1...28 { text += "2022-\(month)-\(day),\(town),12,20,35,0.8,80,\(pm25)\n" }
      }
    }
    return ["tables/空气日值.csv": text]
  }

  private func year(_ files: [[String: String]], asOf: String = "2022-03-31") throws -> AirYear {
    let merged = files.reduce(into: [:]) { $0.merge($1) { _, new in new } }
    return try #require(try report(merged, asOf: asOf).airYear)
  }

  @Test func `a town is ranked by its composite index, which rounds each part`() throws {
    let year = try year([threeMonths([35, 35, 35], [70, 70, 70])])
    #expect(year.towns.map { $0.current.composite?.text } == ["2.90", "3.90"])
    #expect(year.towns.map { $0.rank?.text } == ["1/2", "2/2"])
    #expect(year.rankedBy == .composite)
    #expect(year.towns[1].current.composite?.primary == [.pm25])
    #expect(
      year.towns[0].current.trace(.composite).steps == [
        "SO2: 12 ÷ 60 = 0.20", "NO2: 20 ÷ 40 = 0.50", "PM10: 35 ÷ 70 = 0.50", "CO: 0.8 ÷ 4 = 0.20",
        "O3-8h: 80 ÷ 160 = 0.50", "PM2.5: 35 ÷ 35 = 1.00", "0.20 + 0.50 + 0.50 + 0.20 + 0.50 + 1.00 = 2.90",
      ])
  }

  @Test func `a month with too few days is shown and not ranked`() throws {
    let year = try year([monthlyAir(days: 20, (month: 1, town: "白石镇", pm25: 30))], asOf: "2022-01-31")
    #expect(year.towns[0].rank == nil)
    #expect(year.towns[0].unranked?.chinese == "有效 20 天，至少要 27 天")
    #expect(year.towns[0].current.reported(.pollutant(.pm25)).text == "30")
  }

  @Test func `official figures of last year serve where there are no daily values`() throws {
    let periods = """
      期间,起,止,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5,综合指数,优良天数,有效天数
      ,2021-01,2021-03,白石镇,12,20,35,0.8,80,70,3.90,60,90
      ,2021-01,2021-03,云岭镇,12,20,35,0.8,80,35,2.90,80,90
      """
    let year = try year([threeMonths([35, 35, 35], [70, 70, 70]), ["tables/空气期值.csv": periods]])
    let change = try #require(year.towns[0].change(.composite))
    #expect(change.text.chinese == "-25.6%")
    #expect(change.trend == .improved)
    #expect(change.formerIsOfficial)
    #expect(year.towns.map { $0.changeRank?.text } == ["1/2", "2/2"])
    #expect(year.towns.map { $0.formerRank?.text } == ["2/2", "1/2"])
    // 84 of 84 days against 60 of 90.
    #expect(year.towns[0].change(.goodRate)?.text.chinese == "+33.3 个百分点")
  }

  @Test func `an official figure stands beside the computed one and goes before it`() throws {
    let periods = "起,止,行政区,综合指数,全市名次,参排数\n2022-01,2022-03,白石镇,2.95,41,155\n"
    let year = try year([threeMonths([35, 35, 35], [70, 70, 70]), ["tables/空气期值.csv": periods]])
    let figure = year.towns[0].current.reported(.composite)
    #expect(figure.text == "2.95")
    #expect(figure.computed == ExactNumber("2.90"))
    #expect(figure.isDisputed)
    #expect(year.towns[0].current.official?.rankText == "41/155")
    // One town alone has an official figure, so the ranking takes none.
    #expect(!year.ranksOfficial)
  }

  @Test func `where every town has one, the ranking takes the official index`() throws {
    let periods = "起,止,行政区,综合指数\n2022-01,2022-03,白石镇,4.00\n2022-01,2022-03,云岭镇,3.80\n"
    let year = try year([threeMonths([35, 35, 35], [70, 70, 70]), ["tables/空气期值.csv": periods]])
    #expect(year.ranksOfficial)
    #expect(year.towns.map { $0.rank?.place } == [2, 1])
  }

  @Test func `months at the bottom in a row climb the ladder`() throws {
    let year = try year([
      threeMonths([30, 50, 60], [40, 40, 40]),
      airRules("末位: [{名称: 月度末位, 排名: 综合指数, 末位数: 1, 阶梯: [提醒, 约谈, 通报]}]"),
    ])
    let (white, cloud) = (year.towns[0].runs[0], year.towns[1].runs[0])
    #expect(white.isAtBottom == [false, true, true])
    #expect(white.measures == [nil, "提醒", "约谈"])
    #expect(white.months == 2)
    #expect(white.measure == "约谈")
    #expect(cloud.isAtBottom == [true, false, false])
    #expect(cloud.months == 0)
    #expect(cloud.longest == 1)
    #expect(cloud.measure == nil)
  }

  @Test func `a month under way does not count for the bottom`() throws {
    let files = [
      threeMonths([30, 50, 60], [40, 40, 40]), airRules("末位: [{名称: 末位, 末位数: 1, 阶梯: [提醒, 约谈]}]"),
    ]
    #expect(try year(files, asOf: "2022-03-30").towns[0].runs[0].isAtBottom == [false, true, nil])
  }

  @Test func `weighted places are summed by the rules`() throws {
    let year = try year([
      threeMonths([35, 35, 35], [70, 70, 70]), airRules("排名: 加权名次", "权重: {PM2.5: 0.75, SO2: 0.25}"),
    ])
    // SO2 is the same, so both have place 1; PM2.5 is 1 and 2.
    #expect(year.towns.map { $0.weightedScore } == [ExactNumber("1"), ExactNumber("1.75")])
    #expect(year.towns.map { $0.rank?.place } == [1, 2])
  }

  @Test func `days left out stand in the actual series alone`() throws {
    var files = monthlyAir((month: 1, town: "白石镇", pm25: 30))
    files["tables/空气日值.csv", default: ""] += "2022-1-29,白石镇,12,20,400,0.8,80,90,沙尘\n"
    let town = try year([files], asOf: "2022-01-31").towns[0].current
    #expect(town.assessed.validDays == 28)
    #expect(town.actual.validDays == 29)
    #expect(town.actual.heavyDays == 1)
    #expect(town.assessed.heavyDays == 0)
    #expect(town.assessed.excluded.map(\.excludedReason) == ["沙尘"])
  }

  @Test func `a town that does not measure an item is judged by the others and has no composite index`()
    throws
  {
    let areas = """
      代码,名称,类型,上级,不监测项目
      379921,青石县,县,,
      379921101,白石镇,镇,379921,SO2、CO
      379921102,云岭镇,镇,379921,
      """
    let air = "日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5\n2022-01-01,白石镇,/,20,35,/,80,30\n"
    let year = try year([["tables/行政区.csv": areas, "tables/空气日值.csv": air]], asOf: "2022-01-15")
    #expect(year.towns[0].current.assessed.validDays == 1)
    #expect(year.towns[0].current.composite == nil)
    // Nobody has an index, so PM2.5 places the towns.
    #expect(year.rankedBy == .pollutant(.pm25))
    #expect(year.towns[0].rank?.text == "1/1")
  }

  @Test func `days that are not audited are counted`() throws {
    let air = """
      日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5,数据状态
      2022-01-01,白石镇,12,20,35,0.8,80,30,审核
      2022-01-02,白石镇,12,20,35,0.8,80,30,实时
      2022-01-03,白石镇,12,20,35,0.8,80,30,初审
      """
    #expect(
      try year([["tables/空气日值.csv": air]], asOf: "2022-01-15").towns[0].current.provisionalDays == 2)
  }
}
