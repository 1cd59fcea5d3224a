// SPDX-License-Identifier: MIT

internal import Standards

/// Reads the cells of one column of numbers.
struct NumberReader {
  /// Numbers are compared as integers of this many decimals, so that no fraction is made per cell.
  private static let scale = 18

  /// The sign that may stand behind a number.
  private let unit: String?
  /// What the numbers are counted in, for people.
  private let shownUnit: String?
  private let columnUnit: String?
  private let shift: Int
  private let allowsBelowDetection: Bool
  private let min: ExactNumber?
  private let max: ExactNumber?
  private let scaledMin: Int128?
  private let scaledMax: Int128?
  private let decimals: Int?
  private let isInteger: Bool

  init(_ match: HeaderMatching.Match, min: ExactNumber?, max: ExactNumber?, decimals: Int?) {
    unit = match.unit ?? (match.column.allowsPercent ? "%" : nil)
    shownUnit = match.unit
    columnUnit = match.column.unit
    shift = match.shift
    allowsBelowDetection = match.column.allowsBelowDetection
    self.min = min
    self.max = max
    scaledMin = min.map { $0.scaled(Self.scale, .up) }
    scaledMax = max.map { $0.scaled(Self.scale, .down) }
    self.decimals = decimals
    if case .integer = match.column.type { isInteger = true } else { isInteger = false }
  }

  func read(_ cell: UnsafeBufferPointer<UInt8>) -> ColumnReading.Outcome {
    switch NumberText.read(cell, unit: unit) {
    case .value(let mantissa, let decimals): return checked(mantissa, decimals, cell)
    case .belowDetection(let mantissa, let decimals):
      let text = String(decoding: cell, as: UTF8.self)
      guard allowsBelowDetection else { return .problem { .belowDetectionRefused(text) } }
      guard let moved = DecimalShift.shifted(mantissa, decimals, by: shift) else {
        return .problem { .number(.tooManyDigits, text, unit: shownUnit) }
      }
      return bounded(moved.mantissa, moved.decimals, cell)
        ?? .belowDetection(moved.mantissa, decimals: moved.decimals)
    case .problem(let problem):
      let text = String(decoding: cell, as: UTF8.self)
      return .problem { .number(problem, text, unit: shownUnit) }
    }
  }

  @inline(__always)
  private func checked(
    _ mantissa: Int64, _ decimals: Int, _ cell: UnsafeBufferPointer<UInt8>
  ) -> ColumnReading.Outcome {
    guard let moved = DecimalShift.shifted(mantissa, decimals, by: shift) else {
      let text = String(decoding: cell, as: UTF8.self)
      return .problem { .number(.tooManyDigits, text, unit: shownUnit) }
    }
    if let most = self.decimals, decimals > most {
      // The author's decimals count as written: a conversion may add some.
      let isFraction = isInteger && Self.needed(moved.mantissa, moved.decimals) > 0
      if isFraction || (!isInteger && shift == 0 && Self.needed(mantissa, decimals) > most) {
        let text = String(decoding: cell, as: UTF8.self)
        return .problem { isFraction ? .notAnInteger(text) : .tooManyDecimals(text, most: most) }
      }
    }
    return bounded(moved.mantissa, moved.decimals, cell)
      ?? .number(moved.mantissa, decimals: moved.decimals)
  }

  /// The problem of a number outside the column's bounds; `nil` within.
  @inline(__always)
  private func bounded(
    _ mantissa: Int64, _ decimals: Int, _ cell: UnsafeBufferPointer<UInt8>
  ) -> ColumnReading.Outcome? {
    guard scaledMin != nil || scaledMax != nil else { return nil }
    let scaled = Int128(mantissa) * Self.powers[Self.scale - decimals]
    if let limit = scaledMin, scaled < limit { return outOfRange(cell, min, isLow: true) }
    if let limit = scaledMax, scaled > limit { return outOfRange(cell, max, isLow: false) }
    return nil
  }

  private func outOfRange(
    _ cell: UnsafeBufferPointer<UInt8>, _ limit: ExactNumber?, isLow: Bool
  ) -> ColumnReading.Outcome {
    let text = String(decoding: cell, as: UTF8.self)
    let shown = limit?.plainText() ?? ""
    return .problem { .outOfRange(text, limit: shown, isLow: isLow, unit: columnUnit) }
  }

  private static let powers: [Int128] = (0...scale).map { ExactNumber.powerOfTen($0) }

  /// The decimals left without zeros at the end.
  private static func needed(_ mantissa: Int64, _ decimals: Int) -> Int {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
    return decimals
  }
}

/// Reads the cells of one column of choices.
struct ChoiceReader {
  private let choices: [Choice]
  private let words: [[UInt8]]
  private let keys: [String: Int]

  init(_ choices: [Choice]) {
    self.choices = choices
    words = choices.map { Array($0.chinese.utf8) }
    var keys: [String: Int] = [:]
    for (index, choice) in choices.enumerated() {
      for name in [choice.chinese, choice.id] + choice.aliases where keys[TextFolding.key(name)] == nil {
        keys[TextFolding.key(name)] = index
      }
    }
    self.keys = keys
  }

  func read(_ cell: UnsafeBufferPointer<UInt8>) -> ColumnReading.Outcome {
    // The Chinese word as given is the rule; only other spellings are folded.
    if let index = words.firstIndex(where: { $0.elementsEqual(cell) }) {
      return .number(Int64(index), decimals: 0)
    }
    let text = String(decoding: cell, as: UTF8.self)
    if let index = keys[TextFolding.key(text)] { return .number(Int64(index), decimals: 0) }
    return .problem { .unknownChoice(text, choices) }
  }
}
