// SPDX-License-Identifier: MIT

import Glibc

/// Keeps a number and its measure word on one line in the headings and the short notes of a page: the blank between
/// them, and those round an arrow, become blanks that do not break; a day such as `5月27日` stays whole.
enum BoundNumbers {
  /// Beginnings of elements, and their ends.
  private static let elements: [(start: [UInt8], end: [UInt8])] = [
    ("<h1", "</h1>"), ("<h2", "</h2>"), ("<h3", "</h3>"), ("<p class=\"score-note\"", "</p>"),
    ("<p class=\"page-sub\"", "</p>"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
  /// U+00A0.
  private static let blank: [UInt8] = [0xC2, 0xA0]
  private static let arrow = Array("→".utf8)
  /// Signs that belong to the number after them.
  private static let signs = ["→", "≤", "≥"].map { Array($0.utf8) }
  /// The beginning of µg/m³.
  private static let micro = Array("µ".utf8)

  /// The page with the numbers of its headings bound.
  static func bound(_ page: [UInt8]) -> [UInt8] {
    let places = page.withUnsafeBufferPointer { ranges(in: $0) }
    if places.isEmpty { return page }
    var out: [UInt8] = []
    out.reserveCapacity(page.count + 256)
    var copied = 0
    for range in places {
      out += page[copied..<range.lowerBound]
      write(page[range], into: &out)
      copied = range.upperBound
    }
    return out + page[copied...]
  }

  /// Where the elements stand; every page is looked through, so most tags are told by their second byte.
  private static func ranges(in page: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let base = page.baseAddress else { return [] }
    let (elements, first) = (Self.elements, UnsafeRawPointer(base))
    var ranges: [Range<Int>] = []
    var index = 0
    while let tag = memchr(base + index, 0x3C, page.count - index) {
      index = UnsafeRawPointer(tag) - first
      guard index + 3 < page.count else { break }
      guard page[index + 1] == UInt8(ascii: "h") || page[index + 1] == UInt8(ascii: "p"),
        let element = elements.first(where: { has($0.start, at: index, page) }),
        let end = (index..<page.count).first(where: { has(element.end, at: $0, page) })
      else {
        index += 1
        continue
      }
      ranges.append(index..<end)
      index = end
    }
    return ranges
  }

  private static func has(_ sign: [UInt8], at index: Int, _ page: UnsafeBufferPointer<UInt8>) -> Bool {
    page[index] == sign[0] && index + sign.count <= page.count
      && sign.indices.allSatisfy { page[index + $0] == sign[$0] }
  }

  /// Writes the bytes of one element, its tags as they are.
  private static func write(_ text: ArraySlice<UInt8>, into out: inout [UInt8]) {
    var isInTag = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, let end = day(text, index) {
        out += Array("<span class=\"name\">".utf8) + text[index..<end] + Array("</span>".utf8)
        index = end
        continue
      }
      if !isInTag && byte == 0x20 && isBetween(text, index) { out += blank } else { out.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
      index += 1
    }
  }

  /// Whether a blank stands between a digit and a Chinese character or µ, beside an arrow, or behind ≤ or ≥.
  private static func isBetween(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index > text.startIndex, index + 3 < text.endIndex else { return false }
    let (before, after) = (text[index - 1], text[index + 1])
    let rest = text[(index + 1)...]
    if isDigit(before) {
      return (0xE4...0xE9).contains(after) || rest.starts(with: arrow) || rest.starts(with: micro)
    }
    guard isDigit(after), index - text.startIndex >= 3 else { return false }
    return signs.contains { text[(index - 3)..<index].elementsEqual($0) }
  }

  /// The end of `5月27日` or `5月` that begins here.
  private static func day(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard isDigit(text[start]), start == text.startIndex || !isDigit(text[start - 1]),
      let month = number(text, start, before: "月")
    else { return nil }
    return number(text, month, before: "日") ?? month
  }

  /// The end of one or two digits and the sign after them.
  private static func number(_ text: ArraySlice<UInt8>, _ start: Int, before sign: String) -> Int? {
    let digits = text[start...].prefix(3).prefix { isDigit($0) }.count
    let end = start + digits + sign.utf8.count
    guard (1...2).contains(digits), text[(start + digits)...].starts(with: sign.utf8) else { return nil }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
