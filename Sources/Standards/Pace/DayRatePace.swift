// SPDX-License-Identifier: MIT

/// The pace of a target for a share of good days, as a budget of bad days.
package struct DayRatePace: Sendable, Hashable {
  /// The share of good days wanted, in per cent.
  package let targetPercent: ExactNumber
  package let totalDays: Int
  package let goodDays: Int
  package let badDays: Int

  /// - Parameter totalDays: The days that will count at the end; days without an index are not among them.
  ///   Counts are held within 0...1,000,000.
  package init(targetPercent: ExactNumber, totalDays: Int, goodDays: Int, badDays: Int) {
    self.targetPercent = min(max(targetPercent, .zero), ExactNumber(100))
    self.totalDays = min(max(totalDays, 0), Self.mostDays)
    self.goodDays = min(max(goodDays, 0), Self.mostDays)
    self.badDays = min(max(badDays, 0), Self.mostDays)
  }

  private static let mostDays = 1_000_000

  /// Days with an index so far.
  package var elapsedDays: Int { goodDays + badDays }
  /// Days still to come.
  package var remainingDays: Int { max(totalDays - elapsedDays, 0) }

  /// Bad days of the whole period: ⌊(1 − r)·N⌋.
  package var allowedBadDays: Int {
    let share = (ExactNumber(100) - targetPercent) * ExactNumber(totalDays) / ExactNumber(100)
    return Int(clamping: share.scaled(0, .down))
  }

  /// Good days still needed: ⌈r·N⌉ − good, not below 0.
  package var neededGoodDays: Int { max(totalDays - allowedBadDays - goodDays, 0) }

  /// Bad days still allowed; negative once the budget is overdrawn.
  package var remainingBadDays: Int { allowedBadDays - badDays }

  /// The part of the budget that the time gone allows: allowed · elapsed / N.
  package var budgetToDate: ExactNumber {
    (ExactNumber(allowedBadDays) * ExactNumber(elapsedDays)).divided(by: ExactNumber(totalDays)) ?? .zero
  }

  /// The bad days at the end if the rest goes as the part gone.
  package var forecastBadDays: ExactNumber? {
    (ExactNumber(badDays) * ExactNumber(totalDays)).divided(by: ExactNumber(elapsedDays))
  }

  /// The rate so far.
  package var rate: Rate { Rate(goodDays, of: elapsedDays) }

  /// 目标不可达 where more good days are needed than remain, 超支 above the budget of the time gone.
  package var status: PaceStatus {
    guard elapsedDays > 0 else { return .noData }
    if neededGoodDays == 0 { return .complete }
    if neededGoodDays > remainingDays { return .unreachable }
    return ExactNumber(badDays) > budgetToDate ? .overspent : .onSchedule
  }
}
