// SPDX-License-Identifier: MIT

/// The scoring rules beside ``Deduction``. Scores are exact and shown with 2 decimals, half even.
package enum ScoreRules {
  package static let decimals = 2

  /// 比例: full · done / wanted, in 0...`full`; `nil` where nothing is wanted.
  package static func ratio(full: ExactNumber, done: ExactNumber, wanted: ExactNumber) -> ExactNumber? {
    (full * done).divided(by: wanted).map { clamp($0, full) }
  }

  /// A line through two points, such as 70 · rate − 63, held within 0...`full`.
  package static func linear(
    full: ExactNumber, slope: ExactNumber, value: ExactNumber, offset: ExactNumber
  ) -> ExactNumber {
    clamp(slope * value + offset, full)
  }

  /// 达标: all or nothing.
  package static func pass(full: ExactNumber, isPassed: Bool) -> ExactNumber { isPassed ? full : .zero }

  /// 名次: the first place gets everything and each place below it `step` less, down to 0.
  package static func rank(full: ExactNumber, _ rank: Rank, step: ExactNumber) -> ExactNumber {
    clamp(full - ExactNumber(max(rank.place - 1, 0)) * step, full)
  }

  /// 名次: the points of the first band that reaches down to the place; 0 below the last band.
  ///
  /// - Parameter bands: The last place of each band and its points, best band first.
  package static func rank(_ rank: Rank, bands: [(last: Int, points: ExactNumber)]) -> ExactNumber {
    bands.first { rank.place <= $0.last }?.points ?? .zero
  }

  /// 加分: the sum of the bonuses, at most `cap`.
  package static func bonus(_ points: [ExactNumber], cap: ExactNumber) -> ExactNumber {
    clamp(points.reduce(.zero, +), cap)
  }

  private static func clamp(_ score: ExactNumber, _ full: ExactNumber) -> ExactNumber {
    min(max(score, .zero), max(full, .zero))
  }
}
