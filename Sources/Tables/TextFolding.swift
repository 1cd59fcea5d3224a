// SPDX-License-Identifier: MIT

/// Blanks as office software leaves them around cells: also ideographic, thin and no-break ones.
enum Blank {
  /// The length in bytes of the blank at `index`; 0 where there is none.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0xC2 { return 0 }
    return wideLength(bytes, index)
  }

  private static func wideLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let left = bytes.count - index
    if bytes[index] == 0xC2, left >= 2, bytes[index + 1] == 0xA0 { return 2 }
    guard left >= 3 else { return 0 }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    // U+2000…U+200B, U+202F, U+205F, U+3000, U+FEFF.
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default:
      return 0
    }
  }

  /// The bytes without blanks at both ends.
  @inline(__always)
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = bytes.first, let last = bytes.last else { return bytes }
    // A visible ASCII character at both ends is the rule.
    if first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return bytes }
    return trimmedSlowly(bytes)
  }

  private static func trimmedSlowly(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    while start < bytes.count, case let length = length(bytes, start), length > 0 { start += length }
    var end = bytes.count
    while end > start {
      var lead = end - 1
      while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      let length = length(bytes, lead)
      guard length > 0, lead + length == end else { break }
      end = lead
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The text without blanks at both ends.
  static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: trimmed($0), as: UTF8.self) }
  }
}

/// Texts made equal that mean the same: width, case, blanks, the letters of formulas.
enum TextFolding {
  /// Full-width ASCII, U+3000 and U+2212 become ASCII; other blanks become spaces. Chinese marks stay.
  static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { output.append(narrow(scalar)) }
    return String(output)
  }

  /// What headers, units and choices are compared by: half-width, lower case, no blanks, plain digits for raised
  /// and lowered ones, one micro sign.
  static func key(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let narrow = narrow(scalar)
      switch narrow.value {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case 0x41...0x5A: output.append(Unicode.Scalar(UInt8(narrow.value + 32)))
      case 0x2080...0x2089: output.append(Unicode.Scalar(UInt8(narrow.value - 0x2080 + 0x30)))
      case 0xB2, 0xB3: output.append(Unicode.Scalar(UInt8(narrow.value - 0xB0 + 0x30)))
      case 0xB9: output.append("1")
      case 0xB5: output.append("μ")
      default: output.append(narrow)
      }
    }
    return String(output)
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
    case 0x2212: "-"
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: " "
    default: scalar
    }
  }
}
