// SPDX-License-Identifier: MIT

/// How a workbook counts its days (ECMA-376 part 1, 18.17.4.1).
enum DateSystem: Sendable {
  /// 1 is 1900-01-01, and 60 is a 29 February 1900 that never was.
  case from1900
  /// 0 is 1904-01-01.
  case from1904

  /// The last day that a spreadsheet knows, 9999-12-31, counted from 1900.
  private static let last = 2_958_465

  /// The number as its form shows it; `nil` beyond the year 9999.
  ///
  /// A format that shows no time gives the day alone; midnight gives the day alone too.
  func text(_ whole: Int, _ seconds: Int, _ form: NumberForm) -> String? {
    switch form {
    case .duration:
      let hours = Digits.padded(whole * 24 + seconds / 3600, 2)
      return hours + ":" + Digits.padded(seconds / 60 % 60, 2) + ":" + Digits.padded(seconds % 60, 2)
    case .time where whole == 0: return Self.time(seconds)
    case .dayAndTime where whole == 0 && self == .from1900 && seconds > 0: return Self.time(seconds)
    default:
      guard serial(whole) <= Self.last else { return nil }
      let day = day(whole)
      return form == .day || seconds == 0 ? day : day + " " + Self.time(seconds)
    }
  }

  /// `2022-06-30`; days that no calendar has stay as a spreadsheet shows them: `1900-01-00` and `1900-02-29`.
  func day(_ whole: Int) -> String {
    let serial = serial(whole)
    if serial == 0 { return "1900-01-00" }
    if serial == 60 { return "1900-02-29" }
    // Days since 0000-03-01, so that a leap day ends the year.
    let days = serial + (serial < 60 ? 1 : 0) + 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return Self.iso(year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  private func serial(_ whole: Int) -> Int { self == .from1904 ? whole + 1462 : whole }

  private static func time(_ seconds: Int) -> String {
    Digits.padded(seconds / 3600, 2) + ":" + Digits.padded(seconds / 60 % 60, 2) + ":"
      + Digits.padded(seconds % 60, 2)
  }

  /// Ten characters, which fit into a string without memory of its own.
  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      guard year <= 9999 else { return 0 }
      for (place, value) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
        buffer[place] = UInt8(0x30 + value / 10)
        buffer[place + 1] = UInt8(0x30 + value % 10)
      }
      buffer[4] = 0x2D
      buffer[7] = 0x2D
      return 10
    }
  }

  /// The text of a cell that holds a date as text (`t="d"`, ISO 8601): `2022-06-30T08:00:00Z`.
  static func text(iso: String) -> String {
    let parts = iso.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return iso }
    let time = parts[1].prefix { $0 != "." && $0 != "Z" }
    return time == "00:00:00" || time == "00:00" ? String(parts[0]) : parts[0] + " " + time
  }
}
