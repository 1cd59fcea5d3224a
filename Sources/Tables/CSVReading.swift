// SPDX-License-Identifier: MIT

internal import Diagnostics

/// One reading of one decoded file: rows kept, rows left out, and why.
struct CSVReading {
  private let decoded: TextDecoder.Decoded
  private let path: String
  private let layout: CSVLayout
  private let limits: CSVFormat.Limits
  private var findings: FindingList
  private var tolerance = Tolerance()
  /// Whether the first row cannot be read, which has been said.
  private var isSpoilt = false

  init(_ decoded: TextDecoder.Decoded, path: String, layout: CSVLayout, limits: CSVFormat.Limits) {
    self.decoded = decoded
    self.path = path
    self.layout = layout
    self.limits = limits
    findings = FindingList(path: path)
  }

  func table() -> Diagnosed<Table?> {
    var reading = self
    let table = decoded.bytes.withUnsafeBufferPointer { reading.read($0) }
    return Diagnosed(table, reading.findings.closed())
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Table? {
    var scanner = CSVScanner(bytes, from: decoded.start)
    guard let header = readHeader(&scanner, bytes) else { return nil }
    let body = readBody(&scanner, bytes, width: header.count)
    if let offset = scanner.controlCharacter {
      let place = TextPlace(of: offset, in: bytes, from: decoded.start)
      findings.add { .controlCharacter(bytes[offset], path, place) }
      return nil
    }
    var table = Table(
      path: path, sheet: nil, encoding: decoded.encoding, header: header, arena: decoded.bytes,
      bounds: body.bounds, lines: body.lines)
    table.filledDown = layout.options.filledDown
    table.tolerance = tolerance
    return HeaderCheck.isUsable(table, &findings) ? table : nil
  }

  /// The header: the first row with text, or what the layout finds among the first ones.
  private mutating func readHeader(
    _ scanner: inout CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeaderCell]? {
    let rows = readTop(scanner, bytes)
    guard let first = rows.first else {
      return emptyHeader(scanner, bytes)
    }
    let tops = rows.map(\.top)
    var block = 0...0
    var labels = first.top.texts
    if layout.names != nil {
      guard let found = layout.header(tops) else {
        let declared = layout.options.headerRows ?? 1...1
        findings.add { .noHeaderRow(declared, SourceLocation(path: path, line: declared.lowerBound)) }
        return nil
      }
      (block, labels) = (found.rows, found.labels)
      for column in found.ambiguous {
        let place = rows[block.upperBound].location(column.column, path, bytes)
        findings.add { .ambiguousHeader(found.text(over: column.column, in: tops), column.names, place) }
      }
    }
    if labels.count == 1, let mark = Self.otherMark(in: labels[0]) {
      let place = rows[block.upperBound].location(0, path, bytes)
      findings.add { .wrongSeparator(mark, place) }
      return nil
    }
    let lowest = rows[block.upperBound]
    noteLayout(tops, block)
    noteUnits(rows[..<block.lowerBound], bytes)
    scanner = lowest.after
    return labels.enumerated().map { column, text in
      HeaderCell(text: text, column: column, location: lowest.location(column, path, bytes))
    }
  }

  /// What parts the names of a header that has neither commas nor tabs.
  private static func otherMark(in header: String) -> Character? {
    [";", "；", "，", "|"].first { mark in header.count { $0 == mark } > 1 }
  }

  private mutating func noteLayout(_ rows: [TopRow], _ block: ClosedRange<Int>) {
    tolerance.titles = rows[..<block.lowerBound].map(\.number)
    guard block != 0...0 else { return }
    tolerance.headerRows = rows[block.lowerBound].number...rows[block.upperBound].number
  }

  /// Tells of units in the titles.
  private mutating func noteUnits(_ titles: ArraySlice<CSVTopRow>, _ bytes: UnsafeBufferPointer<UInt8>) {
    for row in titles {
      for (column, text) in row.top.texts.enumerated() {
        guard let unit = TitleUnit.multiple(in: text) else { continue }
        findings.add { .titleUnit(unit, row.location(column, path, bytes)) }
      }
    }
  }

  /// The first rows with text, up to one that is spoilt.
  private mutating func readTop(_ start: CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>) -> [CSVTopRow] {
    var scanner = start
    var rows: [CSVTopRow] = []
    while !scanner.isAtEnd, rows.count < layout.depth {
      let (start, line) = (scanner.index, scanner.line)
      let count = scanner.readRow()
      let bounds = scanner.takeBounds()
      if let fault = scanner.fault {
        if rows.isEmpty {
          note(fault, bytes, rowStart: start, line: line)
          isSpoilt = true
        }
        return rows
      }
      if isBlank(bytes, start, Int(bounds[count]) - 1, scanner.delimiter) { continue }
      if count > limits.columns {
        guard rows.isEmpty else { return rows }
        findings.add { .tooManyColumns(count, limits.columns, SourceLocation(path: path, line: line)) }
        isSpoilt = true
        return rows
      }
      if layout.options.skips(line) {
        tolerance.skipped.append(line)
        continue
      }
      rows.append(CSVTopRow(bytes, line: line, start: start, bounds: bounds.map { Int($0) }, after: scanner))
    }
    return rows
  }

  private mutating func emptyHeader(
    _ start: CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeaderCell]? {
    if isSpoilt { return nil }
    var scanner = start
    while !scanner.isAtEnd {
      _ = scanner.readRow()
      _ = scanner.takeBounds()
    }
    if let offset = scanner.controlCharacter {
      findings.add {
        .controlCharacter(bytes[offset], path, TextPlace(of: offset, in: bytes, from: decoded.start))
      }
    } else {
      findings.add { .emptyFile(path) }
    }
    return nil
  }

  /// The rows kept: their offsets and first lines.
  private mutating func readBody(
    _ scanner: inout CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>, width: Int
  ) -> (bounds: [UInt32], lines: [UInt32]) {
    var lines: [UInt32] = []
    var short = ShortRows(layout)
    while !scanner.isAtEnd {
      let (start, line) = (scanner.index, scanner.line)
      let count = scanner.readRow()
      if lines.isEmpty { scanner.reserve(rowBytes: scanner.index - start, cells: width) }
      if let fault = scanner.fault {
        note(fault, bytes, rowStart: start, line: line)
        scanner.dropRow(cells: count)
      } else if isBlank(bytes, start, scanner.index, scanner.delimiter) {
        scanner.dropRow(cells: count)
      } else if !layout.options.skippedRows.isEmpty, layout.options.skips(line) {
        tolerance.skipped.append(line)
        scanner.dropRow(cells: count)
      } else if count != width {
        short.add(CellTexts.filled(bytes, scanner.bounds.suffix(count + 1)), line: line, count: count)
        scanner.dropRow(cells: count)
      } else if lines.count == limits.rows {
        findings.add { .tooManyRows(limits.rows, SourceLocation(path: path, line: line)) }
        scanner.dropRow(cells: count)
        break
      } else {
        lines.append(UInt32(truncatingIfNeeded: line))
      }
    }
    var bounds = scanner.takeBounds()
    dropNotes(bytes, &bounds, &lines, short, width: width)
    return (bounds, lines)
  }

  /// Takes the notes under the entries away, and reports the rows that are neither entries nor notes.
  private mutating func dropNotes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bounds: inout [UInt32], _ lines: inout [UInt32],
    _ short: ShortRows, width: Int
  ) {
    var rows = short
    if layout.names != nil {
      let stride = width + 1
      for row in lines.indices.suffix(ShortRows.depth) {
        let cells = bounds[row * stride..<(row + 1) * stride]
        rows.addWhole(CellTexts.filled(bytes, cells), line: Int(lines[row]))
      }
      let notes = rows.trailingNotes(width: width)
      tolerance.notes = notes
      let kept = notes.first.map { first in lines.count { $0 < first } } ?? lines.count
      lines.removeLast(lines.count - kept)
      bounds.removeLast(bounds.count - kept * stride)
    }
    for row in rows.ragged {
      let place = SourceLocation(path: path, line: row.line)
      findings.add { .raggedRow(row.count, expected: width, hasWideComma: row.isWide, place) }
    }
  }

  private mutating func note(
    _ fault: CSVScanner.Fault, _ bytes: UnsafeBufferPointer<UInt8>, rowStart: Int, line: Int
  ) {
    switch fault {
    case .unterminatedQuote(let offset):
      let place = TextPlace(of: offset, in: bytes, from: rowStart)
      findings.add { .unterminatedQuote(path, line: line + place.linesBefore, column: place.column) }
    case .textAfterQuote(let offset):
      let place = TextPlace(of: offset, in: bytes, from: rowStart)
      let location = SourceLocation(path: path, line: line + place.linesBefore, column: place.column)
      let end = bytes[offset...].firstIndex { $0 == 0x2C || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      let text = String(decoding: bytes[offset..<(end ?? bytes.count)], as: UTF8.self)
      findings.add { .textAfterQuote(text, location) }
    }
  }

  /// Whether all cells of the row hold blanks only.
  private func isBlank(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ delimiter: UInt8
  ) -> Bool {
    var index = start
    var quotes = 0
    while index < end {
      let byte = bytes[index]
      if byte == 0x22 {
        quotes += 1
        // Three in a row are a quote as text.
        if quotes == 3 { return false }
      } else {
        quotes = 0
        let length = byte == delimiter ? 1 : Blank.length(bytes, index)
        if length == 0 { return false }
        index += length - 1
      }
      index += 1
    }
    return true
  }
}
