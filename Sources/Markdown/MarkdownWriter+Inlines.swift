// SPDX-License-Identifier: MIT

extension MarkdownWriter {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let string): text(string)
    case .code(let string):
      raw("<code>")
      text(string)
      raw("</code>")
    case .emphasis(let content): write(content, in: "em")
    case .strong(let content): write(content, in: "strong")
    case .strikethrough(let content): write(content, in: "del")
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .lineBreak: raw("<br>\n")
    case .softBreak: raw("\n")
    case .footnoteReference(let number): writeReference(number)
    }
  }

  private mutating func write(_ content: [Inline], in element: StaticString) {
    raw("<")
    raw(element)
    raw(">")
    write(content)
    raw("</")
    raw(element)
    raw(">")
  }

  private mutating func write(_ link: Link) {
    let address = address(link.destination)
    // A link without text has no name that a screen reader could say.
    guard LinkSafety.isSafe(address), !link.content.isEmpty else {
      write(link.content)
      return
    }
    raw("<a href=\"")
    HTMLText.escapeAddress(address, into: &html)
    raw("\"")
    if !link.title.isEmpty { attribute("title", link.title) }
    if LinkSafety.isExternal(address) { raw(" rel=\"noopener\"") }
    raw(">")
    write(link.content)
    raw("</a>")
  }

  private mutating func write(_ image: Image) {
    let address = renderer.resolve(image.source)
    guard LinkSafety.isSafe(address), !address.isEmpty else {
      text(image.alternative)
      return
    }
    raw("<img src=\"")
    HTMLText.escapeAddress(address, into: &html)
    raw("\"")
    attribute("alt", image.alternative)
    if !image.title.isEmpty { attribute("title", image.title) }
    raw(" loading=\"lazy\">")
  }

  /// The address to print; one that leads to a heading of this document gets the anchors' prefix.
  private func address(_ destination: String) -> String {
    let resolved = renderer.resolve(destination)
    guard resolved.utf8.first == UInt8(ascii: "#"), headingIDs.contains(String(resolved.dropFirst())) else {
      return resolved
    }
    return "#" + renderer.idPrefix + resolved.dropFirst()
  }

  private mutating func writeReference(_ number: Int) {
    guard hasFootnotes else { return }
    let count = countReference(number)
    raw("<sup class=\"footnote-ref\"><a href=\"")
    HTMLText.escapeAddress("#\(renderer.idPrefix)fn-\(number)", into: &html)
    raw("\"")
    identifier(referenceID(number, count))
    attribute("aria-label", word("脚注 \(number)", "Footnote \(number)"))
    raw(">\(number)</a></sup>")
  }
}
