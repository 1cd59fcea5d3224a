// SPDX-License-Identifier: MIT

/// Repairs running text and makes it into values.
struct InlineFinisher {
  let source: SourceText
  let marks: EscapeMarks

  /// The inlines that `nodes` stand for; links that no page may have lose their address.
  func inlines(_ nodes: [InlineNode], _ findings: inout FindingList) -> [Inline] {
    var nodes = nodes
    if nodes.contains(where: { !$0.children.isEmpty || $0.text != nil }) {
      nodes = EmphasisRepair.repaired(nodes)
      nodes = Strikethrough.marked(nodes)
      nodes = BareLinks.linked(nodes)
      nodes = SoftBreaks.closed(nodes)
    }
    return values(nodes, &findings)
  }

  private func values(_ nodes: [InlineNode], _ findings: inout FindingList) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(nodes.count)
    for node in nodes {
      switch node.kind {
      case .text(let bytes): inlines.append(.text(marks.restored(bytes)))
      case .code(let bytes): inlines.append(.code(String(decoding: bytes, as: UTF8.self)))
      case .emphasis: inlines.append(.emphasis(values(node.children, &findings)))
      case .strong: inlines.append(.strong(values(node.children, &findings)))
      case .strikethrough: inlines.append(.strikethrough(values(node.children, &findings)))
      case .lineBreak: inlines.append(.lineBreak)
      case .softBreak: inlines.append(.softBreak)
      case .footnoteReference(let number): inlines.append(.footnoteReference(number))
      case .link(let destination, let title, let kind):
        inlines += link(node, destination, title, kind, &findings)
      case .image(let address, let title): inlines += image(node, address, title, &findings)
      }
    }
    return inlines
  }

  private func link(
    _ node: InlineNode, _ destination: String, _ title: String, _ kind: LinkReference.Kind,
    _ findings: inout FindingList
  ) -> [Inline] {
    var notes: [Inline] = []
    let content = Self.lifted(values(node.children, &findings), into: &notes)
    let point = source.point(line: node.line, byteColumn: node.byteColumn)
    guard LinkSafety.isSafe(destination) || LinkSafety.namesRecord(destination) else {
      findings.unsafeLink(destination, at: point)
      return content + notes
    }
    let link = Link(destination: destination, title: title, content: content, kind: kind, point: point)
    return [.link(link)] + notes
  }

  private func image(
    _ node: InlineNode, _ address: String, _ title: String, _ findings: inout FindingList
  ) -> [Inline] {
    let alternative = values(node.children, &findings).plainText
    let point = source.point(line: node.line, byteColumn: node.byteColumn)
    guard LinkSafety.isSafe(address) else {
      findings.unsafeLink(address, at: point)
      return [.text(alternative)]
    }
    return [.image(Image(source: address, title: title, alternative: alternative, point: point))]
  }

  /// A link's text without footnote marks: these are links themselves, so they go behind it, into `notes`.
  private static func lifted(_ inlines: [Inline], into notes: inout [Inline]) -> [Inline] {
    var kept: [Inline] = []
    kept.reserveCapacity(inlines.count)
    for inline in inlines {
      switch inline {
      case .footnoteReference: notes.append(inline)
      case .emphasis(let content): kept.append(.emphasis(lifted(content, into: &notes)))
      case .strong(let content): kept.append(.strong(lifted(content, into: &notes)))
      case .strikethrough(let content): kept.append(.strikethrough(lifted(content, into: &notes)))
      default: kept.append(inline)
      }
    }
    return kept
  }
}
