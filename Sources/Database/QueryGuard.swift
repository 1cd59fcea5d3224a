// SPDX-License-Identifier: MIT

internal import GRDBSQLite

/// What a query is about to do, asked before it does it: it may read the county's tables and nothing else.
struct QueryGuard {
  /// What was refused.
  enum Refusal: Equatable {
    case memory
    /// Anything but reading.
    case writing
    case attaching
    case pragma(String)
    /// A function that gives something else on another day or another machine.
    case function(String)
    case table(String)
  }

  private let readable: Set<String>
  private(set) var refusal: Refusal?
  /// The tables and views read, in lower case.
  private(set) var read: Set<String> = []
  private(set) var stepsLeft: Int

  private let mostMemory: Int64

  /// SQLite asks after so many steps whether to go on; a step makes at most one value, of 1 MB.
  static let stride: Int32 = 100

  init(readable: Set<String>, _ limits: QueryLimits) {
    self.readable = readable
    stepsLeft = limits.steps
    mostMemory = sqlite3_memory_used() + limits.memory
  }

  /// Whether the query may go on.
  mutating func spend() -> Bool {
    stepsLeft -= Int(Self.stride)
    if sqlite3_memory_used() > mostMemory { refusal = .memory }
    return stepsLeft > 0 && refusal == nil
  }

  /// SQLite's answer to an action.
  mutating func decide(_ action: Int32, _ first: String?, _ second: String?) -> Int32 {
    let refused = refused(action, first, second)
    if refusal == nil { refusal = refused }
    return refused == nil ? SQLITE_OK : SQLITE_DENY
  }

  private mutating func refused(_ action: Int32, _ first: String?, _ second: String?) -> Refusal? {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return nil
    case SQLITE_READ: return reading((first ?? "").lowercased())
    case SQLITE_FUNCTION:
      let name = (second ?? "").lowercased()
      return Self.isRefused(function: name) ? .function(name) : nil
    case SQLITE_PRAGMA:
      let name = (first ?? "").lowercased()
      return Self.pragmas.contains(name) ? nil : .pragma(name)
    case SQLITE_ATTACH, SQLITE_DETACH: return .attaching
    default: return .writing
    }
  }

  private mutating func reading(_ table: String) -> Refusal? {
    if readable.contains(table) {
      read.insert(table)
      return nil
    }
    return Self.isInner(table) ? .table(table) : nil
  }

  private static let pragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
    "foreign_key_check",
  ]

  /// Tables that SQL may read beside the county's.
  static let helpers = ["sqlite_master", "json_each", "json_tree"] + pragmas.sorted().map { "pragma_" + $0 }

  /// SQLite's own tables; other names that are none of the county's are those of the query's own WITH.
  private static func isInner(_ table: String) -> Bool {
    guard !helpers.contains(table), table != "sqlite_schema" else { return false }
    return ["sqlite_", "pragma_", "fts", "json_"].contains { table.hasPrefix($0) }
      || ["dbstat", "bytecode", "tables_used", "generate_series"].contains(table)
  }

  /// Chance, the clock, the machine's SQLite and its files; `printf`, which rounds binary numbers and can be made to
  /// write for minutes within one step.
  private static func isRefused(function name: String) -> Bool {
    let refused: Set<String> = [
      "random", "randomblob", "current_date", "current_time", "current_timestamp", "changes", "total_changes",
      "last_insert_rowid", "load_extension", "printf", "format", "fts3_tokenizer", "fts5", "match",
      "highlight", "bm25",
      "snippet",
    ]
    return refused.contains(name) || name.hasPrefix("sqlite_") || name.hasPrefix("swift")
  }
}
