// SPDX-License-Identifier: MIT

/// The ticks of a scale: whole multiples of 1, 2 or 5 times a power of ten that cover the values.
package struct Axis: Sendable, Equatable {
  /// The tick values, ascending, at least two.
  package let ticks: [Double]
  private let decimals: Int

  /// The first tick.
  package var lower: Double { ticks.first ?? 0 }
  /// The last tick.
  package var upper: Double { ticks.last ?? 1 }

  /// Ticks that cover some values.
  ///
  /// - Parameters:
  ///   - values: The values; those that are not finite or beyond ±1e12 are passed over.
  ///   - includesZero: Whether zero must be on the axis, as it must for bars.
  ///   - intervals: The wished number of intervals, at least 1; the result has at most two more.
  package init(covering values: [Double], includesZero: Bool, intervals: Int = 4) {
    let known = values.filter { $0.isFinite && $0.magnitude <= Datum.largest }
    var low = known.min() ?? 0
    var high = known.max() ?? 1
    if includesZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    let size = max(low.magnitude, high.magnitude)
    if high - low <= max(size * 1e-9, 1e-9) {
      let room = includesZero || size == 0 ? 1 : size * 0.1
      low -= includesZero ? 0 : room
      high += room
    }
    // There are no half items: what is counted in whole numbers has whole ticks.
    let isWhole = !known.isEmpty && known.allSatisfy { $0 == $0.rounded() }
    let least = (high - low) / Double(max(intervals, 1))
    let (step, decimals) = Self.step(atLeast: isWhole ? max(least, 1) : least)
    let first = Int((low / step + 1e-9).rounded(.down))
    let last = max(Int((high / step - 1e-9).rounded(.up)), first + 1)
    ticks = (first...last).map { Double($0) * step }
    self.decimals = decimals
  }

  /// A tick as text: with the decimals of the step, a real minus sign, and 万 or 亿 for great numbers.
  package func text(_ tick: Double) -> String {
    let size = max(lower.magnitude, upper.magnitude)
    let (divisor, suffix, extra) = size >= 1e9 ? (1e8, "亿", 8) : size >= 1e5 ? (1e4, "万", 4) : (1, "", 0)
    let places =
      extra == 0 ? decimals : Self.places(of: ticks.count > 1 ? (ticks[1] - ticks[0]) / divisor : 1)
    return Self.text(tick / divisor, decimals: places) + (tick == 0 ? "" : suffix)
  }

  /// A number with a fixed count of decimals, without the locale.
  static func text(_ number: Double, decimals: Int) -> String {
    var power = 1
    for _ in 0..<min(max(decimals, 0), 9) { power *= 10 }
    let scaled = number * Double(power)
    guard scaled.isFinite, scaled.magnitude < 1e15 else { return "" }
    let whole = Int(scaled.rounded(.toNearestOrAwayFromZero))
    let sign = whole < 0 ? "−" : ""
    guard power > 1 else { return sign + String(whole.magnitude) }
    let fraction = String(Int(whole.magnitude) % power + power).dropFirst()
    return sign + String(Int(whole.magnitude) / power) + "." + fraction
  }

  private static func step(atLeast wish: Double) -> (step: Double, decimals: Int) {
    var power = 1.0
    var decimals = 0
    while power > wish, decimals < 12 {
      power /= 10
      decimals += 1
    }
    while power * 10 <= wish { power *= 10 }
    for factor in [1.0, 2, 5] where factor * power >= wish { return (factor * power, decimals) }
    return (10 * power, max(decimals - 1, 0))
  }

  private static func places(of step: Double) -> Int {
    var places = 0
    var scaled = step
    while places < 4, (scaled - scaled.rounded()).magnitude > 1e-6 {
      scaled *= 10
      places += 1
    }
    return places
  }
}
