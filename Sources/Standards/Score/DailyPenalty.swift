// SPDX-License-Identifier: MIT

/// 按日连续处罚 (环境保护主管部门实施按日连续处罚办法, arts 17 and 19).
package struct DailyPenalty: Sendable, Hashable {
  /// From the day after service of the order to correct to the day the re-check finds the violation.
  package let days: Int
  /// The fine of each day, in the unit given.
  package let fine: ExactNumber

  /// `nil` where the re-check is not after the service.
  package init?(fine: ExactNumber, served: CivilDate, rechecked: CivilDate) {
    guard rechecked > served else { return nil }
    days = rechecked.days(since: served)
    self.fine = fine
  }

  /// fine × days, beside the original fine.
  package var total: ExactNumber { fine * ExactNumber(days) }
}
