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
    case ledgers
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
      case .progress: ["target"]
      case .sectionMonthly: ["section"]
      case .airDaily: ["area"]
      case .meetings, .tasks, .scoring, .ledgers: []
      }
    }
  }

  /// Kinds of which something without a name could not be read: any name may be its.
  private var whole: Set<Kind> = []
  private var names: [Kind: Set<String>] = [:]
  /// Files that gave no record, by their path below the content folder.
  package private(set) var files: Set<String> = []

  package init() {}

  /// Whether what could not be read may be called `name`.
  package func mayHold(_ kind: Kind, _ name: String) -> Bool {
    whole.contains(kind) || names[kind]?.contains(name) == true
  }

  /// Whether anything of the kind could not be read.
  package func holdsAny(_ kind: Kind) -> Bool { whole.contains(kind) || names[kind] != nil }

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
