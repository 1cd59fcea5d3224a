// SPDX-License-Identifier: MIT

/// What a scalar is beside a run of `*` or a line end.
enum ScalarClass {
  case blank
  /// Punctuation that is not East Asian.
  case punctuation
  /// Wide punctuation such as `。` or `「`; the common rules take it for punctuation, ours for a letter.
  case widePunctuation
  /// Han, kana, hangul, full-width letters.
  case wide
  case other

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self = Self.ascii(UInt8(truncatingIfNeeded: value))
    } else if Self.isCommonHan(value) {
      self = .wide
    } else if Self.isCommonMark(value) {
      self = .widePunctuation
    } else if Self.isWide(value) {
      self = Self.isPunctuation(scalar) ? .widePunctuation : (value == 0x3000 ? .blank : .wide)
    } else if scalar.properties.isWhitespace {
      self = .blank
    } else {
      self = Self.isPunctuation(scalar) ? .punctuation : .other
    }
  }

  /// Whether the common rules count it as punctuation.
  var isPunctuation: Bool { self == .punctuation || self == .widePunctuation }
  var isEastAsian: Bool { self == .wide || self == .widePunctuation }

  private static func ascii(_ byte: UInt8) -> ScalarClass {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: .blank
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .punctuation
    default: .other
    }
  }

  /// East Asian width W or F, in blocks (Unicode 15, EastAsianWidth.txt), without emoji.
  static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The Han of common use (Unicode 1.1, CJK Unified Ideographs): letters all, so no table need be asked.
  static func isCommonHan(_ value: UInt32) -> Bool { (0x4E00...0x9FA5).contains(value) }

  /// The commonest wide punctuation: 、。 〈 to 】 （ ） ， ： ； ？ ！
  private static func isCommonMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001...0x3002, 0x3008...0x3011, 0xFF01, 0xFF08...0xFF09, 0xFF0C, 0xFF1A...0xFF1B, 0xFF1F: true
    default: false
    }
  }

  /// Quotation marks, dashes and dots of Chinese print that Unicode shares with Latin print.
  static func isSharedMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x00B7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}

extension Array where Element == UInt8 {
  /// The scalar that starts at `index` of valid UTF-8, and its length in bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= count else { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The last scalar of valid UTF-8.
  var lastScalar: Unicode.Scalar? {
    guard var index = indices.last else { return nil }
    while index > 0, self[index] & 0xC0 == 0x80 { index -= 1 }
    return scalar(at: index).scalar
  }

  /// The first scalar of valid UTF-8.
  var firstScalar: Unicode.Scalar? { isEmpty ? nil : scalar(at: 0).scalar }
}
