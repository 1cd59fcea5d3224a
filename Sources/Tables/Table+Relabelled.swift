// SPDX-License-Identifier: MIT

extension Table {
  /// The table with other header texts, each made by `label`; an empty text leaves the column out.
  package func relabelled(_ label: (String) -> String) -> Table {
    Table(
      path: path, sheet: sheet, encoding: encoding,
      header: header.map { HeaderCell(text: label($0.text), column: $0.column, location: $0.location) },
      arena: arena, bounds: bounds, lines: lines, fills: fills, faults: faults, filledDown: filledDown,
      tolerance: tolerance)
  }
}

extension TypedTable {
  /// The table with the rows that `keep` accepts.
  package func filtered(_ keep: (TypedRow) -> Bool) -> TypedTable {
    TypedTable(
      schema: schema, path: path, sheet: sheet, encoding: encoding, rows: rows.filter(keep),
      presentColumns: presentColumns)
  }
}
