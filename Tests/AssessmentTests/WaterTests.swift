// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// A county's sections and their months, as rows of the two tables.
private func water(
  sections: String, header: String = "断面,月份,水质类别,断流,pH值,溶解氧（mg/L）,氨氮（mg/L）,总磷（mg/L）,总氮（mg/L）,说明",
  months: String
) -> [String: String] {
  [
    "tables/断面.csv": "编号,名称,河流,类型,水质目标,监测频次,责任主体\n" + sections,
    "tables/断面月值.csv": header + "\n" + months,
  ]
}

private let bridge = "S01,白石桥,白石河,河流,Ⅲ,每月,白石镇\n"

struct WaterMonthTests {
  @Test func `the worst item decides and its multiple over the target is told`() throws {
    let files = water(sections: bridge, months: "S01,2022-01,,,7.8,9.1,1.32,0.18,,\n")
    let month = try #require(try report(files, asOf: "2022-01-31").sections.first?.months.first)
    #expect(month.outcome == .found(.four, attained: false))
    #expect(month.evaluation?.decidingItems == [.ammonia])
    #expect(month.exceedances(.chinese) == "氨氮/0.3")
    #expect(month.exceedances(.english) == "ammonia nitrogen 0.3")
    #expect(
      month.trace.steps == [
        "NH3-N 1 < 1.32 ≤ 1.5 → Ⅳ", "NH3-N (1.32 − 1) ÷ 1 = 0.3", "max(Ⅰ, Ⅰ, Ⅳ, Ⅲ) = Ⅳ", "Ⅳ > Ⅲ",
      ])
    #expect(month.trace.basis == "GB 3838-2002 表1；环办〔2011〕22号")
    #expect(month.trace.inputs.map(\.value) == ["7.8 · Ⅰ", "9.1 mg/L · Ⅰ", "1.32 mg/L · Ⅳ", "0.18 mg/L · Ⅲ"])
    #expect(month.trace.inputs.allSatisfy { $0.source?.description == "content/tables/断面月值.csv:2:1" })
  }

  @Test(arguments: [("河流", "Ⅲ", true), ("湖库", "Ⅴ", false)])
  func `a lake is stricter with phosphorus`(body: String, waterClass: String, isAttained: Bool) throws {
    let files = water(
      sections: "S01,白石桥,白石河,\(body),Ⅲ,每月,白石镇\n", months: "S01,2022-01,,,7,9,0.1,0.12,1.7,\n")
    let month = try #require(try report(files, asOf: "2022-01-31").sections.first?.months.first)
    #expect(month.waterClass?.title == waterClass)
    #expect(month.isAttained == isAttained)
    // Total nitrogen has a class of its own in lakes and decides nothing.
    #expect(month.evaluation?[.totalNitrogen] == (body == "湖库" ? .five : nil))
  }

  @Test func `below detection enters by half and is shown as written`() throws {
    let files = water(sections: bridge, months: "S01,2022-01,,,7,9,0.4L,<0.06,,\n")
    let month = try #require(try report(files, asOf: "2022-01-31").sections.first?.months.first)
    #expect(month.sample.value(.ammonia) == ExactNumber(1, over: 5))
    #expect(month.waterClass == .two)
    #expect(month.trace.inputs.map(\.value).suffix(2) == ["<0.4 mg/L · Ⅱ", "<0.06 mg/L · Ⅱ"])
    #expect(month.trace.steps.first == "NH3-N <0.4 → 0.4 ÷ 2 = 0.2")
  }

  @Test func `a published class counts and that of the concentrations stands beside it`() throws {
    let files = water(sections: bridge, months: "S01,2022-01,Ⅲ,,7,9,1.2,0.1,,本底扣除\nS01,2022-02,Ⅳ,,,,,,,\n")
    let months = try #require(try report(files, asOf: "2022-02-28").sections.first?.months)
    #expect(months[0].outcome == .found(.three, attained: true))
    #expect(months[0].computedClass == .four)
    #expect(months[0].differs)
    #expect(months[0].note == "本底扣除")
    #expect(months[0].trace.inputs.first?.label.chinese == "公布的类别")
    #expect(months[1].outcome == .found(.four, attained: false))
    #expect(months[1].computedClass == nil)
    #expect(!months[1].differs)
  }

  @Test func `a dry month has no class`() throws {
    let files = water(sections: bridge, months: "S01,2022-01,,是,,,,,,\n")
    let section = try #require(try report(files, asOf: "2022-01-31").sections.first)
    #expect(section.months[0].outcome == .dry)
    #expect(section.skipped == 1)
    #expect(section.isStable == nil)
  }

  @Test(arguments: [
    ("每月", "未 有 未 未 未 未"), ("双月", "免 有 免 未 免 未"), ("每季", "免 有 免 免 免 未"),
  ])
  func `no result is due in the other months of a span`(frequency: String, expected: String) throws {
    let files = water(
      sections: "S01,白石桥,白石河,河流,Ⅲ,\(frequency),白石镇\n", months: "S01,2022-02,Ⅲ,,,,,,,\n")
    let section = try #require(try report(files, asOf: "2022-06-30").sections.first)
    let words = section.months.map { month in
      switch month.outcome {
      case .found: "有"
      case .notMonitored: "未"
      case .notDue: "免"
      case .dry: "干"
      }
    }
    #expect(words.joined(separator: " ") == expected)
    #expect(section.assessed == 1)
  }
}

struct WaterPeriodTests {
  @Test func `the year's class is that of the mean concentrations`() throws {
    // Mean of ammonia: (0.4 + 1.4 + 1.5) / 3 = 1.1, one decimal more than the months' classes would give.
    let files = water(
      sections: bridge,
      months: "S01,2022-01,,,6,9,0.4,0.1,,\nS01,2022-02,,,7,8,1.4,0.1,,\nS01,2022-03,,,8,7.3,1.5,0.1,,\n")
    let year = try #require(try report(files, asOf: "2022-03-31").sections.first?.year)
    #expect(year.months == [1, 2, 3])
    #expect(year.evaluation.waterClass == .four)
    #expect(year.assessed.value(.ammonia)?.text(2) == "1.10")
    // −log10((10^−6 + 10^−7 + 10^−8) / 3) = 6.4318, no mean of 6, 7 and 8.
    #expect(year.mean.value(.pH)?.text(4) == "6.4318")
    #expect(WaterExceedance.text(year.evaluation.mainPollutants) == "氨氮/0.1")
    #expect(year.trace.steps.contains("NH3-N (0.4 + 1.4 + 1.5) ÷ 3 = 1.10 → Ⅳ"))
    #expect(year.trace.steps.first == "pH −lg[(10^−6 + 10^−7 + 10^−8) ÷ 3] = 6 → Ⅰ")
    #expect(year.trace.inputs.compactMap { $0.source?.line } == [2, 3, 4])
  }

  @Test func `months of the year before are compared up to the same month`() throws {
    let files = water(
      sections: bridge,
      months: "S01,2021-01,,,7,9,1.2,0.1,,\nS01,2021-12,,,7,9,9.9,0.1,,\nS01,2022-01,,,7,9,0.6,0.1,,\n")
    let section = try #require(try report(files, asOf: "2022-01-31").sections.first)
    #expect(section.lastYear?.months == [1])
    #expect(section.lastYear?.evaluation.waterClass == .four)
    #expect(section.lastYearRate == Rate(0, of: 1))
    #expect(section.year?.evaluation.waterClass == .three)
  }
}

struct RiverSummaryTests {
  @Test func `a river of fewer than five sections is judged by its mean`() throws {
    let files = water(
      sections: bridge + "S02,二桥,白石河,河流,Ⅲ,每月,云岭镇\n",
      months: "S01,2022-01,,,7,9,0.6,0.1,,\nS02,2022-01,,,7,9,1.8,0.1,,\n")
    let river = try #require(try report(files, asOf: "2022-01-31").water.rivers.first)
    #expect(river.evaluation.average?.waterClass == .four)
    #expect(river.evaluation.condition == .lightlyPolluted)
    #expect(river.mainPollutants == [.ammonia])
    #expect(river.trace.steps == ["(0.6 + 1.8) ÷ 2; NH3-N 1 < 1.2 ≤ 1.5 → Ⅳ"])
  }

  @Test func `a river of five sections is judged by their shares`() throws {
    let names = (1...5).map { "S0\($0),桥\($0),白石河,河流,Ⅲ,每月,白石镇\n" }.joined()
    let values = ["0.2", "0.3", "0.6", "0.9", "2.4"]
    let months = values.enumerated().map { "S0\($0 + 1),2022-01,,,7,9,\($1),0.1,,\n" }.joined()
    let river = try #require(
      try report(water(sections: names, months: months), asOf: "2022-01-31").water.rivers.first)
    #expect(river.evaluation.average == nil)
    // Four of five are Ⅰ–Ⅲ: 80 %.
    #expect(river.evaluation.condition == .good)
    #expect(river.trace.steps == ["Ⅰ–Ⅲ 4 ÷ 5 = 80.0%", "劣Ⅴ 1 ÷ 5 = 20.0%"])
  }

  @Test func `a lake of a river's name is judged apart`() throws {
    let files = water(
      sections: bridge + "S02,库心,白石河,湖库,Ⅲ,每月,云岭镇\n", months: "S01,2022-01,,,7,9,0.6,0.1,,\n")
    let rivers = try report(files, asOf: "2022-01-31").water.rivers
    #expect(rivers.map(\.body) == [.river, .lake])
    #expect(rivers.map(\.judged) == [1, 0])
    #expect(rivers[1].evaluation.condition == nil)
  }
}

struct WaterIndicatorTests {
  private let files = water(
    sections: bridge + "S02,库心,云岭水库,湖库,Ⅲ,每月,云岭镇\nS03,三桥,云岭河,河流,Ⅱ,每月,云岭镇\n",
    months: """
      S01,2021-01,,,7,10,2,0.2,,
      S01,2022-01,,,7,10,1.5,0.2,,
      S01,2022-02,,,7,10,0.5,0.2,,
      S02,2021-01,,,7,10,0.5,0.05,,
      S02,2022-01,,,7,10,0.5,0.05,,
      S03,2021-01,,,7,10,0.25,0.1,,
      S03,2022-01,,,7,10,0.25,0.1,,
      """)

  private func figures(asOf: String = "2022-02-28") throws -> [String: String] {
    let water = try report(files, asOf: asOf).water
    return Dictionary(
      water.figures.map { ($0.indicator.rawValue, $0.measurement?.text ?? $0.reason?.chinese ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `the county's figures`() throws {
    let figures = try figures()
    // Four results, one missed; the means of all three reach their class.
    #expect(figures["sections.attainment"] == "75.0")
    #expect(figures["sections.mean-attainment"] == "100.0")
    #expect(figures["sections.stable-share"] == "66.7")
    #expect(figures["sections.good-share"] == "100.0")
    #expect(figures["sections.inferior-count"] == "0")
    // Rivers: mean ammonia (1 + 0.25) / 2 = 0.625, phosphorus 0.15 / 0.2, oxygen 5 / 10: 0.625 + 0.75 + 0.5 = 1.875.
    // Lake: 0.5 + 0.05 / 0.05 + 0.5 = 2. Together (1.875 · 2 + 2) / 3 = 1.9167.
    #expect(figures["sections.cwqi"] == "1.9167")
    // The year before: rivers (2 + 0.25) / 2 = 1.125 + 1.25 = 2.375; (2.375 · 2 + 2) / 3 = 2.25. −0.3333 / 2.25.
    #expect(figures["sections.cwqi-change"] == "-14.8")
  }

  @Test func `sections are ranked by index and by change, those at class two not by change`() throws {
    let places = try report(files, asOf: "2022-02-28").water.places
    #expect(places.map { $0.index?.text(4) } == ["2.5000", "2.0000", "1.2500"])
    #expect(places.map { $0.rank?.text } == ["3/3", "2/3", "1/3"])
    #expect(places.map { $0.changeRank?.text } == ["1/2", "2/2", nil])
    #expect(places[2].isExempt)
  }

  @Test func `a holder is measured at its own sections`() throws {
    var all = files
    all["scoring/2022.yml"] = scoring(
      "编号: a, 名称: 稳定, 分值: 100, 指标: 断面.稳定率, 方式: 比例, 目标: 100, 方向: 不低于")
    let cards = try report(all, asOf: "2022-02-28").scorecards
    #expect(cards.map(\.scoreText) == ["0.00", "100.00"])
    #expect(cards[0].items[0].trace.inputs.map(\.label.chinese) == ["白石桥"])
  }

  @Test func `a target may be set for any of them`() throws {
    var all = files
    all["tables/年度目标.csv"] = """
      编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,取数,小数位
      W1,水,优良断面比例,%,不低于,均值,60,白石镇,2022-01-01,2022-12-31,断面.Ⅰ至Ⅲ类比例,1
      W2,水,劣Ⅴ类断面,个,不高于,均值,0,白石镇,2022-01-01,2022-12-31,断面.劣Ⅴ类个数,0
      W3,水,断面达标率,%,不低于,均值,90,白石镇,2022-01-01,2022-12-31,断面.达标率,1
      """
    let targets = try report(all, asOf: "2022-02-28").targets
    #expect(targets.map { $0.actual?.text } == ["100.0", "0", "75.0"])
    #expect(targets.map { $0.actual?.shareText } == ["3/3", "0/3", "3/4，另 2 次未监测或断流"])
    #expect(targets[2].series.map(\.text) == ["66.7", "75.0"])
    #expect(targets[2].lastYear == "66.7 %")
  }

  @Test func `without concentrations there is no index and no share`() throws {
    let only = water(sections: bridge, months: "S01,2022-01,Ⅲ,,,,,,,\n")
    let water = try report(only, asOf: "2022-01-31").water
    let missing = water.figures.filter { $0.measurement == nil }.map(\.indicator.rawValue)
    #expect(
      missing == [
        "sections.mean-attainment", "sections.good-share", "sections.inferior-count", "sections.cwqi",
        "sections.cwqi-change",
      ])
    #expect(water.figures.first?.measurement?.text == "100.0")
    #expect(water.places.map(\.rank) == [nil])
  }

  @Test func `a change needs items that both years have`() throws {
    let unlike = water(
      sections: bridge, months: "S01,2021-01,,,,,,0.1,,\nS01,2022-01,,,,,0.5,0.2,,\nS01,2022-02,,,,,0.5,,,\n")
    let index = try #require(try report(unlike, asOf: "2022-02-28").water.county.index)
    // Over phosphorus alone: 0.1 / 0.2 = 0.5 before, 0.2 / 0.2 = 1 now.
    #expect(index.change == Change(from: ExactNumber(1, over: 2), to: ExactNumber(1)))
    #expect(index.value == ExactNumber(3, over: 2))
    #expect(index.items == 2)
  }
}

/// Targets of states that no rest of the year is averaged into.
struct WaterLevelTests {
  private func standings(_ rows: String, ammonia: String, asOf: String = "2022-01-31") throws
    -> [AssessedTarget]
  {
    var files = water(
      sections: bridge, months: "S01,2021-01,,,7,9,1,0.1,,\nS01,2022-01,,,7,9,\(ammonia),0.1,,\n")
    files["tables/年度目标.csv"] =
      "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止,取数,小数位\n" + rows
    return try report(files, asOf: asOf).targets
  }

  @Test func `a section worse than class five is behind and not out of reach`() throws {
    let row = "W1,水,劣Ⅴ类断面,个,不高于,均值,0,白石镇,2022-01-01,2022-12-31,断面.劣Ⅴ类个数,0\n"
    let dirty = try #require(try standings(row, ammonia: "3").first)
    #expect(dirty.standing == .seriouslyBehind)
    #expect(dirty.need?.chinese == "还差 1 个")
    #expect(dirty.trace.steps.suffix(2) == ["1 > 0", "→ 0.00"])
    #expect(try standings(row, ammonia: "1").first?.standing == .onSchedule)
  }

  @Test func `a change of the index has a goal below zero`() throws {
    let row = "W1,水,水质指数同比,%,不高于,均值,-5,白石镇,2022-01-01,2022-12-31,断面.CWQI同比,1\n"
    // 5/9 + 1 + 0.5 before; 0.5 less now is −24.3 %, 0.1 less is −4.9 %.
    #expect(try standings(row, ammonia: "0.5").map(\.standing) == [.onSchedule])
    let short = try #require(try standings(row, ammonia: "0.9").first)
    #expect(short.actual?.text == "-4.9")
    #expect(short.standing == .behind)
    #expect(try standings(row, ammonia: "0.9", asOf: "2022-12-31").first?.standing == .missed)
  }
}
