// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// A document's valid UTF-8 with its lines, for turning byte positions into places that staff can find.
struct SourceText: Sendable {
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The number of Unicode scalars before each `chunk` bytes, so that a column costs the same in any line.
  private let scalarCounts: [Int]
  private let firstLine: Int
  private static let chunk = 256

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    lineStarts = bytes.withUnsafeBufferPointer { Self.lineStarts($0) }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.chunk + 1)
    var scalars = 0
    for start in stride(from: 0, to: bytes.count, by: Self.chunk) {
      counts.append(scalars)
      scalars += Self.scalars(in: bytes, start..<min(start + Self.chunk, bytes.count))
    }
    scalarCounts = counts
  }

  private static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 2)
    guard let first = bytes.baseAddress else { return starts }
    if shim_index(first, 0, bytes.count, 0x0D) == bytes.count {
      var next = shim_index(first, 0, bytes.count, 0x0A)
      while next < bytes.count {
        starts.append(next + 1)
        next = shim_index(first, next + 1, bytes.count, 0x0A)
      }
    } else {
      for index in bytes.indices {
        let byte = bytes[index]
        if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
          starts.append(index + 1)
        }
      }
    }
    return starts
  }

  private static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      // In pieces that a single byte can count, so that many are counted with one instruction.
      for start in stride(from: range.lowerBound, to: range.upperBound, by: 128) {
        var part: UInt8 = 0
        for byte in buffer[start..<min(start + 128, range.upperBound)] {
          part &+= byte & 0xC0 != 0x80 ? 1 : 0
        }
        count += Int(part)
      }
      return count
    }
  }

  /// The number of lines; at least 1.
  var lineCount: Int { lineStarts.count }

  /// A line's bytes with its end; lines count from 1.
  func lineBytes(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineStarts.count else { return [] }
    return bytes[lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : bytes.count)]
  }

  /// The number of `|` in a line.
  func pipes(inLine line: Int) -> Int { lineBytes(line).count { $0 == 0x7C } }

  /// Whether a line is three or more backticks or tildes and nothing else, behind blanks and quote marks.
  func isFence(line: Int) -> Bool {
    let text = lineBytes(line).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
    guard let sign = text.first, sign == 0x60 || sign == 0x7E else { return false }
    let rest = text.drop { $0 == sign }
    return text.count - rest.count >= 3 && rest.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// The number of cells in a row of a pipe table: a bar after a backslash parts none, nor do those at both ends.
  func cells(inLine line: Int) -> Int {
    let text = lineBytes(line).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
    var bars = 0
    var isEscaped = false
    // Whether something stands after the last bar.
    var isOpen = false
    for byte in text {
      if byte == 0x7C, !isEscaped {
        bars += 1
        isOpen = false
      } else if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        isOpen = true
      }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return bars - (text.first == 0x7C ? 1 : 0) + (isOpen ? 1 : 0)
  }

  /// The file's line number for a line of this text, both counted from 1.
  func fileLine(_ line: Int) -> Int { max(line, 1) + firstLine - 1 }

  /// The place of a line and a byte column, both counted from 1; a column outside the line is drawn to its end.
  func point(line: Int, byteColumn: Int) -> SourcePoint {
    guard line >= 1, line <= lineStarts.count else { return SourcePoint(line: fileLine(line), column: 1) }
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    let offset = min(max(start + byteColumn - 1, start), end)
    let column =
      offset - start <= 2 * Self.chunk
      ? Self.scalars(in: bytes, start..<offset) : scalars(before: offset) - scalars(before: start)
    return SourcePoint(line: fileLine(line), column: column + 1)
  }

  /// The place of a byte offset.
  func point(offset: Int) -> SourcePoint {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return point(line: low + 1, byteColumn: offset - lineStarts[low] + 1)
  }

  /// The byte at a line and byte column, both counted from 1.
  func byte(line: Int, byteColumn: Int) -> UInt8? {
    guard line >= 1, line <= lineStarts.count, byteColumn >= 1 else { return nil }
    let offset = lineStarts[line - 1] + byteColumn - 1
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// A line's first byte; `nil` where it has none.
  func firstByte(ofLine line: Int) -> UInt8? { byte(line: line, byteColumn: 1) }

  /// The byte column, from 1, where a continuation line's text starts: after blanks and quote marks.
  func textColumn(line: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return 1 }
    let start = lineStarts[line - 1]
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x3E {
      offset += 1
    }
    return offset - start + 1
  }

  private func scalars(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let chunk = min(offset / Self.chunk, scalarCounts.count - 1)
    return scalarCounts[chunk] + Self.scalars(in: bytes, (chunk * Self.chunk)..<min(offset, bytes.count))
  }
}
