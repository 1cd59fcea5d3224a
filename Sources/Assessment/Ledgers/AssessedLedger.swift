// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A ledger with every item judged, and what is counted over it.
package struct AssessedLedger: Sendable {
  /// Index into `RecordSet.ledgers`.
  package let ledger: Int
  /// In the order of the ledger's items.
  package let items: [AssessedItem]
  /// Indexes of the items by urgency: what came back, what is late, what is slow, what is due soon, the rest that is
  /// open by date, what waits to be closed, what goes on, and last what is closed, the newest first.
  package let byUrgency: [Int]
  let shares: LedgerShares
  package let figures: LedgerFigures
  /// In the order of the definition's dimensions; those with nothing to tell apart are left out.
  package let breakdowns: [LedgerBreakdown]

  /// - Parameter isWhole: Whether figures of parts are wanted, too; they take most of the time.
  init(ledger: Int, records: RecordSet, items: [AssessedItem], asOf: CivilDate, isWhole: Bool = true) {
    self.ledger = ledger
    self.items = items
    byUrgency = Self.byUrgency(items, records.ledgers[ledger])
    shares = LedgerShares(items, order: byUrgency)
    figures = LedgerFigures(items, in: records.ledgers[ledger], asOf: asOf)
    let dimensions = isWhole ? records.ledgers[ledger].definition.dimensions : []
    breakdowns = dimensions.compactMap { dimension in
      LedgerBreakdown(dimension, items, records: records, ledger: ledger, asOf: asOf)
    }
  }
}

/// A ledger's items told apart by one of its dimensions.
package struct LedgerBreakdown: Sendable {
  package let dimension: LedgerDimension
  /// 按镇街, 按类别.
  package let title: Wording
  package let rows: [Row]
  /// Items that have no value for it; they are in no row.
  package let without: Int
  /// Whether an item may stand in several rows, so that the rows add up to more than the total.
  package let overlaps: Bool

  package struct Row: Sendable {
    /// What the row stands for.
    package enum Key: Sendable, Hashable {
      /// Index into `RecordSet.areas`.
      case area(Int)
      /// Index into `RecordSet.holders`.
      case holder(Int)
      /// The id of a choice, or a text.
      case value(String)
      case month(year: Int, month: Int)
    }

    package let key: Key
    package let title: Wording
    /// Indexes into the ledger's items.
    package let items: [Int]
    package let figures: LedgerFigures
  }
}
