// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
package import Tables

/// A figure of one item that follows from its columns, such as what a daily penalty comes to.
package struct LedgerComputation: Sendable {
  /// How the figure follows from the columns, each named by its id.
  package enum Rule: Sendable, Hashable {
    /// The fine for each day × the days from the day after service to the re-check (``DailyPenalty``).
    case dailyPenalty(fine: String, served: String, rechecked: String)
    /// The days of that penalty.
    case penaltyDays(fine: String, served: String, rechecked: String)
    /// Days from one date to another; 0 on the same day.
    case days(from: String, to: String)
  }

  package let id: String
  package let title: Wording
  package let unit: String
  /// Decimals shown.
  package let decimals: Int
  package let rule: Rule
  /// The words of the arithmetic: 原罚款 × 计罚日数.
  package let formula: Wording
  package let visibility: Visibility

  package init(
    _ id: String, _ title: Wording, unit: String, decimals: Int = 0, rule: Rule, formula: Wording,
    visibility: Visibility = .published
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.decimals = decimals
    self.rule = rule
    self.formula = formula
    self.visibility = visibility
  }

  /// The figure of a row; `nil` where a column is empty, a date lies after `asOf` or the dates are the wrong way
  /// round.
  package func value(of row: TypedRow, asOf: CivilDate) -> ExactNumber? {
    func day(_ column: String) -> CivilDate? { row.date(column).flatMap { $0 <= asOf ? $0 : nil } }
    func penalty(_ fine: String, _ served: String, _ rechecked: String) -> DailyPenalty? {
      guard let fine = row.number(fine), let served = day(served), let rechecked = day(rechecked) else {
        return nil
      }
      return DailyPenalty(fine: fine, served: served, rechecked: rechecked)
    }
    switch rule {
    case .dailyPenalty(let fine, let served, let rechecked): return penalty(fine, served, rechecked)?.total
    case .penaltyDays(let fine, let served, let rechecked):
      return penalty(fine, served, rechecked).map { ExactNumber($0.days) }
    case .days(let from, let to):
      guard let from = day(from), let to = day(to), to >= from else { return nil }
      return ExactNumber(to.days(since: from))
    }
  }

  /// The columns that the figure follows from.
  package var columns: [String] {
    switch rule {
    case .dailyPenalty(let fine, let served, let rechecked),
      .penaltyDays(let fine, let served, let rechecked):
      [fine, served, rechecked]
    case .days(let from, let to): [from, to]
    }
  }
}
