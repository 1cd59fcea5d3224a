// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// A row of totals between or under the entries.
struct TotalRow {
  /// Its place in the table.
  let row: Int
  let word: String
  let kind: TotalRows.Kind
  /// Where the word stands.
  let column: Int
  /// How many entries stand above it.
  let entriesAbove: Int
}

/// Compares the numbers in rows of totals with the entries they stand for.
///
/// A total may be the sum, the number of entries, or the mean (of concentrations and rates), rounded to the decimals
/// written; of percentages it may also be any value between the lowest and the highest, since their weights are not
/// known.
struct TotalCheck {
  /// The most rows of totals that are compared.
  private static let most = 500

  private let table: Table
  private let totals: [TotalRow]
  private let rows: [UInt32]
  private let keys: [Int]
  private(set) var findings: FindingList
  /// Cells that agree.
  private(set) var agreeing = 0

  /// - Parameter keys: The columns that tell entries apart.
  init(_ table: Table, _ totals: [TotalRow], rows: [UInt32], keys: [Int]) {
    self.table = table
    self.keys = keys
    self.totals = Array(totals.prefix(Self.most))
    self.rows = rows
    findings = FindingList(path: table.path)
  }

  /// - Parameter sums: The table's columns of numbers with the cells of the rows of totals.
  mutating func check(_ columns: [(match: HeaderMatching.Match, entries: TypedColumn, totals: CellColumn)]) {
    let sums = columns.map { ColumnSums($0.entries.cells, count: rows.count) }
    for (index, total) in totals.enumerated() {
      let ranges = ownParts(of: total).map { [$0] } ?? ranges(of: index).map { [$0] }
      let failing = ranges.map { range in
        columns.indices.filter { !agrees(columns[$0], sums[$0], index, range) }
      }
      guard let fewest = failing.indices.min(by: { failing[$0].count < failing[$1].count }) else { continue }
      // A total over a cell that could not be read has not been checked.
      let written = columns.indices.count {
        columns[$0].totals.decimal(index) != nil && sums[$0].sum(ranges[fewest]) != nil
      }
      agreeing += written - failing[fewest].count
      for column in failing[fewest] {
        report(columns[column], sums[column], total, index, ranges[fewest])
      }
    }
  }

  /// The entries that a row of totals may stand for: all, or those before it or after it to the next subtotal.
  private func ranges(of index: Int) -> [Range<Int>] {
    let total = totals[index]
    guard total.kind == .group else { return [0..<rows.count] }
    let earlier = totals[..<index].last { $0.kind == .group }?.entriesAbove ?? 0
    let later = totals[(index + 1)...].first { $0.kind == .group }?.entriesAbove ?? rows.count
    let both = [earlier..<total.entriesAbove, total.entriesAbove..<later]
    let filled = both.filter { !$0.isEmpty }
    return filled.isEmpty ? [both[0]] : filled
  }

  /// The entries of a row of totals that names its target or its day, as runs: those with the same words in every
  /// other key column, `S01,合计,2022-03-31`. `nil` for a row that names none.
  private func ownParts(of total: TotalRow) -> [Range<Int>]? {
    guard keys.contains(total.column) else { return nil }
    let others = keys.filter { $0 != total.column && !isBlank(total.row, $0) }
    guard !others.isEmpty else { return nil }
    var runs: [Range<Int>] = []
    for position in rows.indices {
      let row = Int(rows[position])
      guard !isBlank(row, total.column), others.allSatisfy({ isSame(row, total.row, $0) }) else { continue }
      if let last = runs.last, last.upperBound == position {
        runs[runs.count - 1] = last.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    return runs
  }

  private func isBlank(_ row: Int, _ column: Int) -> Bool {
    table.withBytes(row, column) { Blank.trimmed($0).isEmpty }
  }

  private func isSame(_ row: Int, _ other: Int, _ column: Int) -> Bool {
    table.withBytes(row, column) { cell in
      table.withBytes(other, column) { Blank.trimmed(cell).elementsEqual(Blank.trimmed($0)) }
    }
  }

  private func agrees(
    _ column: (match: HeaderMatching.Match, entries: TypedColumn, totals: CellColumn), _ sums: ColumnSums,
    _ index: Int, _ range: [Range<Int>]
  ) -> Bool {
    guard let written = column.totals.decimal(index) else { return true }
    let value = ExactNumber(mantissa: written.mantissa, decimals: written.decimals)
    // What could not be read or added has been said or cannot be compared.
    guard let sum = sums.sum(range) else { return true }
    let half = ExactNumber(1, over: 2 * ExactNumber.powerOfTen(written.decimals))
    func isNear(_ other: ExactNumber) -> Bool { value - other <= half && other - value <= half }
    let present = sums.present(range)
    if isNear(sum) || value == ExactNumber(range.reduce(0) { $0 + $1.count }) || value == ExactNumber(present)
    {
      return true
    }
    guard present > 0 else { return false }
    if isNear(sum * ExactNumber(1, over: Int128(present))) { return true }
    guard let unit = column.match.column.unit, TextFolding.key(unit) == "%" else { return false }
    return sums.spans(value, range)
  }

  private mutating func report(
    _ column: (match: HeaderMatching.Match, entries: TypedColumn, totals: CellColumn), _ sums: ColumnSums,
    _ total: TotalRow, _ index: Int, _ range: [Range<Int>]
  ) {
    guard let written = column.totals.decimal(index), let sum = sums.sum(range) else { return }
    let value = ExactNumber(mantissa: written.mantissa, decimals: written.decimals).plainText()
    let parts = Rows.text(range.joined().map { table.line(ofRow: Int(rows[$0])) })
    let (word, title) = (Quoted.text(total.word), Quoted.text(column.match.cell.text))
    let place = table.location(total.row, column.match.cell.column)
    findings.add(.warning) {
      Diagnostic(
        .warning, rule: "total-mismatch", at: place,
        Wording(
          "\(word)行的\(title)是 \(value)，\(parts.chinese)相加是 \(sum.plainText())",
          "\(title) in the row \(word) is \(value), but \(parts.english) add up to \(sum.plainText())"),
        help: Wording(
          "核对这一格和上述各行；网站用各行的数，不用这一格",
          "check this cell and those rows; the site uses the rows and not this cell"))
    }
  }
}

/// Sums of any run of a column's cells.
private struct ColumnSums {
  private let cells: CellColumn
  private let decimals: Int
  /// One more than there are cells: the sum, count and count of unreadable cells before each.
  private var sums: [Int128] = [0]
  private var counts: [Int32] = [0]
  private var unreadable: [Int32] = [0]
  private var isTooLarge = false

  init(_ cells: CellColumn, count: Int) {
    self.cells = cells
    let decimals = (0..<count).reduce(0) { max($0, cells.decimal($1)?.decimals ?? 0) }
    self.decimals = decimals
    for position in 0..<count {
      let number = cells.decimal(position)
      let scaled = number.map { Int128($0.mantissa) * ExactNumber.powerOfTen(decimals - $0.decimals) } ?? 0
      let (sum, overflows) = sums[position].addingReportingOverflow(scaled)
      if overflows { isTooLarge = true }
      sums.append(sum)
      counts.append(counts[position] + (number == nil ? 0 : 1))
      let isLost = Self.isLost(cells.state(position))
      unreadable.append(unreadable[position] + (isLost ? 1 : 0))
    }
  }

  /// Values below detection have no number to add.
  private static func isLost(_ state: CellState) -> Bool {
    switch state {
    case .unreadable, .belowDetection: true
    case .value, .missing: false
    }
  }

  /// `nil` where a cell could not be read.
  func sum(_ runs: [Range<Int>]) -> ExactNumber? {
    guard !isTooLarge, runs.allSatisfy({ unreadable[$0.upperBound] == unreadable[$0.lowerBound] }) else {
      return nil
    }
    let scaled = runs.reduce(Int128(0)) { $0 + sums[$1.upperBound] - sums[$1.lowerBound] }
    return ExactNumber(scaled, over: ExactNumber.powerOfTen(decimals))
  }

  func present(_ runs: [Range<Int>]) -> Int {
    runs.reduce(0) { $0 + Int(counts[$1.upperBound] - counts[$1.lowerBound]) }
  }

  /// Whether a value lies between the lowest and the highest.
  func spans(_ value: ExactNumber, _ runs: [Range<Int>]) -> Bool {
    var (hasLower, hasHigher) = (false, false)
    for position in runs.joined() {
      guard let number = cells.decimal(position) else { continue }
      let other = ExactNumber(mantissa: number.mantissa, decimals: number.decimals)
      if other <= value { hasLower = true }
      if other >= value { hasHigher = true }
      if hasLower && hasHigher { return true }
    }
    return false
  }
}
