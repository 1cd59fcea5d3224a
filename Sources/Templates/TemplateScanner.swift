// SPDX-License-Identifier: MIT

import Diagnostics

/// Cuts a template's bytes into tokens.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let path: String
  private(set) var tokens: [TemplateToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var position = 0
  private var opening: [UInt8] = [0x7B, 0x7B]
  private var closing: [UInt8] = [0x7D, 0x7D]
  // Where `marked` stands, so that columns are counted once only.
  private var marked = 0
  private var line = 1
  private var column = 1

  /// The most findings told of one file.
  static let findingLimit = 50
  /// The most bytes of a name and the most parts of a dotted one; real ones have about 30 and 4.
  private static let nameLimit = (bytes: 200, parts: 16)

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      marked = 3
    }
  }

  /// All tokens; stops at a tag that does not end.
  mutating func scan() {
    while position < bytes.count, diagnostics.count < Self.findingLimit {
      if starts(opening, at: position) {
        if isLineStart { append(.indent, position..<position) }
        guard scanTag() else { return }
      } else {
        scanText()
      }
    }
  }

  private var isLineStart: Bool {
    guard let last = tokens.last else { return true }
    return last.kind == .text && bytes[last.range.upperBound - 1] == 0x0A
  }

  /// Text up to the next tag or the line's end; at a line's start its white space is a token of its own.
  private mutating func scanText() {
    let start = position
    let atLineStart = isLineStart
    var blankEnd = start
    while position < bytes.count, !starts(opening, at: position) {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { break }
      if byte == 0x20 || byte == 0x09, blankEnd == position - 1 { blankEnd = position }
    }
    guard atLineStart else { return append(.text, start..<position) }
    let rest = bytes[blankEnd..<position]
    let meetsTag = position < bytes.count && bytes[position - 1] != 0x0A
    if rest.allSatisfy({ $0 == 0x0D || $0 == 0x0A }), !(rest.isEmpty && meetsTag) {
      return append(.text, start..<position)
    }
    append(.indent, start..<blankEnd)
    if !rest.isEmpty { append(.text, blankEnd..<position) }
  }

  /// One tag; `false` where it does not end.
  private mutating func scanTag() -> Bool {
    let start = position
    let isDefault = opening == [0x7B, 0x7B] && closing == [0x7D, 0x7D]
    let after = start + opening.count
    let mark = after < bytes.count ? bytes[after] : 0
    let isTriple = isDefault && mark == 0x7B
    let end = isTriple ? closing + [0x7D] : mark == 0x3D ? [0x3D] + closing : closing
    guard let close = find(end, from: after + (mark == 0x3D || isTriple ? 1 : 0)) else {
      move(to: start)
      let tag = TemplateExcerpt.text(bytes[start..<lineEnd(from: start)])
      let mark = String(decoding: end, as: UTF8.self)
      report(
        "unclosed-tag", Wording("标签“\(tag)”没有结束", "the tag “\(tag)” does not end"),
        help: Wording("请在标签末尾加上“\(mark)”", "end the tag with “\(mark)”"))
      return false
    }
    position = close + end.count
    let sigil = Self.sigils[mark] ?? (isTriple ? .raw : .value)
    let inside = sigil == .value ? after..<close : min(after + 1, close)..<close
    scanName(sigil, inside, tag: start..<position)
    return true
  }

  private static let sigils: [UInt8: TemplateToken.Sigil] = [
    0x23: .section, 0x5E: .inverted, 0x2F: .close, 0x21: .comment, 0x3E: .partial, 0x3C: .parent,
    0x24: .block,
    0x3D: .delimiters, 0x26: .raw,
  ]

  private mutating func scanName(_ sigil: TemplateToken.Sigil, _ inside: Range<Int>, tag: Range<Int>) {
    let words = bytes[inside].split(whereSeparator: Self.isSpace)
    switch sigil {
    case .comment:
      append(.tag(sigil, name: ""), tag)
    case .delimiters:
      append(.tag(sigil, name: ""), tag)
      guard words.count == 2, words.allSatisfy({ !$0.contains(0x3D) }) else {
        return report(at: tag, "bad-delimiters", "分隔标签", "the delimiter tag", Self.delimiterHelp)
      }
      opening = Array(words[0])
      closing = Array(words[1])
    default:
      let name = String(decoding: words.first ?? [], as: UTF8.self)
      append(.tag(sigil, name: name), tag)
      if words.isEmpty {
        report(at: tag, "bad-name", "没有名称的标签", "a tag without a name:", Self.nameHelp)
      } else if words.count > 1 || !Self.isName(words[0], sigil) {
        report(at: tag, "bad-name", "名称不对的标签", "a tag with a wrong name:", Self.nameHelp)
      }
    }
  }

  private static let delimiterHelp = Wording(
    "请写成“{{=<% %>=}}”这样的两个记号，中间用空格隔开，且不含“=”",
    "write two marks with a space between them and without “=”, such as “{{=<% %>=}}”")
  private static let nameHelp = Wording(
    "名称中不能有空格；各级字段用“.”连接，例如“{{person.name}}”",
    "a name holds no spaces; join fields with “.”, such as “{{person.name}}”")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isName(_ name: ArraySlice<UInt8>, _ sigil: TemplateToken.Sigil) -> Bool {
    if name.count > nameLimit.bytes { return false }
    if sigil == .partial || sigil == .parent { return name.first != 0x2A }
    if sigil == .block || name.elementsEqual([0x2E]) { return true }
    let parts = name.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count <= nameLimit.parts && !parts.contains { $0.isEmpty }
  }

  private func starts(_ mark: [UInt8], at index: Int) -> Bool {
    guard index + mark.count <= bytes.count, bytes[index] == mark[0] else { return false }
    for offset in 1..<max(mark.count, 1) where bytes[index + offset] != mark[offset] { return false }
    return true
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if starts(mark, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private mutating func append(_ kind: TemplateToken.Kind, _ range: Range<Int>) {
    move(to: range.lowerBound)
    tokens.append(TemplateToken(kind, range, line: line, column: column))
  }

  /// Counts lines and scalars up to an index that does not lie before the last one.
  private mutating func move(to index: Int) {
    while marked < index {
      if bytes[marked] == 0x0A {
        line += 1
        column = 1
      } else if bytes[marked] & 0xC0 != 0x80 {
        column += 1
      }
      marked += 1
    }
  }

  private mutating func report(
    at tag: Range<Int>, _ rule: String, _ chinese: String, _ english: String, _ help: Wording
  ) {
    let text = TemplateExcerpt.text(bytes[tag])
    report(rule, Wording("\(chinese)“\(text)”", "\(english) “\(text)”"), help: help)
  }

  private mutating func report(_ rule: String, _ message: Wording, help: Wording) {
    let place = SourceLocation(path: path, line: line, column: column)
    diagnostics.append(Diagnostic(rule: rule, at: place, message, help: help))
  }
}
