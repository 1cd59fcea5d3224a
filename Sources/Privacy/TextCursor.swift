// SPDX-License-Identifier: MIT

/// Digits that stand together, with characters of no width among them.
struct DigitRun {
  let start: Int
  let end: Int
  let count: Int
  /// The digits as a number; of more than nineteen digits it means nothing.
  let value: UInt64
}

/// What stands between two groups of digits.
struct DigitGap {
  let end: Int
  /// One of the meanings of ``ScannerTables``: a sign counts before a blank.
  let kind: UInt8
}

/// UTF-8 text as the scanner looks at it.
struct TextCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let meanings: UnsafeBufferPointer<UInt8>
  /// Whether commas and tabs part cells, as in CSV and JSON, and so no groups of one number.
  var hasCells = false
  /// Whether Chinese numerals and digits in circles are read as digits.
  var isMixed = false

  var count: Int { bytes.count }

  /// The meaning and the length of the character at an index; a malformed one has none and length 1.
  @inline(__always)
  func scalar(at index: Int) -> (meaning: UInt8, length: Int) {
    guard index < bytes.count else { return (0, 0) }
    let first = bytes[index]
    if first < 0x80 { return (meanings[Int(first)], 1) }
    if first >= 0xE0, first < 0xF0, index + 2 < bytes.count {
      let value = Int(first & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
      return (meanings[value], 3)
    }
    if first >= 0xC2, first < 0xE0, index + 1 < bytes.count {
      return (meanings[Int(first & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)], 2)
    }
    return mathematicalDigit(at: index)
  }

  /// U+1D7CE to U+1D7FF: five alphabets of ten digits.
  private func mathematicalDigit(at index: Int) -> (meaning: UInt8, length: Int) {
    guard index + 3 < bytes.count, bytes[index] == 0xF0, bytes[index + 1] == 0x9D, bytes[index + 2] == 0x9F,
      bytes[index + 3] >= 0x8E, bytes[index + 3] <= 0xBF
    else { return (0, 1) }
    return (ScannerTables.digit | (bytes[index + 3] - 0x8E) % 10, 4)
  }

  /// Whether a meaning is that of a digit.
  @inline(__always)
  func isDigit(_ meaning: UInt8) -> Bool {
    meaning & 0xF0 == ScannerTables.digit || isMixed && meaning & 0xF0 == ScannerTables.numeral
  }

  /// The digits from an index on; `nil` where there is none.
  func run(at start: Int) -> DigitRun? {
    var (index, end, count, value) = (start, start, 0, UInt64(0))
    // Most digits are ASCII, and what ends them too.
    while index < bytes.count, Self.isDigit(bytes[index]) {
      value = value &* 10 &+ UInt64(bytes[index] & 0x0F)
      index += 1
    }
    (count, end) = (index - start, index)
    if count > 0, index == bytes.count || bytes[index] < 0x80 {
      return DigitRun(start: start, end: end, count: count, value: value)
    }
    while index < bytes.count, bytes[index] >= 0x80 || Self.isDigit(bytes[index]) {
      let (meaning, length) = scalar(at: index)
      if isDigit(meaning) {
        value = value &* 10 &+ UInt64(meaning & 0x0F)
        count += 1
        index += length
        end = index
      } else if meaning == ScannerTables.invisible, count > 0 {
        index += length
      } else {
        break
      }
    }
    return count == 0 ? nil : DigitRun(start: start, end: end, count: count, value: value)
  }

  /// One to three signs between digits, blanks around them among them; `nil` for anything else.
  func gap(at start: Int) -> DigitGap? {
    var (index, kind, signs) = (start, UInt8(0), 0)
    guard start < bytes.count else { return nil }
    if bytes[start] < 0x80 {
      // Most numbers have no sign behind them, or one.
      kind = meanings[Int(bytes[start])]
      guard kind & 0xF0 == ScannerTables.sign || kind == ScannerTables.blank else { return nil }
      if hasCells, bytes[start] == 0x2C || bytes[start] == 0x09 { return nil }
      (index, signs) = (start + 1, 1)
      if index < bytes.count, Self.isDigit(bytes[index]) { return DigitGap(end: index, kind: kind) }
    }
    while signs < 4 {
      let (meaning, length) = scalar(at: index)
      if meaning == ScannerTables.blank {
        if kind == 0 { kind = meaning }
        signs += 1
      } else if meaning & 0xF0 == ScannerTables.sign {
        if kind != 0, kind != ScannerTables.blank, kind != meaning { return nil }
        if hasCells, bytes[index] == 0x2C || bytes[index] == 0x09 { return nil }
        kind = meaning
        signs += 1
      } else if meaning != ScannerTables.invisible {
        return signs == 0 ? nil : DigitGap(end: index, kind: kind)
      }
      index += length
    }
    return nil
  }

  /// The group of digits behind a gap of the given kind.
  func next(after end: Int, kind: UInt8?) -> (run: DigitRun, kind: UInt8)? {
    guard let gap = gap(at: end), kind == nil || gap.kind == kind, let run = run(at: gap.end) else {
      return nil
    }
    return (run, gap.kind)
  }

  /// Whether text ends just before `index`, capital or small.
  func isPreceded(at index: Int, by word: [UInt8]) -> Bool {
    guard index >= word.count else { return false }
    for (offset, byte) in word.enumerated() where Self.lower(bytes[index - word.count + offset]) != byte {
      return false
    }
    return true
  }

  /// Whether text stands at `index`, capital or small.
  func isFollowed(at index: Int, by word: [UInt8]) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for (offset, byte) in word.enumerated() where Self.lower(bytes[index + offset]) != byte { return false }
    return true
  }

  /// Whether one of some words stands in the `distance` bytes before `index`.
  func isNear(_ index: Int, _ words: [[UInt8]], within distance: Int) -> Bool {
    var place = index
    while place > max(0, index - distance) {
      if words.contains(where: { isPreceded(at: place, by: $0) }) { return true }
      place -= 1
    }
    return false
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= 0x61 && small <= 0x7A
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
