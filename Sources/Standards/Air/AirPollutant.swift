// SPDX-License-Identifier: MIT

/// An item of the ambient air standard, with ozone once for each averaging time.
///
/// The order is that of the report tables of HJ 633.
package enum AirPollutant: String, CaseIterable, Sendable {
  case so2
  case no2
  case pm10
  case co
  case o3EightHour = "o3_8h"
  case o3OneHour = "o3_1h"
  case pm25

  /// The six items of assessment (HJ 663): ozone enters by its daily maximum 8-hour mean.
  package static let assessed: [AirPollutant] = [.so2, .no2, .pm10, .co, .o3EightHour, .pm25]

  /// The id of tables and configuration, such as `pm25` or `o3_8h`.
  package var id: String { rawValue }

  /// The item with this id.
  package init?(id: String) { self.init(rawValue: id) }

  /// The printed name, such as `PM2.5`.
  package var title: String {
    switch self {
    case .so2: "SO2"
    case .no2: "NO2"
    case .pm10: "PM10"
    case .co: "CO"
    case .o3EightHour: "O3-8h"
    case .o3OneHour: "O3-1h"
    case .pm25: "PM2.5"
    }
  }

  /// The Chinese name, such as `细颗粒物`.
  package var chineseTitle: String {
    switch self {
    case .so2: "二氧化硫"
    case .no2: "二氧化氮"
    case .pm10: "可吸入颗粒物"
    case .co: "一氧化碳"
    case .o3EightHour: "臭氧日最大8小时平均"
    case .o3OneHour: "臭氧1小时平均"
    case .pm25: "细颗粒物"
    }
  }

  /// `mg/m³` for CO, else `µg/m³` (GB 3095 table 1).
  package var unit: String { self == .co ? "mg/m³" : "µg/m³" }

  /// Decimals of a reported concentration: CO 1, others 0 (HJ 633-2012 and HJ 633-2026).
  package var decimals: Int { self == .co ? 1 : 0 }

  /// The statistic of a period (HJ 663): CO 95th and ozone 90th percentile, else the mean.
  package var periodPercentile: Int? {
    switch self {
    case .co: 95
    case .o3EightHour, .o3OneHour: 90
    case .so2, .no2, .pm10, .pm25: nil
    }
  }

  /// The percentile of daily values that the year's evaluation asks for (HJ 663 table 1).
  package var annualPercentile: Int {
    switch self {
    case .so2, .no2: 98
    case .pm10, .pm25, .co: 95
    case .o3EightHour, .o3OneHour: 90
    }
  }
}
