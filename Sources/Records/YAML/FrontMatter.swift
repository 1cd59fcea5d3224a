// SPDX-License-Identifier: MIT

package import Diagnostics

/// The lines between two `---` at the head of a record, and the body after them.
package struct FrontMatter: Sendable {
  package let node: YAMLNode
  package let body: ArraySlice<UInt8>
  /// The line of the file at which the body begins, from 1.
  package let bodyLine: Int

  /// Splits a record; a record without front matter, or with one that does not end, is an error.
  package static func split(_ bytes: [UInt8], path: String) -> Diagnosed<FrontMatter?> {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard let afterOpening = afterMarker(rest) else {
      return Diagnosed(nil, [missing(path)])
    }
    var lineStart = afterOpening
    var line = 2
    while lineStart < rest.endIndex {
      if let after = afterMarker(rest[lineStart...]) {
        let yaml = rest[afterOpening..<lineStart]
        return node(yaml, path: path).map { node in
          node.map { FrontMatter(node: $0, body: rest[after...], bodyLine: line + 1) }
        }
      }
      guard let newline = rest[lineStart...].firstIndex(of: 0x0A) else { break }
      lineStart = newline + 1
      line += 1
    }
    return Diagnosed(nil, [unclosed(path)])
  }

  private static func node(_ yaml: ArraySlice<UInt8>, path: String) -> Diagnosed<YAMLNode?> {
    if let quick = FlatYAML.read(yaml, path: path, firstLine: 2) { return Diagnosed(quick) }
    return YAMLReader.readMending(String(decoding: yaml, as: UTF8.self), path: path, firstLine: 2)
  }

  /// The index after a line `---` (with blanks behind it) at the start of `bytes`; `nil` for another line.
  private static func afterMarker(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    var index = bytes.startIndex + 3
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    if index == bytes.endIndex { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  private static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "front-matter", at: SourceLocation(path: path, line: 1),
      Wording("开头没有“---”之间的题头", "there is no front matter between two lines `---` at the top"),
      help: Wording(
        "第一行写 ---，接着写“标题: …”“日期: …”，再写一行 ---，正文从下一行开始",
        "begin with a line ---, then `标题: …`, `日期: …`, then a line ---; the text follows"))
  }

  private static func unclosed(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "front-matter", at: SourceLocation(path: path, line: 1),
      Wording("题头没有结束", "the front matter does not end"),
      help: Wording("在题头最后一行的下面加一行 ---", "add a line --- below its last line"))
  }
}
