// SPDX-License-Identifier: MIT

internal import Diagnostics

/// A column that is taken from a table.
package struct PickedColumn: Sendable, Hashable {
  /// Its place in the table that it is taken from.
  package let column: Int
  /// Its header in the table that is made.
  package let label: String
  /// What stands before the text of each cell that is not blank.
  package let prefix: String

  package init(column: Int, label: String, prefix: String = "") {
    self.column = column
    self.label = label
    self.prefix = prefix
  }
}

extension Table {
  /// A table of some columns and rows, with further columns that say the same in every row; each row keeps its line.
  ///
  /// - Parameter constants: Header and text of the further columns.
  /// - Parameter rows: Whether a row is taken, by its place.
  /// - Precondition: The columns lie within the table.
  package func picking(
    _ columns: [PickedColumn], constants: [(label: String, text: String)], rows: (Int) -> Bool
  ) -> Table {
    var cells = PickedCells(capacity: arena.count)
    let fixed = constants.map { PickedCells.quoted($0.text.utf8) }
    let prefixes = columns.map { Array($0.prefix.utf8) }
    var kept: [UInt32] = []
    for row in 0..<rowCount where rows(row) {
      for (position, column) in columns.enumerated() {
        if prefixes[position].isEmpty {
          cells.add(arena[rawRange(row, column.column)])
        } else {
          withBytes(row, column.column) { cell in
            cells.add(cell.isEmpty ? [] : PickedCells.quoted(prefixes[position] + cell))
          }
        }
      }
      for text in fixed { cells.add(text) }
      cells.endRow()
      kept.append(lines[row])
    }
    let place = header.first?.location ?? SourceLocation(path: path)
    let labels =
      columns.map { ($0.label, header[$0.column].location) } + constants.map { ($0.label, place) }
    return Table(
      path: path, sheet: sheet, encoding: encoding,
      header: labels.enumerated().map { HeaderCell(text: $1.0, column: $0, location: $1.1) },
      arena: cells.arena, bounds: cells.bounds, lines: kept, tolerance: tolerance)
  }

  /// The bytes of a cell as they are written.
  private func rawRange(_ row: Int, _ column: Int) -> Range<Int> {
    let cell = row * (header.count + 1) + column
    return Int(bounds[cell])..<max(Int(bounds[cell]), Int(bounds[cell + 1]) - 1)
  }
}

/// The cells of a table that is being made.
private struct PickedCells {
  private(set) var arena: [UInt8] = []
  private(set) var bounds: [UInt32] = []

  init(capacity: Int) { arena.reserveCapacity(capacity) }

  mutating func add(_ cell: some Collection<UInt8>) {
    bounds.append(UInt32(arena.count))
    arena += cell
    arena.append(0x2C)
  }

  mutating func endRow() { bounds.append(UInt32(arena.count)) }

  /// Text as a cell, whatever it holds.
  static func quoted(_ text: some Collection<UInt8>) -> [UInt8] {
    var cell = [CellBytes.quote]
    for byte in text {
      if byte == CellBytes.quote { cell.append(byte) }
      cell.append(byte)
    }
    cell.append(CellBytes.quote)
    return cell
  }
}
