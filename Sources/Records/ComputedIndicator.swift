// SPDX-License-Identifier: MIT

/// Indicators that the tool computes from tables, tasks and updates.
package enum ComputedIndicator: String, Sendable, CaseIterable {
  case airPM25 = "air.pm25"
  case airPM10 = "air.pm10"
  case airSO2 = "air.so2"
  case airNO2 = "air.no2"
  case airCO = "air.co"
  case airO3 = "air.o3"
  case airGoodDays = "air.good-days"
  case airGoodRate = "air.good-rate"
  case airHeavyDays = "air.heavy-days"
  case airValidDays = "air.valid-days"
  case airComposite = "air.composite"
  case airLargestSingle = "air.largest-single"
  case airRank = "air.rank"
  case airChangeRank = "air.change-rank"
  case airWeightedRank = "air.weighted-rank"
  case airBottomMonths = "air.bottom-months"
  case airCityRank = "air.city-rank"
  case airCompositeChange = "air.composite-change"
  case airPM25Change = "air.pm25-change"
  case airPM10Change = "air.pm10-change"
  case airGoodRateChange = "air.good-rate-change"
  case sectionAttainment = "sections.attainment"
  case sectionMeanAttainment = "sections.mean-attainment"
  case sectionStableShare = "sections.stable-share"
  case sectionGoodShare = "sections.good-share"
  case sectionInferiorCount = "sections.inferior-count"
  case sectionIndex = "sections.cwqi"
  case sectionIndexChange = "sections.cwqi-change"
  case taskOnTimeRate = "tasks.on-time-rate"
  case taskOverdue = "tasks.overdue"
  case targetOnScheduleRate = "targets.on-schedule-rate"
  case updateCount = "updates.count"
  case reportingRate = "reporting.rate"

  /// The name in Chinese rules.
  package var chinese: String { facts.chinese }
  package var unit: String { facts.unit }
  /// Decimals shown.
  package var decimals: Int { facts.decimals }
  /// Whether a smaller value is better.
  package var isBetterLower: Bool { facts.isBetterLower }

  /// The indicators of surface water sections.
  package static var water: [ComputedIndicator] { allCases.filter(\.isWater) }
  /// Whether the indicator is measured at surface water sections.
  package var isWater: Bool { facts.group == .water }
}

/// What an indicator is called and how it is shown.
package struct IndicatorFacts: Sendable {
  /// What it is computed from.
  package enum Group: Sendable {
    case air
    case water
    case tasks
    case targets
    case updates
    case reporting
  }

  package let chinese: String
  package let group: Group
  package let unit: String
  package let decimals: Int
  package let isBetterLower: Bool

  fileprivate init(
    _ chinese: String, _ group: Group, _ unit: String, decimals: Int = 0, isBetterLower: Bool = false
  ) {
    self.chinese = chinese
    self.group = group
    self.unit = unit
    self.decimals = decimals
    self.isBetterLower = isBetterLower
  }
}

extension ComputedIndicator {
  /// One row for each indicator.
  package var facts: IndicatorFacts {
    switch self {
    case .airPM25: IndicatorFacts("空气.PM2.5均值", .air, "µg/m³", isBetterLower: true)
    case .airPM10: IndicatorFacts("空气.PM10均值", .air, "µg/m³", isBetterLower: true)
    case .airSO2: IndicatorFacts("空气.SO2均值", .air, "µg/m³", isBetterLower: true)
    case .airNO2: IndicatorFacts("空气.NO2均值", .air, "µg/m³", isBetterLower: true)
    case .airCO: IndicatorFacts("空气.CO第95百分位", .air, "mg/m³", decimals: 1, isBetterLower: true)
    case .airO3: IndicatorFacts("空气.O3第90百分位", .air, "µg/m³", isBetterLower: true)
    case .airGoodDays: IndicatorFacts("空气.优良天数", .air, "天")
    case .airGoodRate: IndicatorFacts("空气.优良率", .air, "%", decimals: 1)
    case .airHeavyDays: IndicatorFacts("空气.重污染天数", .air, "天", isBetterLower: true)
    case .airValidDays: IndicatorFacts("空气.有效天数", .air, "天")
    case .airComposite: IndicatorFacts("空气.综合指数", .air, "", decimals: 2, isBetterLower: true)
    case .airLargestSingle: IndicatorFacts("空气.最大单项指数", .air, "", decimals: 2, isBetterLower: true)
    case .airRank: IndicatorFacts("空气.县内名次", .air, "名", isBetterLower: true)
    case .airChangeRank: IndicatorFacts("空气.改善名次", .air, "名", isBetterLower: true)
    case .airWeightedRank: IndicatorFacts("空气.加权名次", .air, "", decimals: 2, isBetterLower: true)
    case .airBottomMonths: IndicatorFacts("空气.连续末位月数", .air, "个月", isBetterLower: true)
    case .airCityRank: IndicatorFacts("空气.全市名次", .air, "名", isBetterLower: true)
    case .airCompositeChange: IndicatorFacts("空气.综合指数同比", .air, "%", decimals: 1, isBetterLower: true)
    case .airPM25Change: IndicatorFacts("空气.PM2.5同比", .air, "%", decimals: 1, isBetterLower: true)
    case .airPM10Change: IndicatorFacts("空气.PM10同比", .air, "%", decimals: 1, isBetterLower: true)
    case .airGoodRateChange: IndicatorFacts("空气.优良率同比", .air, "个百分点", decimals: 1)
    case .sectionAttainment: IndicatorFacts("断面.达标率", .water, "%", decimals: 1)
    case .sectionMeanAttainment: IndicatorFacts("断面.平均类别达标率", .water, "%", decimals: 1)
    case .sectionStableShare: IndicatorFacts("断面.稳定率", .water, "%", decimals: 1)
    case .sectionGoodShare: IndicatorFacts("断面.Ⅰ至Ⅲ类比例", .water, "%", decimals: 1)
    case .sectionInferiorCount: IndicatorFacts("断面.劣Ⅴ类个数", .water, "个", isBetterLower: true)
    case .sectionIndex: IndicatorFacts("断面.CWQI", .water, "", decimals: 4, isBetterLower: true)
    case .sectionIndexChange: IndicatorFacts("断面.CWQI同比", .water, "%", decimals: 1, isBetterLower: true)
    case .taskOnTimeRate: IndicatorFacts("任务.按期率", .tasks, "%", decimals: 1)
    case .taskOverdue: IndicatorFacts("任务.逾期数", .tasks, "项", isBetterLower: true)
    case .targetOnScheduleRate: IndicatorFacts("目标.达序时率", .targets, "%", decimals: 1)
    case .updateCount: IndicatorFacts("报送.次数", .updates, "次")
    case .reportingRate: IndicatorFacts("报送.及时率", .reporting, "%", decimals: 1)
    }
  }
}
