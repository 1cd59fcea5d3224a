// SPDX-License-Identifier: MIT

package import Database
internal import Standards

extension AssessedReport {
  /// What `:as_of` and `:year` stand for in SQL: the day of judgement and the year of the targets.
  package var queryParameters: [String: QueryValue] {
    ["as_of": .text(asOf.isoText), "year": .integer(period.first.year)]
  }
}
