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
    var table = table
    table.tolerance.counters = matching.counters
    let (rows, totals) = entryRows(table, matching.matches)
    table.countMergedCells(rows)
    table.fillDown(matching.matches, rows: rows)
    var columns: [TypedColumn] = []
    for match in matching.matches {
      var reading = ColumnReading(match, table, defaultYear: defaultYear, rowCount: rows.count)
      reading.read(rows)
      columns.append(reading.typed)
      findings.merge(reading.findings.shortened(title: match.cell.text))
      table.tolerance.habits.merge(reading.habits)
    }
    findings.merge(repeats(columns, rows, table))
    table.noteTotals(totals, matching.matches, columns, rows: rows, key: key, &findings)
    if let place = table.header.first?.location, let note = table.tolerance.note(at: place) {
      findings.add(.note) { note }
    }
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

  /// The rows of the table that are entries, and the rows of totals.
  private func entryRows(
    _ table: Table, _ matches: [HeaderMatching.Match]
  ) -> (entries: [UInt32], totals: [TotalRow]) {
    let texts = matches.filter { $0.column.isText }.map(\.cell.column)
    let required = matches.filter { $0.column.isRequired }.map(\.cell.column)
    // A row with an id of its own is an entry, whatever its names.
    let keys = matches.filter { key.contains($0.column.id) }
    let names =
      keys.contains { $0.column.isIdentifier } ? [] : keys.filter { $0.column.isName }.map(\.cell.column)
    var rows: [UInt32] = []
    var totals: [TotalRow] = []
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if let word = TotalRows.word(table, row, texts: texts, required: required, names: names) {
        totals.append(
          TotalRow(
            row: row, word: word.text, kind: word.kind, column: word.column, entriesAbove: rows.count))
      } else {
        rows.append(UInt32(row))
      }
    }
    return (rows, totals)
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

extension Column {
  /// Whether the cells are ids.
  var isIdentifier: Bool {
    if case .identifier = type { return true }
    return false
  }

  /// Whether the cells name a thing.
  package var isName: Bool {
    if case .name = type { return true }
    return false
  }

  /// Whether the cells are words, of which a row of totals may hold its own.
  var isText: Bool {
    switch type {
    case .text, .name, .identifier, .choice: true
    default: false
    }
  }
}

extension Table {
  /// Counts the cells of entries that took the text of a merged one.
  fileprivate mutating func countMergedCells(_ rows: [UInt32]) {
    guard !fills.isEmpty else { return }
    let entries = Set(rows)
    tolerance.mergedCells = fills.keys.count { entries.contains(UInt32($0 / header.count)) }
  }

  /// Gives the blank cells of the columns that `site.yml` names the text above.
  fileprivate mutating func fillDown(_ matches: [HeaderMatching.Match], rows: [UInt32]) {
    guard !filledDown.isEmpty else { return }
    for match in matches {
      let names = [match.column.title, match.column.id, match.cell.text]
      guard filledDown.contains(where: { names.contains($0) }) else { continue }
      var source: Int?
      for row in rows {
        let place = Int(row) * header.count + match.cell.column
        if fills[place] != nil || faults[place] != nil { continue }
        if withOwnBytes(Int(row), match.cell.column, { !Blank.trimmed($0).isEmpty }) {
          source = place
        } else if let source {
          fills[place] = source
          tolerance.filledDown += 1
        }
      }
    }
  }

  /// Compares the rows of totals with their parts.
  fileprivate mutating func noteTotals(
    _ totals: [TotalRow], _ matches: [HeaderMatching.Match], _ columns: [TypedColumn], rows: [UInt32],
    key: [String], _ findings: inout FindingList
  ) {
    guard !totals.isEmpty else { return }
    let keys = matches.filter { key.contains($0.column.id) }
    var check = TotalCheck(self, totals, rows: rows, keys: keys.map(\.cell.column))
    let sums = zip(matches, columns).filter { $0.0.column.isMeasured }.map { match, column in
      var reading = ColumnReading(match, self, defaultYear: nil, rowCount: totals.count)
      reading.read(totals.map { UInt32($0.row) })
      return (match: match, entries: column, totals: reading.typed.cells)
    }
    check.check(sums)
    findings.merge(check.findings)
    tolerance.agreeing = check.agreeing
    let measured = matches.filter { $0.column.isMeasured }.map(\.cell.column)
    tolerance.uncomputed = totals.reduce(0) { count, total in
      count + measured.count { faults[total.row * header.count + $0]?.isFatal == true }
    }
    tolerance.wordless = totals.indices.count { index in
      let row = totals[index].row * header.count
      return sums.allSatisfy { sum in
        sum.totals.decimal(index) == nil && faults[row + sum.match.cell.column] == nil
      }
    }
    tolerance.subtotals = totals.filter { $0.kind == .group }.map { line(ofRow: $0.row) }
    tolerance.totals = totals.filter { $0.kind == .all }.map { line(ofRow: $0.row) }
  }
}
