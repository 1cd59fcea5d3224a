// SPDX-License-Identifier: MIT

/// The money for cleaner air (山东省环境空气质量生态补偿暂行办法, 2017); 万元.
package struct EcologicalCompensation: Sendable, Hashable {
  /// One pollutant of the formula.
  package struct Item: Sendable, Hashable {
    package let pollutant: AirPollutant
    /// Last year's mean less this year's, µg/m³; positive is better.
    package let improvement: ExactNumber
    package let weight: ExactNumber

    /// A weighted improvement.
    package init(_ pollutant: AirPollutant, improvement: ExactNumber, weight: ExactNumber) {
      self.pollutant = pollutant
      self.improvement = improvement
      self.weight = weight
    }
  }

  /// The weights of 2017: PM2.5 60 %, PM10 15 %, SO2 15 %, NO2 10 %.
  package static func weight(_ pollutant: AirPollutant) -> ExactNumber {
    switch pollutant {
    case .pm25: ExactNumber(6, over: 10)
    case .pm10, .so2: ExactNumber(15, over: 100)
    case .no2: ExactNumber(1, over: 10)
    case .co, .o3EightHour, .o3OneHour: .zero
    }
  }

  /// 万元 for each weighted µg/m³ in 2017.
  package static let coefficient = ExactNumber(80)
  /// 万元 for each point of the good-day rate in 2017.
  package static let goodRateCoefficient = ExactNumber(20)

  /// The weighted improvement, µg/m³.
  package let weighted: ExactNumber
  /// What the city gets (positive) or pays (negative), 万元.
  package let amount: ExactNumber

  /// - Parameters:
  ///   - dispersion: 稀释扩散调整系数: 1.5 for 青岛, 烟台, 威海 and 日照, else 1.
  ///   - goodRateImprovement: Points of the good-day rate, this year's less last year's.
  package init(
    _ items: [Item], coefficient: ExactNumber = coefficient, dispersion: ExactNumber = .one,
    goodRateImprovement: ExactNumber = .zero, goodRateCoefficient: ExactNumber = goodRateCoefficient
  ) {
    weighted = items.reduce(.zero) { $0 + $1.improvement * $1.weight }
    amount = weighted * coefficient * dispersion + goodRateImprovement * goodRateCoefficient
  }
}
