// SPDX-License-Identifier: MIT

/// Addresses written so that programs shall not see them: `zhang [at] qq.com`, `zhang at qq dot com`, `zhang@qq．com`.
extension PersonalDataScan {
  /// Looks for `[at]` before the domain that a point is in; returns where to go on.
  mutating func point(at index: Int, length: Int) -> Int {
    let behind = index + length
    let isLabel = index > 0 && (isLabelByte(cursor.bytes[index - 1]))
    guard isLabel, let name = nameBefore(domainStart(index), allowsWord: false) else { return behind }
    return addEmail(name.local, name.domain, isHidden: true) ?? behind
  }

  /// Looks for ` at ` or `[at]` before the domain that the word `dot` is in; returns where to go on.
  mutating func dotWord(at index: Int) -> Int {
    let behind = index + 1
    guard cursor.isFollowed(at: index, by: Self.dotWord), let end = dotWordStart(index) else { return behind }
    guard let name = nameBefore(domainStart(end), allowsWord: true) else { return behind }
    return addEmail(name.local, name.domain, isHidden: true) ?? behind
  }

  private static let dotWord = Array("dot".utf8)
  private static let atWords = ["at", "a", "@", "＠", "艾特"].map { Array($0.utf8) }
  private static let brackets = [
    ("[", "]"), ("(", ")"), ("{", "}"), ("（", "）"), ("【", "】"), ("［", "］"), ("<", ">"),
  ]
  .map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Endings of domains that people write in words.
  private static let commonTops = Set(
    [
      "com", "cn", "net", "org", "edu", "gov", "info", "top", "vip", "cc", "me", "io", "xyz", "mil", "hk",
      "tw", "mo",
      "co", "tech", "site", "club", "biz", "email", "uk", "jp", "us", "de",
    ].map { Array($0.utf8) })

  /// Whether a label is the ending of many domains.
  func isCommonTop(_ label: Range<Int>) -> Bool {
    guard label.count <= 5 else { return folded(label).map { Self.commonTops.contains($0) } ?? false }
    return Self.commonTops.contains(cursor.bytes[label].map(TextCursor.lower))
  }

  /// The small letters of a label in full-width letters; `nil` for other text.
  private func folded(_ label: Range<Int>) -> [UInt8]? {
    guard label.count % 3 == 0, label.count <= 15 else { return nil }
    var letters: [UInt8] = []
    for index in stride(from: label.lowerBound, to: label.upperBound, by: 3) {
      guard cursor.bytes[index] == 0xEF, cursor.bytes[index + 1] == 0xBC || cursor.bytes[index + 1] == 0xBD,
        cursor.scalar(at: index).meaning == ScannerTables.letter
      else { return nil }
      let last = cursor.bytes[index + 2]
      letters.append(0x61 + (cursor.bytes[index + 1] == 0xBC ? last &- 0xA1 : last &- 0x81))
    }
    return letters
  }

  /// The index behind a full-width point, a point with blanks, or the word `dot`; `nil` where none stands.
  func hiddenPointEnd(_ end: Int) -> Int? {
    let index = blanksEnd(end)
    let (meaning, length) = cursor.scalar(at: index)
    if meaning == ScannerTables.point { return blanksEnd(index + length) }
    let bracket = Self.brackets.first { cursor.isFollowed(at: index, by: $0.0) }
    let word = blanksEnd(index + (bracket?.0.count ?? 0))
    guard bracket != nil || index > end, cursor.isFollowed(at: word, by: Self.dotWord) else { return nil }
    let after = blanksEnd(word + Self.dotWord.count)
    guard let bracket else { return after > word + Self.dotWord.count ? after : nil }
    return cursor.isFollowed(at: after, by: bracket.1) ? blanksEnd(after + bracket.1.count) : nil
  }

  /// The end of the label before a word `dot` that stands in blanks or brackets.
  private func dotWordStart(_ index: Int) -> Int? {
    var end = blanksStart(index)
    if let bracket = Self.brackets.first(where: { cursor.isPreceded(at: end, by: $0.0) }) {
      end = blanksStart(end - bracket.0.count)
    } else if end == index {
      return nil
    }
    return end > 0 && isLabelByte(cursor.bytes[end - 1]) ? end : nil
  }

  private func isLabelByte(_ byte: UInt8) -> Bool { TextCursor.isLetter(byte) || TextCursor.isDigit(byte) }

  /// Where the labels that end at an index begin.
  private func domainStart(_ end: Int) -> Int {
    var start = end
    while start > 0, end - start < 64,
      isLabelByte(cursor.bytes[start - 1]) || cursor.bytes[start - 1] == 0x2D
        || cursor.bytes[start - 1] == 0x2E
    {
      start -= 1
    }
    return start
  }

  /// The name before `[at]` or, if allowed, ` at `, with where the domain begins.
  private func nameBefore(_ domain: Int, allowsWord: Bool) -> (local: Range<Int>, domain: Int)? {
    let end = blanksStart(domain)
    guard end > 0, end < domain || !isLabelByte(cursor.bytes[end - 1]) else { return nil }
    var local: Int?
    if let bracket = Self.brackets.first(where: { cursor.isPreceded(at: end, by: $0.1) }) {
      let inner = blanksStart(end - bracket.1.count)
      if let word = Self.atWords.first(where: { cursor.isPreceded(at: inner, by: $0) }) {
        let open = blanksStart(inner - word.count)
        if cursor.isPreceded(at: open, by: bracket.0) { local = blanksStart(open - bracket.0.count) }
      }
    } else if allowsWord, end < domain, cursor.isPreceded(at: end, by: Self.atWords[0]) {
      let before = blanksStart(end - 2)
      if before < end - 2 { local = before }
    }
    guard let local else { return nil }
    let start = localStart(local)
    return start < local ? (start..<local, domain) : nil
  }
}
