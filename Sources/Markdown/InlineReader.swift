// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// Reads the running text under one node of the C tree, with places that are right in every line.
struct InlineReader {
  private let source: SourceText
  private let marks: EscapeMarks
  private let places: InlinePlaces
  private var levels: [[InlineNode]] = [[]]
  private var opened: [InlineNode] = []
  private var ignored = 0

  /// The inlines below `node`, and the findings on the way.
  static func nodes(
    of node: OpaquePointer, source: SourceText, marks: EscapeMarks, findings: inout FindingList
  ) -> [InlineNode] {
    var reader = InlineReader(node, source, marks)
    reader.read(node, &findings)
    return reader.levels[0]
  }

  private init(_ node: OpaquePointer, _ source: SourceText, _ marks: EscapeMarks) {
    self.source = source
    self.marks = marks
    places = InlinePlaces(node)
  }

  /// Walks without recursion: links and emphasis of the C tree may lie thousands deep.
  private mutating func read(_ root: OpaquePointer, _ findings: inout FindingList) {
    var next = cmark_node_first_child(root)
    while let node = next {
      if let container = container(node) {
        if opened.count < TreeLimits.inlineDepth {
          opened.append(container)
          levels.append([])
        } else {
          ignored += 1
        }
        if let child = cmark_node_first_child(node) {
          next = child
          continue
        }
        close()
      } else {
        readLeaf(node, &findings)
      }
      next = following(node, below: root)
    }
  }

  /// The next sibling, or the next sibling of the nearest parent that has one; closes what ends on the way.
  private mutating func following(_ node: OpaquePointer, below root: OpaquePointer) -> OpaquePointer? {
    var current = node
    while true {
      if let sibling = cmark_node_next(current) { return sibling }
      guard let parent = cmark_node_parent(current), parent != root else { return nil }
      close()
      current = parent
    }
  }

  private mutating func close() {
    if ignored > 0 {
      ignored -= 1
    } else if let node = opened.popLast(), let children = levels.popLast() {
      append(node.with(children))
    }
  }

  private mutating func append(_ node: InlineNode) {
    levels[levels.count - 1].append(node)
  }

  private func container(_ node: OpaquePointer) -> InlineNode? {
    let line = Int(cmark_node_get_start_line(node))
    let column = places.column(node, line: line, in: source)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH:
      return InlineNode(kind: .emphasis(places.mark(node, in: source)), line: line, byteColumn: column)
    case CMARK_NODE_STRONG:
      return InlineNode(kind: .strong(places.mark(node, in: source)), line: line, byteColumn: column)
    case CMARK_NODE_LINK: return link(node)
    case CMARK_NODE_IMAGE:
      let (line, column) = places.start(node, byte: 0x21, in: source)
      let kind = InlineNode.Kind.image(
        source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
      return InlineNode(kind: kind, line: line, byteColumn: column)
    default: return nil
    }
  }

  private func link(_ node: OpaquePointer) -> InlineNode {
    let autolink = places.autolinkStart(node, in: source)
    let (line, column) = autolink ?? places.start(node, byte: 0x5B, in: source)
    let kind = InlineNode.Kind.link(
      destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
      kind: autolink == nil ? .link : .autolink)
    return InlineNode(kind: kind, line: line, byteColumn: column)
  }

  private mutating func readLeaf(_ node: OpaquePointer, _ findings: inout FindingList) {
    let line = Int(cmark_node_get_start_line(node))
    var leaf = InlineNode(
      kind: .softBreak, line: line, byteColumn: places.column(node, line: line, in: source))
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: leaf.kind = .text(CMarkNode.literal(node))
    case CMARK_NODE_CODE: leaf.kind = .code(marks.restored(CMarkNode.literal(node), keepsBackslash: true))
    case CMARK_NODE_LINEBREAK: leaf.kind = .lineBreak
    case CMARK_NODE_SOFTBREAK: break
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      guard let number = Int(String(decoding: CMarkNode.literal(node), as: UTF8.self)) else { return }
      leaf.kind = .footnoteReference(number)
    case CMARK_NODE_HTML_INLINE:
      let html: String = marks.restored(CMarkNode.literal(node), keepsBackslash: true)
      if RawHTML.isLineBreak(html) {
        leaf.kind = .lineBreak
      } else {
        if !RawHTML.isComment(html) {
          let point = source.point(line: line, byteColumn: leaf.byteColumn)
          findings.rawHTML(FindingList.shortened(html), at: point)
        }
        return
      }
    default: return
    }
    append(leaf)
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String { marks.restored(CMarkNode.bytes(pointer)) }
}
