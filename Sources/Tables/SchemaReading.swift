// SPDX-License-Identifier: MIT

package import Diagnostics

extension TableSchema {
  /// Turns a table's cells into values.
  ///
  /// Columns are found by their title, id or an alias, in any width and case; a known unit in brackets is converted.
  /// Every cell that cannot be read is an error; its value is then `nil`, and the other cells are read all the same.
  ///
  /// - Parameter defaultYear: The year of dates and months without one; `nil` where the table has none.
  package func read(_ table: Table, defaultYear: Int? = nil) -> Diagnosed<TypedTable> {
    let matching = HeaderMatching(self, table)
    var findings = matching.findings
    let rows = entryRows(table, matching.matches, &findings)
    var columns: [TypedColumn] = []
    for match in matching.matches {
      var reading = ColumnReading(match, table, defaultYear: defaultYear, rowCount: rows.count)
      reading.read(rows)
      columns.append(reading.typed)
      findings.merge(reading.findings.shortened(title: match.cell.text))
    }
    findings.merge(repeats(columns, rows, table))
    // Without a column there is no row to show.
    let entries = columns.isEmpty ? [] : rows
    let typed = TypedTable(
      schema: self, path: table.path, sheet: table.sheet, encoding: table.encoding,
      rows: entries.indices.map { position in
        TypedRow(columns: columns, position: UInt32(position), sourceRow: rows[position])
      },
      presentColumns: columns.map(\.column.id))
    return Diagnosed(typed, findings.closed())
  }

  /// The rows of the table that are entries and no totals.
  private func entryRows(
    _ table: Table, _ matches: [HeaderMatching.Match], _ findings: inout FindingList
  ) -> [UInt32] {
    let textColumn = matches.first { match in
      switch match.column.type {
      case .text, .name, .identifier, .choice: true
      default: false
      }
    }?.cell.column
    var rows: [UInt32] = []
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if let word = TotalRows.word(table, row, textColumn: textColumn) {
        findings.add(.warning) { .totalRow(word, table.location(row, 0)) }
      } else {
        rows.append(UInt32(row))
      }
    }
    return rows
  }

  private func repeats(_ columns: [TypedColumn], _ rows: [UInt32], _ table: Table) -> FindingList {
    var findings = FindingList(path: table.path)
    let keys = columns.filter { key.contains($0.column.id) }
    // Where a part that each row needs is missing, all rows would seem equal.
    let isWhole = self.columns.allSatisfy { column in
      !column.isRequired || !key.contains(column.id) || keys.contains { $0.column.id == column.id }
    }
    guard isWhole else { return findings }
    UniqueKeys(keys, rows: rows).forEachRepeat { first, second in
      findings.add {
        .duplicateKey(
          keys.map { table.text(Int(rows[second]), $0.source) }, titles: keys.map(\.column.title),
          first: table.location(Int(rows[first]), keys[0].source),
          table.location(Int(rows[second]), keys[0].source))
      }
    }
    return findings
  }
}
