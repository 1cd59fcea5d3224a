// SPDX-License-Identifier: MIT

import Diagnostics

/// The strings of one language, as a flat file of `key: value` lines gives them.
///
/// A value is plain to the line's end, or in `"…"` with `\"`, `\\`, `\n` and `\t`, or in `'…'` with `''`; a line
/// that begins with `#` is a comment.
struct LocaleStrings {
  private(set) var texts: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  /// The line of each key, from 1.
  private(set) var lines: [String: Int] = [:]

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    if let place = InvalidUTF8.location(in: bytes, path: path) {
      report(place, Wording("此处不是UTF-8文字", "the text is not UTF-8 here"))
      return
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      parse(line.last == 0x0D ? line.dropLast() : line, number: index + 1)
    }
  }

  private mutating func parse(_ line: ArraySlice<UInt8>, number: Int) {
    let trimmed = Self.trimmed(line)
    guard let first = trimmed.first, first != 0x23 else { return }
    let place = SourceLocation(path: path, line: number, column: trimmed.startIndex - line.startIndex + 1)
    guard trimmed.startIndex == line.startIndex, let colon = trimmed.firstIndex(of: 0x3A),
      colon + 1 == trimmed.endIndex || trimmed[colon + 1] == 0x20 || trimmed[colon + 1] == 0x09
    else {
      return report(place, Wording("此行不是“名称: 文字”", "the line is not “key: text”"))
    }
    let key = String(decoding: Self.trimmed(trimmed[..<colon]), as: UTF8.self)
    guard !key.isEmpty, !key.utf8.contains(where: { $0 == 0x2E || $0 == 0x20 || $0 == 0x22 || $0 == 0x27 })
    else {
      return report(place, Wording("名称“\(key)”含有空格、点或引号", "the key “\(key)” holds a space, dot or quote"))
    }
    if let earlier = lines[key] {
      return report(
        place, Wording("名称“\(key)”在第\(earlier)行已有", "the key “\(key)” is on line \(earlier) already"))
    }
    let value = Self.trimmed(trimmed[(colon + 1)...])
    guard let text = Self.unquoted(value) else {
      let column = String(decoding: line[..<value.startIndex], as: UTF8.self).unicodeScalars.count + 1
      return report(
        SourceLocation(path: path, line: number, column: column),
        Wording("“\(key)”的引号不成对", "the quotes of “\(key)” are not a pair"))
    }
    texts[key] = text
    lines[key] = number
  }

  /// `nil` where a quote has no partner or a backslash no meaning.
  private static func unquoted(_ value: ArraySlice<UInt8>) -> String? {
    guard let quote = value.first, quote == 0x22 || quote == 0x27 else {
      return String(decoding: value, as: UTF8.self)
    }
    var text: [UInt8] = []
    var index = value.startIndex + 1
    while index < value.endIndex {
      let byte = value[index]
      let next = index + 1 < value.endIndex ? value[index + 1] : 0
      if quote == 0x22, byte == 0x5C {
        guard let escaped = [0x22: 0x22, 0x5C: 0x5C, 0x6E: 0x0A, 0x74: 0x09][next] as UInt8? else {
          return nil
        }
        text.append(escaped)
        index += 2
      } else if quote == 0x27, byte == 0x27, next == 0x27 {
        text.append(byte)
        index += 2
      } else if byte == quote {
        return index + 1 == value.endIndex ? String(decoding: text, as: UTF8.self) : nil
      } else {
        text.append(byte)
        index += 1
      }
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start.startIndex - 1
    return start[start.startIndex..<max(end + 1, start.startIndex)]
  }

  private mutating func report(_ place: SourceLocation, _ message: Wording) {
    diagnostics.append(
      Diagnostic(
        rule: "bad-strings", at: place, message,
        help: Wording("每行写一条，例如“title: 标题”", "write one on each line, such as “title: Title”")))
  }
}
