// SPDX-License-Identifier: MIT

/// An exact number: a fraction in lowest terms with a positive denominator.
///
/// The standards round a figure once, from its exact value (GB/T 8170), so sums, means and ratios are kept as
/// fractions until they are shown. Numbers that staff write have at most 15 significant digits and 12 decimals.
/// A result whose fraction needs more than 127 bits (no honest table makes one) is cut to 18 decimals, half even,
/// and held within ±10^19, so that no content can stop the program.
package struct ExactNumber: Sendable, Hashable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = ExactNumber(0)
  package static let one = ExactNumber(1)

  /// A whole number.
  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// `numerator` / `denominator`, reduced.
  ///
  /// - Precondition: `denominator` is not 0.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a fraction needs a denominator")
    // The one integer without a negative would overflow below.
    let numerator = max(numerator, -Int128.max)
    let denominator = max(denominator, -Int128.max)
    guard denominator != 1 else {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// `mantissa` × 10^−`decimals`; `decimals` in 0...18.
  package init(mantissa: Int64, decimals: Int) {
    self.init(Int128(mantissa), over: Self.powerOfTen(decimals))
  }

  /// Reads plain decimal text such as `-12.50`; `nil` for anything else, over 15 significant digits or 12 decimals.
  package init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { Self.decimal($0) }
    guard let parsed else { return nil }
    self.init(mantissa: parsed.mantissa, decimals: parsed.decimals)
  }

  /// Reads plain ASCII decimal bytes: an optional sign, digits, optionally a point and digits.
  package static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> (mantissa: Int64, decimals: Int)? {
    var index = 0
    var isNegative = false
    if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    var mantissa: Int64 = 0
    var digits = 0
    var significant = 0
    var decimals = 0
    var afterPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x2E, !afterPoint, digits > 0 {
        afterPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if mantissa > 0 || byte > 0x30 { significant += 1 }
        if afterPoint { decimals += 1 }
        guard significant <= 15, decimals <= 12 else { return nil }
        mantissa = mantissa * 10 + Int64(byte - 0x30)
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, !afterPoint || decimals > 0 else { return nil }
    return (isNegative ? -mantissa : mantissa, decimals)
  }

  /// 10^`exponent`; a whole number.
  ///
  /// - Precondition: `exponent` is in 0...36.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    precondition((0...36).contains(exponent), "a power of ten out of range")
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 {
      if let small = UInt64(exactly: left), let other = UInt64(exactly: right) {
        return UInt128(greatestCommonDivisor(small, other))
      }
      (left, right) = (right, left % right)
    }
    return max(left, 1)
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension ExactNumber: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    // The products of the cross comparison have up to 254 bits.
    let near = left.numerator.multipliedFullWidth(by: right.denominator)
    let far = right.numerator.multipliedFullWidth(by: left.denominator)
    return near.high == far.high ? near.low < far.low : near.high < far.high
  }
}

extension ExactNumber {
  /// The exact sum; cut beyond 127 bits.
  package static func + (left: Self, right: Self) -> Self {
    exactSum(left, right) ?? exactSum(left.cut, right.cut)?.cut ?? .zero
  }

  package static prefix func - (number: Self) -> Self {
    ExactNumber(-number.numerator, over: number.denominator)
  }

  package static func - (left: Self, right: Self) -> Self { left + -right }

  /// The exact product; cut beyond 127 bits.
  package static func * (left: Self, right: Self) -> Self {
    exactProduct(left, right) ?? cutProduct(left, right)
  }

  /// - Precondition: `right` is not 0.
  package static func / (left: Self, right: Self) -> Self {
    left * ExactNumber(right.denominator, over: right.numerator)
  }

  /// The quotient, or `nil` where `divisor` is 0.
  package func divided(by divisor: Self) -> Self? { divisor.isZero ? nil : self / divisor }

  package static func += (left: inout Self, right: Self) { left = left + right }

  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }
  package var magnitude: Self { isNegative ? -self : self }

  /// The nearest `Double`, for drawing only.
  package var approximation: Double { Double(numerator) / Double(denominator) }
}

extension ExactNumber {
  private static let cutDecimals = 18
  private static let cutBound = ExactNumber(powerOfTen(19), over: 1)

  /// The number at 18 decimals, within ±10^19.
  private var cut: Self { min(max(self, -Self.cutBound), Self.cutBound).rounded(Self.cutDecimals) }

  private static func exactSum(_ left: Self, _ right: Self) -> Self? {
    let shared = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let rightFactor = right.denominator / shared
    let first = left.numerator.multipliedReportingOverflow(by: rightFactor)
    let second = right.numerator.multipliedReportingOverflow(by: left.denominator / shared)
    let top = first.partialValue.addingReportingOverflow(second.partialValue)
    let bottom = left.denominator.multipliedReportingOverflow(by: rightFactor)
    if first.overflow || second.overflow || top.overflow || bottom.overflow { return nil }
    return ExactNumber(top.partialValue, over: bottom.partialValue)
  }

  private static func exactProduct(_ left: Self, _ right: Self) -> Self? {
    // Crosswise reduction first keeps the products small.
    let a = ExactNumber(left.numerator, over: right.denominator)
    let b = ExactNumber(right.numerator, over: left.denominator)
    let top = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let bottom = a.denominator.multipliedReportingOverflow(by: b.denominator)
    if top.overflow || bottom.overflow { return nil }
    return ExactNumber(top.partialValue, over: bottom.partialValue)
  }

  private static func cutProduct(_ left: Self, _ right: Self) -> Self {
    let scale = powerOfTen(cutDecimals)
    let product = left.cut.scaled(cutDecimals).magnitude
      .multipliedFullWidth(by: right.cut.scaled(cutDecimals).magnitude)
    let isNegative = left.isNegative != right.isNegative
    // A high half of this size would not fit the quotient.
    guard product.high < scale.magnitude / 20 else { return isNegative ? -cutBound : cutBound }
    let quotient = Int128(scale.magnitude.dividingFullWidth(product).quotient)
    return ExactNumber(isNegative ? -quotient : quotient, over: scale).cut
  }
}
