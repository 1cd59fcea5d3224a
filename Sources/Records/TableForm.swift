// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// What a file of rows may be: a kind of table, or a ledger.
enum TableForm {
  case kind(any TableKind.Type)
  case ledger(LedgerDefinition)

  var schema: TableSchema {
    switch self {
    case .kind(let kind): kind.schema
    case .ledger(let ledger): ledger.schema
    }
  }
}

/// Every form of table that a content folder may have: the tool's own, and the ledgers that the county declares.
struct TableForms {
  let all: [TableForm]

  /// Names of tables whose ledger is declared in a file that could not be used.
  private var unreadNames: Set<String> = []
  private var hasNameless = false

  init(ledgers: [LedgerDefinition]) {
    all = TableCatalog.all.map { .kind($0) } + ledgers.map { .ledger($0) }
  }

  init(_ folder: LedgerFolder) {
    self.init(ledgers: folder.definitions)
    unreadNames = folder.unreadNames
    hasNameless = folder.hasNameless
  }

  /// Whether a table of that name may be of a ledger whose declaration could not be used, which has been said.
  func mayBeUnread(_ name: String) -> Bool { hasNameless || unreadNames.contains(name) }

  /// The form that an id, a Chinese title or a file's base name names.
  func named(_ name: String) -> TableForm? {
    all.first { $0.schema.id == name || $0.schema.title.chinese == name }
  }

  /// Ids and titles, to choose a near one from.
  var names: [String] { all.flatMap { [$0.schema.title.chinese, $0.schema.id] } }

  /// The schema id of the form that a wrong name most likely means.
  func nearest(_ name: String) -> [String] {
    Spelling.nearest(to: name, among: names).flatMap { named($0) }.map { [$0.schema.id] } ?? []
  }
}
