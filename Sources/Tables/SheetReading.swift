// SPDX-License-Identifier: MIT

package import Diagnostics

extension Worksheet {
  /// Whether no cell holds anything but blanks.
  package var isEmpty: Bool { rows.allSatisfy { $0.cells.allSatisfy(\.isBlank) } }

  /// The sheet's header and entries as a table of the schema; `nil` with errors where there is no header.
  ///
  /// Titles above the header and notes under the entries are left out, several header rows are joined, merged cells
  /// of words are filled; all of it is told with the table's findings.
  package func table(_ schema: TableSchema, _ options: LayoutOptions = LayoutOptions()) -> Diagnosed<Table?> {
    var reading = SheetReading(self, schema, options)
    let table = reading.table()
    return Diagnosed(table, reading.findings.closed())
  }
}

/// One reading of a worksheet.
private struct SheetReading {
  private let sheet: Worksheet
  private let options: LayoutOptions
  private let names: ColumnNames
  private var tolerance = Tolerance()
  private(set) var findings: FindingList
  /// Sheet columns that hold anything, ascending.
  private var columns: [Int] = []

  private static let mostColumns = 1_000

  init(_ sheet: Worksheet, _ schema: TableSchema, _ options: LayoutOptions) {
    self.sheet = sheet
    self.options = options
    names = ColumnNames(schema)
    findings = FindingList(path: sheet.path)
  }

  mutating func table() -> Table? {
    tolerance.isHiddenSheet = options.isHiddenSheet
    let rows = visibleRows()
    columns = usedColumns(rows)
    guard !columns.isEmpty else {
      findings.add { .emptyFile(sheet.path) }
      return nil
    }
    guard columns.count <= Self.mostColumns else {
      let (count, place) = (columns.count, place(columns[0], rows[0].number))
      findings.add { .tooManyColumns(count, Self.mostColumns, place) }
      return nil
    }
    if let merge = wholeMerge(rows) {
      let place = place(merge.columns.lowerBound, merge.rows.lowerBound)
      findings.add { .mergedSheet(merge.name, place) }
      return nil
    }
    guard let header = header(rows) else { return nil }
    let first = rows.firstIndex { $0.number > header.lowest } ?? rows.endIndex
    let body = rows[first...]
    let notes = trailingNotes(body, width: header.cells.count)
    tolerance.notes = body.suffix(notes).map(\.number)
    var builder = SheetBody(sheet, header, names, options)
    for row in body.dropLast(notes) where !builder.append(row) { break }
    let table = builder.table(&tolerance, &findings)
    return HeaderCheck.isUsable(table, &findings) ? table : nil
  }

  /// A range merged into one cell that holds the whole sheet.
  private func wholeMerge(_ rows: [Worksheet.Row]) -> Worksheet.Merge? {
    guard rows.count > 1, columns.count > 1, let top = rows.first, let bottom = rows.last,
      let left = columns.first, let right = columns.last
    else { return nil }
    return sheet.merges.first { merge in
      merge.rows.lowerBound <= top.number && merge.rows.upperBound >= bottom.number
        && merge.columns.lowerBound <= left && merge.columns.upperBound >= right
    }
  }

  /// The rows with text that are read at all.
  private mutating func visibleRows() -> [Worksheet.Row] {
    sheet.rows.filter { row in
      guard row.cells.contains(where: { !$0.isBlank }) else { return false }
      if options.skips(row.number) {
        tolerance.skipped.append(row.number)
        return false
      }
      guard row.isHidden else { return true }
      if options.readsHiddenRows {
        tolerance.hiddenRowsRead.append(row.number)
      } else {
        tolerance.hiddenRowsLeft.append(row.number)
      }
      return options.readsHiddenRows
    }
  }

  private func usedColumns(_ rows: [Worksheet.Row]) -> [Int] {
    var used: Set<Int> = []
    for row in rows { for cell in row.cells where !cell.isBlank { used.insert(cell.column) } }
    return used.sorted()
  }

  private mutating func header(_ rows: [Worksheet.Row]) -> SheetHeader? {
    let top = rows.prefix(max(HeaderRows.depth, options.headerRows.map { min($0.upperBound, 1_000) } ?? 0))
    let expanded = expanded(top)
    var found = HeaderRows.find(in: expanded, names, options)
    if let declared = options.headerRows {
      let inside = expanded.indices.filter { declared.contains(expanded[$0].number) }
      guard let first = inside.first, let last = inside.last else {
        let place = place(1, declared.lowerBound)
        findings.add { .noHeaderRow(declared, place) }
        return nil
      }
      found = HeaderRows(first...last, of: expanded, names, options)
    }
    let numbers = expanded[found.rows.lowerBound].number...expanded[found.rows.upperBound].number
    if numbers != 1...1 { tolerance.headerRows = numbers }
    tolerance.titles = expanded[..<found.rows.lowerBound].map(\.number)
    noteUnits(expanded[..<found.rows.lowerBound])
    for column in found.ambiguous {
      let text = found.text(over: column.column, in: expanded)
      let place = place(columns[column.column], numbers.upperBound)
      findings.add { .ambiguousHeader(text, column.names, place) }
    }
    return SheetHeader(
      lowest: numbers.upperBound, texts: expanded[found.rows.upperBound].texts,
      cells: readColumns(found))
  }

  /// Tells of units in the titles.
  private mutating func noteUnits(_ titles: ArraySlice<TopRow>) {
    for row in titles {
      // A merged cell repeats its text.
      guard let index = row.texts.firstIndex(where: { TitleUnit.multiple(in: $0) != nil }),
        let unit = TitleUnit.multiple(in: row.texts[index])
      else { continue }
      let place = place(columns[index], row.number)
      findings.add { .titleUnit(unit, place) }
    }
  }

  /// The columns that are read: hidden ones only where the schema knows them.
  private mutating func readColumns(_ header: HeaderRows) -> [(text: String, column: Int)] {
    var cells: [(text: String, column: Int)] = []
    for (index, column) in columns.enumerated() {
      let text = index < header.labels.count ? header.labels[index] : ""
      if sheet.hiddenColumns.contains(where: { $0.contains(column) }) {
        let shown = SourceLocation.letters(column) + (text.isEmpty ? "" : "“\(text)”")
        guard names.column(options.label(text)) != nil else {
          tolerance.hiddenColumnsLeft.append(shown)
          continue
        }
        tolerance.hiddenColumnsRead.append(shown)
      }
      cells.append((text, column))
    }
    return cells
  }

  /// The texts of the first rows, merged cells repeated.
  private func expanded(_ rows: ArraySlice<Worksheet.Row>) -> [TopRow] {
    var merged = MergedCells(sheet.merges)
    var origins: [Int: String] = [:]
    return rows.map { row in
      var texts: [Int: String] = [:]
      for cell in row.cells { texts[cell.column] = Blank.trimmed(cell.content.text) }
      for range in merged.ranges(inRow: row.number) {
        let key = range.rows.lowerBound << 16 | range.columns.lowerBound
        if row.number == range.rows.lowerBound { origins[key] = texts[range.columns.lowerBound] ?? "" }
        guard let text = origins[key], !text.isEmpty else { continue }
        for column in columns where range.columns.contains(column) { texts[column] = text }
      }
      return TopRow(number: row.number, texts: columns.map { texts[$0] ?? "" })
    }
  }

  private func trailingNotes(_ body: ArraySlice<Worksheet.Row>, width: Int) -> Int {
    let last = body.suffix(60)
    let first = last.first?.number ?? 0
    let wide = sheet.merges.filter {
      $0.rows.lowerBound >= first && $0.columns.count * 2 > width && width > 2
    }
    let starts = Set(wide.map(\.rows.lowerBound))
    return NoteRows.trailing(
      last.map { row in
        let texts = row.cells.map { Blank.trimmed($0.content.text) }.filter { !$0.isEmpty }
        return (texts, texts.count == 1 && starts.contains(row.number))
      }, width: width)
  }

  private func place(_ column: Int, _ row: Int) -> SourceLocation {
    SourceLocation(path: sheet.path, place: .cell(sheet: sheet.name, column: column, row: row))
  }
}
