// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The scoring rules of one year (计分规则): data, so that nothing about points stands in code.
package struct ScoringRules: Sendable, Hashable {
  package let year: Int
  /// The document that sets the rules (文号).
  package let number: String?
  package let title: String?
  package let inForce: DayRange?
  package let pace: PaceThresholds
  /// Days before its date from which a task is due soon (临期).
  package let dueSoonDays: Int
  /// When figures are to be reported (报送).
  package let reporting: ReportingRules
  /// Grades from the best down.
  package let grades: [Grade]
  package let scorecards: [ScorecardRules]
  /// What follows from results (结果运用).
  package let consequences: [ConsequenceRule]
  /// How the towns' air is ranked; `nil` where the rules do not say.
  package let air: AirRules?
  package let location: SourceLocation

  package init(
    year: Int, number: String?, title: String? = nil, inForce: DayRange?, pace: PaceThresholds = .standard,
    dueSoonDays: Int = 30, reporting: ReportingRules = .standard, grades: [Grade],
    scorecards: [ScorecardRules], consequences: [ConsequenceRule] = [], air: AirRules? = nil,
    location: SourceLocation
  ) {
    self.year = year
    self.number = number
    self.title = title
    self.inForce = inForce
    self.pace = pace
    self.dueSoonDays = dueSoonDays
    self.reporting = reporting
    self.grades = grades
    self.scorecards = scorecards
    self.consequences = consequences
    self.air = air
    self.location = location
  }
}

/// A grade (等级) and the least score, in per cent of the full points, that earns it.
package struct Grade: Sendable, Hashable {
  package let name: String
  package let least: ExactNumber

  package init(name: String, least: ExactNumber) {
    self.name = name
    self.least = least
  }
}

/// The scorecard of one kind of holder.
package struct ScorecardRules: Sendable, Hashable {
  package let id: String
  package let name: String
  package let holders: HolderKind
  /// The points that the items must add up to.
  package let full: ExactNumber
  package let items: [ScoreItem]
  package let location: SourceLocation

  package init(
    id: String, name: String, holders: HolderKind, full: ExactNumber, items: [ScoreItem],
    location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.holders = holders
    self.full = full
    self.items = items
    self.location = location
  }
}

/// How an item turns an indicator into points (方式).
package enum ScoreMode: String, Sendable, CaseIterable {
  case pass
  case deduct
  case ratio
  case rank
  case bonus
  case cap
  case veto

  /// Whether an item of the mode is part of the full points; the others add to them or limit the grade.
  package var isCounted: Bool {
    switch self {
    case .pass, .deduct, .ratio, .rank: true
    case .bonus, .cap, .veto: false
    }
  }

  package var title: Wording {
    switch self {
    case .pass: Wording("达标", "pass")
    case .deduct: Wording("扣分", "deduct")
    case .ratio: Wording("比例", "ratio")
    case .rank: Wording("名次", "rank")
    case .bonus: Wording("加分", "bonus")
    case .cap: Wording("封顶", "cap")
    case .veto: Wording("一票否决", "veto")
    }
  }
}

/// One item of a scorecard (项目).
package struct ScoreItem: Sendable, Hashable {
  package let id: String
  package let name: String
  package let group: String?
  /// Full points; for a bonus the most it can add; 0 for a cap or a veto.
  package let points: ExactNumber
  package let indicator: Mention
  package let mode: ScoreMode
  /// The value that earns full points; `nil` takes the holder's share of the target.
  package let goal: ExactNumber?
  package let direction: Direction?
  /// Deduct: for every `step` of the indicator's unit beyond the goal, `loss` points; bonus: `loss` are added.
  package let step: ExactNumber?
  package let loss: ExactNumber?
  /// Whether only whole steps count (整步); else in proportion (按比例).
  package let wholeSteps: Bool
  /// Cap and veto: the grade that remains possible, by name.
  package let grade: String?
  /// An indicator that takes all points where it lies above ``voidAbove``, such as a rising PM2.5 (归零).
  package let void: Mention?
  package let voidAbove: ExactNumber
  /// The clause of the document (依据).
  package let basis: String?
  package let location: SourceLocation

  package init(
    id: String, name: String, group: String? = nil, points: ExactNumber, indicator: Mention, mode: ScoreMode,
    goal: ExactNumber? = nil, direction: Direction? = nil, step: ExactNumber? = nil, loss: ExactNumber? = nil,
    wholeSteps: Bool = false, grade: String? = nil, void: Mention? = nil, voidAbove: ExactNumber = .zero,
    basis: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.points = points
    self.indicator = indicator
    self.mode = mode
    self.goal = goal
    self.direction = direction
    self.step = step
    self.loss = loss
    self.wholeSteps = wholeSteps
    self.grade = grade
    self.void = void
    self.voidAbove = voidAbove
    self.basis = basis
    self.location = location
  }
}
