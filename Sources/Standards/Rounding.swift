// SPDX-License-Identifier: MIT

/// How a figure is cut to its decimals.
package enum RoundingRule: Sendable {
  /// GB/T 8170: four down, six up, five to the even digit.
  case halfEven
  case up
  case down
  case towardZero
}

extension ExactNumber {
  /// Decimals that rounding and printing work with; others are held within.
  package static let decimalsAllowed = 0...18

  /// The number with at most `decimals` decimals, rounded once from the exact value.
  package func rounded(_ decimals: Int, _ rule: RoundingRule = .halfEven) -> ExactNumber {
    ExactNumber(scaled(decimals, rule), over: Self.powerOfTen(Self.held(decimals)))
  }

  /// The integer nearest to the number × 10^`decimals` by `rule`, held within the bounds of 128 bits.
  package func scaled(_ decimals: Int, _ rule: RoundingRule = .halfEven) -> Int128 {
    let power = Self.powerOfTen(Self.held(decimals))
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    // The remainder is below the denominator, so this quotient is below 10^`decimals`.
    let wide = rest.magnitude.multipliedFullWidth(by: power.magnitude)
    let (digits, left) = denominator.magnitude.dividingFullWidth(wide)
    let head = whole.multipliedReportingOverflow(by: power)
    let tail = isNegative ? -Int128(digits) : Int128(digits)
    let sum = head.partialValue.addingReportingOverflow(tail)
    if head.overflow || sum.overflow { return isNegative ? -Int128.max : Int128.max }
    return left == 0 ? sum.partialValue : stepped(sum.partialValue, rest: left, rule)
  }

  private static func held(_ decimals: Int) -> Int {
    min(max(decimals, decimalsAllowed.lowerBound), decimalsAllowed.upperBound)
  }

  /// `quotient` or its neighbour away from zero, where `rest` / `denominator` of a unit is left over.
  private func stepped(_ quotient: Int128, rest: UInt128, _ rule: RoundingRule) -> Int128 {
    let away: Int128 = isNegative ? -1 : 1
    switch rule {
    case .towardZero: return quotient
    case .up: return isNegative ? quotient : quotient + 1
    case .down: return isNegative ? quotient - 1 : quotient
    case .halfEven:
      let other = denominator.magnitude - rest
      if rest == other { return quotient % 2 == 0 ? quotient : quotient + away }
      return rest > other ? quotient + away : quotient
    }
  }

  /// The number with exactly `decimals` decimals, such as `37.50`; a minus sign is `-`.
  package func text(_ decimals: Int, _ rule: RoundingRule = .halfEven) -> String {
    let decimals = Self.held(decimals)
    return Self.text(scaled(decimals, rule), decimals)
  }

  /// The number as people write it, without needless zeros; at most `most` decimals (half even).
  package func plainText(most: Int = 12) -> String {
    if denominator == 1 { return String(numerator) }
    var decimals = Self.held(most)
    var value = scaled(decimals)
    while decimals > 0, value % 10 == 0 {
      value /= 10
      decimals -= 1
    }
    return Self.text(value, decimals)
  }

  /// Digits with the point before the last `decimals` of them.
  private static func text(_ value: Int128, _ decimals: Int) -> String {
    var bytes: [UInt8] = []
    var rest = value.magnitude
    var written = 0
    repeat {
      if written == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= decimals
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}
