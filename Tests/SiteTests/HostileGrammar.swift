// SPDX-License-Identifier: MIT

import FuzzEntries

/// Strings that would act on a page, a script, a sheet or a reader's eyes, made by a seed.
struct HostileGrammar: RandomNumberGenerator {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed &* 0x2545_F491_4F6C_DD1D) }

  mutating func next() -> UInt64 { random.next() }

  /// What may stand in a cell, in a value of YAML and in running text.
  private static let printable = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'", "\"", "&", "&lt;", "&#60;",
    "&amp;lt;",
    "]]>", "<![CDATA[", "</script", "</title>", "</textarea>", "</style>", "<!--", "-->", "--!>",
    "<svg/onload=x>",
    "javascript:alert(1)", "jAvAsCrIpT&colon;x", "java\u{AD}script:x", "data:text/html,x", "vbscript:x", "{{",
    "{{{body}}}", "{{#x}}", "{{/x}}", "{{>page}}", "{%x%}", "${x}", "`", "\\", "\\u003c", "%3Cscript%3E",
    "%00",
    "=cmd", "+1+1", "-1+1", "@SUM(1)", "\u{FF1D}1+1", ">\u{338}", "<\u{338}", "\"\u{301}", "&\u{301}",
  ]
  /// What no one sees.
  private static let invisible = [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
    "\u{2069}",
    "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}",
    "\u{FFFE}", "\u{E0041}", "\u{FFF9}",
  ]
  /// What a file may hold that is no text.
  private static let controls: [[UInt8]] = [
    [0x00], [0x01], [0x08], [0x0B], [0x0C], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0x7F], [0x0D, 0x0A], [0x0D],
    [0x0A],
    [0xFF], [0xC0, 0xBC], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80], [0xC2],
  ]

  /// Printable and invisible strings between two letters, one line.
  mutating func text() -> String {
    let count = Int.random(in: 2...7, using: &self)
    var text = "Zq"
    for _ in 0..<count {
      let pool = Int.random(in: 0..<4, using: &self) == 0 ? Self.invisible : Self.printable
      text += pool.randomElement(using: &self) ?? ""
    }
    return text + "qZ"
  }

  /// The same, ten thousand bytes long.
  mutating func longText() -> String {
    var text = "Zq"
    while text.utf8.count < 10_000 { text += Self.printable.randomElement(using: &self) ?? "" }
    return text + "qZ"
  }

  /// The same with bytes that are no text, and with line ends.
  mutating func bytes() -> [UInt8] {
    var bytes = Array(text().utf8)
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      bytes.insert(
        contentsOf: Self.controls.randomElement(using: &self) ?? [],
        at: Int.random(in: 0...bytes.count, using: &self))
    }
    return bytes
  }

  /// Text of the same shape that does nothing: each ASCII mark is a full stop.
  static func harmless(_ text: String) -> String {
    var harmless = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isMark =
        scalar.isASCII && scalar != " " && !(scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      harmless.append(isMark ? "." : scalar)
    }
    return String(harmless)
  }
}
