// SPDX-License-Identifier: MIT

/// Makes a tree of tokens whose openers all have closers.
struct TemplateParser {
  private let tokens: [TemplateToken]
  private let closers: [Int: Int]
  private(set) var references: [TemplateReference] = []
  private(set) var names: [TemplateName] = []

  init(_ layout: TemplateLayout) {
    tokens = layout.tokens
    closers = layout.closers
  }

  mutating func parse() -> [TemplateNode] {
    nodes(tokens.indices)
  }

  /// The nodes of a run of tokens; the depth is that of the sections, which the layout has limited.
  private mutating func nodes(_ range: Range<Int>) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end = closers[index] ?? index
      if !tokens[index].isDropped, let node = node(index, end) { nodes.append(node) }
      index = end + 1
    }
    return nodes
  }

  private mutating func node(_ index: Int, _ end: Int) -> TemplateNode? {
    let token = tokens[index]
    switch token.kind {
    case .indent: return .indent(token.range)
    case .text: return .text(token.range)
    case .tag(let sigil, _):
      switch sigil {
      case .value, .raw: return .value(name(token), isRaw: sigil == .raw)
      case .section, .inverted:
        return .section(name(token), isInverted: sigil == .inverted, nodes(index + 1..<end))
      case .partial: return .partial(reference(token, isParent: false), indent: indent(token))
      case .parent:
        let reference = reference(token, isParent: true)
        return .parent(reference, indent: indent(token), arguments(index + 1..<end))
      case .block: return .block(block(index, end))
      case .close, .comment, .delimiters: return nil
      }
    }
  }

  /// The blocks directly in a parent; all else there is no output.
  private mutating func arguments(_ range: Range<Int>) -> [TemplateBlock] {
    var blocks: [TemplateBlock] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end = closers[index] ?? index
      if tokens[index].sigil == .block { blocks.append(block(index, end)) }
      index = end + 1
    }
    return blocks
  }

  private mutating func block(_ index: Int, _ end: Int) -> TemplateBlock {
    let token = tokens[index]
    return TemplateBlock(
      name: token.name, place: place(token), indent: token.indent,
      contentIndent: token.isStandalone ? contentIndent(index + 1..<end) : nil,
      startsLine: token.isStandalone, nodes: nodes(index + 1..<end))
  }

  /// The white space of the first line that is not blank, be it of text or of a tag that has its line for itself.
  private func contentIndent(_ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if tokens[index].kind == .indent, !tokens[index].isDropped { return tokens[index].range }
      if tokens[index].isStandalone, let indent = tokens[index].indent { return indent }
    }
    return nil
  }

  private func indent(_ token: TemplateToken) -> Range<Int>? {
    token.isStandalone ? token.indent : nil
  }

  private mutating func name(_ token: TemplateToken) -> TemplateName {
    let parts = token.name == "." ? [] : token.name.utf8.split(separator: 0x2E).map { String(Substring($0)) }
    let name = TemplateName(keys: parts.map { TemplateKey($0) }, place: place(token))
    names.append(name)
    return name
  }

  private mutating func reference(_ token: TemplateToken, isParent: Bool) -> TemplateReference {
    let reference = TemplateReference(name: token.name, isParent: isParent, place: place(token))
    references.append(reference)
    return reference
  }

  private func place(_ token: TemplateToken) -> TemplatePlace {
    TemplatePlace(line: token.line, column: token.column)
  }
}
