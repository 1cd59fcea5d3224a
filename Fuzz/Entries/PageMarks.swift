// SPDX-License-Identifier: MIT

/// The tags and the text of a page, read as strictly as the product writes: what a browser would mend is a fault.
///
/// Reads bytes, since a combining mark behind a `>` would make one character of both.
package struct PageMarks {
  package struct Tag: Sendable {
    package let name: String
    /// In the order of the page, references resolved; a value of a bare attribute is empty.
    package var attributes: [(name: String, value: String)] = []

    /// The value of an attribute; `nil` where the element has none.
    package func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  package private(set) var tags: [Tag] = []
  /// The text of the page and of its raw elements, references resolved, one piece for each run between tags.
  package private(set) var texts: [String] = []
  /// The first thing that is wrong; `nil` for a sound page.
  package private(set) var fault: String?

  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let raw: Set<String> = ["script", "style"]

  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []

  package init(_ page: [UInt8]) {
    bytes = page
    read()
  }

  /// How often each element stands with each set of attributes: what must not depend on any text.
  package var shape: [String: Int] {
    tags.reduce(into: [:]) { counts, tag in
      counts["\(tag.name) \(tag.attributes.map(\.name).sorted().joined(separator: " "))", default: 0] += 1
    }
  }

  private mutating func read() {
    while index < bytes.count, fault == nil {
      readText()
      guard index < bytes.count, fault == nil else { break }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<!doctype html>") {
        index += 15
      } else if starts("</") {
        readEnd()
      } else {
        readStart()
      }
    }
    if fault == nil, !open.isEmpty { fault = "never closed: \(open)" }
  }

  private mutating func readText() {
    let end = bytes[index...].firstIndex(of: 0x3C) ?? bytes.count
    if let stray = bytes[index..<end].firstIndex(of: 0x3E) { return fail("a bare >", at: stray) }
    if end > index { texts.append(resolved(bytes[index..<end])) }
    index = end
  }

  private mutating func readEnd() {
    guard let end = bytes[index...].firstIndex(of: 0x3E) else { return fail("an end without >", at: index) }
    let name = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
    guard open.popLast() == name else {
      return fail("</\(name)> where \(open.suffix(3)) are open", at: index)
    }
    index = end + 1
  }

  private mutating func readStart() {
    let start = index
    index += 1
    var tag = Tag(name: word())
    guard let first = tag.name.utf8.first, (0x61...0x7A).contains(first | 0x20) else {
      return fail("a bare <", at: start)
    }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A {
      index += 1
      if bytes[index] == 0x2F || bytes[index] == 0x3E { break }
      readAttribute(of: &tag)
      if fault != nil { return }
    }
    let closesItself = index < bytes.count && bytes[index] == 0x2F
    if closesItself { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3E else {
      return fail("<\(tag.name)> does not end", at: start)
    }
    index += 1
    tags.append(tag)
    if closesItself || Self.void.contains(tag.name) { return }
    open.append(tag.name)
    if Self.raw.contains(tag.name) { readRaw(tag.name) }
  }

  private mutating func readAttribute(of tag: inout Tag) {
    let name = word()
    if name.isEmpty { return fail("no name of an attribute of \(tag.name)", at: index) }
    if tag.value(name) != nil { return fail("\(tag.name) has \(name) twice", at: index) }
    guard index < bytes.count, bytes[index] == 0x3D else { return tag.attributes.append((name, "")) }
    index += 1
    guard index < bytes.count, bytes[index] == 0x22,
      let end = bytes[(index + 1)...].firstIndex(of: 0x22)
    else { return fail("\(tag.name) \(name) is not in quotes", at: index) }
    if let stray = bytes[(index + 1)..<end].firstIndex(where: { $0 == 0x3C || $0 == 0x3E }) {
      return fail("a bare < or > in \(name)", at: stray)
    }
    let value = resolved(bytes[(index + 1)..<end])
    tag.attributes.append((name, value))
    if let problem = PageAddress.fault(of: name, value) { return fail(problem, at: index) }
    index = end + 1
  }

  /// The text of a script or a style, in which only its own end is a mark.
  private mutating func readRaw(_ name: String) {
    let start = index
    let end = Array("</\(name)".utf8)
    while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if text.contains("<!--") { return fail("<!-- within \(name)", at: start) }
    texts.append(text)
  }

  /// Letters of a name: what HTML lets stand there without a fault, no quotes and no marks.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F, 0x3A: index += 1
      default: return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    let start = index
    while index < bytes.count, !starts(text) { index += 1 }
    index += text.utf8.count
    if index > bytes.count { fail("never ended", at: start) }
  }

  private mutating func fail(_ words: String, at place: Int) {
    let near = String(decoding: bytes[max(0, place - 80)..<min(bytes.count, place + 80)], as: UTF8.self)
    if fault == nil { fault = "\(words) near \(near.debugDescription)" }
  }

  private mutating func resolved(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(0x26) else { return String(decoding: text, as: UTF8.self) }
    let (value, stray) = PageReference.resolved(text)
    if let stray { fail("a bare &", at: stray) }
    return value
  }
}
