// SPDX-License-Identifier: MIT

package import Diagnostics

/// Turns documents into HTML that has no style, no script and no element from the author's text.
package struct MarkdownRenderer: Sendable {
  /// The language of the words the page adds: footnotes, tables, task states.
  package var language: Language
  /// Turns a destination as written into the address to print; links whose result is not safe lose it.
  package var resolve: @Sendable (String) -> String
  /// The HTML to print for a fenced block instead of its text, such as a chart; `nil` for the text.
  package var codeBlock: @Sendable (CodeBlock) -> [UInt8]?
  /// Stands before every anchor, so that two documents can meet on a page. ASCII letters, digits and `-` are best.
  package var idPrefix: String
  /// Added to heading levels; 1 makes `# …` an `<h2>`. No heading goes below `<h6>`.
  package var headingShift: Int
  /// Whether table rows get the anchor `row-<source line>`.
  package var hasRowAnchors: Bool
  /// Whether paragraphs and list items get the anchor `l<source line>`.
  package var hasLineAnchors: Bool

  package init(
    language: Language, idPrefix: String = "", headingShift: Int = 1, hasRowAnchors: Bool = false,
    hasLineAnchors: Bool = false, resolve: @escaping @Sendable (String) -> String = { $0 },
    codeBlock: @escaping @Sendable (CodeBlock) -> [UInt8]? = { _ in nil }
  ) {
    self.language = language
    self.idPrefix = idPrefix
    self.headingShift = headingShift
    self.hasRowAnchors = hasRowAnchors
    self.hasLineAnchors = hasLineAnchors
    self.resolve = resolve
    self.codeBlock = codeBlock
  }

  /// The document as HTML in UTF-8.
  package func render(_ document: MarkdownDocument) -> [UInt8] {
    var html: [UInt8] = []
    render(document, into: &html)
    return html
  }

  /// Appends the document as HTML in UTF-8, its footnotes last.
  package func render(_ document: MarkdownDocument, into html: inout [UInt8]) {
    let headingIDs = idPrefix.isEmpty ? [] : Set(document.headings.map(\.id))
    var writer = MarkdownWriter(renderer: self, headingIDs: headingIDs, html: html)
    html = []
    writer.write(document.blocks)
    writer.writeFootnotes(document.footnotes)
    html = writer.html
  }

  /// Appends running text alone, such as a table cell's, without footnote marks.
  package func render(_ inlines: [Inline], into html: inout [UInt8]) {
    var writer = MarkdownWriter(renderer: self, headingIDs: [], html: html)
    html = []
    writer.hasFootnotes = false
    writer.write(inlines)
    html = writer.html
  }
}
