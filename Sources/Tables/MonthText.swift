// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The ways in which staff write a month: `2022-03`, `2022/3`, `2022.3`, `202203`, `2022年3月`, `3月`.
package enum MonthText {
  /// - Parameter defaultYear: The year of a text without one; `nil` where there is none.
  package static func parse(
    _ text: String, defaultYear: Int?
  ) -> Result<(year: Int, month: Int), DateProblem> {
    let pattern = DatePattern(text)
    let numbers = pattern.numbers
    switch pattern.shape {
    case "#" where numbers[0].digits == 6: return month(numbers[0].value / 100, numbers[0].value % 100, text)
    case "#-#", "#/#", "#.#", "#年#月", "#年#月份":
      guard numbers[0].digits == 4 else { return .failure(.twoDigitYear(text)) }
      return month(numbers[0].value, numbers[1].value, text)
    case "#月", "#月份":
      guard let defaultYear else { return .failure(.noYear(text)) }
      return month(defaultYear, numbers[0].value, text)
    case "#" where numbers[0].digits == 5:
      guard case .failure(let problem) = DateText.parse(text, defaultYear: nil), case .serial = problem.kind
      else {
        return .failure(.notAMonth(text))
      }
      return .failure(problem)
    default: return .failure(.notAMonth(text))
    }
  }

  private static func month(
    _ year: Int, _ month: Int, _ text: String
  ) -> Result<(year: Int, month: Int), DateProblem> {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return .failure(.notAMonth(text)) }
    return .success((year, month))
  }
}

extension DateProblem {
  static func notAMonth(_ text: String) -> Self {
    let shown = Quoted.text(text)
    return Self(
      kind: .notADate, wording: Wording("\(shown)不是月份", "\(shown) is not a month"),
      help: Wording("写成 2022-03 或 2022年3月", "write 2022-03 or 2022年3月"))
  }
}
