// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// The e-mail address around an `@`; returns its end.
  ///
  /// - Parameter signLength: The bytes of the sign: 1, or 3 where it is escaped.
  mutating func email(at sign: Int, signLength: Int) -> Int? {
    let bytes = cursor.bytes
    var start = sign
    while start > 0, isLocal(bytes[start - 1]), start - 1 >= escapeEnd || escapeEnd > sign { start -= 1 }
    while start < sign, !TextCursor.isLetter(bytes[start]), !TextCursor.isDigit(bytes[start]) { start += 1 }
    // A name in Chinese before the sign: the characters that touch it.
    if start == sign {
      while start > 0, bytes[start - 1] >= 0x80, sign - start < 24, !isPunctuation(endingAt: start) {
        start -= 1
      }
    }
    guard start < sign, sign - start <= 64, start >= matches.last?.range.upperBound ?? 0,
      let end = domainEnd(sign + signLength)
    else { return nil }
    let local = String(decoding: bytes[start..<sign], as: UTF8.self)
    let domain = String(decoding: bytes[(sign + signLength)..<end], as: UTF8.self)
    add(.email, start..<end, (local + "@" + domain).lowercased())
    return end
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    TextCursor.isLetter(byte) || TextCursor.isDigit(byte)
      || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x2B
  }

  /// Whether the character that ends at an index is a mark such as `：` or `，` (U+3000–303F, U+FF00–FF0F, U+FF1A–FF20).
  private func isPunctuation(endingAt end: Int) -> Bool {
    guard end >= 3 else { return false }
    let (first, second, third) = (cursor.bytes[end - 3], cursor.bytes[end - 2], cursor.bytes[end - 1])
    return first == 0xE3 && second == 0x80 || first == 0xE2
      || first == 0xEF && second == 0xBC && (third < 0x90 || (0x9A...0xA0).contains(third))
  }

  /// The end of a domain with at least one point in it; `nil` where there is none.
  private func domainEnd(_ start: Int) -> Int? {
    var (index, labels, last) = (start, 0, start..<start)
    while let end = labelEnd(index) {
      labels += 1
      last = index..<end
      guard end + 1 < cursor.count, cursor.bytes[end] == 0x2E, labelEnd(end + 1) != nil else { break }
      index = end + 1
    }
    guard labels >= 2, isTopLevel(last) else { return nil }
    return last.upperBound
  }

  /// A label of ASCII letters, digits and hyphens, or one of other letters.
  private func labelEnd(_ start: Int) -> Int? {
    var index = start
    let bytes = cursor.bytes
    guard index < bytes.count else { return nil }
    if bytes[index] >= 0xC3 {
      while index < bytes.count, bytes[index] >= 0x80, index - start < 63,
        !(bytes[index] >= 0xE2 && index + 3 <= bytes.count && isPunctuation(endingAt: index + 3))
      {
        index += 1
      }
    } else {
      while index < bytes.count, index - start < 63,
        TextCursor.isLetter(bytes[index]) || TextCursor.isDigit(bytes[index]) || bytes[index] == 0x2D
      {
        index += 1
      }
    }
    return index > start ? index : nil
  }

  /// Endings of files, which `picture@2x.png` would take for a country.
  private static let fileEndings = ["png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "mjs", "json"]
    .map { Array($0.utf8) }

  private func isTopLevel(_ label: Range<Int>) -> Bool {
    let bytes = cursor.bytes[label]
    if bytes.first.map({ $0 >= 0x80 }) == true { return true }
    if bytes.starts(with: "xn--".utf8) { return true }
    return bytes.count >= 2 && bytes.allSatisfy(TextCursor.isLetter)
      && !Self.fileEndings.contains { $0.elementsEqual(bytes.map(TextCursor.lower)) }
  }
}
