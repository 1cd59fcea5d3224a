// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// Days of the two towns: date, town, PM2.5 and why the day is left out; the other pollutants are low.
private func air(_ rows: (date: String, town: String, pm25: String, excluded: String)...) -> [String: String]
{
  let lines = rows.map { "\($0.date),\($0.town),9,20,40,0.5,60,\($0.pm25),\($0.excluded)\n" }
  return [
    "tables/空气日值.csv": "日期,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5,剔除原因\n" + lines.joined(),
    "tables/年度目标.csv": """
    编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,取数
    P01,气,PM2.5平均浓度,µg/m³,不高于,均值,40,白石镇,2022-01-01,2022-12-31,空气.PM2.5均值
    P02,气,优良天数,天,不低于,天数,250,白石镇,2022-01-01,2022-12-31,空气.优良天数
    P03,气,优良率,%,不低于,天数,70,白石镇,2022-01-01,2022-12-31,空气.优良率
    """,
  ]
}

struct AirSummaryTests {
  @Test func `a target by the air has the figure of the same days of last year beside it`() throws {
    let files = air(
      ("2021-01-01", "白石镇", "50", ""), ("2021-01-02", "白石镇", "80", ""), ("2021-01-03", "白石镇", "30", ""),
      ("2022-01-01", "白石镇", "40", ""), ("2022-01-02", "白石镇", "30", ""))
    let targets = try report(files, asOf: "2022-01-02").targets
    // The third of January is not over yet this year, so last year's counts neither.
    #expect(targets[0].lastYear == "65 µg/m³")
    #expect(targets[1].lastYear == "1 天")
    #expect(targets[1].lastYearSeries.last?.text == "1")
  }

  @Test func `days forecast the good days of the year, rounded down`() throws {
    let files = air(
      ("2022-01-01", "白石镇", "40", ""), ("2022-01-02", "白石镇", "40", ""), ("2022-01-03", "白石镇", "80", ""))
    // 2 + 362 × 2 ÷ 3 = 243.3.
    #expect(try report(files, asOf: "2022-01-03").targets[1].forecastEnd == ExactNumber(243))
  }

  @Test func `the county is the mean of its towns day by day, each day rounded`() throws {
    // 45.5 is rounded to 46, half even; the second day has one town only.
    let files = air(
      ("2022-01-01", "白石镇", "40", ""), ("2022-01-01", "云岭镇", "51", ""), ("2022-01-02", "白石镇", "60", ""))
    let county = try report(files, asOf: "2022-01-02").targets
    #expect(county[0].actual?.text == "53")
    #expect(county[0].actual?.trace.inputs.first?.source?.description == "content/tables/空气日值.csv:2:1")
    #expect(county[1].actual?.text == "2")
  }

  @Test func `a day over 75 is no good day`() throws {
    let files = air(("2022-01-01", "白石镇", "75", ""), ("2022-01-02", "白石镇", "76", ""))
    let report = try report(files, asOf: "2022-01-02")
    #expect(report.air.map(\.goodDays) == [1])
    #expect(report.air.map(\.validDays) == [2])
    #expect(report.air[0].dailyAQI == [100, 102])
    #expect(report.targets[2].actual?.text == "50")
    #expect(report.targets[2].actual?.shareText == "1/2")
  }

  @Test func `a day left out counts neither way and is told`() throws {
    let files = air(
      ("2022-01-01", "白石镇", "30", ""), ("2022-01-02", "白石镇", "200", "沙尘"), ("2022-01-03", "白石镇", "50", ""))
    let report = try report(files, asOf: "2022-01-03")
    let town = try #require(report.air.first)
    #expect(town.excludedDays == 1)
    #expect(town.validDays == 2)
    #expect(town.goodDays == 2)
    #expect(town.pm25 == ExactNumber(40))
    let label = report.targets[1].actual?.trace.inputs.first?.label.chinese
    #expect(label == "空气日值，有效 2 天，剔除 1 天")
  }

  @Test func `a day without values is missing and not good`() throws {
    let files = air(("2022-01-01", "白石镇", "30", ""), ("2022-01-03", "白石镇", "30", ""))
    let town = try #require(try report(files, asOf: "2022-01-03").air.first)
    #expect(town.days == 3)
    #expect(town.validDays == 2)
    #expect(town.dailyAQI == [43, nil, 43])
  }

  @Test func `towns are placed for the year and for each month`() throws {
    let files = monthlyAir(
      (month: 1, town: "白石镇", pm25: 30), (month: 1, town: "云岭镇", pm25: 40), (month: 2, town: "白石镇", pm25: 60),
      (month: 2, town: "云岭镇", pm25: 40))
    let towns = try report(files, asOf: "2022-02-28").air
    #expect(towns.map(\.rank) == [2, 1])
    #expect(towns.map(\.rankOf) == [2, 2])
    #expect(towns[0].months.map(\.rank) == [1, 2])
    #expect(towns[1].months.map(\.rank) == [2, 1])
    #expect(towns[0].months.map(\.month) == [1, 2])
  }

  @Test func `equal towns share a place`() throws {
    let files = monthlyAir((month: 1, town: "白石镇", pm25: 30), (month: 1, town: "云岭镇", pm25: 30))
    #expect(try report(files, asOf: "2022-01-31").air.map(\.rank) == [1, 1])
  }

  @Test func `days after the day of judgement do not count`() throws {
    let files = air(("2022-01-01", "白石镇", "30", ""), ("2022-01-02", "白石镇", "90", ""))
    let town = try #require(try report(files, asOf: "2022-01-01").air.first)
    #expect(town.days == 1)
    #expect(town.pm25 == ExactNumber(30))
  }

  @Test func `without air data the targets have none`() throws {
    let files = ["tables/年度目标.csv": air()["tables/年度目标.csv"] ?? ""]
    let report = try report(files)
    #expect(report.targets.map(\.standing) == [.noData, .noData, .noData])
    #expect(report.air.isEmpty)
  }
}

struct SectionSummaryTests {
  private let files = [
    "tables/断面.csv": "编号,名称,河流,水质目标,责任主体\nS01,白石桥,白石河,Ⅲ,白石镇\n",
    "tables/断面月值.csv": """
    断面,月份,水质类别,断流
    S01,2022-01,Ⅲ,
    S01,2022-02,Ⅳ,
    S01,2022-03,未监测,
    S01,2022-04,,是
    S01,2022-06,Ⅱ,
    """,
  ]

  @Test func `months not monitored and dry months are neither met nor missed`() throws {
    let section = try #require(try report(files, asOf: "2022-05-31").sections.first)
    #expect(section.attained == 1)
    #expect(section.assessed == 2)
    #expect(section.months.map(\.month) == [1, 2, 3, 4, 5])
    #expect(section.months[2].outcome == .notMonitored)
    #expect(section.months[3].outcome == .dry)
    #expect(section.months[4].outcome == .notMonitored)
    #expect(section.months[1].source?.description == "content/tables/断面月值.csv:3:1")
  }

  @Test func `a month counts from its last day on`() throws {
    #expect(try report(files, asOf: "2022-06-29").sections.first?.assessed == 2)
    #expect(try report(files, asOf: "2022-06-30").sections.first?.assessed == 3)
  }
}
