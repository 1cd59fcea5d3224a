// SPDX-License-Identifier: MIT

/// The pace of a target that is filled up over a period, such as households switched from coal.
package struct CumulativePace: Sendable, Hashable {
  package let target: ExactNumber
  package let baseline: ExactNumber
  package let actual: ExactNumber?
  package let period: DayRange
  /// Days gone with the day of the figure, in 0...`period.count`.
  package let elapsedDays: Int
  package let thresholds: PaceThresholds

  /// - Parameters:
  ///   - baseline: The value at the start; the way from it to `target` is what counts. `target` may lie below.
  ///   - asOf: The day of `actual`.
  package init(
    target: ExactNumber, baseline: ExactNumber = .zero, actual: ExactNumber?, period: DayRange,
    asOf: CivilDate, thresholds: PaceThresholds = .standard
  ) {
    self.target = target
    self.baseline = baseline
    self.actual = actual
    self.period = period
    elapsedDays = period.elapsed(on: asOf)
    self.thresholds = thresholds
  }

  /// Days gone over days of the period, both ends counted; 0...1.
  package var timeProgress: ExactNumber {
    ExactNumber(Int128(elapsedDays), over: Int128(period.count))
  }

  /// The share of the way done; `nil` without data or where target and baseline are equal.
  package var completion: ExactNumber? {
    actual.flatMap { ($0 - baseline).divided(by: target - baseline) }
  }

  /// Completion over time gone; `nil` before the period and without data.
  package var ratio: ExactNumber? { completion.flatMap { $0.divided(by: timeProgress) } }

  /// What is still to do, not below 0.
  package var remaining: ExactNumber? {
    guard let actual else { return nil }
    let rest = target < baseline ? actual - target : target - actual
    return max(rest, .zero)
  }

  /// What each remaining day must bring; `nil` without data or days.
  package var neededPerDay: ExactNumber? {
    remaining.flatMap { $0.divided(by: ExactNumber(period.count - elapsedDays)) }
  }

  /// The value at the end if the rest goes as the part gone.
  package var forecast: ExactNumber? {
    guard let actual, let gone = (actual - baseline).divided(by: timeProgress) else { return nil }
    return baseline + gone
  }

  /// Whether the state is final.
  package var isPeriodOver: Bool { elapsedDays == period.count }

  /// 已完成 with everything done, else by the ratio and its thresholds.
  package var status: PaceStatus {
    if let completion, completion >= .one { return .complete }
    if elapsedDays == 0 { return .notStarted }
    return ratio.map { thresholds.status($0) } ?? .noData
  }
}
