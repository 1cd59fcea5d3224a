// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// The e-mail address around an `@`; returns its end.
  ///
  /// - Parameter signLength: The bytes of the sign: 1, or 3 where it is escaped.
  mutating func email(at sign: Int, signLength: Int) -> Int? {
    let bytes = cursor.bytes
    var start = localStart(sign)
    // A name in Chinese before the sign: the characters that touch it.
    if start == sign {
      while start > 0, bytes[start - 1] >= 0x80, sign - start < 24, !isPunctuation(endingAt: start) {
        start -= 1
      }
    }
    var localEnd = sign
    if start == sign {
      localEnd = blanksStart(sign)
      start = localStart(localEnd)
    }
    let domainStart = blanksEnd(sign + signLength)
    let isSpaced = localEnd < sign || domainStart > sign + signLength
    return addEmail(start..<localEnd, domainStart, isHidden: isSpaced)
  }

  /// Adds an address of a name and a domain; returns its end.
  ///
  /// - Parameter isHidden: Whether it is written so that programs do not see it; then only common endings count.
  mutating func addEmail(_ name: Range<Int>, _ domainStart: Int, isHidden: Bool) -> Int? {
    guard !name.isEmpty, name.count <= 64, name.lowerBound >= matches.last?.range.upperBound ?? 0,
      let labels = domain(domainStart), let last = labels.last,
      isHidden ? isCommonTop(last) : isTopLevel(last)
    else { return nil }
    let local = String(decoding: cursor.bytes[name], as: UTF8.self)
    let domain = labels.map { String(decoding: cursor.bytes[$0], as: UTF8.self) }.joined(separator: ".")
    add(.email, name.lowerBound..<last.upperBound, (local + "@" + domain).lowercased())
    return last.upperBound
  }

  /// Where the name of ASCII letters, digits and `._-+` that ends at an index begins.
  func localStart(_ end: Int) -> Int {
    let bytes = cursor.bytes
    var start = end
    while start > 0, end - start < 80, isLocal(bytes[start - 1]), start - 1 >= escapeEnd || escapeEnd > end {
      start -= 1
    }
    while start < end, !TextCursor.isLetter(bytes[start]), !TextCursor.isDigit(bytes[start]) { start += 1 }
    return start
  }

  /// The index behind two blanks at most.
  func blanksEnd(_ start: Int) -> Int {
    var index = start
    while index - start < 6, cursor.scalar(at: index).meaning == ScannerTables.blank {
      index += cursor.scalar(at: index).length
    }
    return index
  }

  /// The index before two blanks at most.
  func blanksStart(_ end: Int) -> Int {
    var index = end
    for _ in 0..<2 {
      if index > 0, cursor.bytes[index - 1] == 0x20 {
        index -= 1
      } else if index > 2, cursor.scalar(at: index - 3).meaning == ScannerTables.blank,
        cursor.scalar(at: index - 3).length == 3
      {
        index -= 3
      }
    }
    return index
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

  /// The labels of a domain with at least one point in it; `nil` where there is none.
  private func domain(_ start: Int) -> [Range<Int>]? {
    var labels: [Range<Int>] = []
    var index = start
    while labels.count < 8, let end = labelEnd(index) {
      labels.append(index..<end)
      guard end < cursor.count else { break }
      if cursor.bytes[end] == 0x2E, labelEnd(end + 1) != nil {
        index = end + 1
        continue
      }
      // A point of another form may end a sentence.
      guard let next = hiddenPointEnd(end), let behind = labelEnd(next),
        labels.count == 1 && (cursor.bytes[next] < 0x80 || cursor.bytes[next] == 0xEF)
          || isCommonTop(next..<behind)
      else { break }
      index = next
    }
    return labels.count >= 2 ? labels : nil
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
