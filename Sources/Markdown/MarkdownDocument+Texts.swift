// SPDX-License-Identifier: MIT

/// A piece of text that a document's page will hold, with the line it stands on.
package struct DocumentText: Sendable, Hashable {
  package let text: String
  package let line: Int
}

extension MarkdownDocument {
  /// Everything of the document that a page will hold, without marks: a piece a paragraph, heading, table cell or line
  /// of code, then destinations, titles and addresses of links and pictures.
  package var texts: [DocumentText] {
    var texts: [DocumentText] = []
    for block in blocks { block.addTexts(to: &texts) }
    for note in footnotes { for block in note.blocks { block.addTexts(to: &texts) } }
    return texts
  }
}

extension Block {
  fileprivate func addTexts(to texts: inout [DocumentText]) {
    switch self {
    case .paragraph(let paragraph): paragraph.content.addTexts(paragraph.line, to: &texts)
    case .heading(let heading): heading.content.addTexts(heading.line, to: &texts)
    case .quote(let blocks, _): for block in blocks { block.addTexts(to: &texts) }
    case .list(let list):
      for item in list.items { for block in item.blocks { block.addTexts(to: &texts) } }
    case .code(let code):
      texts.append(DocumentText(text: code.info, line: max(code.line - 1, 1)))
      let lines = code.literal.split(separator: "\n", omittingEmptySubsequences: false)
      for (offset, line) in lines.enumerated() where !line.isEmpty {
        texts.append(DocumentText(text: String(line), line: code.line + offset))
      }
    case .table(let table):
      table.caption.addTexts(table.line, to: &texts)
      for cell in table.header { cell.content.addTexts(table.line, to: &texts) }
      for row in table.rows { for cell in row.cells { cell.content.addTexts(row.line, to: &texts) } }
    case .rule: break
    }
  }
}

extension [Inline] {
  fileprivate func addTexts(_ line: Int, to texts: inout [DocumentText]) {
    if isEmpty { return }
    texts.append(DocumentText(text: plainText, line: line))
    forEachInline { inline in
      switch inline {
      case .link(let link):
        texts.append(DocumentText(text: link.destination, line: link.point.line))
        texts.append(DocumentText(text: link.title, line: link.point.line))
      case .image(let image):
        texts.append(DocumentText(text: image.source, line: image.point.line))
        texts.append(DocumentText(text: image.title, line: image.point.line))
      default: break
      }
    }
  }
}
