// SPDX-License-Identifier: MIT

internal import GRDB

/// The tables, views and columns that a query may name.
struct QueryNames: Sendable {
  /// As they are written, tables before views, each in the order of the file.
  let tables: [String]
  /// The columns of each, by its name in lower case.
  private let columns: [String: [String]]

  init(_ database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT m.name AS holder, c.name AS column_name FROM sqlite_master AS m
        JOIN pragma_table_info(m.name) AS c WHERE m.type IN ('table', 'view') ORDER BY m.type, m.rowid, c.cid
        """)
    var tables: [String] = []
    var columns: [String: [String]] = [:]
    for row in rows {
      let table: String = row["holder"]
      if tables.last != table { tables.append(table) }
      columns[table.lowercased(), default: []].append(row["column_name"])
    }
    self.tables = tables
    self.columns = columns
  }

  /// In lower case, as SQLite compares them.
  var readable: Set<String> { Set(columns.keys) }

  func columns(of table: String) -> [String] { columns[table.lowercased()] ?? [] }

  /// The name as it is written in the file.
  func written(_ table: String) -> String? { tables.first { $0.lowercased() == table.lowercased() } }
}
