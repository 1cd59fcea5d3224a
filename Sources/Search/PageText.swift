// SPDX-License-Identifier: MIT

/// The words of a page as its reader sees them, taken from its HTML.
package enum PageText {
  /// What `<main>` says, one block a line, without ways through the site (`<nav>`) and pictures (`<svg>`), whose
  /// figures a table repeats; empty where there is no `<main>`.
  ///
  /// - Parameter html: A whole page, well formed as the theme's templates make it.
  package static func main(of html: [UInt8]) -> String {
    html.withUnsafeBufferPointer { bytes in
      var reader = PageTextReader(bytes: bytes)
      reader.read()
      return String(decoding: reader.text, as: UTF8.self)
    }
  }
}

/// Walks through the bytes of a page once.
private struct PageTextReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var text: [UInt8] = []
  private var isMain = false
  /// How many elements are open whose words do not count.
  private var skipped = 0
  private var isBlank = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Elements that stand within a line.
  private static let inline: Set<[UInt8]> = Set(
    [
      "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark",
      "q",
      "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ].map { Array($0.utf8) })
  /// Elements whose words are left out.
  private static let silent: Set<[UInt8]> = Set(
    ["nav", "svg", "script", "style", "template", "noscript", "form"].map { Array($0.utf8) })
  private static let mainName = Array("main".utf8)

  mutating func read() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&") where isMain && skipped == 0: readReference()
      case let byte:
        position += 1
        if isMain, skipped == 0 { add(byte) }
      }
    }
    while text.last == 0x0A { text.removeLast() }
  }

  private mutating func add(_ byte: UInt8) {
    if byte <= 0x20 {
      isBlank = true
      return
    }
    if isBlank, let last = text.last, last != 0x0A { text.append(0x20) }
    isBlank = false
    text.append(byte)
  }

  private mutating func endBlock() {
    isBlank = false
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }

  private mutating func readTag() {
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    var name: [UInt8] = []
    while position < bytes.count, isLetterOrDigit(bytes[position]) {
      name.append(bytes[position] | 0x20)
      position += 1
    }
    let isEmpty = skipTag()
    if name == Self.mainName { isMain = !isEnd }
    guard isMain else { return }
    if Self.silent.contains(name), !isEmpty { skipped = max(0, skipped + (isEnd ? -1 : 1)) }
    if skipped == 0 || Self.silent.contains(name), !Self.inline.contains(name) { endBlock() }
  }

  /// Goes behind the tag's `>`; whether the tag closes itself.
  private mutating func skipTag() -> Bool {
    var quote: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return bytes[position - 2] == UInt8(ascii: "/")
      }
    }
    return false
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61...0x7A: true
    default: 0x30...0x39 ~= byte
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
