// SPDX-License-Identifier: MIT

/// The tags of a page, and whether they close one another properly.
struct HTMLOutline {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// What is wrong with the nesting or the attributes; empty for a sound page.
  private(set) var faults: [String] = []
  /// The text outside of tags.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "col", "wbr", "source"]

  init(_ html: String) {
    let bytes = Array(html.utf8)
    var open: [String] = []
    var index = 0
    var textStart = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      text += String(decoding: bytes[textStart..<index], as: UTF8.self)
      let end = Self.end(of: bytes, from: index)
      let inner = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      if inner.hasPrefix("/") {
        let name = String(inner.dropFirst())
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> in \(open.suffix(3))") }
      } else if !inner.hasPrefix("!") && !inner.hasPrefix("?") {
        let tag = read(inner)
        tags.append(tag)
        if !Self.void.contains(tag.name) && !inner.hasSuffix("/") { open.append(tag.name) }
      }
      index = min(end + 1, bytes.count)
      textStart = index
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
  }

  /// Values of an attribute, in the order of the page.
  func values(_ attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  /// The place of the `>` that ends the tag; one in quotes does not.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
      index += 1
    }
    return max(bytes.count - 1, start + 1)
  }

  private mutating func read(_ inner: String) -> Tag {
    var rest = Substring(inner)
    let name = String(rest.prefix { !$0.isWhitespace && $0 != "/" })
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let key = String(rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" })
      if key.isEmpty { break }
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.hasPrefix("=") {
        rest = rest.dropFirst()
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
          faults.append("\(name) \(key) without quotes")
          break
        }
        value = String(rest.dropFirst().prefix { $0 != quote })
        rest = rest.dropFirst(value.count + 2)
      }
      if attributes[key] != nil { faults.append("\(name) has \(key) twice") }
      attributes[key] = HTMLOutline.unescaped(value)
    }
    return Tag(name: name, attributes: attributes)
  }

  /// Text with the entities that the product writes turned back.
  static func unescaped(_ text: String) -> String {
    let marks = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#10;", "\n"), ("&#13;", "\r"),
      ("&#9;", "\t"), ("&amp;", "&"),
    ]
    return marks.reduce(text) { text, mark in
      text.split(separator: mark.0, omittingEmptySubsequences: false).joined(separator: mark.1)
    }
  }
}
