// SPDX-License-Identifier: MIT

/// Whether every holder has a duty and every duty a holder (全覆盖).
package struct DutyCoverage: Sendable, Hashable {
  /// Indexes into `RecordSet.holders` of those with no duty.
  package let holdersWithout: [Int]
  /// Indexes into `RecordSet.duties` of those that nobody holds.
  package let dutiesWithout: [Int]
  /// Indexes into `RecordSet.duties` of those with a holder but no named post.
  package let postless: [Int]
  /// Holders with at least one duty, of all.
  package let covered: Int
  package let holders: Int

  package init(holdersWithout: [Int], dutiesWithout: [Int], postless: [Int], covered: Int, holders: Int) {
    self.holdersWithout = holdersWithout
    self.dutiesWithout = dutiesWithout
    self.postless = postless
    self.covered = covered
    self.holders = holders
  }
}
