// SPDX-License-Identifier: MIT

package import Diagnostics
internal import GRDB
internal import GRDBSQLite
package import Tables

/// A database that can only be read, with the standards as functions of its SQL.
package struct QueryDatabase: Sendable {
  private let queue: DatabaseQueue
  /// The tables and views with their columns.
  let names: QueryNames
  /// What `:name` stands for in every query.
  private let parameters: [String: QueryValue]

  /// The database of tables.
  ///
  /// - Parameters:
  ///   - parameters: What `:name` stands for in every query, such as `as_of`.
  ///   - advice: Said where a table is asked for that is not there.
  package init(
    _ tables: [DataTable], parameters: [String: QueryValue] = [:],
    advice: Wording = QueryDatabase.usualAdvice
  ) throws {
    try self.init(file: DatabaseFile.bytes(of: tables), parameters: parameters, advice: advice)
  }

  /// What is said where a table is asked for that is not there.
  package static let usualAdvice = Wording(
    "可查的表：taizhang query --tables", "the tables: taizhang query --tables")

  /// The database whose file has these bytes.
  package init(
    file: [UInt8], parameters: [String: QueryValue] = [:], advice: Wording = QueryDatabase.usualAdvice
  ) throws {
    do {
      let queue = try DatabaseQueue()
      let functions = try SQLFunctionCatalog.prepared()
      names = try queue.inDatabase { database in
        try Self.load(file, into: database)
        let names = try QueryNames(database, advice: advice)
        Self.restrict(database, functions)
        return names
      }
      self.queue = queue
      self.parameters = parameters
    } catch let error as DatabaseError {
      throw DatabaseProblem(message: error.message ?? error.description)
    }
  }

  /// The rows that one statement gives.
  ///
  /// - Parameters:
  ///   - sql: One SELECT, WITH, VALUES, EXPLAIN or a PRAGMA that only tells.
  ///   - values: What further `:name` stand for.
  package func answer(
    _ sql: String, values: [String: QueryValue] = [:], limits: QueryLimits = QueryLimits()
  ) throws(QueryProblem) -> QueryAnswer {
    let given = parameters.merging(values) { $1 }
    let result = queue.inDatabase { database in
      QueryRun(sql: sql, values: given, limits: limits, names: names).result(database.sqliteConnection)
    }
    return try result.get()
  }

  /// What one statement would read; nothing is read for it.
  ///
  /// - Throws: what is wrong with the statement as it is written, whatever the tables hold.
  package func tables(
    readBy sql: String, values: [String: QueryValue] = [:]
  ) throws(QueryProblem) -> [String] {
    let given = parameters.merging(values) { $1 }
    let result = queue.inDatabase { database in
      QueryRun(sql: sql, values: given, limits: QueryLimits(), names: names).preview(
        database.sqliteConnection)
    }
    return try result.get()
  }

  private static func load(_ file: [UInt8], into database: Database) throws {
    let connection = database.sqliteConnection
    guard let memory = sqlite3_malloc64(UInt64(max(file.count, 1))) else {
      throw DatabaseProblem(message: "the database does not fit into memory")
    }
    file.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memory.copyMemory(from: start, byteCount: bytes.count) }
    }
    let size = Int64(file.count)
    // SQLite frees the memory, also where it fails.
    let code = sqlite3_deserialize(
      connection, "main", memory.assumingMemoryBound(to: UInt8.self), size, size,
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY))
    guard code == SQLITE_OK else { throw DatabaseProblem(message: "these bytes are no database") }
    // Nothing that a query sorts or keeps may be written to a disk.
    try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
    try database.execute(sql: "PRAGMA query_only = ON")
    // SQLite makes these tables when they are first named, which later would look like a change.
    for table in QueryGuard.helpers { _ = try database.makeStatement(sql: "SELECT * FROM \(table)") }
  }

  private static func restrict(_ database: Database, _ functions: [DatabaseFunction]) {
    for function in functions { database.add(function: function) }
    for (id, most) in QueryLimits.ceilings { sqlite3_limit(database.sqliteConnection, id, most) }
    // The order of these depends on the machine's language.
    let local: [DatabaseCollation] = [
      .localizedCaseInsensitiveCompare, .localizedCompare, .localizedStandardCompare,
    ]
    for collation in local { database.remove(collation: collation) }
  }
}

extension QueryDatabase {
  /// What is said where a table is asked for that is not there.
  package func problem(noTable name: String) -> QueryProblem {
    SQLiteMessage("no such table: \(name)", offset: nil, SQLTokens(""), names).problem
  }
}
