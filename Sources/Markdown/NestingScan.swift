// SPDX-License-Identifier: MIT

/// An upper bound for how deep lists, quotes and footnotes lie within each other.
struct NestingScan {
  /// The columns of the markers that may hold the next line, growing.
  private var columns: [Int] = []
  private var isAfterBlank = false

  mutating func takeBlankLine() { isAfterBlank = true }

  /// Takes a line that surely begins with text and is no deeper than the line before it.
  mutating func takesAsText(firstByte: UInt8) -> Bool {
    switch firstByte {
    case 0...0x20, 0x2A, 0x2B, 0x2D, 0x30...0x39, 0x3E, 0x5B, 0x5F: return false
    default: break
    }
    // It ends every list, since no marker is left of it.
    if isAfterBlank {
      columns.removeAll(keepingCapacity: true)
      isAfterBlank = false
    }
    return true
  }

  /// The depth of a line by its leading markers and the open lists.
  mutating func depth(of line: ArraySlice<UInt8>) -> Int {
    var cursor = Cursor(line: line)
    var quotes = 0
    var found = 0
    cursor.skipBlanks()
    // A line of text after a blank one ends every list whose marker is not left of it.
    if isAfterBlank, !line.isEmpty, cursor.index < line.endIndex {
      while let last = columns.last, last >= cursor.column { columns.removeLast() }
      isAfterBlank = false
    }
    while cursor.index < line.endIndex, !cursor.isRule {
      if line[cursor.index] == 0x3E {
        quotes += 1
        cursor.advance(1)
      } else if let length = cursor.markerLength {
        while let last = columns.last, last >= cursor.column { columns.removeLast() }
        columns.append(cursor.column)
        cursor.advance(length)
      } else {
        break
      }
      found += 1
      // Enough is known; a long line of markers must not be read again for each of them.
      if found > InputLimits.nesting { break }
      cursor.skipBlanks()
    }
    return max(quotes + columns.count, found)
  }

  private struct Cursor {
    let line: ArraySlice<UInt8>
    var index: Int
    var column = 0

    init(line: ArraySlice<UInt8>) {
      self.line = line
      index = line.startIndex
    }

    mutating func skipBlanks() {
      while index < line.endIndex, line[index] == 0x20 || line[index] == 0x09 {
        column += line[index] == 0x09 ? 4 - column % 4 : 1
        index += 1
      }
    }

    mutating func advance(_ length: Int) {
      index += length
      column += length
    }

    /// Whether the rest of the line is a thematic break, such as `* * *`.
    var isRule: Bool {
      let first = line[index]
      guard first == 0x2A || first == 0x2D || first == 0x5F else { return false }
      return line[index...].allSatisfy { $0 == first || $0 <= 0x20 }
    }

    /// The length of a bullet, number or footnote marker here.
    var markerLength: Int? {
      switch line[index] {
      case 0x2A, 0x2B, 0x2D: return isBlank(index + 1) ? 1 : nil
      case 0x30...0x39:
        let digits = line[index...].prefix(10).prefix { (0x30...0x39).contains($0) }
        guard digits.endIndex < line.endIndex else { return nil }
        let mark = line[digits.endIndex]
        return (mark == 0x2E || mark == 0x29) && isBlank(digits.endIndex + 1) ? digits.count + 1 : nil
      case 0x5B:
        guard index + 1 < line.endIndex, line[index + 1] == 0x5E else { return nil }
        guard let end = line[index...].firstIndex(of: 0x5D), end + 1 < line.endIndex else { return nil }
        return line[end + 1] == 0x3A ? end + 2 - index : nil
      default: return nil
      }
    }

    private func isBlank(_ index: Int) -> Bool { index >= line.endIndex || line[index] <= 0x20 }
  }
}
