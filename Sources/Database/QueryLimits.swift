// SPDX-License-Identifier: MIT

internal import GRDBSQLite

/// What a query may cost at most.
package struct QueryLimits: Sendable {
  /// Steps of SQLite's virtual machine.
  package var steps: Int
  /// Rows of the answer.
  package var rows: Int
  /// Bytes that a query may use beside the database itself, as SQLite counts them for the whole program.
  package var memory: Int64

  /// Enough for a join over every table of a large county; seconds on a small machine.
  package static let usualSteps = 50_000_000

  package init(steps: Int = QueryLimits.usualSteps, rows: Int = 10_000, memory: Int64 = 100_000_000) {
    self.steps = steps
    self.rows = rows
    self.memory = memory
  }

  /// Bytes of one value or row.
  static let length: Int32 = 1_000_000

  /// The limits of SQLite that no query of a person comes near.
  static let ceilings: [(id: Int32, most: Int32)] = [
    (SQLITE_LIMIT_LENGTH, length), (SQLITE_LIMIT_SQL_LENGTH, 100_000), (SQLITE_LIMIT_COLUMN, 500),
    (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_VDBE_OP, 1_000_000),
    (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200), (SQLITE_LIMIT_VARIABLE_NUMBER, 100),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]
}
