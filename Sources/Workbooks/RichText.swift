// SPDX-License-Identifier: MIT

/// The text of a shared or inline string: its runs joined, readings over characters (`rPh`) left out.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    isInReading = false
  }

  mutating func start(_ name: XMLName) {
    if name == "t" {
      isInText = !isInReading
    } else if name == "rPh" {
      isInReading = true
    }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" {
      isInText = false
    } else if name == "rPh" {
      isInReading = false
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: piece) }
  }

  /// The text, escapes such as `_x000D_` resolved; `nil` where it is longer than a cell can be.
  var string: String? { Self.string(bytes) }

  /// The text of bytes with escapes (ECMA-376 part 1, 22.9.2.19: ST_Xstring).
  static func string(_ bytes: [UInt8]) -> String? {
    let text = hasEscape(bytes) ? unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
    guard bytes.count > WorkbookLimits.cellCharacters else { return text }
    return text.utf16.count <= WorkbookLimits.cellCharacters ? text : nil
  }

  private static func hasEscape(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= 7 else { return false }
      return (0...bytes.count - 7).contains { bytes[$0] == 0x5F && unit(bytes, $0) != nil }
    }
  }

  /// `_x005F_` is an underscore; two escapes may make one character beyond the basic plane.
  private static func unescaped(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      var units: [UInt16] = []
      var start = 0
      var index = 0
      while index + 7 <= bytes.count {
        guard bytes[index] == 0x5F, let unit = unit(bytes, index) else {
          index += 1
          continue
        }
        units.append(contentsOf: String(decoding: bytes[start..<index], as: UTF8.self).utf16)
        units.append(unit)
        index += 7
        start = index
      }
      units.append(contentsOf: String(decoding: bytes[start...], as: UTF8.self).utf16)
      return String(decoding: units, as: UTF16.self)
    }
  }

  /// The UTF-16 unit of `_xHHHH_` at `index`.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16? {
    guard bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
    var value: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}

/// The table of strings that sheets refer to by number.
struct SharedStringReader: XMLReader {
  private let limits: WorkbookLimits
  private var current = RichText()
  private var textBytes = 0
  private(set) var strings: [String] = []
  private(set) var fault: WorkbookFault?

  init(_ limits: WorkbookLimits) { self.limits = limits }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    if depth == 2 {
      current.begin()
    } else if depth > 2 {
      current.start(name)
    }
  }

  mutating func end(_ name: XMLName, depth: Int) {
    if depth > 2 { return current.end(name) }
    guard depth == 2, name == "si" else { return }
    textBytes += current.bytes.count
    guard strings.count < limits.sharedStrings, textBytes <= limits.textBytes else {
      fault = .tooLarge(.sharedStrings(most: limits.sharedStrings))
      return
    }
    guard let string = current.string else {
      fault = .tooLarge(.longText)
      return
    }
    strings.append(string)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard current.bytes.count <= limits.textBytes else { return }
    current.text(bytes)
  }
}
