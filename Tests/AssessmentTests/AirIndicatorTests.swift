// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records
import Standards
import Testing

/// Every indicator of the air, measured for a town by its name and traced to its rows.
struct AirIndicatorTests {
  /// White: SO2 12, NO2 20, PM10 35, CO 0.8, ozone 80, PM2.5 35 in January and 70 in February; Cloud: 35 in both.
  private func files(_ indicator: String) -> [String: String] {
    var files = monthlyAir(
      (month: 1, town: "白石镇", pm25: 35), (month: 2, town: "白石镇", pm25: 70), (month: 1, town: "云岭镇", pm25: 35),
      (month: 2, town: "云岭镇", pm25: 35))
    files["tables/空气期值.csv"] = """
      期间,起,止,行政区,SO2,NO2,PM10,CO,O3_8h,PM2.5,综合指数,优良天数,有效天数,全市名次,参排数
      ,2021-01,2021-02,白石镇,12,20,70,0.8,80,50,3.83,45,50,,
      ,2021-01,2021-02,云岭镇,12,20,35,0.8,80,35,2.90,50,50,,
      ,2022-01,2022-02,白石镇,,,,,,,,,,44,155
      """
    files["scoring/2022.yml"] =
      scoring(
        "编号: a, 名称: 项, 分值: 100, 指标: \(indicator), 方式: 扣分, 目标: 0, 方向: 不高于, 每: 1, 扣: 0.1")
        + """
        空气:
          权重: {PM2.5: 0.75, SO2: 0.25}
          末位: [{名称: 月度末位, 末位数: 1, 阶梯: [提醒, 约谈]}]

        """
    return files
  }

  private func item(_ indicator: String) throws -> ScoredItem {
    let cards = try report(files(indicator), asOf: "2022-02-28").scorecards
    return try #require(cards.first?.items.first)
  }

  @Test(arguments: [
    ("空气.SO2均值", "12 µg/m³", "672 ÷ 56 = 12 → 12"), ("空气.NO2均值", "20 µg/m³", "1120 ÷ 56 = 20 → 20"),
    ("空气.CO第95百分位", "0.8 mg/m³", "0.8 + (0.8 − 0.8) × 0.25 = 0.8 → 0.8"),
    ("空气.O3第90百分位", "80 µg/m³", "80 + (80 − 80) × 0.5 = 80 → 80"),
    // 28 × 35 + 28 × 70 = 2940; 52.5 is rounded to the even 52.
    ("空气.PM2.5均值", "52 µg/m³", "2940 ÷ 56 = 52.5 → 52"),
    ("空气.综合指数", "3.39", "0.20 + 0.50 + 0.50 + 0.20 + 0.50 + 1.49 = 3.39"),
    ("空气.综合指数同比", "-11.5%（改善）", "(3.39 − 3.83) ÷ 3.83 × 100% = -11.5%"),
    ("空气.PM2.5同比", "4.0%（恶化）", "(52 − 50) ÷ 50 × 100% = +4.0%"),
    ("空气.PM10同比", "-50.0%（改善）", "(35 − 70) ÷ 70 × 100% = -50.0%"),
    ("空气.优良率同比", "10.0 个百分点（改善）", "100.0 − 90.0 = +10.0 个百分点"),
    ("空气.改善名次", "1 名（1/2）", "1/2"), ("空气.县内名次", "2 名（2/2）", "2/2"),
    ("空气.加权名次", "1.75", "2 × 0.75 + 1 × 0.25 = 1.75"),
    ("空气.最大单项指数", "1.49（PM2.5）", "max = 1.49 (PM2.5)"),
    ("空气.连续末位月数", "2 个月（约谈）", "▲▲ = 2"), ("空气.有效天数", "56 天", "59 − 3 − 0 = 56"),
    ("空气.全市名次", "44 名（44/155）", "44/155"),
  ])
  func `an indicator has its value and its arithmetic`(
    _ name: String, _ actual: String, _ step: String
  ) throws {
    let item = try item(name)
    #expect(item.actualText == actual)
    #expect(item.trace.steps.contains(step), "\(item.trace.steps)")
    #expect(item.trace.inputs.allSatisfy { $0.source != nil })
    #expect(!item.trace.inputs.isEmpty)
  }

  @Test func `an English id names the same indicator`() {
    for indicator in ComputedIndicator.allCases {
      #expect(IndicatorName(indicator.rawValue) == IndicatorName(indicator.chinese))
    }
  }

  @Test func `without a figure of last year a comparison is missing and not zero`() throws {
    var files = files("空气.综合指数同比")
    files["tables/空气期值.csv"] = nil
    let item = try #require(try report(files, asOf: "2022-02-28").scorecards.first?.items.first)
    #expect(item.outcome == .missing)
    #expect(item.actualText == "没有上年同期的数据")
  }

  @Test func `both sources stand in the trace of a comparison`() throws {
    let inputs = try item("空气.PM2.5同比").trace.inputs
    #expect(
      inputs.map { $0.source?.description } == [
        "content/tables/空气日值.csv:2:1", "content/tables/空气期值.csv:2:1",
      ])
    #expect(inputs.map(\.rows) == [56, 1])
  }
}
