// SPDX-License-Identifier: MIT

package import Diagnostics

/// A Markdown text as values: what it says, and where in its file it says it.
package struct MarkdownDocument: Sendable, Hashable {
  package let blocks: [Block]
  /// The footnotes that the text points to, in the order of their numbers.
  package let footnotes: [Footnote]

  /// A document made of parts of another, such as one section of a record.
  package init(blocks: [Block], footnotes: [Footnote]) {
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// Reads CommonMark with tables, task items, footnotes, strikethrough and bare links.
  ///
  /// - Parameters:
  ///   - text: UTF-8; front matter already cut off.
  ///   - path: The path for findings, as staff know it.
  ///   - firstLine: The line of the file on which `text` begins, from 1.
  /// - Returns: The document; an empty one with an error where the text is beyond a limit of ``InputLimits``. Errors
  ///   have the rules `markdown-limit` and `invalid-utf-8`, warnings `raw-html` and `unsafe-link`.
  package static func parse(
    _ text: ArraySlice<UInt8>, path: String, firstLine: Int = 1
  ) -> Diagnosed<MarkdownDocument> {
    let empty = MarkdownDocument(blocks: [], footnotes: [])
    if let finding = InputLimits.sizeFinding(text.count, path: path) {
      return Diagnosed(empty, [finding])
    }
    let (bytes, badOffset) = ValidText.repaired(text)
    let source = SourceText(bytes, firstLine: max(firstLine, 1))
    if let finding = InputLimits.finding(in: source, path: path) { return Diagnosed(empty, [finding]) }
    let marks = EscapeMarks(for: bytes)
    var converter = TreeConverter(source: source, marks: marks, path: path)
    let (blocks, notes) = converter.convert(CMarkTree(parsing: marks.marked(bytes)))
    let document = MarkdownDocument(blocks: blocks, footnotes: numbered(notes, blocks))
    let badText = badOffset.map { ValidText.finding(at: source.point(offset: $0), path: path) }
    return Diagnosed(document, (badText.map { [$0] } ?? []) + converter.findings.diagnostics)
  }

  /// The same for a whole array.
  package static func parse(_ text: [UInt8], path: String, firstLine: Int = 1) -> Diagnosed<MarkdownDocument>
  {
    parse(text[...], path: path, firstLine: firstLine)
  }

  private static func numbered(_ notes: [(blocks: [Block], line: Int)], _ body: [Block]) -> [Footnote] {
    if notes.isEmpty { return [] }
    var counts = [Int](repeating: 0, count: notes.count)
    let count: ([Inline]) -> Void = { inlines in
      inlines.forEachInline { inline in
        if case .footnoteReference(let number) = inline, counts.indices.contains(number - 1) {
          counts[number - 1] += 1
        }
      }
    }
    body.forEachRun(count)
    for note in notes { note.blocks.forEachRun(count) }
    return notes.enumerated().map { index, note in
      Footnote(number: index + 1, blocks: note.blocks, referenceCount: counts[index], line: note.line)
    }
  }
}
