// SPDX-License-Identifier: MIT

/// How a gap is counted.
package enum DeductionStep: String, CaseIterable, Sendable {
  /// 按比例: every part of a unit costs its part.
  case proportional
  /// 每满一个单位: only whole units cost.
  case whole
  /// 不足一个单位按一个计: a started unit costs a whole one.
  case started
}

/// 扣分: full points less points for each unit short of the target, down to 0 (扣完为止).
package struct Deduction: Sendable, Hashable {
  package let full: ExactNumber
  /// The points for each unit.
  package let points: ExactNumber
  /// The size of a unit, above 0.
  package let unit: ExactNumber
  package let step: DeductionStep
  package let better: BetterDirection

  /// `nil` where a number is negative or the unit is 0.
  package init?(
    full: ExactNumber, points: ExactNumber, per unit: ExactNumber = .one, step: DeductionStep = .proportional,
    better: BetterDirection = .lower
  ) {
    guard !full.isNegative, !points.isNegative, unit > .zero else { return nil }
    self.full = full
    self.points = points
    self.unit = unit
    self.step = step
    self.better = better
  }

  /// The exact score, in 0...`full`.
  package func score(actual: ExactNumber, target: ExactNumber) -> ExactNumber {
    let gap = max(better == .lower ? actual - target : target - actual, .zero)
    let units = gap / unit
    let counted =
      switch step {
      case .proportional: units
      case .whole: units.rounded(0, .down)
      case .started: units.rounded(0, .up)
      }
    return max(full - counted * points, .zero)
  }
}
