// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// The text and the address of a link stand in narrow brackets: with `（`, `）` or `】` of an input method it is printed
/// as text.
package enum WideLink: Rule {
  package static let name = "wide-link"
  package static let readsTexts = true

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.typed(where: mayHold) { lines, path in
      (0..<lines.count).filter { isWide(lines.text($0)) }.map { finding(path, lines.number($0)) }
    }
  }

  /// Whether a wide bracket stands where the text ends, or where the address of a link begins or ends; few records
  /// have one, and only those are looked at line by line.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // （ is EF BC 88, ） is EF BC 89.
    func isWide(_ place: Int) -> Bool {
      place + 2 < bytes.count && bytes[place] == 0xEF && bytes[place + 1] == 0xBC
        && bytes[place + 2] & 0xFE == 0x88
    }
    // 】 is E3 80 91, and its last byte is rare.
    for place in bytes.indices where bytes[place] == 0x91 {
      guard place >= 2, bytes[place - 1] == 0x80, bytes[place - 2] == 0xE3 else { continue }
      if isWide(place + 1) || (place + 1 < bytes.count && bytes[place + 1] == 0x28) { return true }
    }
    for place in bytes.indices where bytes[place] == UInt8(ascii: "]") {
      if isWide(place + 1) { return true }
      guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "(") else { continue }
      let end = ((place + 2)..<bytes.count).first {
        isWide($0) || [0x28, 0x29, 0x20, 0x0A].contains(bytes[$0])
      }
      if let end, isWide(end) { return true }
    }
    return false
  }

  /// `[文字]（地址）`, `[文字](地址）`, `[文字]（地址)` with an address that is one.
  private static func isWide(_ line: String) -> Bool {
    if line.contains("】(") || line.contains("】（"), line.contains(bracketed) { return true }
    guard line.contains("]（") || line.contains("](") else { return false }
    return line.matches(of: /\]([(（])([^()（）\s]+)([)）])/).contains { match in
      (match.1 == "（" || match.3 == "）")
        && (match.2.contains(":") || match.2.contains("/") || match.2.contains(".") || match.2.hasPrefix("#"))
    }
  }

  /// `【文字】(地址)`; in such brackets stand many other things, so only what can be nothing but an address counts.
  private static var bracketed: Regex<Substring> {
    /【[^【】]+】[(（](?:\.\.?\/|https?:|target:|task:|holder:|[^()（）\s]*\.(?:md|png|jpe?g|gif|webp|pdf))[^()（）\s]*[)）]/
  }

  private static func finding(_ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: SourceLocation(path: path, line: line, column: 1),
      Wording("链接的括号是全角的，没有成为链接", "the brackets of a link are wide, so it is none"),
      help: Wording(
        "写成 [文字](地址)：方括号和圆括号都用半角，中间不空格", "write [text](address) with narrow brackets"))
  }
}
