// SPDX-License-Identifier: MIT

/// A kind of ledger that the tool knows without being told.
package protocol LedgerKind: Sendable {
  static var definition: LedgerDefinition { get }
}

/// Every ledger of the tool, in the order in which the site lists them.
package enum LedgerKindCatalog {
  package static let all: [any LedgerKind.Type] = [
    RectificationLedger.self, OutfallLedger.self, DustSourceLedger.self, ReportLedger.self,
    EnforcementLedger.self, StructureLedger.self, AccountabilityLedger.self, RumourLedger.self,
    ActivityLedger.self,
  ]

  /// What each of them is.
  package static var definitions: [LedgerDefinition] { all.map { $0.definition } }
}
