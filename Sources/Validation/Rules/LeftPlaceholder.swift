// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A record that is published has none of the words with which it was begun.
package enum LeftPlaceholder: Rule {
  package static let name = "placeholder-left"
  package static let readsTexts = true

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let heads =
      records.meetings.map { ($0.path, $0.release) } + records.updates.map { ($0.path, $0.release) }
      + records.pages.map { ($0.path, $0.release) }
    let released = Set(heads.filter { $0.1.isPublic && !$0.1.isDraft }.map(\.0))
    guard !released.isEmpty else { return [] }
    return records.texts.filter { released.contains($0.path) }.flatMap { file in
      findings(file.bytes, path: "\(records.folderName)/\(file.path)")
    }
  }

  private static let beginnings = PlaceholderText.beginnings.map { (text: $0, bytes: Array($0.utf8)) }

  /// What may stand before the words on their line.
  private static let marks = ["摘要:", "summary:", "-", "*", ">", "###", "##", "#", "\"", "'"].map {
    Array($0.utf8)
  }

  /// The first line of each run of such lines; those below it go with it.
  private static func findings(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var isInRun = false
    var fence: Int?
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      var rest = line.drop { $0 == 0x20 || $0 == 0x0D }
      if rest.isEmpty { continue }
      // What a block shows as it is written is no text of the record.
      let ticks = rest.prefix { $0 == 0x60 }.count
      if let open = fence {
        if ticks >= open { fence = nil }
        continue
      }
      if ticks >= 3 {
        fence = ticks
        continue
      }
      for mark in marks where rest.starts(with: mark) {
        rest = rest.dropFirst(mark.count).drop { $0 == 0x20 }
      }
      let left = beginnings.first { rest.starts(with: $0.bytes) }
      if let left, !isInRun {
        let before = String(decoding: line[..<rest.startIndex], as: UTF8.self).unicodeScalars.count
        found.append(
          finding(left.text, at: SourceLocation(path: path, line: number + 1, column: before + 1)))
      }
      isInRun = left != nil
    }
    return found
  }

  private static func finding(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: place,
      Wording("“\(text)”是样板里的话，还没有换掉", "“\(text)” is what the template said, and was not replaced"),
      help: Wording(
        "换成自己的内容，没有就删掉；还没写完的加一行“草稿: 是”",
        "write your own in its place or delete it; what is not finished has a line `draft: yes`"))
  }
}
