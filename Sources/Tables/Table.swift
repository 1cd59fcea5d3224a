// SPDX-License-Identifier: MIT

package import Diagnostics

/// One cell of the header row.
package struct HeaderCell: Sendable, Hashable {
  /// The text as written, without blanks around it.
  package let text: String
  /// The column's place in the table, from 0.
  package let column: Int
  package let location: SourceLocation
}

/// A header row and body rows of cells, each with its place in the source.
///
/// Shape: `rowCount` × `header.count`, row-major; every row has as many cells as the header. The cells are offsets
/// into one array of bytes, since a million rows of strings would cost more than reading them.
package struct Table: Sendable {
  /// The path as staff know it.
  package let path: String
  /// The sheet's name; `nil` for a text file.
  package let sheet: String?
  /// How the text was written.
  package let encoding: TextEncoding
  package let header: [HeaderCell]
  /// UTF-8; cells as RFC 4180 writes them, quotes included.
  let arena: [UInt8]
  /// `header.count` + 1 offsets a row: where each cell starts, then one past the byte after the last cell.
  let bounds: [UInt32]
  /// The first source line of each row.
  let lines: [UInt32]
  /// Blank cells that have the text of another one, by their places in the table (row × `header.count` + column).
  var fills: [Int: Int] = [:]
  /// Cells without a value that can be trusted, by their places.
  var faults: [Int: CellFault] = [:]
  /// Columns whose blank cells repeat the cell above, by title, id or header.
  var filledDown: [String] = []
  /// What was unusual and read all the same.
  var tolerance = Tolerance()

  /// The number of body rows.
  package var rowCount: Int { lines.count }
}

extension Table {
  /// The cell's text, quotes resolved, blanks kept.
  ///
  /// - Precondition: `row` and `column` lie within the table.
  package func text(_ row: Int, _ column: Int) -> String {
    withBytes(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The cell's UTF-8 bytes, quotes resolved; valid only within `body`.
  ///
  /// - Precondition: `row` and `column` lie within the table.
  package func withBytes<R>(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard !fills.isEmpty, let source = fills[row * header.count + column] else {
      return withOwnBytes(row, column, body)
    }
    return withOwnBytes(source / header.count, source % header.count, body)
  }

  /// The bytes of the cell itself, whatever it takes from another.
  func withOwnBytes<R>(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let (start, end) = range(row, column)
    return arena.withUnsafeBufferPointer { CellBytes.withContent($0, start, end, body) }
  }

  /// The first source line of the row (for a sheet, its row number), from 1.
  package func line(ofRow row: Int) -> Int { Int(lines[row]) }

  /// Where the cell begins: line and column of the text, or the cell of the sheet.
  package func location(_ row: Int, _ column: Int) -> SourceLocation {
    if let sheet {
      let place = header[column].location.place
      guard case .cell(_, let sheetColumn, _) = place else { return SourceLocation(path: path) }
      return SourceLocation(
        path: path, place: .cell(sheet: sheet, column: sheetColumn, row: line(ofRow: row)))
    }
    let rowStart = range(row, 0).start
    let cellStart = range(row, column).start
    let place = arena.withUnsafeBufferPointer { TextPlace(of: cellStart, in: $0, from: rowStart) }
    return SourceLocation(path: path, line: line(ofRow: row) + place.linesBefore, column: place.column)
  }

  /// Calls `body` for the cells of one column, in order of rows.
  func forEachCell(
    _ column: Int, rows: [UInt32], _ body: (_ position: Int, _ row: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard fills.isEmpty else {
      for position in rows.indices {
        let row = Int(rows[position])
        withBytes(row, column) { body(position, row, $0) }
      }
      return
    }
    let stride = header.count + 1
    arena.withUnsafeBufferPointer { arena in
      bounds.withUnsafeBufferPointer { bounds in
        for position in rows.indices {
          let row = Int(rows[position])
          let cell = row * stride + column
          CellBytes.withContent(arena, Int(bounds[cell]), Int(bounds[cell + 1]) - 1) {
            body(position, row, $0)
          }
        }
      }
    }
  }

  private func range(_ row: Int, _ column: Int) -> (start: Int, end: Int) {
    precondition(header.indices.contains(column), "a table has no such column")
    let cell = row * (header.count + 1) + column
    return (Int(bounds[cell]), Int(bounds[cell + 1]) - 1)
  }
}

/// The content of a cell as RFC 4180 writes it.
enum CellBytes {
  static let quote: UInt8 = 0x22

  /// Calls `body` with the bytes of `start`..<`end` without the quotes around them and doubled quotes made single.
  @inline(__always)
  static func withContent<R>(
    _ arena: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    guard end - start >= 2, arena[start] == quote else {
      return body(UnsafeBufferPointer(rebasing: arena[start..<max(start, end)]))
    }
    let inner = UnsafeBufferPointer(rebasing: arena[start + 1..<end - 1])
    guard inner.contains(quote) else { return body(inner) }
    return single(inner).withUnsafeBufferPointer(body)
  }

  private static func single(_ inner: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(inner.count)
    var index = 0
    while index < inner.count {
      output.append(inner[index])
      index += inner[index] == quote ? 2 : 1
    }
    return output
  }
}

/// Lines and columns of an offset, counted from a line's start.
struct TextPlace {
  /// Line breaks (CR LF, LF or CR) passed.
  private(set) var linesBefore = 0
  /// Unicode scalars since the last break, plus one.
  private(set) var column = 1

  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        linesBefore += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }
}
