// SPDX-License-Identifier: MIT

/// The words of a page as its reader sees them, taken from its HTML.
package enum PageText {
  /// What `<main>` says, one block a line, without ways through the site (`<nav>`) and pictures (`<svg>`), whose
  /// figures a table repeats; empty where there is no `<main>`.
  ///
  /// - Parameter html: A whole page, well formed as the theme's templates make it.
  package static func main(of html: [UInt8]) -> String {
    html.withUnsafeBytes { bytes in
      // No tag and no reference becomes more bytes than it has.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(bytes.count, 1)) { room in
        guard let start = room.baseAddress else { return "" }
        var reader = PageTextReader(bytes: bytes, text: start)
        return String(decoding: UnsafeBufferPointer(start: start, count: reader.read()), as: UTF8.self)
      }
    }
  }
}

/// Walks through the bytes of a page once, eight at a time where none of them matters.
private struct PageTextReader {
  private let bytes: UnsafeRawBufferPointer
  private let text: UnsafeMutablePointer<UInt8>
  private let elements = ElementKinds.table
  private var position = 0
  /// How many bytes of `text` are written.
  private var length = 0
  private var isMain = false
  /// How many elements are open whose words do not count.
  private var skipped = 0
  private var isBlank = false

  init(bytes: UnsafeRawBufferPointer, text: UnsafeMutablePointer<UInt8>) {
    self.bytes = bytes
    self.text = text
  }

  /// Writes the words and returns how many bytes they are.
  mutating func read() -> Int {
    while position < bytes.count {
      if isMain, skipped == 0 { readText() } else { skip { $0.equal(UInt8(ascii: "<")) } }
      if position < bytes.count { readTag() }
    }
    while length > 0, text[length - 1] == 0x0A { length -= 1 }
    return length
  }

  /// Goes to the next byte for which `isWanted` sets the highest bit, or to the end.
  @inline(__always)
  private mutating func skip(to isWanted: (EightBytes) -> UInt64) {
    position = EightBytes.first(in: bytes, from: position, where: isWanted)
  }

  /// Goes to the next tag.
  private mutating func readText() {
    while position < bytes.count {
      let start = position
      skip {
        $0.less(than: 0x21) | $0.equal(UInt8(ascii: "<")) | $0.equal(UInt8(ascii: "&"))
      }
      if start < position { add(start..<position) }
      guard position < bytes.count else { return }
      switch bytes[position] {
      case UInt8(ascii: "<"): return
      case UInt8(ascii: "&"): readReference()
      default:
        isBlank = true
        position += 1
      }
    }
  }

  /// Adds bytes that are no blanks.
  private mutating func add(_ range: Range<Int>) {
    guard let start = bytes.baseAddress else { return }
    endBlank()
    UnsafeMutableRawPointer(text + length)
      .copyMemory(from: start + range.lowerBound, byteCount: range.count)
    length += range.count
  }

  private mutating func add(_ byte: UInt8) {
    if byte <= 0x20 {
      isBlank = true
      return
    }
    endBlank()
    text[length] = byte
    length += 1
  }

  private mutating func endBlank() {
    if isBlank, length > 0, text[length - 1] != 0x0A {
      text[length] = 0x20
      length += 1
    }
    isBlank = false
  }

  private mutating func endBlock() {
    isBlank = false
    if length > 0, text[length - 1] != 0x0A {
      text[length] = 0x0A
      length += 1
    }
  }

  private mutating func readTag() {
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = readName()
    let isEmpty = skipTag()
    let isMainTag = name == ElementKinds.main
    if isMainTag { isMain = !isEnd }
    guard isMain else { return }
    let kind = isMainTag ? .block : elements.kind(of: name)
    if kind == .silent, !isEmpty { skipped = max(0, skipped + (isEnd ? -1 : 1)) }
    if skipped == 0 || kind == .silent, kind != .inline { endBlock() }
  }

  /// The letters and digits of a tag, small, the last in the lowest byte; longer names than those that matter are cut.
  private mutating func readName() -> UInt64 {
    var name: UInt64 = 0
    var length = 0
    while position < bytes.count {
      let byte = bytes[position] | 0x20
      // Without the bit a digit would be a control character, which is none.
      guard 0x61...0x7A ~= byte || 0x30...0x39 ~= bytes[position] else { break }
      name = name << 8 | UInt64(byte)
      length += 1
      position += 1
    }
    return length > 8 ? .max : name
  }

  /// Goes behind the tag's `>`; whether the tag closes itself.
  private mutating func skipTag() -> Bool {
    // Most tags have nothing but a name.
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
      position += 1
      return false
    }
    while true {
      skip {
        $0.equal(UInt8(ascii: ">")) | $0.equal(UInt8(ascii: "\"")) | $0.equal(UInt8(ascii: "'"))
      }
      guard position < bytes.count else { return false }
      let mark = bytes[position]
      position += 1
      if mark == UInt8(ascii: ">") { return bytes[position - 2] == UInt8(ascii: "/") }
      skip { $0.equal(mark) }
      position = min(position + 1, bytes.count)
    }
  }

  private mutating func readReference() {
    let end = bytes[position..<min(bytes.count, position + 12)].firstIndex(of: UInt8(ascii: ";"))
    guard let end, let scalar = Self.scalar(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
    else {
      add(bytes[position])
      position += 1
      return
    }
    for byte in String(scalar).utf8 { add(byte) }
    position = end + 1
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { Unicode.Scalar($0) }
    }
  }
}
