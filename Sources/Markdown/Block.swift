// SPDX-License-Identifier: MIT

/// A block of a document. Nesting is at most ``TreeLimits/blockDepth`` deep, so recursion over it is safe.
package enum Block: Sendable, Hashable {
  case paragraph(Paragraph)
  indirect case heading(Heading)
  case quote([Block], line: Int)
  indirect case list(MarkdownList)
  indirect case code(CodeBlock)
  indirect case table(MarkdownTable)
  /// A thematic break.
  case rule(line: Int)
}

/// Running text.
package struct Paragraph: Sendable, Hashable {
  package let content: [Inline]
  /// The line where it starts.
  package let line: Int

  package init(content: [Inline], line: Int) {
    self.content = content
    self.line = line
  }
}

/// A heading of a document.
package struct Heading: Sendable, Hashable {
  /// 1 to 6, as written.
  package let level: Int
  package let content: [Inline]
  package let plainText: String
  /// The anchor: unique in its document, never empty; Chinese is kept.
  package let id: String
  package let line: Int
}

/// A list; called so because the language's own word is too common.
package struct MarkdownList: Sendable, Hashable {
  package let isOrdered: Bool
  /// The first item's number; 1 for a bullet list.
  package let start: Int
  /// Whether its items' paragraphs stand without space between them.
  package let isTight: Bool
  package let items: [ListItem]
  package let line: Int
}

/// One item of a list.
package struct ListItem: Sendable, Hashable {
  /// Whether a task item (`- [ ]`, `- [x]`) is done.
  package enum TaskState: Sendable, Hashable {
    case open
    case done
  }

  package let blocks: [Block]
  /// `nil` for an item that is no task.
  package let task: TaskState?
  package let line: Int
}

/// A fenced or indented code block; fenced ones carry charts and other figures.
package struct CodeBlock: Sendable, Hashable {
  /// The words after the opening fence, such as `chart`; empty for an indented block.
  package let info: String
  /// The content, each line ended by `\n`.
  package let literal: String
  /// The line of the first content line.
  package let line: Int
  package let isFenced: Bool
  /// Whether a fence ends it; without one it runs on to the end of the document.
  package let isClosed: Bool

  package init(info: String, literal: String, line: Int, isFenced: Bool, isClosed: Bool = true) {
    self.info = info
    self.literal = literal
    self.line = line
    self.isFenced = isFenced
    self.isClosed = isClosed
  }
}

/// A footnote that some text points to.
package struct Footnote: Sendable, Hashable {
  /// Counted from 1 in the order of first mention.
  package let number: Int
  package let blocks: [Block]
  /// How many marks point to it.
  package let referenceCount: Int
  package let line: Int
}

extension Array where Element == Block {
  /// Calls `body` with every block, in reading order.
  func forEachBlock(_ body: (Block) -> Void) {
    for element in self {
      body(element)
      switch element {
      case .quote(let blocks, _): blocks.forEachBlock(body)
      case .list(let list): for item in list.items { item.blocks.forEachBlock(body) }
      case .paragraph, .heading, .table, .code, .rule: break
      }
    }
  }

  /// Calls `body` with every run of inlines, in reading order.
  func forEachRun(_ body: ([Inline]) -> Void) {
    for element in self {
      switch element {
      case .paragraph(let paragraph): body(paragraph.content)
      case .heading(let heading): body(heading.content)
      case .quote(let blocks, _): blocks.forEachRun(body)
      case .list(let list): for item in list.items { item.blocks.forEachRun(body) }
      case .table(let table): table.forEachRun(body)
      case .code, .rule: break
      }
    }
  }
}

extension MarkdownTable {
  /// Calls `body` with the caption and every cell's inlines, in reading order.
  fileprivate func forEachRun(_ body: ([Inline]) -> Void) {
    body(caption)
    for cell in header { body(cell.content) }
    for row in rows { for cell in row.cells { body(cell.content) } }
  }
}
