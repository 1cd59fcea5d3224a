// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Privacy
package import Records
internal import Tables

extension PersonalDataGate {
  /// Where the public would read the id, the number or the title of what is left out.
  ///
  /// - Parameters:
  ///   - records: All that staff wrote.
  ///   - published: The same as the audience reads it.
  ///   - withheld: What is left out and why, as ``AssessedReport`` lists it.
  package func hiddenMentions(
    _ records: RecordSet, published: RecordSet, withheld: [String: Withholding]
  ) -> [Diagnostic] {
    let words = HiddenWord.all(of: records, published: published, withheld: withheld)
      .filter { !allowed.covers($0.text) }
    guard !words.isEmpty else { return [] }
    let search = HiddenWordSearch(words, known: HiddenWord.names(of: published))
    var findings: [Diagnostic] = []
    PublishedText.forEach(of: published) { text in
      for (word, spelling) in search.words(in: text.text) {
        findings.append(mention(words[word], spelling, at: place(spelling, text, published)))
      }
    }
    for (text, location) in scalars(published) {
      for (word, spelling) in search.words(in: text) {
        findings.append(mention(words[word], spelling, at: location))
      }
    }
    for table in published.tables {
      let ledger = published.ledgers.first { $0.definition.id == table.schema.id }?.definition
      let cells = LeavingCells(table, published.schema(table.schema), ledger, audience)
      let places = table.withText { search.places(in: $0) } ?? []
      for (word, spelling, offset) in places {
        guard let cell = table.cell(at: offset),
          let text = cells.text(cell.row, cells.schema.column(cell.column.id) ?? cell.column),
          text.contains(spelling)
        else { continue }
        findings.append(mention(words[word], spelling, at: cell.row.location(of: cell.column.id)))
      }
    }
    return RecordSet.shortened(findings.distinct())
  }

  private func mention(_ word: HiddenWord, _ spelling: String, at place: SourceLocation) -> Diagnostic {
    let what = word.isItem ? Wording("台账条目", "item of a ledger") : Wording("记录", "record")
    let help = word.reason.help(isItem: word.isItem)
    return Diagnostic(
      rule: "hidden-mention", at: place,
      Wording(
        "这里提到“\(spelling)”，这份\(what.chinese)\(word.reason.wording.chinese)".replacing(
          "这份台账条目", with: "这个台账条目"),
        "“\(spelling)” is named here, and that \(what.english) \(word.reason.wording.english)"),
      help: Wording(
        "删去它，或\(help.chinese)；碰巧相同的，在 site.yml 的“放行”里写明内容、理由和日期",
        "delete it, or \(help.english); if it is something else, list it under `allow` in site.yml with reason and date"
      ))
  }
}

/// Looks for hidden words in one pass over a text.
struct HiddenWordSearch: Sendable {
  private let finder: WordFinder
  private let spellings: [(word: Int, text: String)]

  /// - Parameter known: What is published; a hidden title in a longer published one is not meant.
  init(_ words: [HiddenWord], known: Set<String>) {
    spellings = words.enumerated().flatMap { index, word in word.spellings.map { (index, $0) } }
    finder = WordFinder(spellings.map(\.text) + known.sorted())
  }

  /// The words in a text, each once.
  func words(in text: String) -> [(word: Int, spelling: String)] {
    var seen: Set<Int> = []
    return Array(text.utf8).withUnsafeBufferPointer { places(in: $0) }
      .filter { seen.insert($0.word).inserted }.map { ($0.word, $0.spelling) }
  }

  func places(in bytes: UnsafeBufferPointer<UInt8>) -> [(word: Int, spelling: String, offset: Int)] {
    finder.matches(in: bytes).compactMap { match in
      guard match.word < spellings.count, standsAlone(match.range, bytes) else { return nil }
      return (spellings[match.word].word, spellings[match.word].text, match.range.lowerBound)
    }
  }

  /// Whether a letter or digit of full width stands at an index.
  private func isWide(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index >= 0, index + 2 < bytes.count, bytes[index] == 0xEF else { return false }
    let value = Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
    return (0xF10...0xF19).contains(value) || (0xF21...0xF3A).contains(value)
      || (0xF41...0xF5A).contains(value)
  }

  /// AJ-1 is not meant in AJ-1-2 or in X-AJ-1.
  private func standsAlone(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    func isTie(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (bytes[index] == 0x2D || bytes[index] == 0x5F)
    }
    let (start, end) = (range.lowerBound, range.upperBound)
    // ＡＪ－１ is not meant in ＡＪ－１５.
    if isWide(end - 3, bytes), isWide(end, bytes) { return false }
    return !(isWord(start) && isTie(start - 1) && isWord(start - 2))
      && !(isWord(end - 1) && isTie(end) && isWord(end + 1))
  }
}
