// SPDX-License-Identifier: MIT

internal import Privacy
internal import Records

/// Looks for private values in a text, and for names also where blanks stand within: 赵 铁 柱.
struct PrivateValueSearch: Sendable {
  struct Match {
    /// The value's place among those given.
    let word: Int
    /// Where it begins in the text's bytes.
    let offset: Int
  }

  private let values: [PrivateValue]
  private let finder: WordFinder

  /// - Parameter known: Names that the site prints by right; a longer one comes in the way of a short one in it.
  init(_ values: [PrivateValue], known: [String]) {
    self.values = values
    finder = WordFinder(values.map(\.text) + known)
  }

  func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    let found = finder.matches(in: bytes).filter { isValue($0, bytes) }
      .map { Match(word: $0.word, offset: $0.range.lowerBound) }
    guard let joined = JoinedText(bytes) else { return found }
    let more = joined.bytes.withUnsafeBufferPointer { joinedBytes in
      finder.matches(in: joinedBytes).filter { match in
        isValue(match, joinedBytes) && values[match.word].isHan && joined.isJoint(in: match.range)
      }.map { Match(word: $0.word, offset: joined.offset(of: $0.range.lowerBound)) }
    }
    return found + more
  }

  private func isValue(_ match: WordFinder.Match, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    match.word < values.count
      && !isPlace(values[match.word].text, before: bytes[match.range.upperBound...].prefix(6))
  }

  /// Whether a name of two or three characters is the beginning of a place's or an office's name: 高桥 in 高桥镇.
  private func isPlace(_ name: String, before rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard name.count <= 3, PersonName.isLikely(name),
      let next = String(decoding: rest.prefix(3), as: UTF8.self).first
    else { return false }
    return (name.count == 2 ? "镇乡村县市区街路河湖桥庄屯局厂店" : "镇乡县市区").contains(next)
  }
}

/// A text without the blanks that stand between single Chinese characters.
private struct JoinedText {
  private(set) var bytes: [UInt8] = []
  /// Places in ``bytes`` behind which a blank was left out, with how many bytes were left out so far.
  private var joints: [(place: Int, skipped: Int)] = []

  /// `nil` where there is no such blank.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var start = 0
    while index < text.count {
      let length = Self.blank(text, index)
      guard length > 0 else {
        index += 1
        continue
      }
      var end = index + length
      while end < text.count, case let more = Self.blank(text, end), more > 0 { end += more }
      if Self.isHan(text, index - 3), Self.isHan(text, end) {
        bytes += text[start..<index]
        joints.append((bytes.count, (joints.last?.skipped ?? 0) + end - index))
        start = end
      }
      index = end
    }
    guard !joints.isEmpty else { return nil }
    bytes += text[start...]
  }

  /// Whether a blank was left out inside a range.
  func isJoint(in range: Range<Int>) -> Bool {
    joints.contains { range.lowerBound < $0.place && $0.place < range.upperBound }
  }

  /// Where a place stands in the text itself.
  func offset(of place: Int) -> Int { place + (joints.last { $0.place <= place }?.skipped ?? 0) }

  /// The length of a blank; 0 for anything else.
  private static func blank(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if text[index] == 0x20 { return 1 }
    let isWide =
      text[index] == 0xE3 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80
    return isWide ? 3 : 0
  }

  private static func isHan(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= 0 && index + 2 < text.count && (0xE4...0xE9).contains(text[index])
  }
}
