// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

extension CellProblem {
  private static let writeNumber = Wording(
    "写一个确切的数，如 12.5；没有数据就留空", "write one exact number such as 12.5; leave the cell empty where there is none")

  static func number(_ problem: NumberText.Problem, _ text: String, unit: String?) -> Self {
    let shown = Quoted.text(text)
    switch problem {
    case .notANumber, .unit: if let slip = letter(in: text) { return slip }
    default: break
    }
    switch problem {
    case .notANumber:
      return Self(
        rule: "not-a-number", wording: Wording("\(shown)不是数", "\(shown) is not a number"),
        help: withoutBlanks(text) ?? writeNumber)
    case .approximate:
      return Self(
        rule: "inexact-number",
        wording: Wording("\(shown)不是确切的数", "\(shown) is not an exact number"), help: writeNumber)
    case .exponent(let reading):
      return exponent(shown, reading)
    case .tooManyDigits:
      return Self(
        rule: "too-many-digits",
        wording: Wording("\(shown)超过 15 位有效数字", "\(shown) has more than 15 significant digits"),
        help: Wording("核对这个数，去掉多余的位数", "check the number and cut the needless digits"))
    case .tooManyDecimals: return tooManyDecimals(text, most: 12)
    case .grouping:
      return Self(
        rule: "misplaced-comma",
        wording: Wording("\(shown)里的逗号不在千位上", "the commas in \(shown) are not between thousands"),
        help: Wording("删去逗号；小数点写“.”", "delete the commas; the decimal point is “.”"))
    case .percent:
      return Self(
        rule: "percent-sign",
        wording: Wording(
          "\(shown)带百分号，但这一列的单位不是 %", "\(shown) has a percent sign, but the column's unit is not %"),
        help: unitHelp(unit))
    case .unit(let written):
      let unitShown = Quoted.text(written)
      return Self(
        rule: "wrong-unit",
        wording: unit == nil
          ? Wording("\(shown)带了单位\(unitShown)", "\(shown) carries the unit \(unitShown)")
          : Wording(
            "\(shown)的单位\(unitShown)不是这一列的单位", "the unit \(unitShown) in \(shown) is not the column's"),
        help: help(for: text, written, unit))
    }
  }

  private static func help(for text: String, _ written: String, _ unit: String?) -> Wording {
    guard let unit else { return multiple(text, written) ?? unitHelp(nil) }
    // 1.5万 in a column of 万元.
    guard unit.count > written.count, unit.hasPrefix(written), let end = text.firstRange(of: written) else {
      return unitHelp(unit)
    }
    let number = String(text[..<end.lowerBound])
    return Wording("这一列的单位就是 \(unit)，只写 \(number)", "the column is in \(unit): write \(number) alone")
  }

  /// `1 310` without its blank; `nil` where that is no number either.
  private static func withoutBlanks(_ text: String) -> Wording? {
    let joined = text.filter { !$0.isWhitespace }
    guard joined != text, let number = ExactNumber(TextFolding.key(joined)) else { return nil }
    return Wording("删去中间的空格：\(number.plainText())", "delete the blank: \(number.plainText())")
  }

  /// `1.2万` in digits; `nil` for any other unit.
  private static func multiple(_ text: String, _ written: String) -> Wording? {
    let factors = ["万": 10_000, "亿": 100_000_000]
    guard let factor = written.first.flatMap({ factors[String($0)] }), let end = text.firstRange(of: written),
      let number = ExactNumber(TextFolding.key(String(text[..<end.lowerBound])))
    else { return nil }
    let digits = (number * ExactNumber(factor)).plainText()
    return Wording("写成 \(digits)", "write \(digits)")
  }

  /// A letter that looks like a digit beside digits: `31O`, `l2`.
  private static func letter(in text: String) -> Self? {
    let alike: [Character: Character] = ["O": "0", "o": "0", "l": "1", "I": "1"]
    let reading = String(text.map { alike[$0] ?? $0 })
    guard let letter = text.first(where: { alike[$0] != nil }), let digit = alike[letter],
      text.contains(where: { $0.isASCII && $0.isNumber }),
      reading.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "-" })
    else { return nil }
    return Self(
      rule: "letter-for-digit",
      wording: Wording(
        "\(Quoted.text(text))里的“\(letter)”是字母，不是数字 \(digit)",
        "the “\(letter)” in \(Quoted.text(text)) is a letter and not the digit \(digit)"),
      help: Wording("写数字：\(reading)", "write digits: \(reading)"))
  }

  private static func exponent(_ shown: String, _ reading: String?) -> Self {
    Self(
      rule: "exponent-number",
      wording: Wording("\(shown)是科学计数", "\(shown) is written with an exponent"),
      help: reading.map { Wording("如果是 \($0)，就写 \($0)", "if it means \($0), write \($0)") } ?? writeNumber)
  }

  private static func unitHelp(_ unit: String?) -> Wording {
    guard let unit else { return Wording("只写数", "write the number alone") }
    return Wording("换算成 \(unit)，只写数", "convert it to \(unit) and write the number alone")
  }

  static func tooManyDecimals(_ text: String, most: Int) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "too-many-decimals",
      wording: Wording("\(shown)的小数超过 \(most) 位", "\(shown) has more than \(most) decimals"),
      help: Wording("最多保留 \(most) 位小数", "keep at most \(most) decimals"))
  }

  static func notAnInteger(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "not-an-integer", wording: Wording("\(shown)不是整数", "\(shown) is not a whole number"),
      help: Wording("写整数，如 12", "write a whole number such as 12"))
  }

  static func belowDetectionRefused(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      rule: "below-detection",
      wording: Wording(
        "\(shown)表示低于检出限，这一列不能这样写", "\(shown) means below detection, which this column does not take"),
      help: writeNumber)
  }

  private static let checkUnit = Wording("核对这个数和它的单位", "check the number and its unit")

  /// A number that is too large may be in the next smaller unit, as µg/m³ in a column of mg/m³.
  private static func smallerUnitHelp(_ unit: String?) -> Wording {
    guard let smaller = unit.flatMap(Units.smaller(than:)) else { return checkUnit }
    return Wording(
      "核对这个数和它的单位；如果这一列是 \(smaller)，在表头的括号里写明，或在 site.yml 的“数据表”里写“单位”",
      "check the number and its unit; if the column is in \(smaller), say so in brackets in the header or under units in site.yml"
    )
  }

  /// - Parameters:
  ///   - limit: The limit passed, in the column's unit.
  ///   - isLow: Whether the number lies below `limit`, and not above.
  static func outOfRange(_ text: String, limit: String, isLow: Bool, unit: String?) -> Self {
    let shown = Quoted.text(text)
    let bound = limit + (unit.map { " " + $0 } ?? "")
    return Self(
      rule: "number-out-of-range",
      wording: isLow
        ? Wording("\(shown)小于 \(bound)", "\(shown) is less than \(bound)")
        : Wording("\(shown)大于 \(bound)", "\(shown) is more than \(bound)"),
      help: isLow ? checkUnit : smallerUnitHelp(unit))
  }
}
