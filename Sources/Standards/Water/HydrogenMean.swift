// SPDX-License-Identifier: MIT

/// The mean of pH values: −log10 of the mean hydrogen ion concentration.
///
/// The powers of ten are computed with integers at 2^110, so that the same values give the same bits on every
/// machine; the error stays below 2^−100, far under the last printed decimal.
package enum HydrogenMean {
  /// The pH of the mean hydrogen ion concentration, half even; `nil` of no values or values outside 0...14.
  ///
  /// - Parameter decimals: Decimals of the result, held within 0...12.
  package static func pH(_ values: [ExactNumber], decimals: Int = 2) -> ExactNumber? {
    let allowed = ExactNumber.zero...ExactNumber(14)
    guard let least = values.min(), values.count <= mostValues, values.allSatisfy(allowed.contains)
    else { return nil }
    // Relative to the least pH every power is in (0, 1].
    let sum = values.reduce(UInt128.zero) { $0 + inversePower(of: $1 - least) }
    let mean = sum / UInt128(values.count)
    let places = min(max(decimals, 0), 12)
    return round(least, mean: mean, places)
  }

  /// 2^110 · 2^17 values still fit 128 bits.
  private static let mostValues = 1 << 17
  private static let one: UInt128 = 1 << 110
  /// ⌊ln 10 · 2^110⌋.
  private static let naturalLogarithmOfTen: UInt128 = 2_988_926_336_215_526_835_652_688_914_121_427

  /// Rounds least − log10(mean) by comparing half steps of the last decimal with the mean.
  private static func round(_ least: ExactNumber, mean: UInt128, _ places: Int) -> ExactNumber {
    let steps = ExactNumber.powerOfTen(places) * 2
    // The result lies between `least` and the largest value, which is at most 14.
    var low = least.scaled(0, .down) * steps
    var high: Int128 = 15 * steps
    // The greatest half step not above the result: a larger pH is a smaller power.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let offset = ExactNumber(middle, over: steps) - least
      if offset.isNegative || inversePower(of: offset) >= mean { low = middle } else { high = middle }
    }
    let below = low >= 0 ? low / 2 : 0
    guard low % 2 == 1 else { return ExactNumber(below, over: steps / 2) }
    let offset = ExactNumber(low, over: steps) - least
    let isTie = !offset.isNegative && inversePower(of: offset) == mean
    return ExactNumber(isTie && below % 2 == 0 ? below : below + 1, over: steps / 2)
  }

  /// 10^−`exponent` at 2^110; `exponent` in 0...15.
  private static func inversePower(of exponent: ExactNumber) -> UInt128 {
    let whole = exponent.scaled(0, .down)
    let rest = exponent - ExactNumber(whole, over: 1)
    var power = exponential(minus: fixed(rest))
    for _ in 0..<whole { power /= 10 }
    return power
  }

  /// `fraction` · ln 10 at 2^110; `fraction` in 0..<1.
  private static func fixed(_ fraction: ExactNumber) -> UInt128 {
    let scaled = fraction.numerator.magnitude.multipliedFullWidth(by: one)
    let share = fraction.denominator.magnitude.dividingFullWidth(scaled).quotient
    return product(share, naturalLogarithmOfTen)
  }

  /// e^−x at 2^110 by the power series; x in 0...2.31.
  private static func exponential(minus x: UInt128) -> UInt128 {
    var positive = one
    var negative = UInt128.zero
    var term = one
    var order: UInt128 = 1
    while term > 0 {
      term = product(term, x) / order
      if order % 2 == 1 { negative += term } else { positive += term }
      order += 1
    }
    return positive - negative
  }

  private static func product(_ left: UInt128, _ right: UInt128) -> UInt128 {
    one.dividingFullWidth(left.multipliedFullWidth(by: right)).quotient
  }
}
