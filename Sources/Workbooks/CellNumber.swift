// SPDX-License-Identifier: MIT

internal import Tables

/// A stored number, read as the exact decimal that its text is; no binary fraction is ever made.
struct CellNumber {
  /// Digits that a spreadsheet keeps; more come from the binary form, as in `0.30000000000000004`.
  private static let kept = 15
  /// Zeros that are written out; a number farther from 1 keeps its exponent.
  private static let mostZeros = 40

  private let isNegative: Bool
  /// Without zeros in front and behind; empty for zero.
  private var digits: [UInt8]
  /// Digits before the point; may be negative or larger than the count of digits.
  private var point: Int

  /// `nil` where the text is no number.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let hasSign = text.first == 0x2D || text.first == 0x2B
    isNegative = text.first == 0x2D
    if hasSign { index = 1 }
    digits = []
    point = 0
    var hasDigit = false
    var isAfterPoint = false
    while index < text.count {
      let byte = text[index]
      if Digits.isDigit(byte) {
        hasDigit = true
        if byte != 0x30 || !digits.isEmpty { digits.append(byte) }
        if !isAfterPoint, !digits.isEmpty { point += 1 }
        if isAfterPoint, digits.isEmpty { point -= 1 }
      } else if byte == 0x2E, !isAfterPoint {
        isAfterPoint = true
      } else {
        break
      }
      index += 1
    }
    guard hasDigit else { return nil }
    if index < text.count {
      guard text[index] | 0x20 == 0x65, let exponent = Self.exponent(text, index + 1) else { return nil }
      point += exponent
    }
    round()
  }

  private static func exponent(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start < text.count else { return nil }
    let hasSign = text[start] == 0x2D || text[start] == 0x2B
    let rest = UnsafeBufferPointer(rebasing: text[(start + (hasSign ? 1 : 0))...])
    guard rest.count <= 4, let value = Digits.integer(rest) else { return nil }
    return text[start] == 0x2D ? -value : value
  }

  /// To 15 digits, half to even.
  private mutating func round() {
    if digits.count > Self.kept {
      let (last, next) = (digits[Self.kept - 1], digits[Self.kept])
      let hasMore = digits[(Self.kept + 1)...].contains { $0 != 0x30 }
      let goesUp = next > 0x35 || (next == 0x35 && (hasMore || last % 2 == 1))
      digits.removeSubrange(Self.kept...)
      if goesUp { carry() }
    }
    while digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private mutating func carry() {
    while digits.last == 0x39 { digits.removeLast() }
    if let last = digits.popLast() {
      digits.append(last + 1)
    } else {
      digits = [0x31]
      point += 1
    }
  }

  /// Whether the number has digits before the point that a spreadsheet has lost.
  var isRounded: Bool { point > Self.kept }

  /// The decimal, moved by `shift` digits: 2 makes a percentage.
  func decimal(shift: Int = 0) -> String {
    let point = self.point + shift
    if digits.isEmpty { return "0" }
    let sign = isNegative ? "-" : ""
    let (zerosBefore, zerosBehind) = (-point, point - digits.count)
    guard zerosBefore <= Self.mostZeros, zerosBehind <= Self.mostZeros else {
      let fraction = digits.count > 1 ? "." + Self.string(digits[1...]) : ""
      return sign + Self.string(digits[..<1]) + fraction + "e\(point - 1)"
    }
    if point <= 0 { return sign + "0." + Self.zeros(zerosBefore) + Self.string(digits[...]) }
    if zerosBehind >= 0 { return sign + Self.string(digits[...]) + Self.zeros(zerosBehind) }
    return sign + Self.string(digits[..<point]) + "." + Self.string(digits[point...])
  }

  /// Whole days, and the rest of a day in seconds, rounded; `nil` below 0 and beyond a million days.
  var days: (whole: Int, seconds: Int)? {
    guard !isNegative || digits.isEmpty, point <= 7 else { return nil }
    var whole = 0
    for place in 0..<max(0, point) {
      whole = whole * 10 + (place < digits.count ? Int(digits[place] - 0x30) : 0)
    }
    // Twelve digits of a day are less than a millionth of a second.
    var fraction = 0
    for place in point..<point + 12 {
      let digit = place >= 0 && place < digits.count ? Int(digits[place] - 0x30) : 0
      fraction = fraction * 10 + digit
    }
    let seconds = (fraction * 86_400 + 500_000_000_000) / 1_000_000_000_000
    return seconds == 86_400 ? (whole + 1, 0) : (whole, seconds)
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}

extension CellNumber {
  /// What a cell of this number and form holds; `nil` where the text is no number.
  static func content(
    _ text: UnsafeBufferPointer<UInt8>, _ form: NumberForm, _ system: DateSystem
  ) -> Worksheet.Content? {
    if form == .plain, isShort(text) {
      return .number(String(decoding: text, as: UTF8.self), isRounded: false)
    }
    if form == .day, let whole = Digits.integer(text), whole < 1_000_000 {
      return .date(system.day(whole))
    }
    guard let number = CellNumber(text) else { return nil }
    switch form {
    case .plain: return .number(number.decimal(), isRounded: number.isRounded)
    case .percent: return .number(number.decimal(shift: 2) + "%", isRounded: number.isRounded)
    // What the office reads in the cell; as a number it would be ten thousand times less.
    case .many(let unit): return .text(number.decimal() + unit)
    case .day, .dayAndTime, .time, .duration:
      // A spreadsheet shows such a number as ####.
      guard let (whole, seconds) = number.days, let date = system.text(whole, seconds, form) else {
        return .number(number.decimal(), isRounded: number.isRounded)
      }
      return .date(date)
    }
  }

  /// Whether the text already is the shortest decimal: `12`, `0.5`, `-3.25`.
  private static func isShort(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= kept else { return false }
    let start = text[0] == 0x2D ? 1 : 0
    guard start < text.count, Digits.isDigit(text[start]) else { return false }
    // A zero in front stands alone or before the point.
    if text[start] == 0x30, start + 1 < text.count ? text[start + 1] != 0x2E : start == 1 { return false }
    var point: Int?
    for index in start..<text.count where !Digits.isDigit(text[index]) {
      guard text[index] == 0x2E, point == nil else { return false }
      point = index
    }
    guard point != nil else { return true }
    return text[text.count - 1] != 0x30 && text[text.count - 1] != 0x2E
  }
}
