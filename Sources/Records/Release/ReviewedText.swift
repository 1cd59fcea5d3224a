// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Markdown
package import Standards

/// A record's file as text to be signed: all bytes stay as they are but the lines of 审核.
package struct ReviewedText: Sendable {
  package let title: String
  package let date: CivilDate?
  package private(set) var review: Review
  /// The pictures and files that it shows or links to, as it writes their paths.
  package let attachments: [String]
  private let bytes: [UInt8]
  private let path: String
  private let place: SourceLocation
  private let isEnglish: Bool

  /// Reads a record; `nil` with errors where it has no front matter or no title.
  package static func read(_ bytes: [UInt8], path: String) -> Diagnosed<ReviewedText?> {
    let front = FrontMatter.split(bytes, path: path)
    guard let matter = front.value else { return Diagnosed(nil, front.diagnostics) }
    guard case .mapping(let entries, _) = matter.node else {
      var reader = MappingReader(matter.node, keys: keys)
      reader.report(front.diagnostics)
      return Diagnosed(nil, reader.diagnostics)
    }
    let known = entries.filter { entry in keys.contains { $0.isNamed(entry.key) } }
    var reader = MappingReader(.mapping(known, matter.node.location), keys: keys)
    let title = reader.text("title")
    let date = reader.date("date")
    let review = ReviewReader.read(&reader, bytes)
    let found = front.diagnostics + reader.diagnostics
    guard let title, !found.contains(where: { $0.severity == .error }) else { return Diagnosed(nil, found) }
    let isEnglish: Bool =
      known.first(where: { ContentSeal.keys.contains($0.key) }).map { $0.key == ContentSeal.keys[1] }
      ?? (entries.first?.key.utf8.allSatisfy { $0 < 0x80 } ?? false)
    let text = ReviewedText(
      title: title, date: date, review: Review(signatures: review.signatures, seal: ContentSeal.of(bytes)),
      attachments: SealedAttachments.paths(
        in: MarkdownDocument.parse(matter.body, path: path, firstLine: matter.bodyLine).value),
      bytes: bytes, path: path, place: matter.node.location, isEnglish: isEnglish)
    return Diagnosed(text, found)
  }

  /// The text with its attachments, each with the SHA-256 of its bytes.
  package func with(_ digests: [(path: String, digest: String?)]) -> ReviewedText {
    var text = self
    text.review = review.with(digests)
    return text
  }

  private static let keys: [RecordKey] = [
    RecordKey("title", "标题", isRequired: true, note: Wording("记录的标题", "the record's title")),
    RecordKey("date", "日期", note: Wording("如 2022-03-18", "such as 2022-03-18")), ReviewReader.key,
  ]

  /// The file with a step signed. Steps after it go, because what they stood on was signed anew; `nil` with an error
  /// where a step before it is missing or void, or where the dates run backwards.
  package func signing(_ step: ReviewStep, post: String?, date: CivilDate) -> Diagnosed<[UInt8]?> {
    var before = self.date.map { ($0, Wording("记录的日期", "the record's own date")) }
    for earlier in ReviewStep.allCases where earlier < step {
      guard let signature = review.signature(earlier), review.holds(signature) else {
        return refused(
          review.signature(earlier) == nil
            ? Wording("还没有\(earlier.title.chinese)", "there is no \(earlier.title.english) yet")
            : Wording(
              "\(earlier.title.chinese)以后内容改过，已失效",
              "the record changed after the \(earlier.title.english), which is void"),
          help: Wording("先做\(earlier.title.chinese)", "do the \(earlier.title.english) first"))
      }
      if let day = signature.date { before = (day, earlier.title) }
    }
    if let (day, words) = before, date < day {
      return refused(
        Wording(
          "签字日期 \(date.isoText) 早于\(words.chinese) \(day.isoText)",
          "the day of signing, \(date.isoText), lies before \(words.english), \(day.isoText)"),
        help: Wording("用 --date 写正确的日期", "give the right day with --date"))
    }
    return Diagnosed(written(step, post: post, date: date))
  }

  private func refused(_ message: Wording, help: Wording) -> Diagnosed<[UInt8]?> {
    Diagnosed(nil, [Diagnostic(rule: "review-order", at: place, message, help: help)])
  }

  private func written(_ step: ReviewStep, post: String?, date: CivilDate) -> [UInt8] {
    let signature = Review.Signature(
      step: step, post: post, date: date, seal: review.seal, location: place)
    let kept = review.signatures.filter { $0.step < step }
    let lines = self.lines
    let end = lines.first.map { $0.hasSuffix("\r\n".utf8) ? "\r\n" : "\n" } ?? "\n"
    let header = (isEnglish ? ContentSeal.keys[1] : ContentSeal.keys[0]) + ":"
    let texts = [header] + (kept + [signature]).map { line($0) }
    let range = block(in: lines)
    var file = Array(lines[..<range.lowerBound].joined())
    for text in texts { file += Array((text + end).utf8) }
    file += Array(lines[range.upperBound...].joined())
    return file
  }

  /// `  初审: {岗位: "办公室主任", 日期: 2022-09-18, 校验: 0123456789abcdef}`.
  private func line(_ signature: Review.Signature) -> String {
    let names = isEnglish ? ["post", "date", "seal"] : ["岗位", "日期", "校验"]
    var parts: [String] = []
    if let post = signature.post { parts.append("\(names[0]): \(Self.quoted(post))") }
    if let date = signature.date { parts.append("\(names[1]): \(date.isoText)") }
    if let seal = signature.seal { parts.append("\(names[2]): \(seal)") }
    let step = isEnglish ? signature.step.rawValue : signature.step.title.chinese
    return "  \(step): {\(parts.joined(separator: ", "))}"
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    if isPlain, !text.isEmpty { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The lines of the file, each with its ending.
  private var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The lines that the signatures stand in, else the place before the end of the front matter.
  private func block(in lines: [ArraySlice<UInt8>]) -> Range<Int> {
    let close =
      lines.indices.dropFirst().first { lines[$0].starts(with: "---".utf8) } ?? lines.endIndex
    guard
      let start = lines[..<close].indices.first(where: { isTop(lines[$0]) && ContentSeal.isReview(lines[$0]) }
      )
    else { return close..<close }
    let next = lines[..<close].indices.first { $0 > start && (isTop(lines[$0]) || isComment(lines[$0])) }
    return start..<(next ?? close)
  }

  private func isTop(_ line: ArraySlice<UInt8>) -> Bool {
    line.first.map { ![0x20, 0x09, 0x0A, 0x0D, 0x23].contains($0) } ?? false
  }

  private func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.first == 0x23 }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: some Collection<UInt8>) -> Bool {
    suffix(text.count).elementsEqual(text)
  }
}
