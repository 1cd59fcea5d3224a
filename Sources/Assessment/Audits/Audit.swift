// SPDX-License-Identifier: MIT

package import Diagnostics

/// A check of what staff wrote against what the tool computed from it.
package protocol Audit: Sendable {
  /// The id that findings carry.
  static var name: String { get }
  static func check(_ report: AssessedReport) -> [Diagnostic]
}

/// Every audit.
package enum AuditCatalog {
  package static let all: [any Audit.Type] = [
    BadSQL.self, SameFigure.self, HiddenMention.self, UnreviewedRecord.self, SameSigner.self,
  ]
}

extension AssessedReport {
  /// The report, with what the audits find in it.
  package func audited() -> Diagnosed<AssessedReport> {
    Diagnosed(self, AuditCatalog.all.flatMap { $0.check(self) })
  }
}
