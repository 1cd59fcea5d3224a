// SPDX-License-Identifier: MIT

/// The author's own text as a message quotes it.
enum TemplateExcerpt {
  /// The first line's beginning: at most 60 bytes, cut between scalars and then marked by `…`.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    var end = line.index(line.startIndex, offsetBy: 60, limitedBy: line.endIndex) ?? line.endIndex
    if end == line.endIndex, line.count == bytes.count { return String(decoding: line, as: UTF8.self) }
    while end > line.startIndex, end < line.endIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: line[..<end], as: UTF8.self) + "…"
  }
}
