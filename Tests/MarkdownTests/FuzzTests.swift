// SPDX-License-Identifier: MIT

import Diagnostics
import Markdown
import Testing

/// Reads rendered HTML strictly and refuses what the renderer does not write itself.
private struct StrictReader {
  private static let attributes: [String: Set<String>] = [
    "p": ["id"], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "em": [], "strong": [], "del": [], "code": ["class"], "pre": [], "br": [], "hr": [], "blockquote": [],
    "a": ["href", "title", "rel", "class", "id", "aria-label"], "img": ["src", "alt", "title", "loading"],
    "ul": ["class"], "ol": ["class", "start"], "li": ["class", "id"],
    "span": ["class", "role", "aria-label"],
    "div": ["class", "tabindex", "role", "aria-label"], "table": [], "caption": [], "thead": [], "tbody": [],
    "tr": ["id"], "th": ["scope", "class"], "td": ["class"], "sup": ["class"],
    "section": ["class", "aria-label"],
  ]
  private static let void: Set<String> = ["br", "hr", "img"]

  /// What is wrong with `html`, or `nil`.
  static func fault(in page: String) -> String? {
    // A combining mark after `>` would make one character of both: read all beyond ASCII as letters.
    let html = String(
      decoding: page.utf8.flatMap { $0 < 0x80 ? [$0] : [0x61 + ($0 & 0x0F), 0x61 + ($0 >> 4)] }, as: UTF8.self
    )
    var open: [String] = []
    var ids: Set<String> = []
    for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return "unended tag \(part)" }
      let tag = part[..<end]
      if part[part.index(after: end)...].contains(">") { return "bare > after \(tag)" }
      if tag.hasPrefix("/") {
        guard open.popLast().map({ $0 == tag.dropFirst() }) == true else { return "closes \(tag)" }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      guard let allowed = attributes[name] else { return "element \(name)" }
      if name == "a", open.contains("a") { return "link in link" }
      if name == "p", open.contains("p") { return "paragraph in paragraph" }
      if !void.contains(name) { open.append(name) }
      let pieces = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
      for index in stride(from: 0, to: pieces.count - 1, by: 2) {
        let attribute = pieces[index].drop { $0 == " " }.dropLast()
        guard pieces[index].hasSuffix("="), allowed.contains(String(attribute)) else {
          return "attribute in \(tag)"
        }
        let value = pieces[index + 1]
        if attribute == "id", !ids.insert(String(value)).inserted { return "id twice: \(value)" }
        if attribute == "href" || attribute == "src" {
          if value.lowercased().contains("script:"), !value.contains("/"), !value.contains("#") {
            return "address \(value)"
          }
          if value.contains(" ") { return "blank in \(value)" }
        }
      }
      if pieces.count.isMultiple(of: 2) || pieces.last != "" && tag.count > name.count {
        return "quotes in \(tag)"
      }
    }
    return open.isEmpty ? nil : "left open: \(open)"
  }
}

/// A small generator with a seed, so that a failure can be run again.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

struct FuzzTests {
  private static let pieces: [String] = [
    "*", "**", "***", "_", "__", "~~", "~", "`", "``", "[", "]", "](", ")", "![", "(", "<", ">", "\"", "'",
    "=", "|", "\\",
    "\n", "\n\n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n## 甲", "\n```x\n", "\n    ",
    "\n| a | b |\n|:--|--|\n| c", "\n表：", "\n---\n",
    "<b onclick=x>", "<script>", "</p>", "<br>", "<!--", "-->", "javascript:x", "data:x", "https://a.cn/",
    "www.b.cn", "[^a]",
    "\n\n[^a]: ", "\n[r]: x \"y\"\n", "[r]", "[x [^a] y](z)", "&lt;", "&#42;", "&quot;", "\\*", "\\~", "甲",
    "。", "，", "「", "」",
    "“", "：", "乙丙", " ", "\t", "\u{3000}",
    "a", "B", "1", "\r\n", "\r", "\0", "\u{1}", "\u{7F}", "\u{FEFF}", "\u{70D}", "\u{202E}", "- [ ] ",
    "- [x] ", "😀", "é", "\u{85}", "\u{2028}",
  ]

  @Test(arguments: 1...12)
  func `no text puts an element or attribute into the page`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var tables = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      let page = html(text) {
        $0.hasLineAnchors = true
        $0.hasRowAnchors = true
        $0.idPrefix = "p-"
      }
      if page.contains("<table>") { tables += 1 }
      if let fault = StrictReader.fault(in: page) {
        Issue.record("seed \(seed): \(fault)\n\(text.debugDescription)\n\(page)")
      }
    }
    #expect(tables > 0)
  }

  @Test(arguments: 1...4)
  func `any bytes give a page or a finding`(seed: UInt64) {
    var generator = SeededGenerator(state: seed &* 77)
    let base = Array(Self.pieces.joined().utf8)
    for _ in 0..<300 {
      var bytes = base
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default:
          bytes.insert(
            contentsOf: base[index % base.count..<min(index % base.count + 9, base.count)], at: index)
        }
      }
      let result = MarkdownDocument.parse(bytes, path: "a.md")
      let page = String(decoding: MarkdownRenderer(language: .english).render(result.value), as: UTF8.self)
      #expect(!page.isEmpty || !result.diagnostics.isEmpty)
      if let fault = StrictReader.fault(in: page) { Issue.record("seed \(seed): \(fault)\n\(bytes)") }
    }
  }

  @Test(arguments: [
    "<p><b>x</b></p>", "<p onclick=\"x\">a</p>", "<p>a", "<a href=\"javascript:x\">a</a>",
    "<p id=\"a\"></p><p id=\"a\"></p>",
    "<p>a > b</p>", "<p id=\"a\"b\">x</p>", "<p id=x>a</p>",
  ])
  func `the reader of these tests sees what is wrong`(html: String) {
    #expect(StrictReader.fault(in: html) != nil)
  }
}
