// SPDX-License-Identifier: MIT

internal import Standards

/// The ways in which staff write a number, and those that are refused.
enum NumberText {
  enum Reading: Equatable {
    case value(mantissa: Int64, decimals: Int)
    case belowDetection(mantissa: Int64, decimals: Int)
    case problem(Problem)
  }

  enum Problem: Equatable {
    case notANumber
    /// 约5, ≤5, 5以上.
    case approximate
    /// Written with an exponent; the number that it may stand for.
    case exponent(reading: String?)
    case tooManyDigits
    case tooManyDecimals
    /// Commas not every three digits.
    case grouping
    case percent
    /// Another unit after the number.
    case unit(String)
  }

  /// - Parameters:
  ///   - bytes: The trimmed cell.
  ///   - unit: The unit that may stand after the number.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, unit: String?) -> Reading {
    if let (mantissa, decimals) = ExactNumber.decimal(bytes) {
      return .value(mantissa: mantissa, decimals: decimals)
    }
    return readSlowly(String(decoding: bytes, as: UTF8.self), unit: unit)
  }

  private static func readSlowly(_ text: String, unit: String?) -> Reading {
    let folded = Blank.trimmed(TextFolding.halfWidth(text)).lowercased()
    if folded.hasPrefix("<"), !folded.hasPrefix("<=") {
      return below(plain(Blank.trimmed(String(folded.dropFirst())), unit: unit))
    }
    // 0.01L is below detection, but 5 L is a volume where the column's unit is the litre.
    let isVolume = unit.map { Units.shift(from: "l", to: $0) == 0 } ?? false
    if !isVolume, folded.hasSuffix("l"), let number = decimal(Blank.trimmed(String(folded.dropLast()))) {
      return .belowDetection(mantissa: number.mantissa, decimals: number.decimals)
    }
    let isApproximate =
      approximatePrefixes.contains { folded.hasPrefix($0) }
      || approximateSuffixes.contains { folded.hasSuffix($0) }
    if isApproximate, folded.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
      return .problem(.approximate)
    }
    return plain(folded, unit: unit)
  }

  private static let approximatePrefixes = [
    "≤", "≥", "<=", ">", "≈", "~", "约", "近", "超", "大于", "小于", "不低于", "不高于", "不少于", "不超过", "至少", "最多",
  ]
  private static let approximateSuffixes = ["左右", "以上", "以下", "以内", "余", "多", "+"]

  private static func below(_ reading: Reading) -> Reading {
    guard case .value(let mantissa, let decimals) = reading else { return reading }
    return .belowDetection(mantissa: mantissa, decimals: decimals)
  }

  /// The number at the start, then nothing or a unit.
  private static func plain(_ text: String, unit: String?) -> Reading {
    let digits = text.utf8.prefix { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x2B && $0 <= 0x2E) }
    guard let number = String(digits), !number.isEmpty,
      number.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return .problem(.notANumber) }
    let rest = Blank.trimmed(String(text.dropFirst(number.count)))
    if rest.isEmpty { return grouped(number) }
    let reading = grouped(number)
    guard case .value(let mantissa, let decimals) = reading else { return reading }
    if rest.hasPrefix("e"), let exponent = Int(rest.dropFirst()) {
      return .problem(.exponent(reading: scaled(mantissa, decimals, exponent)))
    }
    if let unit, Units.shift(from: rest, to: unit) == 0 { return reading }
    if rest == "%" { return .problem(.percent) }
    return .problem(isUnitLike(rest) ? .unit(rest) : .notANumber)
  }

  /// Whether the text may be a unit: no digits but those of m2 and m3.
  private static func isUnitLike(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39, before != 0x6D || (byte != 0x32 && byte != 0x33) { return false }
      before = byte
    }
    return true
  }

  /// Digits with or without commas between thousands.
  private static func grouped(_ text: String) -> Reading {
    var plain = text
    if text.utf8.contains(0x2C) {
      let whole = text.utf8.prefix { $0 != 0x2E }
      let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
      let first = groups[0].filter { $0 != 0x2D && $0 != 0x2B }
      guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
        !text.utf8.dropFirst(whole.count).contains(0x2C)
      else { return .problem(.grouping) }
      plain = String(decoding: text.utf8.filter { $0 != 0x2C }, as: UTF8.self)
    }
    if let number = decimal(plain) { return .value(mantissa: number.mantissa, decimals: number.decimals) }
    return .problem(tooLong(plain))
  }

  private static func decimal(_ text: String) -> (mantissa: Int64, decimals: Int)? {
    var text = text
    return text.withUTF8 { ExactNumber.decimal($0) }
  }

  private static func tooLong(_ text: String) -> Problem {
    let unsigned = text.utf8.drop { $0 == 0x2D || $0 == 0x2B }
    let digits = unsigned.filter { $0 != 0x2E }
    let isNumber =
      digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && unsigned.count <= digits.count + 1
      && unsigned.first != 0x2E && unsigned.last != 0x2E
    guard isNumber else { return .notANumber }
    return digits.drop { $0 == 0x30 }.count > 15 ? .tooManyDigits : .tooManyDecimals
  }

  /// `mantissa` × 10^(`exponent` − `decimals`) as people write it; `nil` where it is too long.
  private static func scaled(_ mantissa: Int64, _ decimals: Int, _ exponent: Int) -> String? {
    guard (-12...15).contains(exponent), decimals - exponent <= 12 else { return nil }
    let power = ExactNumber(ExactNumber.powerOfTen(abs(exponent)), over: 1)
    let number = ExactNumber(mantissa: mantissa, decimals: decimals)
    return (exponent < 0 ? number / power : number * power).plainText()
  }
}

/// A number moved to another unit: `mantissa` × 10^−`decimals`.
enum DecimalShift {
  /// `nil` where the result needs more than 18 digits or decimals.
  @inline(__always)
  static func shifted(_ mantissa: Int64, _ decimals: Int, by shift: Int) -> (mantissa: Int64, decimals: Int)?
  {
    if shift == 0 { return (mantissa, decimals) }
    if mantissa == 0 { return (0, 0) }
    var (mantissa, decimals) = (mantissa, decimals - shift)
    while decimals > 0, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
    while decimals < 0 {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      mantissa = product
      decimals += 1
    }
    return decimals <= 18 ? (mantissa, decimals) : nil
  }
}
