// SPDX-License-Identifier: MIT

extension MarkdownDocument {
  /// Every heading, those in quotes, lists and footnotes too, in reading order.
  package var headings: [Heading] {
    collect { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
  }

  /// Every table, nested ones too, in reading order.
  package var tables: [MarkdownTable] {
    collect { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// Every fenced code block, in reading order.
  package var fencedBlocks: [CodeBlock] {
    collect { block in
      if case .code(let code) = block, code.isFenced { code } else { nil }
    }
  }

  /// Every link and image that the page will have, in reading order.
  package var links: [LinkReference] {
    var links: [LinkReference] = []
    let add: ([Inline]) -> Void = { $0.addLinks(to: &links) }
    blocks.forEachRun(add)
    for note in footnotes { note.blocks.forEachRun(add) }
    return links
  }

  /// All text without marks, a line a block, table row or cell; for search.
  package var plainText: String {
    var bytes: [UInt8] = []
    blocks.addPlainText(to: &bytes)
    for note in footnotes { note.blocks.addPlainText(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of the first paragraph outside quotes, lists and tables; for summaries.
  package var firstParagraph: String? {
    for case .paragraph(let paragraph) in blocks {
      let text = paragraph.content.plainText
      if !text.isEmpty { return text }
    }
    return nil
  }

  private func collect<Element>(_ element: (Block) -> Element?) -> [Element] {
    var elements: [Element] = []
    let add: (Block) -> Void = { if let found = element($0) { elements.append(found) } }
    blocks.forEachBlock(add)
    for note in footnotes { note.blocks.forEachBlock(add) }
    return elements
  }
}

extension [Inline] {
  fileprivate func addLinks(to links: inout [LinkReference]) {
    for inline in self {
      switch inline {
      case .link(let link):
        links.append(LinkReference(kind: link.kind, destination: link.destination, point: link.point))
        link.content.addLinks(to: &links)
      case .image(let image):
        links.append(LinkReference(kind: .image, destination: image.source, point: image.point))
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.addLinks(to: &links)
      case .text, .code, .lineBreak, .softBreak, .footnoteReference: break
      }
    }
  }
}

extension [Block] {
  fileprivate func addPlainText(to bytes: inout [UInt8]) {
    for block in self {
      switch block {
      case .code(let code): bytes.append(contentsOf: code.literal.utf8)
      case .quote(let blocks, _): blocks.addPlainText(to: &bytes)
      case .list(let list): for item in list.items { item.blocks.addPlainText(to: &bytes) }
      case .paragraph, .heading, .table, .rule:
        [block].forEachRun { inlines in
          guard !inlines.isEmpty else { return }
          inlines.appendPlainText(to: &bytes)
          bytes.append(0x0A)
        }
      }
    }
  }
}
