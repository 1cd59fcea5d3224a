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
    walk({ _ in }) { inlines in
      inlines.forEachInline { inline in
        switch inline {
        case .link(let link):
          links.append(LinkReference(kind: link.kind, destination: link.destination, point: link.point))
        case .image(let image):
          links.append(LinkReference(kind: .image, destination: image.source, point: image.point))
        default: break
        }
      }
    }
    return links
  }

  /// All text without marks, a line a block, table row or cell; for search.
  package var plainText: String {
    var bytes: [UInt8] = []
    walk(
      { block in
        guard case .code(let code) = block else { return }
        bytes.append(contentsOf: code.literal.utf8)
      },
      inlines: { inlines in
        guard !inlines.isEmpty else { return }
        inlines.appendPlainText(to: &bytes)
        bytes.append(0x0A)
      })
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

  private func walk(_ block: (Block) -> Void, inlines: ([Inline]) -> Void) {
    blocks.walk(block, inlines: inlines)
    for note in footnotes { note.blocks.walk(block, inlines: inlines) }
  }

  private func collect<Element>(_ element: (Block) -> Element?) -> [Element] {
    var elements: [Element] = []
    walk({ if let found = element($0) { elements.append(found) } }, inlines: { _ in })
    return elements
  }
}
