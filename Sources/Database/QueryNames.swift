// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import GRDB

/// The tables, views and columns that a query may name.
struct QueryNames: Sendable {
  /// As they are written, tables before views, each in the order of the file.
  let tables: [String]
  /// The columns of each, by its name in lower case.
  private let columns: [String: [String]]

  /// What a column of the other form, table or view, is called in each, by both names in lower case.
  private let other: [String: [String: String]]

  /// Where to look for the tables there are.
  let advice: Wording

  init(_ database: Database, advice: Wording) throws {
    self.advice = advice
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
    let pairs = try Row.fetchAll(
      database,
      sql: """
        SELECT t.name AS name, t.view AS view, c.name AS column_name, c.view_column AS view_column
        FROM _tables AS t JOIN _columns AS c ON c.table_name = t.name
        """)
    var other: [String: [String: String]] = [:]
    for row in pairs {
      let (table, view): (String, String) = (row["name"], row["view"])
      let (own, title): (String, String) = (row["column_name"], row["view_column"])
      other[table.lowercased(), default: [:]][title.lowercased()] = own
      other[view.lowercased(), default: [:]][own.lowercased()] = title
    }
    self.other = other
  }

  /// The name in a table of what its view calls so, or the other way round.
  func counterpart(of column: String, in table: String) -> String? {
    other[table.lowercased()]?[column.lowercased()]
  }

  /// In lower case, as SQLite compares them.
  var readable: Set<String> { Set(columns.keys) }

  func columns(of table: String) -> [String] { columns[table.lowercased()] ?? [] }

  /// The name as it is written in the file.
  func written(_ table: String) -> String? { tables.first { $0.lowercased() == table.lowercased() } }
}
