// SPDX-License-Identifier: MIT

package import Diagnostics

/// Makes a table of a workbook's sheet, cell by cell.
package struct TableBuilder: Sendable {
  private let path: String
  private let sheet: String
  private let header: [HeaderCell]
  private var arena: [UInt8] = []
  private var bounds: [UInt32] = []
  private var lines: [UInt32] = []

  /// - Parameters:
  ///   - header: The header's texts with their sheet columns, from 1 (A).
  ///   - headerRow: The sheet row of the header, from 1.
  package init(path: String, sheet: String, header: [(text: String, column: Int)], headerRow: Int) {
    self.path = path
    self.sheet = sheet
    self.header = header.enumerated().map { index, cell in
      let place = SourceLocation.Place.cell(sheet: sheet, column: cell.column, row: headerRow)
      return HeaderCell(
        text: Blank.trimmed(cell.text), column: index, location: SourceLocation(path: path, place: place))
    }
  }

  /// Appends one row; missing cells are empty, cells beyond the header are left out.
  ///
  /// - Parameter line: The sheet row, from 1.
  /// - Returns: `false`, and nothing is appended, once the cells fill four gigabytes.
  package mutating func append(_ cells: [String], line: Int) -> Bool {
    let needed = cells.reduce(header.count) { $0 + $1.utf8.count * 2 + 3 }
    guard arena.count + needed < Int(UInt32.max), let line = UInt32(exactly: line) else { return false }
    for index in header.indices {
      bounds.append(UInt32(arena.count))
      if index < cells.count { CSVWriter.appendCell(cells[index], to: &arena) }
      arena.append(0x2C)
    }
    bounds.append(UInt32(arena.count))
    lines.append(line)
    return true
  }

  /// The table; `nil` with errors where columns have the same name, or none over content.
  package func checked() -> Diagnosed<Table?> {
    var findings = FindingList(path: path)
    let table = table()
    let isUsable = HeaderCheck.isUsable(table, &findings)
    return Diagnosed(isUsable ? table : nil, findings.closed())
  }

  /// The table of all rows appended, whatever the header.
  package func table() -> Table {
    Table(
      path: path, sheet: sheet, encoding: .utf8, header: header, arena: arena, bounds: bounds, lines: lines)
  }
}
