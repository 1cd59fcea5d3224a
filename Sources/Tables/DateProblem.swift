// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// Why a text is not one day.
package struct DateProblem: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notADate
    /// The text has no year and none is known.
    case noYear
    case twoDigitYear
    /// The year or the day is missing.
    case incomplete
    /// More than one day fits.
    case ambiguous
    case noSuchDay
    case hasTime
    /// A number that a spreadsheet shows as this day.
    case serial(CivilDate)
    /// 长期, 持续, 立即: an aim without a day.
    case openEnded
  }

  package let kind: Kind
  /// One fact that quotes the text.
  package let wording: Wording
  package let help: Wording

  /// The rule id under which the problem is reported.
  package var rule: String {
    switch kind {
    case .notADate: "not-a-date"
    case .noYear: "date-without-year"
    case .twoDigitYear: "two-digit-year"
    case .incomplete: "incomplete-date"
    case .ambiguous: "ambiguous-date"
    case .noSuchDay: "no-such-day"
    case .hasTime: "date-with-time"
    case .serial: "serial-date"
    case .openEnded: "open-ended-date"
    }
  }
}

extension DateProblem {
  private static let writeDay = Wording("写成 2022-06-30 或 2022年6月30日", "write 2022-06-30 or 2022年6月30日")

  static func notADate(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(kind: .notADate, wording: Wording("\(shown)不是日期", "\(shown) is not a date"), help: writeDay)
  }

  static func noYear(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .noYear, wording: Wording("\(shown)没有写年份", "\(shown) has no year"),
      help: Wording("写上年份，如 2022年6月30日", "add the year, as in 2022年6月30日"))
  }

  static func twoDigitYear(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .twoDigitYear,
      wording: Wording("\(shown)的年份不是四位数字", "the year in \(shown) does not have four digits"), help: writeDay)
  }

  static func noDay(_ text: String, year: Int, month: Int) -> Self {
    let shown = Quoted.text(text)
    let first = "\(year)-\(month < 10 ? "0" : "")\(month)-01"
    return Self(
      kind: .incomplete, wording: Wording("\(shown)没有写到日", "\(shown) does not name a day"),
      help: Wording(
        "写到日，从月初起如 \(first)；时限到月底为止也可写 \(year)年\(month)月底前",
        "name the day, such as \(first) for the first; write \(year)年\(month)月底前 for the end of the month"))
  }

  static func noMonth(_ text: String, year: Int) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .incomplete, wording: Wording("\(shown)没有写到月和日", "\(shown) names neither month nor day"),
      help: Wording(
        "写到日，从年初起如 \(year)-01-01；时限到年底为止也可写 \(year)年底前",
        "name the day, such as \(year)-01-01 for the first; write \(year)年底前 for the end of the year"))
  }

  static func noMonthEnd(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .incomplete, wording: Wording("\(shown)没有写是哪个月", "\(shown) does not say which month"),
      help: Wording("写上年和月，如 2022年6月底前", "add year and month, as in 2022年6月底前"))
  }

  /// - Parameter readings: The days or spans that the text may mean.
  static func ambiguous(_ text: String, _ readings: [Wording]) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .ambiguous,
      wording: Wording(
        "\(shown)可能是\(readings.map(\.chinese).joined(separator: "，也可能是"))",
        "\(shown) may mean \(readings.map(\.english).joined(separator: " or "))"),
      help: Wording("写成确切的一天，如 2022-06-30", "write one exact day, as in 2022-06-30"))
  }

  static func noSuchDay(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .noSuchDay,
      wording: Wording("日历上没有\(shown)这一天", "the calendar has no day \(shown)"),
      help: Wording("核对年月日；年份从 1900 到 2199", "check year, month and day; years go from 1900 to 2199"))
  }

  static func hasTime(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .hasTime, wording: Wording("\(shown)除了日期还有时间", "\(shown) has a time besides the date"),
      help: Wording("删去时间，只留日期", "delete the time and keep the date"))
  }

  static func serial(_ text: String, _ date: CivilDate) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .serial(date),
      wording: Wording(
        "\(shown)是表格软件的日期序号，即 \(date.isoText)", "\(shown) is a spreadsheet's number for \(date.isoText)"),
      help: Wording("写成 \(date.isoText)", "write \(date.isoText)"))
  }

  static func openEnded(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .openEnded, wording: Wording("\(shown)没有确定的日子", "\(shown) names no day"),
      help: Wording("写明这一阶段完成或下次检查的日期", "write the day on which this stage ends or is checked next"))
  }
}
