// SPDX-License-Identifier: MIT

internal import Diagnostics

/// One reading of one decoded file: rows kept, rows left out, and why.
struct CSVReading {
  private let decoded: TextDecoder.Decoded
  private let path: String
  private let limits: CSVFormat.Limits
  private var findings: FindingList

  init(_ decoded: TextDecoder.Decoded, path: String, limits: CSVFormat.Limits) {
    self.decoded = decoded
    self.path = path
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
    let lines = readBody(&scanner, bytes, width: header.count)
    if let offset = scanner.controlCharacter {
      let place = TextPlace(of: offset, in: bytes, from: decoded.start)
      findings.add { .controlCharacter(bytes[offset], path, place) }
      return nil
    }
    let table = Table(
      path: path, sheet: nil, encoding: decoded.encoding, header: header, arena: decoded.bytes,
      bounds: scanner.bounds, lines: lines)
    return HeaderCheck.isUsable(table, &findings) ? table : nil
  }

  /// The first row with text.
  private mutating func readHeader(
    _ scanner: inout CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeaderCell]? {
    while !scanner.isAtEnd {
      let (start, line) = (scanner.index, scanner.line)
      let count = scanner.readRow()
      let bounds = scanner.takeBounds()
      if let fault = scanner.fault {
        note(fault, bytes, rowStart: start, line: line)
        return nil
      }
      if isBlank(bytes, start, Int(bounds[count]) - 1, scanner.delimiter) { continue }
      if count > limits.columns {
        findings.add { .tooManyColumns(count, limits.columns, SourceLocation(path: path, line: line)) }
        return nil
      }
      return (0..<count).map { column in
        let place = TextPlace(of: Int(bounds[column]), in: bytes, from: start)
        let text = CellBytes.withContent(bytes, Int(bounds[column]), Int(bounds[column + 1]) - 1) {
          String(decoding: Blank.trimmed($0), as: UTF8.self)
        }
        let location = SourceLocation(path: path, line: line + place.linesBefore, column: place.column)
        return HeaderCell(text: text, column: column, location: location)
      }
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

  /// The first lines of the rows kept.
  private mutating func readBody(
    _ scanner: inout CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>, width: Int
  ) -> [UInt32] {
    var lines: [UInt32] = []
    while !scanner.isAtEnd {
      let (start, line) = (scanner.index, scanner.line)
      let count = scanner.readRow()
      if lines.isEmpty { scanner.reserve(rowBytes: scanner.index - start, cells: width) }
      if let fault = scanner.fault {
        note(fault, bytes, rowStart: start, line: line)
        scanner.dropRow(cells: count)
      } else if isBlank(bytes, start, scanner.index, scanner.delimiter) {
        scanner.dropRow(cells: count)
      } else if count != width {
        findings.add { .raggedRow(count, expected: width, SourceLocation(path: path, line: line)) }
        scanner.dropRow(cells: count)
      } else if lines.count == limits.rows {
        findings.add { .tooManyRows(limits.rows, SourceLocation(path: path, line: line)) }
        scanner.dropRow(cells: count)
        break
      } else {
        lines.append(UInt32(truncatingIfNeeded: line))
      }
    }
    return lines
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
