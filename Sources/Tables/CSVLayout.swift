// SPDX-License-Identifier: MIT

internal import Diagnostics

/// How the rows of a text table are told apart.
struct CSVLayout {
  /// `nil` where the first row is the header, whatever it says.
  let names: ColumnNames?
  let options: LayoutOptions

  /// How many rows with text are looked at for the header.
  var depth: Int {
    guard names != nil else { return 1 }
    return max(HeaderRows.depth, options.headerRows.map { min($0.upperBound, 1_000) } ?? 0)
  }

  /// The header among the first rows; `nil` where it is declared and not there.
  ///
  /// - Precondition: There is a row.
  func header(_ rows: [TopRow]) -> HeaderRows? {
    guard let names else { return nil }
    guard let declared = options.headerRows else { return HeaderRows.find(in: rows, names, options) }
    let inside = rows.indices.filter { declared.contains(rows[$0].number) }
    guard let first = inside.first, let last = inside.last else { return nil }
    return HeaderRows(first...last, of: rows, names, options)
  }
}

/// One of the first rows of a text, of which one is the header.
struct CSVTopRow {
  let top: TopRow
  private let offsets: [Int]
  private let start: Int
  /// The scanner behind the row.
  let after: CSVScanner

  /// - Parameter bounds: Where each cell begins, then one past the byte after the last.
  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, start: Int, bounds: [Int], after: CSVScanner) {
    let texts = zip(bounds, bounds.dropFirst()).map { cell, next in
      CellBytes.withContent(bytes, cell, next - 1) { String(decoding: Blank.trimmed($0), as: UTF8.self) }
    }
    top = TopRow(number: line, texts: texts)
    offsets = Array(bounds.dropLast())
    self.start = start
    self.after = after
  }

  /// Where a cell begins; the row for one that it does not have.
  func location(_ column: Int, _ path: String, _ bytes: UnsafeBufferPointer<UInt8>) -> SourceLocation {
    guard column < offsets.count else { return SourceLocation(path: path, line: top.number) }
    let place = TextPlace(of: offsets[column], in: bytes, from: start)
    return SourceLocation(path: path, line: top.number + place.linesBefore, column: place.column)
  }
}

/// The filled cells of a row.
enum CellTexts {
  /// - Parameter bounds: Where each cell begins, then one past the byte after the last.
  static func filled(_ bytes: UnsafeBufferPointer<UInt8>, _ bounds: ArraySlice<UInt32>) -> [String] {
    zip(bounds, bounds.dropFirst()).map { cell, next in
      CellBytes.withContent(bytes, Int(cell), Int(next) - 1) {
        String(decoding: Blank.trimmed($0), as: UTF8.self)
      }
    }.filter { !$0.isEmpty }
  }
}

/// Rows with fewer or more cells than the header, and the last whole ones: notes, or mistakes.
struct ShortRows {
  /// How many rows at the end may be notes.
  static let depth = 60

  private struct Row {
    let texts: [String]
    let line: Int
    /// The cells it has; `nil` for as many as the header.
    let count: Int?
  }

  private let canHoldNotes: Bool
  private var rows: [Row] = []
  /// The rows with a wrong number of cells that are no notes.
  private(set) var ragged: [(line: Int, count: Int, isWide: Bool)] = []

  init(_ layout: CSVLayout) {
    canHoldNotes = layout.names != nil
  }

  mutating func add(_ texts: [String], line: Int, count: Int) {
    rows.append(Row(texts: texts, line: line, count: count))
    if rows.count > Self.depth || !canHoldNotes { drop(rows.removeFirst()) }
  }

  mutating func addWhole(_ texts: [String], line: Int) {
    rows.append(Row(texts: texts, line: line, count: nil))
  }

  /// The lines of the notes under the entries; what is left is ragged or an entry.
  mutating func trailingNotes(width: Int) -> [Int] {
    let sorted = rows.sorted { $0.line < $1.line }
    let notes = NoteRows.trailing(sorted.map { ($0.texts, false) }, width: width)
    for row in sorted.dropLast(notes) { drop(row) }
    rows = []
    return sorted.suffix(notes).map(\.line)
  }

  private mutating func drop(_ row: Row) {
    guard let count = row.count else { return }
    ragged.append((row.line, count, row.texts.contains { $0.contains("，") }))
  }
}
