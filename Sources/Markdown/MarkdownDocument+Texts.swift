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
      code.addLines(to: &texts)
    case .table(let table):
      table.caption.addTexts(table.line, to: &texts)
      for cell in table.header { cell.content.addTexts(table.line, to: &texts) }
      for row in table.rows { for cell in row.cells { cell.content.addTexts(row.line, to: &texts) } }
    case .rule: break
    }
  }
}

extension CodeBlock {
  fileprivate func addLines(to texts: inout [DocumentText]) {
    // A return and a line feed are one character, which ends no line here.
    guard !literal.utf8.contains(0x0D) else {
      let lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
      for (offset, text) in lines.enumerated() where !text.isEmpty {
        texts.append(DocumentText(text: String(text), line: line + offset))
      }
      return
    }
    let lines = literal.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (offset, text) in lines.enumerated() where !text.isEmpty {
      texts.append(DocumentText(text: String(Substring(text)), line: line + offset))
    }
  }
}

extension [Inline] {
  fileprivate func addTexts(_ line: Int, to texts: inout [DocumentText]) {
    if isEmpty { return }
    texts.append(DocumentText(text: plainText, line: line))
    addAddresses(to: &texts)
  }

  private func addAddresses(to texts: inout [DocumentText]) {
    for inline in self {
      switch inline {
      case .link(let link):
        add(address: link.destination, link.point.line, to: &texts)
        texts.append(DocumentText(text: link.title, line: link.point.line))
        link.content.addAddresses(to: &texts)
      case .image(let image):
        add(address: image.source, image.point.line, to: &texts)
        texts.append(DocumentText(text: image.title, line: image.point.line))
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.addAddresses(to: &texts)
      case .text, .code, .lineBreak, .softBreak, .footnoteReference: break
      }
    }
  }

  /// An address as written and, where signs of it are escaped, as what it says: `%31%33` is 13.
  private func add(address: String, _ line: Int, to texts: inout [DocumentText]) {
    texts.append(DocumentText(text: address, line: line))
    guard address.utf8.contains(UInt8(ascii: "%")) else { return }
    texts.append(DocumentText(text: Self.unescaped(address), line: line))
  }

  /// The text with each `%` and two hexadecimal digits as the byte that they stand for.
  private static func unescaped(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = [UInt8](address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
