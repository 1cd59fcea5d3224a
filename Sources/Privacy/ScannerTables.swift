// SPDX-License-Identifier: MIT

/// What single characters mean to the scanner of personal data, looked up by their scalars.
struct ScannerTables: Sendable {
  static let shared = ScannerTables()

  /// Meanings of scalars below U+10000; a digit and a Chinese numeral carry their values in the lower four bits.
  static let digit: UInt8 = 0x20
  static let numeral: UInt8 = 0x40
  static let invisible: UInt8 = 0x60
  static let province: UInt8 = 0x61
  static let blank: UInt8 = 0x62
  static let letter: UInt8 = 0x66
  static let plateEnding: UInt8 = 0x67
  static let atSign: UInt8 = 0x68
  /// Embassies' plates begin with 使.
  static let embassy: UInt8 = 0x69
  /// The upper four bits of all signs that may stand between groups of digits.
  static let sign: UInt8 = 0x70
  static let hyphen: UInt8 = 0x71
  static let point: UInt8 = 0x72
  static let dot: UInt8 = 0x73
  static let closing: UInt8 = 0x74
  static let comma: UInt8 = 0x75

  /// By scalar, 65,536 entries.
  let meanings: [UInt8]
  /// By byte: whether text that begins with it must be looked at, 256 entries.
  let isStart: [UInt8]
  /// The same for text with the word `dot` in it.
  let isStartWithDots: [UInt8]

  private init() {
    var meanings = [UInt8](repeating: 0, count: 1 << 16)
    func set(_ text: String, _ meaning: UInt8) {
      for scalar in text.unicodeScalars { meanings[Int(scalar.value)] = meaning }
    }
    for value in 0...9 {
      meanings[0x30 + value] = Self.digit | UInt8(value)
      // Full-width digits.
      meanings[0xFF10 + value] = Self.digit | UInt8(value)
    }
    for (value, numerals) in Self.numerals.enumerated() { set(numerals, Self.numeral | UInt8(value)) }
    for offset in 0..<26 {
      for first in [0x41, 0x61, 0xFF21, 0xFF41] { meanings[first + offset] = Self.letter }
    }
    set(Self.provinces, Self.province)
    set("警学挂港澳试超领", Self.plateEnding)
    set("使", Self.embassy)
    set("＠﹫", Self.atSign)
    set(" \u{A0}\u{3000}\u{2002}\u{2003}\u{2009}\u{202F}", Self.blank)
    for (offset, signs) in Self.otherSigns.enumerated() { set(signs, 0x76 + UInt8(offset)) }
    set("-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{FE63}\u{FF0D}", Self.hyphen)
    set(".．。｡", Self.point)
    set("·•‧∙・\u{22C5}", Self.dot)
    set(")）]】", Self.closing)
    set(",，﹐", Self.comma)
    for scalar in Self.invisibles { meanings[scalar] = Self.invisible }
    self.meanings = meanings
    var isStart = [UInt8](repeating: 0, count: 256)
    for byte in Array("@%\\".utf8) { isStart[Int(byte)] = 1 }
    for byte in Array("0123456789".utf8) { isStart[Int(byte)] = 3 }
    // Points of addresses of e-mail.
    isStart[0x2E] = 4
    // Mathematical digits.
    isStart[0xF0] = 5
    // Chinese characters, full-width forms and 〇 begin with these.
    for byte in [0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF] { isStart[byte] = 2 }
    self.isStart = isStart
    // The d of `dot`.
    for byte in Array("dD".utf8) { isStart[Int(byte)] = 6 }
    isStartWithDots = isStart
  }

  /// Chinese numerals from 0 to 9, those of telephone calls and of accounts among them, then digits in circles and
  /// brackets, with points, raised and lowered.
  private static let numerals = [
    "〇零○⓪⓿⁰₀", "一幺壹①❶➀➊⑴⒈⓵㊀₁", "二贰两②❷➁➋⑵⒉⓶㊁₂", "三叁③❸➂➌⑶⒊⓷㊂₃", "四肆④❹➃➍⑷⒋⓸㊃⁴₄",
    "五伍⑤❺➄➎⑸⒌⓹㊄⁵₅", "六陆⑥❻➅➏⑹⒍⓺㊅⁶₆", "七柒⑦❼➆➐⑺⒎⓻㊆⁷₇", "八捌⑧❽➇➑⑻⒏⓼㊇⁸₈", "九玖⑨❾➈➒⑼⒐⓽㊈⁹₉",
  ]

  /// Signs that may stand between groups of digits; each row is one sign in its forms.
  private static let otherSigns = ["\t", "/／∕⁄", "_＿", "、", ":：﹕", ";；", "+＋", "=＝", "~～〜∼", "|｜"]

  /// - Note: Source: GA 36-2018, annex A, the short names of provinces on number plates.
  private static let provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

  /// Characters without width: soft hyphen, grapheme joiner, zero-width and direction marks, the byte order mark,
  /// and what makes a digit a key.
  private static let invisibles =
    [0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF] + Array(0x200B...0x200F) + Array(0x202A...0x202E)
    + Array(0x2060...0x2069) + Array(0xFE00...0xFE0F) + [0x20E3]
}
