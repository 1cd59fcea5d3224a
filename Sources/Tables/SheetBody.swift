// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The header of a sheet as it is read.
struct SheetHeader {
  /// The sheet row of the lowest header row.
  let lowest: Int
  /// The texts of that row over all columns that hold anything.
  let texts: [String]
  /// The columns that are read with their names.
  let cells: [(text: String, column: Int)]
}

/// The entries of a sheet on their way to a table.
struct SheetBody {
  private let sheet: Worksheet
  private let header: SheetHeader
  private var builder: TableBuilder
  private var merged: MergedCells
  /// The schema's column of each table column.
  private let known: [Column?]
  /// Sheet column → table column.
  private let positions: [Int: Int]
  /// The first cell of a merged range that is met, by its upper left corner: its place in the table.
  private var origins: [Int: Int] = [:]
  /// Whether such a range says that something is missing, which may be said of several numbers at once.
  private var isMissing: [Int: Bool] = [:]
  private var fills: [Int: Int] = [:]
  private var faults: [Int: CellFault] = [:]
  private var rowCount = 0
  private var wideRows: [(range: String, place: SourceLocation)] = []
  private var repeatedHeaders: [Int] = []
  private var roundedNumbers = 0
  private let filledDown: [String]
  private let headerTexts: [String]

  init(_ sheet: Worksheet, _ header: SheetHeader, _ names: ColumnNames, _ options: LayoutOptions) {
    self.sheet = sheet
    self.header = header
    builder = TableBuilder(
      path: sheet.path, sheet: sheet.name, header: header.cells, headerRow: header.lowest)
    merged = MergedCells(sheet.merges)
    known = header.cells.map { names.column(options.label($0.text)) }
    positions = Dictionary(
      header.cells.enumerated().map { ($1.column, $0) }, uniquingKeysWith: { first, _ in first })
    filledDown = options.filledDown
    headerTexts = header.texts.filter { !$0.isEmpty }
  }

  /// Takes in one row; `false` once the table is full.
  mutating func append(_ row: Worksheet.Row) -> Bool {
    let ranges = merged.ranges(inRow: row.number)
    if repeatsHeader(row) {
      repeatedHeaders.append(row.number)
      return true
    }
    if let wide = wideRange(row, ranges) {
      wideRows.append(wide)
      return true
    }
    var texts = [String](repeating: "", count: header.cells.count)
    for cell in row.cells {
      guard let position = positions[cell.column] else { continue }
      texts[position] = text(cell, position)
    }
    for range in ranges { fill(range, row.number, &texts) }
    guard builder.append(texts, line: row.number) else { return false }
    rowCount += 1
    return true
  }

  private func repeatsHeader(_ row: Worksheet.Row) -> Bool {
    let filled = row.cells.lazy.filter { !$0.isBlank }.map { Blank.trimmed($0.content.text) }
    return filled.first == headerTexts.first && filled.elementsEqual(headerTexts)
  }

  func table(_ tolerance: inout Tolerance, _ findings: inout FindingList) -> Table {
    for row in wideRows { findings.add { .mergedRow(row.range, row.place) } }
    tolerance.repeatedHeaders = repeatedHeaders
    tolerance.roundedNumbers = roundedNumbers
    var table = builder.table()
    table.fills = fills
    table.faults = faults
    table.filledDown = filledDown
    table.tolerance = tolerance
    return table
  }

  /// A text merged over most of the row: the title of a part, and no entry.
  private func wideRange(
    _ row: Worksheet.Row, _ ranges: [Worksheet.Merge]
  ) -> (range: String, place: SourceLocation)? {
    guard !ranges.isEmpty else { return nil }
    let filled = row.cells.filter { !$0.isBlank }
    guard filled.count == 1, let cell = filled.first, TotalRows.kind(cell.content.text) == nil,
      let range = ranges.first(where: {
        $0.columns.contains(cell.column) && $0.rows.lowerBound == row.number
          && $0.columns.count * 2 > header.cells.count && $0.columns.count > 2
      })
    else { return nil }
    let place = SourceLocation.Place.cell(sheet: sheet.name, column: cell.column, row: row.number)
    return (range.name, SourceLocation(path: sheet.path, place: place))
  }

  /// The cell's text, and what is wrong with it.
  private mutating func text(_ cell: Worksheet.Cell, _ position: Int) -> String {
    let place = rowCount * header.cells.count + position
    switch cell.content {
    case .fault(let error): faults[place] = .error(error)
    case .uncomputed(let formula): faults[place] = .uncomputed(formula)
    case .number(let number, isRounded: true):
      if known[position]?.isMeasured == true {
        roundedNumbers += 1
        return SignificantDigits.cut(number)
      }
      faults[place] = .lostDigits(number)
    default: break
    }
    return cell.content.text
  }

  /// Words of a merged range stand for all its cells; a number cannot.
  private mutating func fill(_ range: Worksheet.Merge, _ row: Int, _ texts: inout [String]) {
    let key = range.rows.lowerBound << 16 | range.columns.lowerBound
    let stride = header.cells.count
    if row == range.rows.lowerBound, let first = positions[range.columns.lowerBound],
      !Blank.trimmed(texts[first]).isEmpty
    {
      origins[key] = rowCount * stride + first
      var text = Blank.trimmed(texts[first])
      isMissing[key] = text.withUTF8 { MissingMark.kind($0) } != nil
    }
    guard let origin = origins[key] else { return }
    for column in range.columns {
      guard let position = positions[column] else { continue }
      let place = rowCount * stride + position
      if known[position]?.isMeasured == true, !isMissing[key, default: false] {
        let isSaid = place != origin && known[origin % stride]?.isMeasured == true
        faults[place] = isSaid ? .covered : .mergedNumber(range.name)
      } else if place != origin {
        texts[position] = ""
        fills[place] = origin
      }
    }
  }
}

extension Worksheet.Cell {
  /// Whether the cell holds nothing but blanks.
  package var isBlank: Bool {
    guard case .text(let text) = content else { return false }
    return Blank.trimmed(text).isEmpty
  }
}

extension Worksheet.Content {
  /// The content as a text table would have it; empty where there is no value.
  var text: String {
    switch self {
    case .text(let text), .number(let text, _), .date(let text): text
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .fault, .uncomputed: ""
    }
  }
}

/// Decimals cut to what a spreadsheet shows.
enum SignificantDigits {
  /// The number with at most 15 significant digits, half even; a percent sign stays.
  static func cut(_ text: String) -> String {
    var digits: [UInt8] = []
    var point: Int?
    var isNegative = false
    var tail = ""
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: isNegative = true
      case 0x2E where point == nil: point = digits.count
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x25: tail = "%"
      default: return text
      }
    }
    guard let first = digits.firstIndex(where: { $0 > 0 }), digits.count - first > 15 else { return text }
    let integers = point ?? digits.count
    let end = first + 15
    guard end >= integers else { return text }
    let rest = digits[end...]
    let isOdd = digits[end - 1] % 2 == 1
    let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    let goesUp = isHalf ? isOdd : (rest.first ?? 0) >= 5
    var kept = [0] + digits[..<end]
    if goesUp {
      var index = kept.count - 1
      while kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      kept[index] += 1
    }
    while kept.count - 1 > integers, kept.last == 0 { kept.removeLast() }
    var whole = kept[...integers].drop { $0 == 0 }.map(String.init).joined()
    if whole.isEmpty { whole = "0" }
    let fraction = kept[(integers + 1)...].map(String.init).joined()
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction) + tail
  }
}
