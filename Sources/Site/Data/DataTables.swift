// SPDX-License-Identifier: MIT

internal import Records
internal import Tables

/// Everything that the site publishes, as tables.
enum DataTables {
  /// The tables that staff keep, what they link, and the results; links lead only to tables that are there.
  static func all(_ site: SiteContext) -> [DataTable] { sheets(site).map(\.table) }

  /// The tables with what their pages say.
  ///
  /// - Parameters:
  ///   - hasRows: `false` gives every column and link that there may be, and no row.
  ///   - holdsRows: `false` makes a row each time that it is asked for, for those who ask for few.
  static func sheets(_ site: SiteContext, hasRows: Bool = true, holdsRows: Bool = true) -> [DataSheet] {
    var names = DataNames()
    // The tool's own names come first, so that no ledger of the county can take one.
    let results = ResultTableCatalog.all.map { $0.table(site) }.filter { !hasRows || !$0.rows.isEmpty }
    for name in results.map(\.name) { _ = names.claim(name, fallback: "table") }
    let kept = PublishedTable.all(site).map { table in
      KeptTable(
        table, name: names.claim(table.id, fallback: "table"), site, hasRows: hasRows, holdsRows: holdsRows)
    }
    let keys = Dictionary(uniqueKeysWithValues: (kept.map(\.table) + results).map { ($0.name, $0.key) })
    let sheets = kept.flatMap { table -> [DataSheet] in
      let files = table.published.fileNames(site)
      return [DataSheet(table: table.table, group: .kept, kept: table, files: files)]
        + table.links { names.claim($0, fallback: "links") }.map {
          DataSheet(table: $0, group: .link, kept: nil, files: files)
        }
    }
    return (sheets + results.map { DataSheet(table: $0, group: .result, kept: nil, files: "") })
      .map { $0.keeping { keys[$0.table] == $0.targets } }
  }
}

extension DataSheet {
  /// The sheet with those links alone that lead somewhere.
  fileprivate func keeping(_ leads: (DataTable.Link) -> Bool) -> DataSheet {
    let own = DataTable(
      name: table.name, title: table.title, note: table.note, columns: table.columns, key: table.key,
      links: table.links.filter(leads), rows: table.rows)
    return DataSheet(table: own, group: group, kept: kept, files: files)
  }
}
