// SPDX-License-Identifier: MIT

/// The lines of a record's body outside its blocks of code, as bytes: for rules about how it was typed.
struct RecordLines {
  private let bytes: [UInt8]
  private var lines: [(range: Range<Int>, number: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var number = 0
    var isHead = false
    var fence: Fence?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let range = trimmed(start..<end)
      defer { start = end + 1 }
      if number == 1 || isHead, bytes[range].elementsEqual([0x2D, 0x2D, 0x2D]) {
        isHead.toggle()
        continue
      }
      if isHead { continue }
      if let found = Fence(bytes[range]), fence?.isClosed(by: found) ?? true {
        fence = fence == nil ? found : nil
        continue
      }
      if fence == nil { lines.append((range, number)) }
    }
  }

  var count: Int { lines.count }

  /// Whether a file may have a line that begins with a tight heading, or lines with bars that form no table; most have
  /// neither, and need no closer look.
  static func slips(in bytes: UnsafeBufferPointer<UInt8>) -> (heading: Bool, table: Bool) {
    var found = (heading: false, table: false)
    var barLines = 0
    var head = 0..<0
    var start = 0
    while start < bytes.count {
      var place = start
      while place < bytes.count, place - start < 4, bytes[place] == 0x20 { place += 1 }
      let isIndented = place - start == 4
      let first = place < bytes.count ? bytes[place] : 0x0A
      if first == 0x23 {
        while place < bytes.count, bytes[place] == 0x23 { place += 1 }
        if place < bytes.count, bytes[place] > 0x7F { found.heading = true }
      } else if first == 0xEF, place + 2 < bytes.count {
        // ＃ is EF BC 83, ｜ is EF BD 9C.
        if bytes[place + 1] == 0xBC, bytes[place + 2] == 0x83 { found.heading = true }
        if bytes[place + 1] == 0xBD, bytes[place + 2] == 0x9C { found.table = true }
      }
      let next = place < bytes.count ? bytes[place...].firstIndex(of: 0x0A) ?? bytes.count : bytes.count
      if first == 0x7C {
        barLines += 1
        if barLines == 1 { head = start..<next }
        let isDelimiter = bytes[start..<next].allSatisfy {
          [0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x0D].contains($0)
        }
        if isIndented || barLines == 2 && (!isDelimiter || cells(bytes[head]) != cells(bytes[start..<next])) {
          found.table = true
        }
      } else {
        // A row alone has lost its table.
        if barLines == 1 { found.table = true }
        barLines = 0
      }
      start = next + 1
    }
    if barLines == 1 { found.table = true }
    return found
  }

  /// How many cells a row of a table has: bars at both ends part nothing, `\|` is text (GFM, tables).
  private static func cells(_ line: some Collection<UInt8>) -> Int {
    var line = Array(line)
    while let last = line.last, [0x20, 0x0D, 0x09].contains(last) { line.removeLast() }
    let inner = line.drop { $0 == 0x20 }.drop { $0 == 0x7C }
    var count = 1
    var isEscaped = false
    for (position, byte) in zip(inner.indices, inner) {
      if byte == 0x7C, !isEscaped, position != inner.endIndex - 1 { count += 1 }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return count
  }

  /// How many cells a line with bars has.
  func cells(_ position: Int) -> Int { Self.cells(bytes[lines[position].range]) }

  /// Whether a line has nothing but blanks.
  func isBlank(_ position: Int) -> Bool {
    bytes[lines[position].range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The number of a line in its file, from 1.
  func number(_ position: Int) -> Int { lines[position].number }

  func text(_ position: Int) -> String { String(decoding: bytes[lines[position].range], as: UTF8.self) }

  /// Whether a line is three hyphens and no more.
  func isRule(_ position: Int) -> Bool { bytes[lines[position].range].elementsEqual([0x2D, 0x2D, 0x2D]) }

  func begins(_ position: Int, with mark: [UInt8]) -> Bool { bytes[lines[position].range].starts(with: mark) }

  /// Whether a line parts the headers of a table from its rows: `|---|:--:|`.
  func isDelimiter(_ position: Int) -> Bool {
    let line = bytes[lines[position].range]
    return line.contains(0x2D) && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) }
  }

  /// Whether a line begins with one to six `#` and, without a blank, a letter beyond ASCII: `##会议内容`. What is
  /// ASCII may be a tag, a colour or a number.
  func isTightHeading(_ position: Int) -> Bool {
    let line = bytes[lines[position].range]
    let text = line.drop { $0 == 0x23 }
    return (1...6).contains(line.count - text.count) && (text.first ?? 0) > 0x7F
  }

  /// Without the blanks at both ends; a line with four at its start is code, and stays as it is.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x0D { high -= 1 }
    while low < high, bytes[low] == 0x20, low - range.lowerBound < 3 { low += 1 }
    return low..<high
  }

  /// A line that begins or ends a block of code (CommonMark 4.5): three or more of one sign.
  private struct Fence {
    private let sign: UInt8
    private let length: Int
    /// Whether nothing but blanks stands behind the signs.
    private let isBare: Bool

    init?(_ line: ArraySlice<UInt8>) {
      guard let sign = line.first, sign == 0x60 || sign == 0x7E else { return nil }
      let signs = line.prefix { $0 == sign }
      guard signs.count > 2 else { return nil }
      self.sign = sign
      length = signs.count
      isBare = line.dropFirst(signs.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether a later fence ends the block that this one began.
    func isClosed(by other: Fence) -> Bool { other.sign == sign && other.length >= length && other.isBare }
  }
}
