// SPDX-License-Identifier: MIT

package import Diagnostics
import Records
import Standards
import Tables

/// An option of the command line that cannot be used.
package struct OptionProblem: Error {
  package let wording: Wording
}

extension BuildOptions {
  /// Sets the day of judgement from `2022-06-30` or `today`.
  package mutating func setAsOf(
    _ text: String?, today: (year: Int, month: Int, day: Int)
  ) throws(OptionProblem) {
    guard let text else { return }
    asOf = try Self.day(text, today: today)
  }

  /// Asks for stale content on the day `2022-06-30` or `today`.
  package mutating func setFreshness(
    _ text: String, today: (year: Int, month: Int, day: Int)
  ) throws(OptionProblem) {
    freshness = try Self.day(text, today: today)
  }

  /// Sets the day to compare with from `2022-06-30`.
  package mutating func setSince(_ text: String?) throws(OptionProblem) {
    guard let text else { return }
    since = try Self.date(text)
  }

  /// Sets the audience from `public` or `internal`.
  package mutating func setAudience(_ text: String?) throws(OptionProblem) {
    guard let text else { return }
    switch text {
    case "public", "公众": audience = .public
    case "internal", "内部": audience = .internal
    default:
      throw OptionProblem(
        wording: Wording("受众“\(text)”：可写 public 或 internal", "audience “\(text)”: write public or internal"))
    }
  }

  /// Sets where the site will stand.
  package mutating func setBaseURL(_ text: String?) throws(OptionProblem) {
    guard let text else { return }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\".utf8.contains($0) }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), isPlain else {
      throw OptionProblem(
        wording: Wording("网址“\(text)”：要以 https:// 开头", "address “\(text)”: it begins with https://"))
    }
    baseURL = text.hasSuffix("/") ? text : text + "/"
  }

  private static func day(
    _ text: String, today: (year: Int, month: Int, day: Int)
  ) throws(OptionProblem) -> CivilDate? {
    guard text == "today" || text == "今天" else { return try date(text) }
    return CivilDate(year: today.year, month: today.month, day: today.day)
  }

  private static func date(_ text: String) throws(OptionProblem) -> CivilDate {
    switch DateText.parse(text, defaultYear: nil) {
    case .success(let date): return date
    case .failure(let problem):
      throw OptionProblem(
        wording: Wording(
          "\(problem.wording.chinese)：\(problem.help.chinese)",
          "\(problem.wording.english): \(problem.help.english)"))
    }
  }
}
