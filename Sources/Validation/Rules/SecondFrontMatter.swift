// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A record has its keys once, at its head: pasted again below, they are printed as a heading.
package enum SecondFrontMatter: Rule {
  package static let name = "second-front-matter"
  package static let readsTexts = true

  /// Lines that front matter may have.
  private static let longest = 60

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    // Two rules stand round the head, and two more round another.
    records.typed(where: { rules(in: $0) > 3 }) { lines, path in
      let marks = (0..<lines.count).filter { lines.isRule($0) }
      let second = zip(marks, marks.dropFirst()).first { first, second in
        second - first <= longest && isFrontMatter(lines, (first + 1)..<second)
      }
      return second.map { [finding(path, lines.number($0.0))] } ?? []
    }
  }

  /// How many lines begin like those round front matter.
  private static func rules(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (count, isStart) = (0, true)
    for place in bytes.indices {
      let hyphen = UInt8(ascii: "-")
      if isStart, place + 2 < bytes.count, bytes[place] == hyphen, bytes[place + 1] == hyphen,
        bytes[place + 2] == hyphen
      {
        count += 1
      }
      isStart = bytes[place] == 0x0A || isStart && bytes[place] == 0x20
    }
    return count
  }

  private static let keys: Set<String> = Set(
    RecordFormCatalog.all.filter(\.isFrontMatter).flatMap(\.keys).flatMap { [$0.id, $0.title] + $0.aliases })

  /// Whether every line is a key, one of its items or empty, and two keys are those of records.
  private static func isFrontMatter(_ lines: RecordLines, _ range: Range<Int>) -> Bool {
    var known = 0
    for position in range {
      let line = lines.text(position)
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("- ") || line.hasPrefix(" ") { continue }
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
      if keys.contains(String(line[..<colon])) { known += 1 }
    }
    return known >= 2
  }

  private static func finding(_ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: SourceLocation(path: path, line: line, column: 1),
      Wording("正文里又有一段题头，会印在网页上", "front matter stands a second time in the text and would be printed"),
      help: Wording(
        "题头只在文件开头写一次：删去这一段，或另存为一个文件",
        "it is written once, at the head of the file: delete it, or make it a file of its own"))
  }
}
