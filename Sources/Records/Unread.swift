// SPDX-License-Identifier: MIT

internal import Tables

/// What was written but could not be read, so that a mention of it is not reported as a second mistake.
package struct Unread: Sendable {
  /// Kinds of records that are mentioned elsewhere.
  package enum Kind: String, Sendable {
    case areas
    case holders
    case targets
    case sections
    case facts
    case meetings
    case tasks
    case scoring
    /// Declarations of ledgers, and with them their items.
    case ledgers
    /// Rows of the log of ledgers.
    case ledgerLog = "ledger-log"
    case allocations
    case progress
    case sectionMonthly = "section-monthly"
    case airDaily = "air-daily"

    /// The columns by which a row of the kind's table is mentioned, the one that no row lacks first.
    fileprivate var columns: [String] {
      switch self {
      case .areas: ["code", "name", "short"]
      case .holders: ["id", "name", "short"]
      case .targets, .sections: ["id", "indicator", "name"]
      case .facts: ["indicator"]
      case .allocations, .progress: ["target"]
      case .sectionMonthly: ["section"]
      case .airDaily: ["area"]
      case .ledgerLog: ["item"]
      case .meetings, .tasks, .scoring, .ledgers: []
      }
    }
  }

  /// Kinds of which something without a name could not be read: any name may be its.
  private var whole: Set<Kind> = []
  private var names: [Kind: Set<String>] = [:]
  /// Ledgers of which an item without an id could not be read: any id may be its.
  private var wholeLedgers: Set<String> = []
  /// Ids in tables of ledgers with errors.
  private var items: [String: Set<String>] = [:]
  /// Files that gave no record, by their path below the content folder.
  package private(set) var files: Set<String> = []

  package init() {}

  /// Whether what could not be read may be called `name`.
  package func mayHold(_ kind: Kind, _ name: String) -> Bool {
    whole.contains(kind) || names[kind]?.contains(name) == true
  }

  /// Whether anything of the kind could not be read.
  package func holdsAny(_ kind: Kind) -> Bool { whole.contains(kind) || names[kind] != nil }

  /// Whether an item of a ledger that could not be read may have the id.
  package func mayHoldItem(_ item: String, ofLedger id: String) -> Bool {
    wholeLedgers.contains(id) || items[id]?.contains(item) == true
  }

  /// Whether an item of any ledger that could not be read may have the id.
  package func mayHoldItem(_ item: String) -> Bool {
    whole.contains(.ledgers) || !wholeLedgers.isEmpty
      || items.values.contains { $0.contains(item) || $0.contains(where: { item.hasSuffix("/\($0)") }) }
  }

  mutating func add(ledger id: String) { wholeLedgers.insert(id) }

  /// The items in a ledger's table with errors.
  mutating func add(items table: TypedTable) {
    for row in table.rows {
      if let id = row.text("id") {
        items[table.schema.id, default: []].insert(id)
      } else {
        wholeLedgers.insert(table.schema.id)
      }
    }
  }

  mutating func add(_ kind: Kind) { whole.insert(kind) }

  mutating func add(file: String) { files.insert(file) }

  /// The names in a table with errors; those of rows that were read do no harm here, since they are known.
  mutating func add(_ table: TypedTable) {
    guard let kind = Kind(rawValue: table.schema.id), let key = kind.columns.first else { return }
    for row in table.rows {
      if row.text(key) == nil { whole.insert(kind) }
      for column in kind.columns {
        if let name = row.text(column) { names[kind, default: []].insert(name) }
      }
    }
  }
}
