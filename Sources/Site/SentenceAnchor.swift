// SPDX-License-Identifier: MIT

internal import Markdown

/// Where in a record something is linked to, so that a figure can lead to the sentence that set it.
enum SentenceAnchor {
  /// The anchor of the paragraph, list item or table row that holds the first link to `destination`.
  static func of(_ destination: String, in document: MarkdownDocument) -> String? {
    guard let link = document.links.first(where: { $0.destination == destination }) else { return nil }
    let line = link.point.line
    if document.tables.contains(where: { table in table.rows.contains { $0.line == line } }) {
      return "row-\(line)"
    }
    return paragraphs(document.blocks).filter { $0 <= line }.max().map { "l\($0)" }
  }

  /// The first lines of paragraphs outside lists and quotes; those have an anchor of their own.
  private static func paragraphs(_ blocks: [Block]) -> [Int] {
    blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.line } else { nil }
    }
  }
}
