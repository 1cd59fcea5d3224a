// SPDX-License-Identifier: MIT

/// What little of HTML in a text is understood: line breaks, and comments, which were never meant to be seen.
enum RawHTML {
  /// `<br>`, `<br/>` or `<br />`, the only way to break a line within a table cell.
  static func isLineBreak(_ html: String) -> Bool {
    let letters = html.utf8.filter { $0 != 0x20 && $0 != 0x2F }.map { $0 | 0x20 }
    return letters.elementsEqual("<br>".utf8.map { $0 | 0x20 })
  }

  /// Whether nothing but one comment stands here.
  static func isComment(_ html: String) -> Bool {
    var bytes = Array(html.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let text = bytes.drop { $0 <= 0x20 }
    guard text.starts(with: "<!--".utf8), text.count >= 7, text.suffix(3).elementsEqual("-->".utf8) else {
      return false
    }
    let body = text.dropFirst(4).dropLast(3)
    return !body.indices.contains { body[$0...].starts(with: "-->".utf8) }
  }
}
