// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

/// The body of a record, made into a page.
enum MarkdownEntry: FuzzEntry {
  static let name = "markdown"

  static func fault(in bytes: [UInt8]) -> String? {
    let read = MarkdownDocument.parse(bytes, path: "a.md", firstLine: 5)
    if let fault = FuzzFindings.fault(in: read.diagnostics) { return fault }
    var renderer = MarkdownRenderer(language: .chinese)
    renderer.hasLineAnchors = true
    renderer.hasRowAnchors = true
    renderer.idPrefix = "p-"
    let page = renderer.render(read.value)
    if page != renderer.render(MarkdownDocument.parse(bytes, path: "a.md", firstLine: 5).value) {
      return "two readings differ"
    }
    if page.isEmpty, read.diagnostics.isEmpty, read.value.plainText.contains(where: { !$0.isWhitespace }) {
      return "text is lost"
    }
    return PageMarks(page).fault ?? MarkdownMarks.fault(in: PageMarks(page))
  }
}

/// The elements, attributes and addresses that a body may bring into a page.
enum MarkdownMarks {
  private static let attributes: [String: Set<String>] = [
    "p": ["id"], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "em": [], "strong": [], "del": [], "code": ["class"], "pre": [], "br": [], "hr": [], "blockquote": [],
    "a": ["href", "title", "rel", "class", "id", "aria-label"], "img": ["src", "alt", "title", "loading"],
    "ul": ["class"], "ol": ["class", "start"], "li": ["class", "id"],
    "span": ["class", "role", "aria-label"], "div": ["class", "tabindex", "role", "aria-label"],
    "table": [], "caption": [], "thead": [], "tbody": [], "tr": ["id"], "th": ["scope", "class"],
    "td": ["class"], "sup": ["class"], "section": ["class", "aria-label"],
  ]

  static func fault(in page: PageMarks) -> String? {
    var ids: Set<String> = []
    for tag in page.tags {
      guard let allowed = attributes[tag.name] else { return "element \(tag.name)" }
      for (name, value) in tag.attributes {
        if !allowed.contains(name) { return "attribute \(name) of \(tag.name)" }
        if name == "id", !ids.insert(value).inserted { return "id twice: \(value)" }
      }
    }
    return nil
  }
}
