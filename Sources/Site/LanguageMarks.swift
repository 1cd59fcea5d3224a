// SPDX-License-Identifier: MIT

/// Marks Chinese words on an English page with `lang="zh-Hans"`, so that they are read aloud and set as Chinese.
///
/// An element that holds nothing but Chinese words is marked itself; among English words they get a `span`. Attributes
/// cannot be marked. Source: WCAG 2.2, 3.1.2 Language of Parts.
struct LanguageMarks {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var index = 0
  private var open: [Element] = []
  /// The last thing written was a start tag.
  private var isAfterStart = false

  private struct Element {
    let name: String
    let isChinese: Bool
    let hasLanguage: Bool
  }

  private static let mark = Array(" lang=\"zh-Hans\"".utf8)
  private static let spanStart = Array("<span lang=\"zh-Hans\">".utf8)
  private static let spanEnd = Array("</span>".utf8)
  /// Elements without an end tag.
  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// Elements that hold no elements of HTML: what is in them cannot get a span. A text of a drawing that has Chinese
  /// words among others is marked as a whole.
  private static let plain: Set<String> = ["title", "option", "textarea", "svg", "head"]

  /// The page with its Chinese words marked.
  static func marked(_ page: [UInt8]) -> [UInt8] {
    var marks = LanguageMarks(page)
    while marks.index < page.count { marks.step() }
    return marks.out
  }

  private init(_ page: [UInt8]) {
    bytes = page
    out.reserveCapacity(page.count + page.count / 8)
  }

  private mutating func step() {
    if bytes[index] != UInt8(ascii: "<") { return text() }
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "!") { return copy(through: endOfTag) }
    if next == UInt8(ascii: "/") {
      open.removeLast(open.isEmpty ? 0 : 1)
      return copy(through: endOfTag)
    }
    startTag()
  }

  private mutating func startTag() {
    let end = endOfTag
    let tag = bytes[index..<end]
    let name = String(
      decoding: tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") },
      as: UTF8.self)
    let isEmpty = Self.voids.contains(name) || (tag.count > 1 && tag[tag.endIndex - 2] == UInt8(ascii: "/"))
    copy(through: end)
    if isEmpty { return }
    let language = Self.language(tag)
    let outer = open.last?.isChinese ?? false
    open.append(
      Element(
        name: name, isChinese: language.map { $0.hasPrefix("zh") } ?? outer, hasLanguage: language != nil))
    isAfterStart = true
    if name == "script" || name == "style" { copyRawText() }
  }

  /// The value of the attribute `lang`.
  private static func language(_ tag: ArraySlice<UInt8>) -> String? {
    let sign = Array(" lang=\"".utf8)
    var start = tag.startIndex
    while start + sign.count < tag.endIndex {
      if tag[start] == 0x20, tag[start..<start + sign.count].elementsEqual(sign) {
        return String(
          decoding: tag[(start + sign.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      }
      start += 1
    }
    return nil
  }

  /// The text of a script or sheet, to its end tag.
  private mutating func copyRawText() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
        return
      }
      out.append(bytes[index])
      index += 1
    }
  }

  /// The index after the `>` of the tag that begins here; quoted values may hold one.
  private var endOfTag: Int {
    var quote: UInt8 = 0
    var end = index + 1
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return end
      }
    }
    return bytes.count
  }

  private mutating func copy(through end: Int) {
    out += bytes[index..<end]
    index = end
    isAfterStart = false
  }

  private mutating func text() {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let runs = open.last?.isChinese ?? true ? [] : ChineseRuns.find(in: bytes[index..<end])
    guard !runs.isEmpty else { return copy(through: end) }
    let isWhole = ChineseRuns.areAll(of: bytes[index..<end], runs)
    let isOnly = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "/") && isAfterStart
    let isDrawn = open.last?.name == "text"
    if isOnly, isWhole || isDrawn, open.last?.hasLanguage == false {
      out.insert(contentsOf: Self.mark, at: out.count - 1)
      return copy(through: end)
    }
    if open.contains(where: { Self.plain.contains($0.name) }) { return copy(through: end) }
    for run in runs {
      copy(through: run.lowerBound)
      out += Self.spanStart
      copy(through: run.upperBound)
      out += Self.spanEnd
    }
    copy(through: end)
  }
}

/// Where Chinese words stand in a text.
private enum ChineseRuns {
  /// Runs from a Chinese character to the last one with no Latin letter, entity or line between.
  static func find(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = text.startIndex
    var canJoin = false
    while index < text.endIndex {
      let byte = text[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, text.endIndex)
      if isChinese(text, index) {
        if canJoin, let last = runs.popLast() {
          runs.append(last.lowerBound..<end)
        } else {
          runs.append(index..<end)
        }
        canJoin = true
      } else if isLetter(byte) || byte == UInt8(ascii: "&") || byte == 0x0A {
        canJoin = false
      } else if canJoin, isChinesePunctuation(text, index), let last = runs.popLast() {
        runs.append(last.lowerBound..<end)
      }
      index = end
    }
    return runs
  }

  /// Whether no Latin word stands outside the runs.
  static func areAll(of text: ArraySlice<UInt8>, _ runs: [Range<Int>]) -> Bool {
    !text.indices.contains { index in
      isLetter(text[index]) && !runs.contains { $0.contains(index) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// U+3400 to U+9FFF.
  private static func isChinese(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    guard index + 2 < text.endIndex else { return false }
    return (0xE4...0xE9).contains(byte) || (byte == 0xE3 && text[index + 1] >= 0x90)
  }

  /// U+3000 to U+303F and the full-width forms.
  private static func isChinesePunctuation(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < text.endIndex else { return false }
    return (text[index] == 0xE3 && text[index + 1] == 0x80)
      || (text[index] == 0xEF && (text[index + 1] == 0xBC || text[index + 1] == 0xBD))
  }
}
