// SPDX-License-Identifier: MIT

import Diagnostics

/// Matches openers with closers, then drops the white space and line breaks of lines that only hold tags.
///
/// The rules are those of the Mustache specification (sections, partials, comments, delimiters, ~inheritance).
struct TemplateLayout {
  private let bytes: [UInt8]
  private let path: String
  private(set) var tokens: [TemplateToken]
  /// The index of the closer of an opener, by the opener's index.
  private(set) var closers: [Int: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The indices of blocks that stand directly in a parent tag: arguments, not places.
  private var arguments: Set<Int> = []

  /// Sections within sections of one file; a page needs about six.
  static let depthLimit = 64

  init(_ tokens: [TemplateToken], of bytes: [UInt8], path: String) {
    self.tokens = tokens
    self.bytes = bytes
    self.path = path
    match()
    if diagnostics.isEmpty { arrange() }
  }

  // MARK: Openers and closers

  private mutating func match() {
    var open: [Int] = []
    for index in tokens.indices {
      guard let sigil = tokens[index].sigil else { continue }
      if sigil.isOpener {
        if sigil == .block, let last = open.last, tokens[last].sigil == .parent { arguments.insert(index) }
        open.append(index)
        if open.count > Self.depthLimit { return reportDepth(tokens[index]) }
      } else if sigil == .close {
        close(index, &open)
        if diagnostics.count >= TemplateScanner.findingLimit { return }
      }
    }
    for index in open { reportUnclosed(tokens[index]) }
  }

  private mutating func close(_ index: Int, _ open: inout [Int]) {
    let name = tokens[index].name
    guard let level = open.lastIndex(where: { tokens[$0].name == name }) else {
      return reportStray(tokens[index], open.last.map { tokens[$0] })
    }
    for inner in open[(level + 1)...] { reportUnclosed(tokens[inner]) }
    closers[open[level]] = index
    open.removeSubrange(level...)
  }

  // MARK: Lines

  private mutating func arrange() {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, !endsLine(end) { end += 1 }
      end = min(end + 1, tokens.count)
      arrangeLine(start..<end)
      start = end
    }
    for (opener, closer) in closers.sorted(by: { $0.key < $1.key }) {
      if tokens[opener].sigil == .parent { arrangeParent(opener, closer) }
      if arguments.contains(opener) { arrangeArgument(opener, closer) }
    }
  }

  /// A line with one tag and nothing else belongs to the tag, unless the tag writes a value.
  private mutating func arrangeLine(_ line: Range<Int>) {
    guard tokens[line.lowerBound].kind == .indent, line.count > 1 else { return }
    let first = line.lowerBound + 1
    guard let sigil = tokens[first].sigil else { return }
    tokens[first].indent = tokens[line.lowerBound].range
    guard sigil != .value, sigil != .raw, restIsBlank(after: first) else { return }
    tokens[first].isStandalone = true
    for index in line where index != first { tokens[index].isDropped = true }
  }

  /// A parent's two tags count as one: nothing before the first, nothing after the last.
  private mutating func arrangeParent(_ opener: Int, _ closer: Int) {
    guard tokens[opener].indent != nil, restIsBlank(after: closer) else { return }
    tokens[opener].isStandalone = true
    tokens[opener - 1].isDropped = true
    dropRest(after: closer)
  }

  /// What stands between arguments is no output, so a line break after the opener and white space before the
  /// closer are not theirs either.
  private mutating func arrangeArgument(_ opener: Int, _ closer: Int) {
    if restIsBlank(after: opener), opener + 1 < closer {
      tokens[opener].isStandalone = true
      dropRest(after: opener)
    }
    if tokens[closer].indent != nil { tokens[closer - 1].isDropped = true }
  }

  private func endsLine(_ index: Int) -> Bool {
    tokens[index].kind == .text && bytes[tokens[index].range.upperBound - 1] == 0x0A
  }

  /// Whether white space and a line break, or the end of the file, follow.
  private func restIsBlank(after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    guard next.kind == .text, bytes[next.range].allSatisfy({ $0 == 0x20 || 0x09...0x0D ~= $0 }) else {
      return false
    }
    return endsLine(index + 1) || index + 2 == tokens.count
  }

  private mutating func dropRest(after index: Int) {
    if index + 1 < tokens.count { tokens[index + 1].isDropped = true }
  }

  // MARK: Words

  private mutating func reportUnclosed(_ token: TemplateToken) {
    let tag = text(token)
    report(
      token, "unclosed-section", Wording("“\(tag)”没有结束", "“\(tag)” is not closed"),
      Wording("请在其内容之后写“{{/\(token.name)}}”", "write “{{/\(token.name)}}” after its content"))
  }

  private mutating func reportStray(_ token: TemplateToken, _ open: TemplateToken?) {
    let tag = text(token)
    let message = Wording("“\(tag)”前面没有可结束的标签", "“\(tag)” closes nothing")
    guard let open else {
      let help = Wording("请删去它，或在前面写上开头的标签", "delete it, or write the tag that opens it before it")
      return report(token, "stray-close", message, help)
    }
    let place = (open.line, open.column)
    report(
      token, "stray-close", message,
      Wording(
        "此处未结束的是第\(place.0)行第\(place.1)列的“\(text(open))”：是否应写“{{/\(open.name)}}”？",
        "“\(text(open))” of line \(place.0), column \(place.1) is open here: write “{{/\(open.name)}}”?"))
  }

  private mutating func reportDepth(_ token: TemplateToken) {
    report(
      token, "deep-nesting",
      Wording("嵌套超过\(Self.depthLimit)层", "tags are nested more than \(Self.depthLimit) levels deep"),
      Wording("请把一部分移到另一个模板", "move a part of it to a template of its own"))
  }

  private func text(_ token: TemplateToken) -> String {
    TemplateExcerpt.text(bytes[token.range])
  }

  private mutating func report(_ token: TemplateToken, _ rule: String, _ message: Wording, _ help: Wording) {
    let place = SourceLocation(path: path, line: token.line, column: token.column)
    diagnostics.append(Diagnostic(rule: rule, at: place, message, help: help))
  }
}
