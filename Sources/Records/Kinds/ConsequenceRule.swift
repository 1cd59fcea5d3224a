// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// What follows from a result by the year's rules (结果运用): a talk for the last places, a notice for a rebound.
package struct ConsequenceRule: Sendable, Hashable {
  package enum Trigger: Sendable, Hashable {
    /// The scorecard has this grade.
    case grade(String)
    /// The holder is among so many at the bottom of its kind.
    case bottom(Int)
    /// The indicator lies above the value.
    case above(Mention, ExactNumber)
    /// The indicator lies below the value.
    case below(Mention, ExactNumber)
  }

  package let name: String
  /// Whom it concerns; `nil` for every kind of holder that has a scorecard.
  package let holders: HolderKind?
  package let trigger: Trigger
  /// What follows, such as 约谈主要负责人.
  package let measure: String
  /// The clause of the document (依据).
  package let basis: String?
  package let location: SourceLocation

  package init(
    name: String, holders: HolderKind?, trigger: Trigger, measure: String, basis: String?,
    location: SourceLocation
  ) {
    self.name = name
    self.holders = holders
    self.trigger = trigger
    self.measure = measure
    self.basis = basis
    self.location = location
  }

  /// The indicator that decides, where one does.
  package var indicator: Mention? {
    switch trigger {
    case .above(let indicator, _), .below(let indicator, _): indicator
    case .grade, .bottom: nil
    }
  }
}
