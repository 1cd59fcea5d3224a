// SPDX-License-Identifier: MIT

/// How far a daily value has been checked (HJ 633-2012, 5.1.5).
package enum AirDataQuality: String, CaseIterable, Sendable {
  /// 实时: provisional.
  case live
  /// 初审: checked by the reporting system.
  case reviewed
  /// 审核: confirmed in the following month.
  case audited

  /// The Chinese word of the table.
  package var title: String {
    switch self {
    case .live: "实时"
    case .reviewed: "初审"
    case .audited: "审核"
    }
  }
}

/// The reported daily values of one station or town.
package struct AirDay: Sendable, Hashable {
  package let date: CivilDate
  package let readings: AirReadings
  package let quality: AirDataQuality
  /// Why the day does not enter assessment, such as `沙尘` (环办监测〔2016〕120号); `nil` for a normal day.
  package let excludedReason: String?

  /// A day; a reason to exclude it leaves its values as they are.
  package init(
    _ date: CivilDate, _ readings: AirReadings, quality: AirDataQuality = .audited,
    excluded reason: String? = nil
  ) {
    self.date = date
    self.readings = readings
    self.quality = quality
    excludedReason = reason
  }

  /// Whether each of the six items of assessment has a value, is outside the monitoring plan, or is exempt.
  package func isComplete(exempt: Set<AirPollutant> = []) -> Bool {
    AirPollutant.assessed.allSatisfy { item in
      if exempt.contains(item) { return true }
      switch readings[item] {
      case .notMonitored: return true
      case .value, .missing: return readings.concentration(item) != nil
      }
    }
  }

  /// The index with which the day counts in a period's good days: under the 2012 set only a day on which every item
  /// is valid counts (HJ 663-2013), under the 2026 set a day whose index is not `NA` (HJ 633-2026, 5.3).
  package func countedIndex(
    _ standard: AirStandard? = nil, exempt: Set<AirPollutant> = []
  ) -> AirQualityIndex? {
    let index = index(standard, exempt: exempt)
    guard index.value != nil else { return nil }
    return index.standard.needsEveryItem || isComplete(exempt: exempt) ? index : nil
  }

  /// The index under the standard of the day, or under `standard`.
  package func index(_ standard: AirStandard? = nil, exempt: Set<AirPollutant> = []) -> AirQualityIndex {
    (standard ?? .effective(on: date)).aqi(readings, exempt: exempt)
  }
}
