// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// Makes running text of the C tree into values at once, where no repair of ``InlineFinisher`` would change it.
///
/// Most running text is such. Whatever might be otherwise is left to ``InlineReader`` and ``InlineFinisher``: to give
/// `nil` is always right, only slower.
struct DirectInlines {
  private let source: SourceText
  private var places = InlinePlaces()
  /// Containers that lie deeper are left to the reader, which knows the limits.
  private static let depth = 6

  init(source: SourceText) {
    self.source = source
  }

  /// The inlines below `node`; `nil` where they may need a repair or a finding.
  mutating func inlines(of node: OpaquePointer) -> [Inline]? {
    places = InlinePlaces(node)
    return values(node, Context())
  }

  /// What lies around a run of siblings.
  private struct Context {
    var depth = 0
    /// Within emphasis made with stars, whose runs are read together with those outside.
    var isInStars = false
    /// Within a link, where no address becomes a link.
    var isInLink = false

    var inside: Context { Context(depth: depth + 1, isInStars: false, isInLink: isInLink) }
  }

  private func values(_ parent: OpaquePointer, _ context: Context) -> [Inline]? {
    guard let first = cmark_node_first_child(parent) else { return [] }
    guard cmark_node_next(first) != nil else {
      // Most cells and items: one text and nothing else.
      return value(first, after: nil, before: nil, context).map { [$0] }
    }
    var inlines: [Inline] = []
    inlines.reserveCapacity(CMarkNode.childCount(parent))
    var previous: OpaquePointer?
    var next: OpaquePointer? = first
    while let node = next {
      next = cmark_node_next(node)
      if cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK {
        guard let closes = closes(previous, next) else { return nil }
        if !closes { inlines.append(.softBreak) }
      } else {
        guard let value = value(node, after: previous, before: next, context) else { return nil }
        inlines.append(value)
      }
      previous = node
    }
    return inlines
  }

  private func value(
    _ node: OpaquePointer, after previous: OpaquePointer?, before next: OpaquePointer?, _ context: Context
  ) -> Inline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      // Neighbouring texts would be read as one.
      if let previous, cmark_node_get_type(previous) == CMARK_NODE_TEXT { return nil }
      return PlainBytes.text(cmark_node_get_literal(node), mayHoldAddress: context.isInLink).map { .text($0) }
    case CMARK_NODE_CODE: return PlainBytes.string(cmark_node_get_literal(node)).map { .code($0) }
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_EMPH:
      return emphasis(node, after: previous, before: next, context).map { .emphasis($0) }
    case CMARK_NODE_STRONG:
      return emphasis(node, after: previous, before: next, context).map { .strong($0) }
    case CMARK_NODE_LINK: return link(node, context).map { .link($0) }
    case CMARK_NODE_IMAGE: return image(node, context).map { .image($0) }
    default: return nil
    }
  }

  /// Whether ``SoftBreaks`` would take away a line end between two nodes; `nil` where that hangs on other nodes: running
  /// text of code alone is not repaired.
  private func closes(_ previous: OpaquePointer?, _ next: OpaquePointer?) -> Bool? {
    guard let previous, let next else { return false }
    if cmark_node_get_type(previous) == CMARK_NODE_CODE, cmark_node_get_type(next) == CMARK_NODE_CODE {
      return nil
    }
    return SoftBreaks.joins(NodeEdge.lastTextScalar(previous), NodeEdge.firstTextScalar(next))
  }

  // MARK: Emphasis

  private func emphasis(
    _ node: OpaquePointer, after previous: OpaquePointer?, before next: OpaquePointer?, _ context: Context
  ) -> [Inline]? {
    guard context.depth < Self.depth else { return nil }
    var inside = context.inside
    if places.mark(node, in: source) == .star {
      guard !context.isInStars, keepsStars(node, after: previous, before: next) else { return nil }
      inside.isInStars = true
    }
    return values(node, inside)
  }

  /// Whether ``EmphasisRepair`` reads the two runs of stars as the parser did.
  ///
  /// All runs lie side by side here, each pair closed before the next begins, and no stars are in texts. So the matcher
  /// takes each pair together if the first run can open and the second can close by our rule.
  private func keepsStars(
    _ node: OpaquePointer, after previous: OpaquePointer?, before next: OpaquePointer?
  ) -> Bool {
    guard let first = cmark_node_first_child(node), let last = cmark_node_last_child(node) else {
      return false
    }
    // Neighbouring runs would be one run.
    guard !isEmphasis(previous), !isEmphasis(next), !isEmphasis(first), !isEmphasis(last) else {
      return false
    }
    guard let innerFirst = edge(first, isFirst: true), let innerLast = edge(last, isFirst: false) else {
      return false
    }
    let before = previous.map { edge($0, isFirst: false) } ?? .blank
    let after = next.map { edge($0, isFirst: true) } ?? .blank
    guard let before, let after else { return false }
    return DelimiterRun.flanks(inner: innerFirst, outer: before)
      && DelimiterRun.flanks(inner: innerLast, outer: after)
  }

  private func isEmphasis(_ node: OpaquePointer?) -> Bool {
    guard let node else { return false }
    let type = cmark_node_get_type(node)
    return type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG
  }

  /// What stands at an end of a node in the source, as ``InlineNode`` tells it.
  private func edge(_ node: OpaquePointer, isFirst: Bool) -> ScalarClass? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      (isFirst ? NodeEdge.firstTextScalar(node) : NodeEdge.lastTextScalar(node)).map { ScalarClass($0) }
    case CMARK_NODE_CODE, CMARK_NODE_LINK, CMARK_NODE_IMAGE: .punctuation
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .blank
    default: nil
    }
  }

  // MARK: Links and images

  private func link(_ node: OpaquePointer, _ context: Context) -> Link? {
    guard context.depth < Self.depth, let destination = PlainBytes.string(cmark_node_get_url(node)),
      let title = PlainBytes.string(cmark_node_get_title(node)),
      LinkSafety.isSafe(destination) || LinkSafety.namesRecord(destination)
    else { return nil }
    var inside = context.inside
    inside.isInLink = true
    guard let content = values(node, inside) else { return nil }
    let autolink = places.autolinkStart(node, in: source)
    let (line, column) = autolink ?? places.start(node, byte: 0x5B, in: source)
    return Link(
      destination: destination, title: title, content: content, kind: autolink == nil ? .link : .autolink,
      point: source.point(line: line, byteColumn: column))
  }

  private func image(_ node: OpaquePointer, _ context: Context) -> Image? {
    guard context.depth < Self.depth, let address = PlainBytes.string(cmark_node_get_url(node)),
      let title = PlainBytes.string(cmark_node_get_title(node)), LinkSafety.isSafe(address)
    else { return nil }
    var inside = context.inside
    inside.isInLink = true
    guard let content = values(node, inside) else { return nil }
    let (line, column) = places.start(node, byte: 0x21, in: source)
    return Image(
      source: address, title: title, alternative: content.plainText,
      point: source.point(line: line, byteColumn: column))
  }
}
