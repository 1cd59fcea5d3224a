// SPDX-License-Identifier: MIT

package import Diagnostics

/// A water section over the year up to the as-of date.
package struct SectionSummary: Sendable, Hashable {
  /// Index into `RecordSet.sections`.
  package let section: Int
  package let attained: Int
  package let assessed: Int
  /// Months up to the as-of month, January first.
  package let months: [Month]

  package struct Month: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
      /// 1...6 is Ⅰ to 劣Ⅴ.
      case found(waterClass: Int, attained: Bool, exceedances: String?)
      case dry
      case notMonitored
    }

    package let month: Int
    package let outcome: Outcome
    package let source: SourceLocation?

    package init(month: Int, outcome: Outcome, source: SourceLocation?) {
      self.month = month
      self.outcome = outcome
      self.source = source
    }
  }

  package init(section: Int, attained: Int, assessed: Int, months: [Month]) {
    self.section = section
    self.attained = attained
    self.assessed = assessed
    self.months = months
  }
}
