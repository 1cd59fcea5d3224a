// SPDX-License-Identifier: MIT

internal import GRDB
internal import GRDBSQLite
internal import Standards
package import Tables

/// A SQLite database of tables as the bytes of its file.
///
/// Each table stands under its English name with its keys, and again as a view in Chinese; `_tables`, `_columns` and
/// `_choices` say what the names mean.
package enum DatabaseFile {
  /// SQLite's own unit of storage, fixed so that no setting of a machine changes the file.
  private static let pageSize = 4096

  /// The file; the same tables give the same bytes.
  ///
  /// - Throws: ``DatabaseProblem`` where the tables contradict their own keys or required columns.
  package static func bytes(of tables: [DataTable]) throws -> [UInt8] {
    do {
      return try DatabaseQueue().inDatabase { database in
        try database.execute(sql: "PRAGMA page_size = \(pageSize); PRAGMA foreign_keys = OFF")
        try database.inTransaction {
          try fill(database, tables)
          return .commit
        }
        return try serialized(database)
      }
    } catch let error as DatabaseError {
      throw DatabaseProblem(message: error.message ?? error.description)
    }
  }

  private static func fill(_ database: Database, _ tables: [DataTable]) throws {
    let schema = DatabaseSchema(tables)
    let catalog = DatabaseCatalog.tables(describing: tables)
    for table in tables + catalog { try database.execute(sql: schema.table(table)) }
    let keys = LinkKeys(tables)
    for table in tables + catalog { try insert(table, schema, keys, into: database) }
    for table in tables {
      for index in schema.indexes(table) { try database.execute(sql: index) }
      try database.execute(sql: schema.view(table))
    }
  }

  private static func insert(
    _ table: DataTable, _ schema: DatabaseSchema, _ keys: LinkKeys, into database: Database
  ) throws {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: "INSERT INTO \(SQLText.name(table.name)) VALUES (\(places))")
    let links = schema.links(of: table)
    for row in table.rows {
      let held = keys.resolved(row, of: table, links)
      try statement.execute(arguments: StatementArguments(held.map(\.databaseValue)))
    }
  }

  private static func serialized(_ database: Database) throws -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
      throw DatabaseProblem(message: "the database does not fit into memory")
    }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }
}

/// Why no database could be made: tables that contradict themselves, which is a mistake of the program's.
package struct DatabaseProblem: Error, Sendable {
  /// SQLite's own sentence.
  package let message: String
}

extension DataTable.Value {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .text(let text): text.databaseValue
    case .integer(let integer): integer.databaseValue
    case .decimal(let number, let decimals): number.text(decimals).databaseValue
    case .flag(let flag): (flag ? 1 : 0).databaseValue
    }
  }
}
