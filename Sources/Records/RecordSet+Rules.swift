// SPDX-License-Identifier: MIT

package import Standards

extension RecordSet {
  /// The scoring rules of a year that are in force on a day; else those in force last before it, else the year's
  /// first. Rules without dates are in force all the year.
  package func rules(of year: Int, on day: CivilDate) -> ScoringRules? {
    let own = scoring.filter { $0.year == year }
    if let current = own.first(where: { $0.inForce?.contains(day) ?? true }) { return current }
    let earlier = own.filter { ($0.inForce?.last ?? day) < day }
    return earlier.max { ($0.inForce?.last ?? day) < ($1.inForce?.last ?? day) } ?? own.first
  }
}
