// SPDX-License-Identifier: MIT

/// A straight map from values to positions. Positions never leave their range.
package struct Scale: Sendable, Equatable {
  private let lower: Double
  private let upper: Double
  private let start: Double
  private let end: Double

  /// A scale from a domain of values to a range of positions.
  ///
  /// - Parameters:
  ///   - lower: The value drawn at `start`, in the unit of the data.
  ///   - upper: The value drawn at `end`; if it equals `lower`, every value is drawn in the middle.
  ///   - start: A position in units of the view box.
  ///   - end: A position; may lie before `start`.
  package init(from lower: Double, through upper: Double, to start: Double, _ end: Double) {
    self.lower = lower
    self.upper = upper
    self.start = start
    self.end = end
  }

  /// The position of a value, held inside the range; the middle if the value is not finite.
  package func position(_ value: Double) -> Double {
    let span = upper - lower
    guard value.isFinite, span.isFinite, span != 0 else { return (start + end) / 2 }
    let share = min(max((value - lower) / span, 0), 1)
    return start + share * (end - start)
  }
}
