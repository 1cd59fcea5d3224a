// SPDX-License-Identifier: MIT

internal import Standards

/// Records whose head lacks a title or a date that can be read. They are no records; but what they mention is checked,
/// so that every mistake of a head is told in one run.
package struct HalfRead: Sendable {
  package var updates: [ProgressUpdate] = []
  package var tasks: [Task] = []

  package init() {}
}

extension CivilDate {
  /// Where a record has no date; in a leap year, before every due date, so that these are read as they would be.
  static let standIn = DayRange(year: 2000).first
}
