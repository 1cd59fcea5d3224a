// SPDX-License-Identifier: MIT

/// What a rule or a target measures, by name (指标): a target's value, a reported figure, or something computed.
package enum IndicatorName: Sendable, Hashable {
  /// `目标:Q01`: the holder's share of a target.
  case target(String)
  /// `考核:巡查完成率`: a figure of the facts table.
  case fact(String)
  case computed(ComputedIndicator)

  /// `nil` for a name that means nothing.
  package init?(_ text: String) {
    for prefix in ["目标:", "目标：", "target:"] where text.hasPrefix(prefix) {
      self = .target(Self.rest(text, prefix))
      return
    }
    for prefix in ["考核:", "考核：", "fact:"] where text.hasPrefix(prefix) {
      self = .fact(Self.rest(text, prefix))
      return
    }
    guard let found = ComputedIndicator.allCases.first(where: { $0.rawValue == text || $0.chinese == text })
    else { return nil }
    self = .computed(found)
  }

  private static func rest(_ text: String, _ prefix: String) -> String {
    String(text.dropFirst(prefix.count).drop(while: { $0 == " " }))
  }
}

/// Indicators that the tool computes from tables, tasks and updates.
package enum ComputedIndicator: String, Sendable, CaseIterable {
  case airPM25 = "air.pm25"
  case airPM10 = "air.pm10"
  case airGoodDays = "air.good-days"
  case airGoodRate = "air.good-rate"
  case airHeavyDays = "air.heavy-days"
  case airComposite = "air.composite"
  case airRank = "air.rank"
  case airSO2 = "air.so2"
  case airNO2 = "air.no2"
  case airCO = "air.co"
  case airO3 = "air.o3"
  case airCompositeChange = "air.composite-change"
  case airPM25Change = "air.pm25-change"
  case airPM10Change = "air.pm10-change"
  case airGoodRateChange = "air.good-rate-change"
  case airChangeRank = "air.change-rank"
  case airWeightedRank = "air.weighted-rank"
  case airLargestSingle = "air.largest-single"
  case airBottomMonths = "air.bottom-months"
  case airValidDays = "air.valid-days"
  case airCityRank = "air.city-rank"
  case sectionAttainment = "sections.attainment"
  case taskOnTimeRate = "tasks.on-time-rate"
  case taskOverdue = "tasks.overdue"
  case targetOnScheduleRate = "targets.on-schedule-rate"
  case updateCount = "updates.count"

  /// The name in Chinese rules.
  package var chinese: String {
    switch self {
    case .airPM25: "空气.PM2.5均值"
    case .airPM10: "空气.PM10均值"
    case .airGoodDays: "空气.优良天数"
    case .airGoodRate: "空气.优良率"
    case .airHeavyDays: "空气.重污染天数"
    case .airComposite: "空气.综合指数"
    case .airRank: "空气.县内名次"
    case .airSO2: "空气.SO2均值"
    case .airNO2: "空气.NO2均值"
    case .airCO: "空气.CO第95百分位"
    case .airO3: "空气.O3第90百分位"
    case .airCompositeChange: "空气.综合指数同比"
    case .airPM25Change: "空气.PM2.5同比"
    case .airPM10Change: "空气.PM10同比"
    case .airGoodRateChange: "空气.优良率同比"
    case .airChangeRank: "空气.改善名次"
    case .airWeightedRank: "空气.加权名次"
    case .airLargestSingle: "空气.最大单项指数"
    case .airBottomMonths: "空气.连续末位月数"
    case .airValidDays: "空气.有效天数"
    case .airCityRank: "空气.全市名次"
    case .sectionAttainment: "断面.达标率"
    case .taskOnTimeRate: "任务.按期率"
    case .taskOverdue: "任务.逾期数"
    case .targetOnScheduleRate: "目标.达序时率"
    case .updateCount: "报送.次数"
    }
  }

  package var unit: String {
    switch self {
    case .airPM25, .airPM10, .airSO2, .airNO2, .airO3: "µg/m³"
    case .airCO: "mg/m³"
    case .airGoodDays, .airHeavyDays, .airValidDays: "天"
    case .airCompositeChange, .airPM25Change, .airPM10Change: "%"
    case .airGoodRateChange: "个百分点"
    case .airGoodRate, .sectionAttainment, .taskOnTimeRate, .targetOnScheduleRate: "%"
    case .airComposite, .airLargestSingle, .airWeightedRank: ""
    case .airRank, .airChangeRank, .airCityRank: "名"
    case .airBottomMonths: "个月"
    case .taskOverdue: "项"
    case .updateCount: "次"
    }
  }

  /// Decimals shown.
  package var decimals: Int {
    switch self {
    case .airGoodRate, .sectionAttainment, .taskOnTimeRate, .targetOnScheduleRate: 1
    case .airCO, .airCompositeChange, .airPM25Change, .airPM10Change, .airGoodRateChange: 1
    case .airComposite, .airLargestSingle, .airWeightedRank: 2
    default: 0
    }
  }

  /// Whether a smaller value is better.
  package var isBetterLower: Bool {
    switch self {
    case .airPM25, .airPM10, .airHeavyDays, .airComposite, .airRank, .taskOverdue: true
    case .airSO2, .airNO2, .airCO, .airO3, .airCompositeChange, .airPM25Change, .airPM10Change: true
    case .airChangeRank, .airWeightedRank, .airLargestSingle, .airBottomMonths, .airCityRank: true
    case .airGoodRateChange, .airValidDays: false
    case .airGoodDays, .airGoodRate, .sectionAttainment, .taskOnTimeRate, .targetOnScheduleRate, .updateCount:
      false
    }
  }
}
