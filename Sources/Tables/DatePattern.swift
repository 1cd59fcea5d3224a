// SPDX-License-Identifier: MIT

/// The shape of a text with numbers: `2022年6月30日前` is `#年#月#日前` with 2022, 6 and 30.
struct DatePattern {
  struct Number {
    let value: Int
    /// How many digits were written; 0 for Chinese numerals such as 三十.
    let digits: Int
  }

  /// Longer texts are no date.
  private static let longest = 40

  private(set) var shape = ""
  private(set) var numbers: [Number] = []

  /// Width, blanks and Chinese numerals are folded; a text that is too long has an empty shape.
  init(_ text: String) {
    let scalars = TextFolding.key(text).unicodeScalars
    guard scalars.count <= Self.longest else { return }
    var run: [Unicode.Scalar] = []
    for scalar in scalars {
      if Self.isNumeral(scalar) {
        if let last = run.last, Self.isDigit(last) != Self.isDigit(scalar) { flush(&run) }
        run.append(scalar)
      } else {
        flush(&run)
        // In a shape `#` stands for a number, so one that was written becomes a sign that no date has.
        shape.unicodeScalars.append(scalar == "#" ? "\u{FFFD}" : scalar)
      }
    }
    flush(&run)
  }

  /// Removes the ending; whether there was one.
  mutating func drop(suffix: String) -> Bool {
    guard shape.hasSuffix(suffix) else { return false }
    shape.removeLast(suffix.count)
    return true
  }

  /// Removes the beginning; whether there was one.
  mutating func drop(prefix: String) -> Bool {
    guard shape.hasPrefix(prefix) else { return false }
    shape.removeFirst(prefix.count)
    return true
  }

  /// Takes the first number and the sign after it, when that sign is `mark`.
  mutating func takeNumber(before mark: String) -> Number? {
    guard let first = numbers.first, drop(prefix: "#" + mark) else { return nil }
    numbers.removeFirst()
    return first
  }

  private mutating func flush(_ run: inout [Unicode.Scalar]) {
    guard let first = run.first else { return }
    shape.append("#")
    // Nine digits cannot overflow; a longer run is kept as a number that no date has.
    if run.count > 9 {
      numbers.append(Number(value: Int(Int32.max), digits: run.count))
    } else if Self.isDigit(first) {
      numbers.append(Number(value: run.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }, digits: run.count))
    } else {
      numbers.append(Self.chineseNumber(run))
    }
    run.removeAll(keepingCapacity: true)
  }

  private static let numerals: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "十" || scalar == "零" || numerals.contains(scalar)
  }

  /// 二〇二二 is 2022 with four digits; 十, 十二, 三十 and 三十一 are 10 to 31 with none.
  private static func chineseNumber(_ run: [Unicode.Scalar]) -> Number {
    func digit(_ scalar: Unicode.Scalar) -> Int { numerals.firstIndex(of: scalar) ?? 0 }
    guard let ten = run.firstIndex(of: "十") else {
      return Number(value: run.reduce(0) { $0 * 10 + digit($1) }, digits: run.count)
    }
    let before = run[..<ten]
    let after = run[(ten + 1)...]
    guard before.count <= 1, after.count <= 1, !after.contains("十") else {
      return Number(value: Int(Int32.max), digits: 0)
    }
    let tens = before.first.map(digit) ?? 1
    return Number(value: tens * 10 + (after.first.map(digit) ?? 0), digits: 0)
  }
}
