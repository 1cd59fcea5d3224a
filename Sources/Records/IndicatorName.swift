// SPDX-License-Identifier: MIT

/// What a rule or a target measures, by name (指标): a target's value, a reported figure, or something computed.
package enum IndicatorName: Sendable, Hashable {
  /// `目标:Q01`: the holder's share of a target.
  case target(String)
  /// `考核:巡查完成率`: a figure of the facts table.
  case fact(String)
  case computed(ComputedIndicator)
  /// `台账:入河排污口.销号率`: a figure of a ledger.
  case ledger(String, figure: String)

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
    for prefix in ["台账:", "台账：", "ledger:"] where text.hasPrefix(prefix) {
      let parts = Self.rest(text, prefix).split(separator: ".", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      self = .ledger(String(parts[0]), figure: String(parts[1]))
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
  case sectionAttainment = "sections.attainment"
  case sectionGoodShare = "sections.good-share"
  case sectionInferiorCount = "sections.inferior-count"
  case sectionIndex = "sections.cwqi"
  case sectionIndexChange = "sections.cwqi-change"
  case sectionStableShare = "sections.stable-share"
  case sectionMeanAttainment = "sections.mean-attainment"
  case taskOnTimeRate = "tasks.on-time-rate"
  case taskOverdue = "tasks.overdue"
  case targetOnScheduleRate = "targets.on-schedule-rate"
  case updateCount = "updates.count"
  case reportingRate = "reporting.rate"

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
    case .sectionAttainment: "断面.达标率"
    case .sectionGoodShare: "断面.Ⅰ至Ⅲ类比例"
    case .sectionInferiorCount: "断面.劣Ⅴ类个数"
    case .sectionIndex: "断面.CWQI"
    case .sectionIndexChange: "断面.CWQI同比"
    case .sectionStableShare: "断面.稳定率"
    case .sectionMeanAttainment: "断面.平均类别达标率"
    case .taskOnTimeRate: "任务.按期率"
    case .taskOverdue: "任务.逾期数"
    case .targetOnScheduleRate: "目标.达序时率"
    case .updateCount: "报送.次数"
    case .reportingRate: "报送.及时率"
    }
  }

  package var unit: String {
    switch self {
    case .airPM25, .airPM10: "µg/m³"
    case .airGoodDays, .airHeavyDays: "天"
    case .airGoodRate, .sectionAttainment, .taskOnTimeRate, .targetOnScheduleRate, .reportingRate: "%"
    case .sectionGoodShare, .sectionIndexChange, .sectionStableShare, .sectionMeanAttainment: "%"
    case .sectionInferiorCount: "个"
    case .airComposite, .sectionIndex: ""
    case .airRank: "名"
    case .taskOverdue: "项"
    case .updateCount: "次"
    }
  }

  /// Decimals shown.
  package var decimals: Int {
    switch self {
    case .airGoodRate, .sectionAttainment, .taskOnTimeRate, .targetOnScheduleRate, .reportingRate: 1
    case .sectionGoodShare, .sectionIndexChange, .sectionStableShare, .sectionMeanAttainment: 1
    case .sectionIndex: 4
    case .airComposite: 2
    default: 0
    }
  }

  /// Whether a smaller value is better.
  package var isBetterLower: Bool {
    switch self {
    case .airPM25, .airPM10, .airHeavyDays, .airComposite, .airRank, .taskOverdue: true
    case .sectionInferiorCount, .sectionIndex, .sectionIndexChange: true
    case .sectionGoodShare, .sectionStableShare, .sectionMeanAttainment: false
    case .airGoodDays, .airGoodRate, .sectionAttainment, .taskOnTimeRate, .targetOnScheduleRate, .updateCount,
      .reportingRate:
      false
    }
  }
}

extension ComputedIndicator {
  /// The indicators of surface water sections.
  package static let water: [ComputedIndicator] = [
    .sectionAttainment, .sectionMeanAttainment, .sectionStableShare, .sectionGoodShare, .sectionInferiorCount,
    .sectionIndex, .sectionIndexChange,
  ]

  /// Whether the indicator is measured at surface water sections.
  package var isWater: Bool { Self.water.contains(self) }
}
