// SPDX-License-Identifier: MIT

package import Standards

/// The decimal number that a binary one stands for: its shortest decimal text, at most 15 significant digits, which
/// are all that a table may hold.
package struct DecimalText: Sendable, Hashable {
  private let digits: Int64
  private let exponent: Int
  private let isNegative: Bool

  private static let mostDigits: Int64 = 1_000_000_000_000_000

  /// `nil` for what is no number.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    let text = double.magnitude.description
    var digits: Int64 = 0
    var exponent = 0
    var isAfterPoint = false
    let parts = text.split(separator: "e", maxSplits: 1)
    for byte in parts[0].utf8 {
      if byte == 0x2E {
        isAfterPoint = true
      } else {
        digits = digits * 10 + Int64(byte - 0x30)
        if isAfterPoint { exponent -= 1 }
      }
    }
    if parts.count == 2 { exponent += Int(parts[1]) ?? 0 }
    while digits >= Self.mostDigits {
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: 10)
      digits = rest > 5 || rest == 5 && quotient % 2 == 1 ? quotient + 1 : quotient
      exponent += 1
    }
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
    isNegative = double < 0
  }

  /// The number; `nil` beyond 18 decimals or 10^18.
  package var number: ExactNumber? {
    guard exponent >= -18, String(digits).utf8.count + exponent <= 18 else { return nil }
    let signed = Int128(isNegative ? -digits : digits)
    if exponent >= 0 { return ExactNumber(signed * ExactNumber.powerOfTen(exponent), over: 1) }
    return ExactNumber(signed, over: ExactNumber.powerOfTen(-exponent))
  }

  /// `12.5`, `3`, `0.00012`; very large and very small ones as `1.5e+30`.
  package var text: String {
    let sign = isNegative && digits != 0 ? "-" : ""
    let body = String(digits)
    if exponent >= 0, body.count + exponent <= 18 {
      return sign + body + String(repeating: "0", count: digits == 0 ? 0 : exponent)
    }
    if exponent < 0, exponent >= -18 {
      let padded = String(repeating: "0", count: max(0, 1 - exponent - body.count)) + body
      return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
    let power = exponent + body.count - 1
    let rest = body.dropFirst()
    return sign + body.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + (power < 0 ? "-" : "+")
      + String(power.magnitude)
  }
}
