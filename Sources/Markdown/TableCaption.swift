// SPDX-License-Identifier: MIT

/// The paragraph `表：标题` or `Table: title` that stands directly before a table and names it.
enum TableCaption {
  /// The caption's text if the paragraph is one. `表：` goes; of a numbered `表 1：` all stays, since texts refer to it.
  static func text(of paragraph: Paragraph) -> [Inline]? {
    guard case .text(let first)? = paragraph.content.first else { return nil }
    guard let initial = first.utf8.first, initial == 0xE8 || initial | 0x20 == UInt8(ascii: "t") else {
      return nil
    }
    let bytes = Array(first.utf8)
    for word in ["表", "Table", "table"] where bytes.starts(with: word.utf8) {
      var index = word.utf8.count
      let isBlank: (Int) -> Bool = { $0 < bytes.count && bytes[$0] == 0x20 }
      while isBlank(index) { index += 1 }
      let digits = index
      while index < bytes.count,
        (0x30...0x39).contains(bytes[index]) || (index > digits && bytes[index] == 0x2D)
      {
        index += 1
      }
      let isNumbered = index > digits
      while isBlank(index) { index += 1 }
      guard let colon = [":", "："].first(where: { bytes[index...].starts(with: $0.utf8) }) else { continue }
      index += colon.utf8.count
      while isBlank(index) { index += 1 }
      if isNumbered { return paragraph.content }
      let rest = String(decoding: bytes[index...], as: UTF8.self)
      let content = (rest.isEmpty ? [] : [Inline.text(rest)]) + paragraph.content.dropFirst()
      return content.isEmpty ? nil : content
    }
    return nil
  }
}
