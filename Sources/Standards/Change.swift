// SPDX-License-Identifier: MIT

/// Which way a figure should go.
package enum BetterDirection: Sendable, Hashable {
  case lower
  case higher
}

/// 改善, 持平 or 恶化.
package enum Trend: Sendable, Hashable {
  case improved
  case unchanged
  case worsened

  /// The Chinese word.
  package var title: String {
    switch self {
    case .improved: "改善"
    case .unchanged: "持平"
    case .worsened: "恶化"
    }
  }
}

/// A figure against the same period of the year before (同比).
package struct Change: Sendable, Hashable {
  package let current: ExactNumber
  package let former: ExactNumber

  /// A change between two reported figures of one unit.
  package init(from former: ExactNumber, to current: ExactNumber) {
    self.current = current
    self.former = former
  }

  /// `current` − `former`, in the figure's own unit (percentage points for a rate).
  package var difference: ExactNumber { current - former }

  /// (current − former) / former × 100, exact; `nil` where `former` is 0.
  package var percent: ExactNumber? { (difference * ExactNumber(100)).divided(by: former.magnitude) }

  /// The percentage with its sign, such as `-7.0`; `—` where `former` is 0.
  package func text(_ decimals: Int = 1) -> String { percent.map { $0.text(decimals) } ?? "—" }

  /// The trend of the figures given: they are reported ones, so any difference counts.
  package func trend(_ better: BetterDirection) -> Trend {
    if difference.isZero { return .unchanged }
    return difference.isNegative == (better == .lower) ? .improved : .worsened
  }
}
