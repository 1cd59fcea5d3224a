// SPDX-License-Identifier: MIT

extension AirStandard {
  /// The limit of GB 3095 table 1 in the item's unit, or `nil` where the table has none.
  ///
  /// Sources: GB 3095-2012 table 1; GB 3095-2026 table 1, transition and final columns.
  package func limit(
    _ pollutant: AirPollutant, _ averaging: AirAveraging, area: AirAreaClass = .second
  ) -> ExactNumber? {
    let row = limits(pollutant, area)
    let value =
      switch averaging {
      case .annual: row.annual
      case .daily: row.daily
      case .hourly: row.hourly
      }
    return value.map { ExactNumber($0) }
  }

  /// The limit that the composite index divides by: annual for SO2, NO2, PM10 and PM2.5, daily for CO and
  /// ozone (HJ 663, class two).
  package func compositeLimit(_ pollutant: AirPollutant) -> ExactNumber? {
    switch pollutant {
    case .so2, .no2, .pm10, .pm25: limit(pollutant, .annual)
    case .co, .o3EightHour: limit(pollutant, .daily)
    case .o3OneHour: nil
    }
  }

  private typealias Row = (annual: Int?, daily: Int?, hourly: Int?)

  private func limits(_ pollutant: AirPollutant, _ area: AirAreaClass) -> Row {
    let isFirst = area == .first
    switch pollutant {
    case .so2: return isFirst || self == .gb2026Final ? (20, 50, 150) : (60, 150, 500)
    case .no2: return self == .gb2026Final ? (30, 50, 200) : (40, 80, 200)
    case .co: return (nil, 4, 10)
    case .o3EightHour: return (nil, isFirst ? 100 : 160, nil)
    case .o3OneHour: return (nil, nil, isFirst ? 160 : 200)
    case .pm10: return coarseParticles(isFirst)
    case .pm25: return fineParticles(isFirst)
    }
  }

  private func coarseParticles(_ isFirst: Bool) -> Row {
    switch self {
    case .gb2012: isFirst ? (40, 50, nil) : (70, 150, nil)
    case .gb2026Transition: isFirst ? (40, 50, nil) : (60, 120, nil)
    case .gb2026Final: isFirst ? (20, 50, nil) : (50, 100, nil)
    }
  }

  private func fineParticles(_ isFirst: Bool) -> Row {
    switch self {
    case .gb2012: isFirst ? (15, 35, nil) : (35, 75, nil)
    case .gb2026Transition: isFirst ? (15, 35, nil) : (30, 60, nil)
    case .gb2026Final: isFirst ? (10, 25, nil) : (25, 50, nil)
    }
  }
}
