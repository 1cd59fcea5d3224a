// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// The field a target or duty belongs to (领域).
package enum Domain: String, Sendable, CaseIterable {
  case air
  case water
  case soil
  case waste
  case structure
  case capacity

  package var title: Wording {
    switch self {
    case .air: Wording("气", "air")
    case .water: Wording("水", "water")
    case .soil: Wording("土", "soil")
    case .waste: Wording("固废", "waste")
    case .structure: Wording("结构", "structure")
    case .capacity: Wording("能力", "capacity")
    }
  }
}

/// Which way a target is met (方向); always stated, there is no default.
package enum Direction: String, Sendable, CaseIterable {
  case atMost = "at-most"
  case atLeast = "at-least"
  case cumulative

  package var title: Wording {
    switch self {
    case .atMost: Wording("不高于", "at most")
    case .atLeast: Wording("不低于", "at least")
    case .cumulative: Wording("累计", "cumulative")
    }
  }
}

/// How the pace of a target is judged (进度类型).
package enum PaceKind: String, Sendable, CaseIterable {
  /// Completion against elapsed time or a monthly plan.
  case cumulative
  /// What the rest of the year must average.
  case mean
  /// Bad days left.
  case daysBudget = "days-budget"
  /// Items of a ledger closed, of those listed.
  case ledgerCount = "ledger-count"
  /// Done by a date, or not.
  case milestone

  package var title: Wording {
    switch self {
    case .cumulative: Wording("累计", "cumulative")
    case .mean: Wording("均值", "mean")
    case .daysBudget: Wording("天数", "days budget")
    case .ledgerCount: Wording("台账", "ledger count")
    case .milestone: Wording("里程碑", "milestone")
    }
  }
}

/// One of the year's targets (年度目标).
package struct Target: Sendable, Hashable {
  package let id: String
  package let domain: Domain
  /// What is measured, as the office calls it: 空气优良天数.
  package var indicator: String
  /// The indicator in English (英文名).
  package var english: String?
  /// The Chinese name, where the English one stands in its place.
  package internal(set) var formerIndicator: String?
  package var unit: String
  package let direction: Direction
  package let pace: PaceKind
  /// The value wanted, in `unit`; for a days budget the good-day rate in per cent or the number of good days.
  package let goal: ExactNumber
  /// The value of the year before, in `unit`.
  package let baseline: ExactNumber?
  /// The value of the same period of the year before is in the progress table; this is the whole year's.
  package let owners: [Mention]
  /// The document it stands on (依据).
  package var basis: String?
  package let period: DayRange
  /// Decimals shown, 0...6.
  package let decimals: Int
  /// The indicator that gives the actual value (取数); `nil` means the rows of the progress table.
  package let measure: Mention?
  /// The task or meeting it was set in, such as a meeting's slug (来源).
  package let origin: Mention?
  package let slug: String
  package let formerSlugs: [String]
  package var note: String?
  package let location: SourceLocation

  package init(
    id: String, domain: Domain, indicator: String, unit: String, direction: Direction, pace: PaceKind,
    goal: ExactNumber, baseline: ExactNumber? = nil, owners: [Mention] = [], basis: String? = nil,
    period: DayRange, decimals: Int = 0, measure: Mention? = nil, origin: Mention? = nil, slug: String,
    formerSlugs: [String] = [], note: String? = nil,
    english: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.domain = domain
    self.indicator = indicator
    self.english = english
    self.unit = unit
    self.direction = direction
    self.pace = pace
    self.goal = goal
    self.baseline = baseline
    self.owners = owners
    self.basis = basis
    self.period = period
    self.decimals = decimals
    self.measure = measure
    self.origin = origin
    self.slug = slug
    self.formerSlugs = formerSlugs
    self.note = note
    self.location = location
  }
}

/// A holder's share of a target (目标分解).
package struct Allocation: Sendable, Hashable {
  package let target: Mention
  package let holder: Mention
  package let goal: ExactNumber
  package let baseline: ExactNumber?
  package let location: SourceLocation

  package init(
    target: Mention, holder: Mention, goal: ExactNumber, baseline: ExactNumber?, location: SourceLocation
  ) {
    self.target = target
    self.holder = holder
    self.goal = goal
    self.baseline = baseline
    self.location = location
  }
}

/// A reported value of a target on a day (进度), for the whole county or for one holder.
package struct ProgressRow: Sendable, Hashable {
  package let target: Mention
  package let holder: Mention?
  package let date: CivilDate
  package let value: ExactNumber
  /// The value of the same period of the year before (上年同期).
  package let lastYear: ExactNumber?
  package var note: String?
  package let location: SourceLocation

  package init(
    target: Mention, holder: Mention?, date: CivilDate, value: ExactNumber, lastYear: ExactNumber? = nil,
    note: String? = nil,
    english: String? = nil, location: SourceLocation
  ) {
    self.target = target
    self.holder = holder
    self.date = date
    self.value = value
    self.lastYear = lastYear
    self.note = note
    self.location = location
  }
}
