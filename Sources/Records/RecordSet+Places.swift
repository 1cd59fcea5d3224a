// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Tables

extension RecordSet {
  /// The cell of a column in the row of a table that begins at `row`; the row's own place where there is none.
  ///
  /// Looked up when a finding is made, so that records need not carry a place for each of their values.
  package func place(of column: String, inRowAt row: SourceLocation) -> SourceLocation {
    typedRow(at: row, with: column)?.location(of: column) ?? row
  }

  /// The text of a column's cell in that row; `nil` where there is none.
  package func text(of column: String, inRowAt row: SourceLocation) -> String? {
    typedRow(at: row, with: column)?.text(column)
  }

  private func typedRow(at row: SourceLocation, with column: String) -> TypedRow? {
    guard let line = row.line,
      let table = tables.first(where: { $0.path == row.path && $0.sheet == row.sheet }),
      table.hasColumn(column)
    else { return nil }
    // Rows come in the order of their lines.
    var (low, high) = (0, table.rows.count)
    while low < high {
      let middle = (low + high) / 2
      if (table.rows[middle].location.line ?? 0) < line { low = middle + 1 } else { high = middle }
    }
    guard low < table.rows.count, table.rows[low].location == row else { return nil }
    return table.rows[low]
  }

  /// The town-level area that an area's name or code stands for, or that it lies in; `nil` for an unknown one.
  package func townArea(of name: String) -> Int? {
    var area = roster.areaIndex(name)
    var steps = 0
    while let index = area, steps < 4 {
      if areas[index].isCompared { return index }
      area = areas[index].parent.flatMap { roster.areaIndex($0.text) }
      steps += 1
    }
    return nil
  }

  /// The path of the first file of a kind of table; `nil` where there is none.
  package func path(ofTable id: String) -> String? { tables.first { $0.schema.id == id }?.path }

  /// Whether a place lies in a table.
  package func isInTable(_ place: SourceLocation) -> Bool { tables.contains { $0.path == place.path } }
}
