// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Standards

/// The ways in which staff write a day or a deadline.
///
/// Read: `2022-06-30`, `2022/6/30`, `2022.6.30`, `20220630`, `2022年6月30日`, `二〇二二年六月三十日`, all in either
/// width; as deadlines `6月30日前`, `6月底前完成`, `6月底前`, `2022年底前`, `年内`, `上半年`, `二季度`, each its last day. Whatever may
/// mean two days is an error that names both.
package enum DateText {
  /// - Parameter defaultYear: The year of a text without one, such as `6月底前`; `nil` where there is none.
  package static func parse(_ text: String, defaultYear: Int?) -> Result<CivilDate, DateProblem> {
    var copy = text
    if let date = copy.withUTF8({ fast(Blank.trimmed($0)) }) { return .success(date) }
    var reading = DateReading(text, defaultYear: defaultYear)
    return reading.result()
  }

  /// Year, month and day with plain signs between them, which nearly all cells are; `nil` sends to the full rules.
  static func fast(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard bytes.count >= 8, bytes.count <= 17 else { return nil }
    var index = 0
    guard let year = digits(bytes, &index, 4...4) else { return nil }
    if index + 4 == bytes.count {
      guard let rest = digits(bytes, &index, 4...4) else { return nil }
      return CivilDate(year: year, month: rest / 100, day: rest % 100)
    }
    let sign = bytes[index]
    if sign == 0x2D || sign == 0x2F || sign == 0x2E {
      index += 1
      guard let month = digits(bytes, &index, 1...2), index < bytes.count, bytes[index] == sign else {
        return nil
      }
      index += 1
      guard let day = digits(bytes, &index, 1...2), index == bytes.count else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard skip(bytes, &index, (0xE5, 0xB9, 0xB4)), let month = digits(bytes, &index, 1...2),
      skip(bytes, &index, (0xE6, 0x9C, 0x88)), let day = digits(bytes, &index, 1...2),
      skip(bytes, &index, (0xE6, 0x97, 0xA5)), index == bytes.count
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// As many digits as `count` allows; `nil` where there are fewer.
  private static func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ count: ClosedRange<Int>
  ) -> Int? {
    var value = 0
    let start = index
    while index < bytes.count, index - start < count.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index - start >= count.lowerBound ? value : nil
  }

  private static func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ sign: (UInt8, UInt8, UInt8)
  ) -> Bool {
    guard index + 3 <= bytes.count, bytes[index] == sign.0, bytes[index + 1] == sign.1,
      bytes[index + 2] == sign.2
    else { return false }
    index += 3
    return true
  }
}

/// One text on its way to a day.
private struct DateReading {
  private let text: String
  private let defaultYear: Int?
  private var pattern: DatePattern
  /// Whether `前` stood at the end.
  private var isBefore = false

  init(_ text: String, defaultYear: Int?) {
    self.text = text
    self.defaultYear = defaultYear
    pattern = DatePattern(text)
  }

  mutating func result() -> Result<CivilDate, DateProblem> {
    let shape = pattern.shape
    if Self.openEnded.contains(where: { shape.hasPrefix($0) }) { return .failure(.openEnded(text)) }
    if shape.contains("#"), shape.contains(":") || shape.contains("时") || shape.contains("点") {
      return .failure(.hasTime(text))
    }
    _ = pattern.drop(suffix: "完成")
    isBefore = ["之前", "以前", "前"].contains { pattern.drop(suffix: $0) }
    switch pattern.shape {
    case "#": return plainNumber(pattern.numbers[0])
    case "#-#-#", "#/#/#", "#.#.#": return threeNumbers()
    case "#-#", "#/#", "#.#": return twoNumbers()
    default: return inWords()
    }
  }

  private static let openEnded = ["长期", "持续", "常态", "立即", "即时", "尽快", "近期", "随时", "永久", "每"]

  private func plainNumber(_ number: DatePattern.Number) -> Result<CivilDate, DateProblem> {
    let value = number.value
    switch number.digits {
    case 8: return day(value / 10_000, value / 100 % 100, value % 100)
    case 6 where (1...12).contains(value % 100):
      return .failure(.noDay(text, year: value / 100, month: value % 100))
    case 4 where (1900...2199).contains(value): return .failure(.noMonth(text, year: value))
    // The serial numbers of 2000-01-01 to 2099-12-31; the count starts from 1899-12-30.
    case 5 where (36_526...73_050).contains(value):
      return .failure(.serial(text, CivilDate(dayNumber: Int32(value - 25_569))))
    default: return .failure(.notADate(text))
    }
  }

  private func threeNumbers() -> Result<CivilDate, DateProblem> {
    let (first, second, third) = (pattern.numbers[0], pattern.numbers[1], pattern.numbers[2])
    if first.digits == 4, second.digits <= 2, third.digits <= 2 {
      return day(first.value, second.value, third.value)
    }
    if first.digits <= 2, second.digits <= 2, third.digits == 4 {
      return .failure(Self.monthAndDay(text, year: third.value, first.value, second.value))
    }
    if first.digits <= 3, second.digits <= 2, third.digits <= 2 { return .failure(.twoDigitYear(text)) }
    return .failure(.notADate(text))
  }

  private func twoNumbers() -> Result<CivilDate, DateProblem> {
    let (first, second) = (pattern.numbers[0], pattern.numbers[1])
    if first.digits == 4, (1...12).contains(second.value) {
      return .failure(.noDay(text, year: first.value, month: second.value))
    }
    guard first.digits <= 2, second.digits <= 2 else { return .failure(.notADate(text)) }
    return .failure(Self.monthAndDay(text, year: nil, first.value, second.value))
  }

  /// Two numbers of which either may be the month.
  private static func monthAndDay(_ text: String, year: Int?, _ first: Int, _ second: Int) -> DateProblem {
    let readings = [(first, second), (second, first)].filter { month, day in
      // A leap year has every day that a month and day can name.
      CivilDate(year: year ?? 2000, month: month, day: day) != nil
    }.map { month, day in
      let text = (year.map { "\($0)年" } ?? "") + "\(month)月\(day)日"
      return Wording(text, text)
    }
    return readings.isEmpty ? .notADate(text) : .ambiguous(text, first == second ? [readings[0]] : readings)
  }

  private mutating func inWords() -> Result<CivilDate, DateProblem> {
    var year = defaultYear
    var hasYear = true
    if let written = pattern.takeNumber(before: "年度") ?? pattern.takeNumber(before: "年") {
      guard written.digits == 4 else { return .failure(.twoDigitYear(text)) }
      year = written.value
    } else if ["今年", "本年度", "本年", "当年"].contains(where: { pattern.drop(prefix: $0) }) {
    } else if pattern.drop(prefix: "明年") {
      year = defaultYear.map { $0 + 1 }
    } else {
      hasYear = false
      if pattern.shape == "全年" || pattern.shape.hasPrefix("年") { hasYear = pattern.drop(prefix: "年") }
    }
    guard let span = span(hasYear: hasYear) else { return .failure(.notADate(text)) }
    guard let year else { return .failure(span == .unnamedMonth ? .noMonthEnd(text) : .noYear(text)) }
    return end(of: span, year: year)
  }

  /// A part of a year.
  private enum Span: Equatable {
    case day(month: Int, day: Int)
    /// The last day of the month.
    case endOf(month: Int)
    case wholeMonth(Int)
    case wholeYear
    case startOf(month: Int)
    /// 上旬, 中旬, 下旬 as 0, 1, 2.
    case third(month: Int, part: Int)
    case unnamedMonth
  }

  private func span(hasYear: Bool) -> Span? {
    let first = pattern.numbers.first?.value ?? 0
    switch pattern.shape {
    case "#月#日", "#月#号": return .day(month: first, day: pattern.numbers[1].value)
    case "#月底", "#月末", "#月份底": return .endOf(month: first)
    case "#月", "#月份": return .wholeMonth(first)
    case "#月初": return .startOf(month: first)
    case "#月上旬": return .third(month: first, part: 0)
    case "#月中旬": return .third(month: first, part: 1)
    case "#月下旬": return .third(month: first, part: 2)
    case "底", "末", "内", "全年", "下半年", "下半年底":
      return hasYear || pattern.shape.hasPrefix("下") || pattern.shape == "全年" ? .endOf(month: 12) : nil
    case "初": return hasYear ? .startOf(month: 1) : nil
    case "": return hasYear ? .wholeYear : nil
    case "上半年", "上半年底", "上半年末": return .endOf(month: 6)
    case "#季度", "第#季度", "#季度末", "第#季度末", "#季度底", "第#季度底":
      return (1...4).contains(first) ? .endOf(month: first * 3) : nil
    case "月底", "月末", "本月底", "当月底", "季度末", "季度底": return .unnamedMonth
    default: return nil
    }
  }

  private func end(of span: Span, year: Int) -> Result<CivilDate, DateProblem> {
    switch span {
    case .day(let month, let day): return self.day(year, month, day)
    case .endOf(let month):
      guard (1...12).contains(month) else { return .failure(.noSuchDay(text)) }
      return day(year, month, CivilDate.days(inMonth: month, of: year))
    case .unnamedMonth: return .failure(.noMonthEnd(text))
    case .wholeYear:
      guard isBefore else { return .failure(.noMonth(text, year: year)) }
      return .failure(.ambiguous(text, [.endOfYear(year - 1), .endOfYear(year)]))
    case .wholeMonth(let month), .startOf(let month), .third(let month, _):
      guard (1...12).contains(month), (1900...2199).contains(year) else { return .failure(.noSuchDay(text)) }
      return .failure(partOfMonth(span, year: year, month: month))
    }
  }

  private func partOfMonth(_ span: Span, year: Int, month: Int) -> DateProblem {
    let last = CivilDate.days(inMonth: month, of: year)
    let (name, tag) = ("\(year)年\(month)月", "\(year)-\(month < 10 ? "0" : "")\(month)")
    switch span {
    case .third(_, let part):
      let (from, to) = (part * 10 + 1, part == 2 ? last : part * 10 + 10)
      return .ambiguous(
        text, [Wording("\(name)\(from)日至\(to)日中的任何一天", "any day from \(tag)-\(part)1 to \(tag)-\(to)")])
    case .startOf:
      return .ambiguous(
        text, [Wording("\(name)1日", "\(tag)-01"), Wording("其后的几天", "one of the days after it")])
    default:
      guard isBefore else { return .noDay(text, year: year, month: month) }
      return .ambiguous(
        text,
        [Wording("\(name)1日之前", "a day before \(tag)-01"), Wording("\(name)\(last)日", "\(tag)-\(last)")])
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Result<CivilDate, DateProblem> {
    CivilDate(year: year, month: month, day: day).map { .success($0) } ?? .failure(.noSuchDay(text))
  }
}

extension Wording {
  fileprivate static func endOfYear(_ year: Int) -> Wording { Wording("\(year)年12月31日", "\(year)-12-31") }
}
