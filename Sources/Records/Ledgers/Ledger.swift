// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards
package import Tables

/// A ledger of the county with its items.
package struct Ledger: Sendable {
  package let definition: LedgerDefinition
  /// In the order of the table.
  package var items: [LedgerItem]

  package init(_ definition: LedgerDefinition, items: [LedgerItem] = []) {
    self.definition = definition
    self.items = items
  }
}

/// Which item of which ledger.
package struct LedgerPlace: Sendable, Hashable, Comparable {
  /// Index into `RecordSet.ledgers`.
  package let ledger: Int
  /// Index into the ledger's items.
  package let item: Int

  package init(ledger: Int, item: Int) {
    self.ledger = ledger
    self.item = item
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.ledger, left.item) < (right.ledger, right.item)
  }
}

/// One thing on a ledger: an outfall, a finding, a case.
package struct LedgerItem: Sendable {
  package let id: String
  package let name: String
  /// When it came on the books.
  package let found: CivilDate?
  package let due: CivilDate?
  /// Places, the nearest first.
  package let areas: [Mention]
  package let holders: [Mention]
  package let supervisors: [Mention]
  /// Tasks, targets, sections and items that it has to do with.
  package let related: [Mention]
  /// The stage that the row states; dates decide where there are any.
  package let statedStage: Mention?
  /// The stage's id of ``statedStage``.
  package let statedStageID: String?
  /// What happened to it, by date; what shares a date stands in the order of the row's columns, then of the log.
  package var entries: [LedgerEntry]
  /// The row with all its columns.
  package let values: TypedRow
  package let isPublic: Bool
  package let slug: String
  package let location: SourceLocation

  package init(
    id: String, name: String, found: CivilDate?, due: CivilDate?, areas: [Mention], holders: [Mention],
    supervisors: [Mention], related: [Mention] = [],
    statedStage: Mention?, statedStageID: String?, entries: [LedgerEntry],
    values: TypedRow, isPublic: Bool, slug: String, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.found = found
    self.due = due
    self.areas = areas
    self.holders = holders
    self.supervisors = supervisors
    self.related = related
    self.statedStage = statedStage
    self.statedStageID = statedStageID
    self.entries = entries
    self.values = values
    self.isPublic = isPublic
    self.slug = slug
    self.location = location
  }
}

/// One thing that happened to an item: it entered a stage, or something was reported about it.
package struct LedgerEntry: Sendable, Hashable {
  package let date: CivilDate
  /// The stage entered; `nil` for a report that leaves it where it is.
  package let stage: String?
  /// How much of the work was done then, in per cent.
  package let progress: ExactNumber?
  /// A new date by which the work must be done.
  package let due: CivilDate?
  package let text: String?
  /// The unit that acted (经办单位).
  package var unit: String?
  /// The number of the document (文号).
  package var number: String?
  /// Paths of pictures below the content folder.
  package let pictures: [Mention]
  /// The log's row, or the date's cell in the item's own row.
  package let location: SourceLocation
  /// Whether it comes from the log (台账动态).
  package let isLogged: Bool

  package init(
    date: CivilDate, stage: String?, progress: ExactNumber? = nil, due: CivilDate? = nil, text: String? = nil,
    unit: String? = nil,
    number: String? = nil, pictures: [Mention] = [], location: SourceLocation, isLogged: Bool
  ) {
    self.date = date
    self.stage = stage
    self.progress = progress
    self.due = due
    self.text = text
    self.unit = unit
    self.number = number
    self.pictures = pictures
    self.location = location
    self.isLogged = isLogged
  }
}

/// A row of the log of ledgers (台账动态), before it is known to which item it belongs.
package struct LedgerLogRow: Sendable {
  /// The ledger's id or title.
  package let ledger: Mention
  package let item: Mention
  /// The stage as written; `nil` for a report without one.
  package let stage: Mention?
  package let entry: LedgerEntry

  package init(ledger: Mention, item: Mention, stage: Mention?, entry: LedgerEntry) {
    self.ledger = ledger
    self.item = item
    self.stage = stage
    self.entry = entry
  }
}
