// SPDX-License-Identifier: MIT

/// A cell found by a place in a table's text.
package struct CellPlace: Sendable {
  package let row: TypedRow
  package let column: Column
  /// The bytes of the cell in the table's text, quotes included.
  package let range: Range<Int>
}

extension TypedTable {
  /// Calls `body` with the text of all cells in UTF-8, the header's and those of left-out rows too, as one piece;
  /// `nil` for a table without rows.
  package func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    rows.first?.columns.first.map { $0.table.arena.withUnsafeBufferPointer(body) }
  }

  /// The cell that holds the byte at an offset of that text; `nil` in the header, in a row that is left out, and in a
  /// column that the schema does not know.
  package func cell(at offset: Int) -> CellPlace? {
    guard let first = rows.first, let table = first.columns.first?.table else { return nil }
    // The last boundary that is not behind the offset.
    var (low, high) = (0, table.bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(table.bounds[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    let stride = table.header.count + 1
    let index = low - 1
    guard index >= 0, index % stride < table.header.count,
      let typed = first.columns.first(where: { $0.source == index % stride }),
      let row = row(ofSource: index / stride)
    else { return nil }
    return CellPlace(
      row: row, column: typed.column,
      range: Int(table.bounds[index])..<max(Int(table.bounds[index]), Int(table.bounds[index + 1]) - 1))
  }

  private func row(ofSource source: Int) -> TypedRow? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].sourceRow) < source { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, Int(rows[low].sourceRow) == source else { return nil }
    return rows[low]
  }
}
