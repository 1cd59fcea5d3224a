// SPDX-License-Identifier: MIT

/// What a line of text surely or possibly is, from its bytes alone.
enum LineShape {
  /// The number of cells of what may be a table's delimiter row; 0 for any other line.
  ///
  /// Quote marks before it are skipped. A row of one column without `|` and `:` is a rule or an underline.
  static func delimiterCells(_ line: ArraySlice<UInt8>) -> Int {
    let row = line.drop { $0 <= 0x20 || $0 == 0x3E }
    var hasDash = false
    var pipes = 0
    var hasColon = false
    var last: UInt8 = 0
    for byte in row {
      switch byte {
      case 0x2D: hasDash = true
      case 0x7C: pipes += 1
      case 0x3A: hasColon = true
      case 0x00...0x20: continue
      default: return 0
      }
      last = byte
    }
    guard hasDash, pipes > 0 || hasColon else { return 0 }
    return max(pipes + 1 - (row.first == 0x7C ? 1 : 0) - (last == 0x7C && pipes > 1 ? 1 : 0), 1)
  }

  /// Whether a line is surely a delimiter row: it begins and ends with `|`, and each cell is dashes with or without `:`.
  static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    guard headerCells(line) != nil else { return false }
    let row = line.drop { $0 <= 0x20 }.dropFirst().reversed().drop { $0 <= 0x20 }.dropFirst()
    return row.split(separator: 0x7C, omittingEmptySubsequences: false).allSatisfy { cell in
      let marks = cell.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }
      let dashes = marks.dropFirst(marks.first == 0x3A ? 1 : 0).dropLast(marks.last == 0x3A ? 1 : 0)
      return !dashes.isEmpty && dashes.allSatisfy { $0 == 0x2D }
    }
  }

  /// The number of cells of a line that begins and ends with `|`, is hardly indented and has no escapes.
  static func headerCells(_ line: ArraySlice<UInt8>) -> Int? {
    guard startsWithPipe(line), !line.contains(0x5C) else { return nil }
    guard let last = line.last(where: { $0 > 0x20 }), last == 0x7C else { return nil }
    let cells = line.count { $0 == 0x7C } - 1
    return cells > 0 ? cells : nil
  }

  /// Whether a line begins with `|` after at most three blanks.
  static func startsWithPipe(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    return text.first == 0x7C && text.startIndex - line.startIndex <= 3
  }

  /// Whether a line surely starts a list item: a bullet after at most three blanks, a blank, and text.
  static func isBulletItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex <= 3, let first = text.first else { return false }
    guard first == 0x2A || first == 0x2B || first == 0x2D else { return false }
    return text.dropFirst().first == 0x20 && text.dropFirst(2).contains { $0 > 0x20 }
  }
}
