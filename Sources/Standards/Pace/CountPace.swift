// SPDX-License-Identifier: MIT

/// The pace of a limit on a count, such as at most 5 fire points in a year.
package struct CountPace: Sendable, Hashable {
  package let limit: Int
  package let count: Int?
  package let period: DayRange
  package let elapsedDays: Int

  /// `asOf` is the day of `count`.
  package init(atMost limit: Int, count: Int?, period: DayRange, asOf: CivilDate) {
    self.limit = limit
    self.count = count
    self.period = period
    elapsedDays = period.elapsed(on: asOf)
  }

  /// What may still happen; negative once the limit is broken.
  package var remaining: Int? { count.map { limit.subtractingReportingOverflow($0).partialValue } }

  /// The part of the limit that the time gone allows.
  package var budgetToDate: ExactNumber {
    ExactNumber(limit) * ExactNumber(Int128(elapsedDays), over: Int128(period.count))
  }

  /// The count at the end if the rest goes as the part gone.
  package var forecast: ExactNumber? {
    count.flatMap { (ExactNumber($0) * ExactNumber(period.count)).divided(by: ExactNumber(elapsedDays)) }
  }

  /// 目标不可达 as soon as the limit is broken, 超支 above the part of the time gone.
  package var status: PaceStatus {
    guard let count else { return .noData }
    let isOver = elapsedDays == period.count
    if count > limit { return isOver ? .missed : .unreachable }
    if isOver { return .complete }
    if elapsedDays == 0 { return .notStarted }
    return ExactNumber(count) > budgetToDate ? .overspent : .onSchedule
  }
}
