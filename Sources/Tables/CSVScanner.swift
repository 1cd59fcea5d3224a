// SPDX-License-Identifier: MIT

/// Cuts UTF-8 bytes into rows of cells.
struct CSVScanner {
  static let comma: UInt8 = 0x2C
  static let tab: UInt8 = 0x09
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// What is wrong with one row.
  enum Fault {
    /// The quote that opened at the offset never closes.
    case unterminatedQuote(at: Int)
    /// Text stands at the offset, after a closing quote.
    case textAfterQuote(at: Int)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// The next byte to read, at a line's start.
  private(set) var index: Int
  /// The line of `index`, from 1.
  private(set) var line = 1
  /// The offsets of all rows kept so far: see ``Table``.
  private(set) var bounds: [UInt32] = []
  private(set) var fault: Fault?
  /// The first control character that no text holds.
  private(set) var controlCharacter: Int?

  /// - Precondition: fewer than 2³² bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    index = start
    delimiter = Self.delimiter(bytes, from: start)
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// Reads one row, appends its offsets, and returns how many cells it has.
  mutating func readRow() -> Int {
    fault = nil
    let first = bounds.count
    while true {
      bounds.append(UInt32(truncatingIfNeeded: index))
      if index < bytes.count, bytes[index] == Self.quote { skipQuoted() }
      skipPlain()
      if index < bytes.count, bytes[index] == delimiter {
        index += 1
        continue
      }
      bounds.append(UInt32(truncatingIfNeeded: index + 1))
      skipLineBreak()
      return bounds.count - first - 1
    }
  }

  /// Forgets the last row's offsets.
  mutating func dropRow(cells: Int) {
    bounds.removeLast(cells + 1)
  }

  /// Makes room for about as many rows as bytes of such a row fit into the text.
  mutating func reserve(rowBytes: Int, cells: Int) {
    bounds.reserveCapacity(min(bytes.count / max(rowBytes, 1) * 5 / 4 * (cells + 1), bytes.count + 16))
  }

  /// Forgets the header's offsets and gives them to the caller.
  mutating func takeBounds() -> [UInt32] {
    let taken = bounds
    bounds = []
    return taken
  }

  /// Goes on to the end of an unquoted cell.
  @inline(__always)
  private mutating func skipPlain() {
    var index = index
    let count = bytes.count
    let delimiter = delimiter
    while index < count {
      let byte = bytes[index]
      // Letters, digits, point and minus are all above the comma: one comparison for most bytes.
      if byte <= Self.comma {
        if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte < 0x20, byte != Self.tab, controlCharacter == nil { controlCharacter = index }
      }
      index += 1
    }
    self.index = index
  }

  /// Goes behind the closing quote; the opening quote is at `index`.
  private mutating func skipQuoted() {
    let opening = index
    var index = index + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
          index += 2
          continue
        }
        self.index = index + 1
        noteTextAfterQuote()
        return
      }
      if byte < 0x20 { noteControl(byte, at: index) }
      index += 1
    }
    self.index = index
    fault = .unterminatedQuote(at: opening)
  }

  private mutating func noteControl(_ byte: UInt8, at index: Int) {
    if byte == Self.lineFeed {
      line += 1
    } else if byte == Self.carriageReturn {
      if index + 1 >= bytes.count || bytes[index + 1] != Self.lineFeed { line += 1 }
    } else if byte != Self.tab, controlCharacter == nil {
      controlCharacter = index
    }
  }

  private mutating func noteTextAfterQuote() {
    guard index < bytes.count, fault == nil else { return }
    let byte = bytes[index]
    if byte != delimiter, byte != Self.lineFeed, byte != Self.carriageReturn {
      fault = .textAfterQuote(at: index)
    }
  }

  private mutating func skipLineBreak() {
    guard index < bytes.count else { return }
    if bytes[index] == Self.carriageReturn, index + 1 < bytes.count, bytes[index + 1] == Self.lineFeed {
      index += 1
    }
    index += 1
    line += 1
  }

  /// A tab where the first line with text holds tabs and no comma.
  private static func delimiter(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var hasTab = false
    var hasText = false
    for index in start..<max(start, bytes.count) {
      switch bytes[index] {
      case comma: return comma
      case tab: hasTab = true
      case lineFeed, carriageReturn:
        if hasText { return hasTab ? tab : comma }
        hasTab = false
      default: hasText = true
      }
    }
    return hasTab ? tab : comma
  }
}
