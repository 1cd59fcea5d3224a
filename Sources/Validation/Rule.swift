// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A fact that must hold across records.
package protocol Rule: Sendable {
  /// The id that findings carry.
  static var name: String { get }
  static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic]
}

/// Every rule across records.
package enum RuleCatalog {
  package static let all: [any Rule.Type] = [
    UnknownName.self, DuplicateIdentifier.self, DuplicateAddress.self, UnknownIndicator.self,
    MismatchedDuty.self, MismatchedPace.self, MilestoneValue.self, DateOutsidePeriod.self, ParentLoop.self,
    MissingCounty.self, EmptySite.self, MissingRules.self, MissingShare.self,
  ]
}

extension RecordSet {
  /// The same records, with what the rules across them find.
  package func validated() -> Diagnosed<RecordSet> {
    let index = RecordIndex(self)
    return Diagnosed(self, RuleCatalog.all.flatMap { $0.check(self, index) })
  }
}
