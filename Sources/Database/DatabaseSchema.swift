// SPDX-License-Identifier: MIT

internal import Tables

/// The statements that make the empty tables, indexes and views of a database.
struct DatabaseSchema {
  private let tables: [DataTable]
  private let byName: [String: DataTable]
  private let titles: ViewTitles

  init(_ tables: [DataTable]) {
    self.tables = tables
    byName = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
    titles = ViewTitles(tables)
  }

  /// One table of values, with its keys.
  func table(_ table: DataTable) -> String {
    var parts = table.columns.map { column in
      let isLink = table.links.contains { $0.columns.contains(column.name) }
      return "\(SQLText.name(column.name)) \(column.kind.affinity)"
        + (column.isRequired && !isLink ? " NOT NULL" : "")
    }
    if !table.key.isEmpty { parts.append("PRIMARY KEY (\(SQLText.names(table.key)))") }
    for link in links(of: table) {
      parts.append(
        "FOREIGN KEY (\(SQLText.names(link.columns))) REFERENCES \(SQLText.name(link.table))"
          + " (\(SQLText.names(link.targets)))")
    }
    return "CREATE TABLE \(SQLText.name(table.name)) (\n  \(parts.joined(separator: ",\n  "))\n)"
  }

  /// The links of a table to the key of a table that is there.
  func links(of table: DataTable) -> [DataTable.Link] {
    table.links.filter { link in
      byName[link.table].map { !$0.key.isEmpty && $0.key == link.targets } ?? false
    }
  }

  /// An index for each link, so that joins are quick.
  func indexes(_ table: DataTable) -> [String] {
    let wanted = links(of: table).map(\.columns).filter { $0 != Array(table.key.prefix($0.count)) }
    var seen: Set<[String]> = []
    return wanted.filter { seen.insert($0).inserted }.map { columns in
      let name = SQLText.name(([table.name] + columns).joined(separator: "_"))
      return "CREATE INDEX \(name) ON \(SQLText.name(table.name)) (\(SQLText.names(columns)))"
    }
  }

  /// The table under Chinese names: choices by their words, flags as 是 and 否.
  func view(_ table: DataTable) -> String {
    let columns = zip(table.columns, titles.columns(of: table)).map { column, title in
      "\(Self.shown(column)) AS \(SQLText.name(title))"
    }
    return "CREATE VIEW \(SQLText.name(titles.view(of: table))) AS SELECT\n  "
      + columns.joined(separator: ",\n  ") + "\nFROM \(SQLText.name(table.name))"
  }

  private static func shown(_ column: DataTable.Column) -> String {
    let name = SQLText.name(column.name)
    if column.kind == .flag { return "CASE \(name) WHEN 1 THEN '是' WHEN 0 THEN '否' END" }
    let worded = column.choices.filter { $0.id != $0.chinese }
    guard !worded.isEmpty else { return name }
    let cases = worded.map { "WHEN \(SQLText.literal($0.id)) THEN \(SQLText.literal($0.chinese))" }
    return "CASE \(name) \(cases.joined(separator: " ")) ELSE \(name) END"
  }
}

extension DataTable.Column.Kind {
  /// The declared type. Decimals are bound as text and read to 15 digits; REAL, not NUMERIC, since NUMERIC would keep
  /// `3.0` as an integer and SQL divides integers without a rest.
  var affinity: String {
    switch self {
    case .text, .date, .month: "TEXT"
    case .integer, .flag: "INTEGER"
    case .decimal: "REAL"
    }
  }
}
