// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// The air indices (HJ 633, HJ 663).
enum AirFunctions {
  static let iaqi = SQLFunction.scalar(
    "iaqi(standard, pollutant, value)",
    Wording("单项空气质量指数，标准写 2012 或 2026", "the sub-index of one item; the standard is 2012 or 2026")
  ) { arguments in
    guard let standard = try standard(arguments), let pollutant = try pollutant(arguments, 1),
      let value = try concentration(arguments, 2, pollutant)
    else { return nil }
    return standard.iaqi(pollutant, value)
  }

  static let aqi = SQLFunction.scalar(
    "aqi(standard, so2, no2, pm10, co, o3_8h, pm25)",
    Wording("空气质量指数；缺项按标准处理", "the air quality index; what is missing counts as the standard says")
  ) { arguments in
    guard let standard = try standard(arguments) else { return nil }
    return standard.aqi(try readings(arguments)).value
  }

  static let composite = SQLFunction.scalar(
    "composite(profile, so2, no2, pm10, co, o3, pm25)",
    Wording("综合指数，六项缺一不算", "the composite index; NULL where one of the six is missing")
  ) { arguments in
    guard let standard = try standard(arguments),
      let index = CompositeIndex(try readings(arguments), standard)
    else { return nil }
    return ExactArgument.value(index.value, CompositeIndex.decimals)
  }

  private static func standard(_ arguments: SQLArguments) throws -> AirStandard? {
    let name = Wording("标准", "standard")
    guard let text = try arguments.text(0, name) else { return nil }
    guard let standard = AirStandard(named: text) else {
      let known = AirStandard.allCases.flatMap(\.names).joined(separator: " ")
      throw arguments.mistake(0, name, Wording("可写 \(known)", "may be \(known)"))
    }
    return standard
  }

  private static func pollutant(_ arguments: SQLArguments, _ place: Int) throws -> AirPollutant? {
    let name = Wording("污染物", "pollutant")
    guard let text = try arguments.text(place, name) else { return nil }
    let found =
      AirPollutant(named: text) ?? AirPollutant.allCases.first { $0.chineseTitle == text }
    guard let found else {
      let known = AirPollutant.allCases.map(\.title).joined(separator: " ")
      throw arguments.mistake(place, name, Wording("可写 \(known)", "may be \(known)"))
    }
    return found
  }

  private static func readings(_ arguments: SQLArguments) throws -> AirReadings {
    var readings = AirReadings()
    for (place, pollutant) in AirPollutant.assessed.enumerated() {
      if let value = try concentration(arguments, place + 1, pollutant) {
        readings[pollutant] = .value(value)
      }
    }
    return readings
  }

  private static func concentration(
    _ arguments: SQLArguments, _ place: Int, _ pollutant: AirPollutant
  ) throws -> ExactNumber? {
    let name = Wording(pollutant.title, pollutant.title)
    guard let number = try arguments.number(place, name) else { return nil }
    guard !number.isNegative else {
      throw arguments.mistake(place, name, Wording("浓度不能是负数", "must not be negative"))
    }
    return number
  }
}
