// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Whether a table's columns can be told apart by their names.
enum HeaderCheck {
  /// Reports equal names, and names missing over columns that hold something.
  static func isUsable(_ table: Table, _ findings: inout FindingList) -> Bool {
    var isUsable = true
    var seen: [String: HeaderCell] = [:]
    for cell in table.header {
      if cell.text.isEmpty {
        let filled = (0..<table.rowCount).first { row in
          table.withBytes(row, cell.column) { !Blank.trimmed($0).isEmpty }
        }
        guard let filled else { continue }
        findings.add { .emptyHeader(cell, filledLine: table.line(ofRow: filled)) }
        isUsable = false
      } else if let first = seen[cell.text] {
        findings.add { .duplicateHeader(cell, first: first) }
        isUsable = false
      } else {
        seen[cell.text] = cell
      }
    }
    return isUsable
  }
}
