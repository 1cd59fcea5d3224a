// SPDX-License-Identifier: MIT

internal import Tables

/// The keys that are there for links to lead to.
struct LinkKeys {
  private let keys: [String: Set<[DataTable.Value]>]

  init(_ tables: [DataTable]) {
    let wanted = Set(tables.flatMap { $0.links.map(\.table) })
    var keys: [String: Set<[DataTable.Value]>] = [:]
    for table in tables where wanted.contains(table.name) {
      let places = table.places(of: table.key)
      keys[table.name] = Set(table.rows.map { row in places.map { row[$0] } })
    }
    self.keys = keys
  }

  /// The row with nothing where a link would lead nowhere, so that foreign keys hold.
  func resolved(
    _ row: [DataTable.Value], of table: DataTable, _ links: [DataTable.Link]
  ) -> [DataTable.Value] {
    var row = row
    for link in links {
      let places = table.places(of: link.columns)
      let key = places.map { row[$0] }
      if key.contains(.null) || keys[link.table]?.contains(key) == true { continue }
      for place in places { row[place] = .null }
    }
    return row
  }
}

extension DataTable {
  /// Where columns stand, in the order of `names`.
  func places(of names: [String]) -> [Int] {
    names.compactMap { name in columns.firstIndex { $0.name == name } }
  }
}
