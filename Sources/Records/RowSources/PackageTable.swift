// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// A table that another site published, and how it becomes a table of this one: the columns that its kind knows, each
/// row on the line on which it was published.
struct PackageTable {
  let file: ContentTree.File
  /// The bytes of the package's own description, by which columns and the county are told.
  let about: [UInt8]
  let schema: TableSchema
  /// Units of the published columns, by their names.
  let units: [String: String]
  let layout: LayoutOptions
  /// The columns that take the county's name, by titles or ids.
  let columns: [String]
  let county: String
  /// What columns must hold in the rows that are taken.
  let only: [String: String]
  /// Columns of ids that get the county's code before each.
  let prefixed: [String]
  let prefix: String

  /// What the table is made of.
  var bytes: [UInt8] { about + file.bytes }

  /// The rows that are taken; `nil` where the file is no table.
  func read(path: String) -> Diagnosed<Table?> {
    let read = CSVFormat.parse(file.bytes, path: path)
    return Diagnosed(read.value.map(picked), read.diagnostics)
  }

  private func picked(_ table: Table) -> Table {
    let kept = table.header.indices.filter { isKept(table.header[$0].text) }
    let tests = table.header.indices.compactMap { index in
      value(of: table.header[index].text).map { (index, Array($0.utf8)) }
    }
    return table.picking(
      kept.map { index in
        let name = table.header[index].text
        return PickedColumn(
          column: index, label: label(name),
          prefix: prefixed.contains { isSame($0, name) } ? "\(prefix)-" : "")
      }, constants: columns.map { ($0, county) }
    ) { row in
      tests.allSatisfy { test in table.withBytes(row, test.0) { $0.elementsEqual(test.1) } }
    }
  }

  /// Whether a published column is read: one that the kind knows, that is wanted, and that the county's name does not
  /// replace.
  private func isKept(_ name: String) -> Bool {
    let own = layout.columns[name] ?? name
    if columns.contains(where: { isSame($0, own) }) { return false }
    if layout.ignored.contains(where: { $0 == name || isSame($0, own) }) { return false }
    return known(own) != nil
  }

  private func known(_ name: String) -> Column? {
    schema.columns.first { $0.id == name || $0.title == name || $0.aliases.contains(name) }
  }

  /// Whether two names mean one column.
  private func isSame(_ left: String, _ right: String) -> Bool {
    left == right || known(left).map { $0.id == known(right)?.id } ?? false
  }

  /// What a column must hold; `nil` where any value will do.
  private func value(of name: String) -> String? {
    only.first { isSame($0.key, name) }?.value
  }

  /// The header with the unit of the package, so that another one than the table's own is converted or refused.
  private func label(_ name: String) -> String {
    let own = layout.columns[name] ?? name
    return (layout.units[name] ?? layout.units[own] ?? units[name]).map { "\(own)（\($0)）" } ?? own
  }
}
