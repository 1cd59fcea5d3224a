// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// One column's cells on their way to values.
struct ColumnReading {
  /// What one cell became.
  enum Outcome {
    case number(Int64, decimals: Int)
    case belowDetection(Int64, decimals: Int)
    case text
    case problem(() -> CellProblem)
  }

  typealias Cell = UnsafeBufferPointer<UInt8>

  private let match: HeaderMatching.Match
  private let table: Table
  private let defaultYear: Int?
  private(set) var typed: TypedColumn
  private(set) var findings: FindingList
  /// What was read as something that it does not say in full.
  private(set) var habits = CellHabits()
  /// The cells that hold the texts found wrong, where some texts stand for several cells.
  private var reported: Set<Int> = []

  init(_ match: HeaderMatching.Match, _ table: Table, defaultYear: Int?, rowCount: Int) {
    self.match = match
    self.table = table
    self.defaultYear = defaultYear
    findings = FindingList(path: table.path)
    typed = TypedColumn(
      column: match.column, table: table, source: match.cell.column, shift: match.shift,
      cells: CellColumn(capacity: 0, hasNumbers: false))
    typed.cells = CellColumn(capacity: rowCount, hasNumbers: typed.hasNumbers)
  }

  mutating func read(_ rows: [UInt32]) {
    let isWorkbook = table.sheet != nil
    switch match.column.type {
    case .text, .names: each(rows) { _ in .text }
    case .name: each(rows) { Self.name($0) }
    case .identifier: each(rows) { Self.identifier($0) }
    case .number(let min, let max, let decimals):
      let reader = NumberReader(match, min: min, max: max, decimals: decimals)
      each(rows) { reader.read($0) }
      notePlainFractions(rows)
      notePercents(rows)
    case .integer(let min, let max):
      let reader = NumberReader(
        match, min: min.map { ExactNumber($0) }, max: max.map { ExactNumber($0) }, decimals: 0)
      each(rows) { reader.read($0) }
    case .date:
      let year = defaultYear
      each(rows) { Self.date($0, year, isWorkbook: isWorkbook) }
    case .month:
      let year = defaultYear
      each(rows) { Self.month($0, year, isWorkbook: isWorkbook) }
    case .flag: eachWord(rows) { Self.flag($0) }
    case .choice(let choices):
      let reader = ChoiceReader(choices)
      eachWord(rows) { reader.read($0) }
    case .choices(let choices): each(rows) { Self.choices($0, choices) }
    }
  }

  /// Cells of which a missing mark never is a value.
  @inline(__always)
  private mutating func each(_ rows: [UInt32], _ read: (Cell) -> Outcome) {
    let (table, column, hasNumbers) = (table, match.cell.column, typed.hasNumbers)
    let hasFaults = !table.faults.isEmpty
    table.forEachCell(column, rows: rows) { _, row, bytes in
      let cell = Blank.trimmed(bytes)
      if hasFaults, noteFault(row, hasNumbers: hasNumbers) { return }
      if let kind = MissingMark.kind(cell) {
        noteMissing(kind, cell, row, hasNumbers: hasNumbers)
      } else {
        note(read(cell), row, hasNumbers: hasNumbers)
        noteHabits(cell, row)
      }
    }
  }

  /// Cells of which a word such as 无需 may be a value and not a missing mark.
  private mutating func eachWord(_ rows: [UInt32], _ read: (Cell) -> Outcome) {
    let (table, column) = (table, match.cell.column)
    let hasFaults = !table.faults.isEmpty
    table.forEachCell(column, rows: rows) { _, row, bytes in
      let cell = Blank.trimmed(bytes)
      if hasFaults, noteFault(row, hasNumbers: true) { return }
      let outcome = read(cell)
      if case .problem = outcome, let kind = MissingMark.kind(cell) {
        noteMissing(kind, cell, row, hasNumbers: true)
      } else {
        note(outcome, row, hasNumbers: true)
      }
    }
  }

  /// Whether the cell has no value that can be trusted, which is then said.
  private mutating func noteFault(_ row: Int, hasNumbers: Bool) -> Bool {
    guard let fault = table.faults[row * table.header.count + match.cell.column] else { return false }
    let (table, cell) = (table, match.cell)
    if let problem = fault.problem {
      let severity = fault.isFatal ? Diagnostic.Severity.error : .warning
      findings.add(severity) {
        problem.diagnostic(cell.text, at: table.location(row, cell.column), severity)
      }
    }
    if fault.isFatal { typed.cells.appendNothing(nil, hasNumbers: hasNumbers) }
    return fault.isFatal
  }

  private mutating func noteMissing(_ kind: MissingKind, _ cell: Cell, _ row: Int, hasNumbers: Bool) {
    typed.cells.appendNothing(kind, hasNumbers: hasNumbers)
    guard match.column.isRequired else {
      if kind != .empty, !isFilled(row) { habits.note(mark: cell) }
      return
    }
    let text = String(decoding: cell, as: UTF8.self)
    let column = match.column
    add(row) { .missing(column, kind, text) }
  }

  /// Notes a year that was not written, and digits of another width.
  @inline(__always)
  private mutating func noteHabits(_ cell: Cell, _ row: Int) {
    switch match.column.type {
    case .number, .integer, .identifier: break
    case .date, .month: noteGuess(cell, row)
    default: return
    }
    guard cell.contains(0xEF), Self.hasWideDigit(cell), !isFilled(row) else { return }
    habits.noteWideDigits()
  }

  private mutating func noteGuess(_ cell: Cell, _ row: Int) {
    if table.sheet != nil, cell.count == 5, typed.cells.isLastValue, !isFilled(row),
      cell.allSatisfy({ (0x30...0x39).contains($0) })
    {
      habits.noteSerial()
      return
    }
    // A written year has four digits.
    guard let year = defaultYear, cell.count(where: { $0 >= 0x30 && $0 <= 0x39 }) < 5,
      typed.cells.isLastValue, !isFilled(row)
    else { return }
    let text = String(decoding: cell, as: UTF8.self)
    let isWritten =
      if case .month = match.column.type {
        (try? MonthText.parse(text, defaultYear: nil).get()) != nil
      } else {
        (try? DateText.parse(text, defaultYear: nil).get()) != nil
      }
    if !isWritten { habits.noteGuess(year) }
  }

  /// U+FF10 to U+FF19 are EF BC 90 to EF BC 99.
  private static func hasWideDigit(_ cell: Cell) -> Bool {
    guard cell.count >= 3 else { return false }
    return (0..<(cell.count - 2)).contains {
      cell[$0] == 0xEF && cell[$0 + 1] == 0xBC && (0x90...0x99).contains(cell[$0 + 2])
    }
  }

  /// Tells of 0.95 beside 50%: whether 95 % or 0.95 % is meant cannot be seen.
  private mutating func notePlainFractions(_ rows: [UInt32]) {
    guard match.unit == "%" else { return }
    let table = self.table
    var (plain, hasPercents) = ([Int](), false)
    table.forEachCell(match.cell.column, rows: rows) { _, row, bytes in
      let cell = Blank.trimmed(bytes)
      if cell.last == 0x25 {
        hasPercents = true
      } else if let (mantissa, decimals) = ExactNumber.decimal(cell), mantissa != 0,
        ExactNumber(mantissa: mantissa, decimals: decimals).magnitude <= .one
      {
        plain.append(row)
      }
    }
    guard hasPercents else { return }
    for row in plain where !isFilled(row) {
      findings.add(.warning) {
        .plainFraction(
          table.text(row, match.cell.column), match.cell, at: table.location(row, match.cell.column))
      }
    }
  }

  /// Notes the cells with a sign of which another column says whether it may be there.
  private mutating func notePercents(_ rows: [UInt32]) {
    guard match.column.allowsPercent else { return }
    var found: [UInt32] = []
    table.forEachCell(match.cell.column, rows: rows) { _, row, bytes in
      let cell = Blank.trimmed(bytes)
      // U+FF05 is EF BC 85.
      if cell.last == 0x25 || cell.last == 0x85 && cell.suffix(3).elementsEqual([0xEF, 0xBC, 0x85]) {
        found.append(UInt32(row))
      }
    }
    typed.percents = found
  }

  /// Whether the cell has the text of another.
  private func isFilled(_ row: Int) -> Bool {
    !table.fills.isEmpty && table.fills[row * table.header.count + match.cell.column] != nil
  }

  @inline(__always)
  private mutating func note(_ outcome: Outcome, _ row: Int, hasNumbers: Bool) {
    switch outcome {
    case .number(let number, let decimals): typed.cells.append(number, decimals: decimals)
    case .belowDetection(let number, let decimals):
      typed.cells.append(number, decimals: decimals, isBelowDetection: true)
    case .text: typed.cells.appendText()
    case .problem(let problem):
      typed.cells.appendNothing(nil, hasNumbers: hasNumbers)
      add(row, problem)
    }
  }

  private mutating func add(_ row: Int, _ problem: () -> CellProblem) {
    let (table, cell) = (table, match.cell)
    if !table.fills.isEmpty {
      // One text in merged cells is one mistake.
      let place = row * table.header.count + cell.column
      guard reported.insert(table.fills[place] ?? place).inserted else { return }
    }
    findings.add { problem().diagnostic(cell.text, at: table.location(row, cell.column)) }
  }
}

extension ColumnReading {
  private static func name(_ cell: Cell) -> Outcome {
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      // 、 is E3 80 81 and ； is EF BC 9B.
      let isWide =
        (byte == 0xE3 && cell[index...].starts(with: [0xE3, 0x80, 0x81]))
        || (byte == 0xEF && cell[index...].starts(with: [0xEF, 0xBC, 0x9B]))
      if isWide || byte == 0x3B || byte == 0x0A || byte == 0x0D {
        let text = String(decoding: cell, as: UTF8.self)
        return .problem { .severalNames(text) }
      }
      index += 1
    }
    return .text
  }

  private static func choices(_ cell: Cell, _ choices: [Choice]) -> Outcome {
    let words = NameList.split(String(decoding: cell, as: UTF8.self))
    guard let unknown = words.first(where: { word in !choices.contains { $0.isCalled(word) } }) else {
      return .text
    }
    return .problem { .unknownChoice(unknown, choices) }
  }

  private static func date(_ cell: Cell, _ year: Int?, isWorkbook: Bool) -> Outcome {
    if let date = DateText.fast(cell) { return .number(Int64(date.dayNumber), decimals: 0) }
    switch DateText.parse(String(decoding: cell, as: UTF8.self), defaultYear: year) {
    case .success(let date): return .number(Int64(date.dayNumber), decimals: 0)
    case .failure(let problem):
      if isWorkbook, case .serial(let date) = problem.kind {
        return .number(Int64(date.dayNumber), decimals: 0)
      }
      return .problem { .date(problem) }
    }
  }

  private static func month(_ cell: Cell, _ year: Int?, isWorkbook: Bool) -> Outcome {
    switch MonthText.parse(String(decoding: cell, as: UTF8.self), defaultYear: year) {
    case .success(let month): return .number(Int64(month.year * 12 + month.month - 1), decimals: 0)
    case .failure(let problem):
      // A workbook keeps a month as its first day.
      if isWorkbook, case .serial(let date) = problem.kind, date.day == 1 {
        return .number(Int64(date.year * 12 + date.month - 1), decimals: 0)
      }
      return .problem { .date(problem) }
    }
  }

  private static func flag(_ cell: Cell) -> Outcome {
    let text = String(decoding: cell, as: UTF8.self)
    switch TextFolding.key(text) {
    case "是", "有", "true", "yes", "y", "1", "√", "✓", "✔": return .number(1, decimals: 0)
    case "否", "无", "false", "no", "n", "0", "×", "✗", "✘", "x": return .number(0, decimals: 0)
    default: return .problem { .notAFlag(text) }
    }
  }
}
