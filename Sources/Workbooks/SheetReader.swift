// SPDX-License-Identifier: MIT

internal import Tables

/// The rows of a sheet, from its part; what the sheet says of its own size is not looked at.
struct SheetReader: XMLReader {
  private enum Section {
    case none, rows, columns, merges
  }

  private let limits: WorkbookLimits
  private let strings: [String]
  private let forms: [NumberForm]
  private let system: DateSystem
  private var section = Section.none
  private var cell = SheetCell()
  private var rowNumber = 0
  private var rowIsHidden = false
  private var column = 0
  private var cells: [Worksheet.Cell] = []
  private var cellCount = 0
  private var textBytes = 0
  /// The texts of formulas that other cells share, by their number.
  private var sharedFormulas: [Int: String] = [:]
  private var isSorted = true
  private(set) var rows: [Worksheet.Row] = []
  private(set) var merges: [Worksheet.Merge] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var fault: WorkbookFault?
  /// Whether the reading ends at the first cell that holds anything.
  var stopsAtFirstCell = false
  private(set) var hasFilledCell = false

  init(strings: [String], forms: [NumberForm], system: DateSystem, _ limits: WorkbookLimits) {
    self.strings = strings
    self.forms = forms
    self.system = system
    self.limits = limits
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    switch depth {
    case 2:
      section =
        name == "sheetData" ? .rows : name == "cols" ? .columns : name == "mergeCells" ? .merges : .none
    case 3:
      switch section {
      case .rows: if name == "row" { startRow(attributes) }
      case .columns: if name == "col" { hide(attributes) }
      case .merges: if name == "mergeCell" { merge(attributes) }
      case .none: break
      }
    case 4: if section == .rows, name == "c" { startCell(attributes) }
    case 5...: if section == .rows { cell.start(name, attributes, depth: depth) }
    default: break
    }
  }

  mutating func end(_ name: XMLName, depth: Int) {
    guard section == .rows, depth > 2 else { return }
    switch depth {
    case 3: if name == "row" { endRow() }
    case 4: if name == "c" { endCell() }
    default: cell.end(name, depth: depth)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if section == .rows { cell.text(bytes) }
  }

  /// Rows in their order; writers keep it, but nothing makes them.
  ///
  /// - Throws: where a row comes twice.
  mutating func finish() throws(WorkbookFault) {
    guard !isSorted else { return }
    rows.sort { $0.number < $1.number }
    for (last, next) in zip(rows, rows.dropFirst()) where last.number == next.number {
      throw .cell(.repeatedRow, row: next.number, column: 1)
    }
  }

  // MARK: Rows

  private mutating func startRow(_ attributes: XMLAttributes) {
    var number: Int? = rowNumber + 1
    var isHidden = false
    attributes.each { name, value in
      if name == "r" {
        number = value.integer
      } else if name == "hidden" {
        isHidden = value.isTrue
      }
    }
    guard let number, number >= 1, number <= WorkbookLimits.lastRow else {
      fault = .cell(.rowNumber, row: rowNumber, column: 1)
      return
    }
    rowNumber = number
    rowIsHidden = isHidden
    column = 0
    let expected = cells.count
    cells = []
    cells.reserveCapacity(expected)
  }

  private mutating func endRow() {
    guard !cells.isEmpty else { return }
    if let last = rows.last, last.number >= rowNumber { isSorted = false }
    if zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) { sortCells() }
    rows.append(Worksheet.Row(number: rowNumber, isHidden: rowIsHidden, cells: cells))
  }

  private mutating func sortCells() {
    cells.sort { $0.column < $1.column }
    for (last, next) in zip(cells, cells.dropFirst()) where last.column == next.column {
      fault = .cell(.repeatedCell, row: rowNumber, column: next.column)
    }
  }

  // MARK: Cells

  private mutating func startCell(_ attributes: XMLAttributes) {
    column += 1
    cell.begin()
    var reference: XMLValue?
    attributes.each { name, value in
      if name == "r" {
        reference = value
      } else if name == "t" {
        cell.kind = SheetCell.Kind(value.bytes)
      } else if name == "s" {
        cell.style = value.integer ?? 0
      }
    }
    if let reference {
      guard let place = CellReference(reference.bytes), place.row == rowNumber else {
        fault = .cell(.reference(reference.string), row: rowNumber, column: column)
        return
      }
      column = place.column
    }
    if column > WorkbookLimits.lastColumn { fault = .cell(.columnNumber, row: rowNumber, column: column) }
  }

  private mutating func endCell() {
    if let index = cell.sharedFormula, !cell.formula.isEmpty { sharedFormulas[index] = cell.formulaText }
    let form = forms.indices.contains(cell.style) ? forms[cell.style] : .plain
    let shared = cell.sharedFormula.flatMap { sharedFormulas[$0] }
    switch cell.content(strings: strings, form: form, system: system, sharedFormula: shared) {
    case .empty: return
    case .content(let content):
      cellCount += 1
      textBytes += cell.textBytes
      let found = Worksheet.Cell(column: column, content: content)
      cells.append(found)
      if stopsAtFirstCell, !found.isBlank {
        hasFilledCell = true
        fault = .damaged(.noSheets)
      }
    case .fault(let problem): fault = .cell(problem, row: rowNumber, column: column)
    }
    if cellCount > limits.cells {
      fault = .cell(.tooManyCells(limits.cells), row: rowNumber, column: column)
    } else if textBytes > limits.textBytes {
      fault = .cell(.tooMuchText(limits.textBytes), row: rowNumber, column: column)
    }
  }

  // MARK: Columns and merged ranges

  private mutating func hide(_ attributes: XMLAttributes) {
    guard attributes["hidden"]?.isTrue == true, let first = attributes["min"]?.integer,
      let last = attributes["max"]?.integer, first >= 1, first <= last, last <= WorkbookLimits.lastColumn,
      hiddenColumns.count < WorkbookLimits.lastColumn
    else { return }
    if let before = hiddenColumns.last, before.upperBound + 1 == first {
      hiddenColumns[hiddenColumns.count - 1] = before.lowerBound...last
    } else {
      hiddenColumns.append(first...last)
    }
  }

  private mutating func merge(_ attributes: XMLAttributes) {
    guard let reference = attributes["ref"], let range = CellReference.range(reference.bytes) else { return }
    guard merges.count < limits.merges else {
      fault = .cell(
        .tooManyMerges(limits.merges), row: range.rows.lowerBound, column: range.columns.lowerBound)
      return
    }
    merges.append(range)
  }
}
