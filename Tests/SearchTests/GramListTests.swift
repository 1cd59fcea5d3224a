// SPDX-License-Identifier: MIT

import Search
import Testing

/// Every list of every file of the index, compared with what its passages hold.
struct GramListTests {
  private static let kinds = [SearchKind(id: "a", label: "a")]

  /// Passages by the gram that their text holds, or that the names of their document hold.
  private struct Lists: Equatable {
    var texts: [[UInt32]: Set<Int>] = [:]
    var names: [[UInt32]: Set<Int>] = [:]
  }

  private static func isOfCode(_ value: UInt32) -> Bool {
    0x30...0x39 ~= value || 0x61...0x7A ~= value || value == 0x2D
  }

  /// The grams of a folded text as they are defined, one rule after the other.
  private static func grams(_ folded: [UInt32]) -> Set<[UInt32]> {
    var grams: Set<[UInt32]> = []
    let marks: Set<UInt32> = [Folding.nameStart, Folding.nameEnd]
    for size in 1...4 where folded.count >= size {
      for start in 0...(folded.count - size) {
        let gram = Array(folded[start..<(start + size)])
        let isASCII = gram.map { $0 < 0x7F }
        guard gram.allSatisfy({ $0 > 0x20 }) else { continue }
        switch size {
        case 1: if marks.isDisjoint(with: gram) { grams.insert(gram) }
        case 2: grams.insert(gram)
        case 3: if isASCII.contains(true), marks.isDisjoint(with: gram) { grams.insert(gram) }
        default: if !isASCII.contains(false) { grams.insert(gram) }
        }
      }
    }
    for code in folded.split(whereSeparator: { !isOfCode($0) }) where 5...9 ~= code.count {
      if code.first.map({ $0 >= 0x61 }) == true, code.contains(where: { 0x30...0x39 ~= $0 }) {
        grams.insert(Array(code))
      }
    }
    return grams
  }

  /// - Parameter texts: Each one passage.
  private static func wanted(_ texts: [(name: String, text: String)]) -> Lists {
    var lists = Lists()
    for (passage, (name, text)) in texts.enumerated() {
      for gram in grams(Folding.folded(text)) { lists.texts[gram, default: []].insert(passage) }
      let folded = Folding.folded(name)
      if folded.isEmpty { continue }
      for gram in grams([Folding.nameStart] + folded + [Folding.nameEnd]) {
        lists.names[gram, default: []].insert(passage)
      }
    }
    return lists
  }

  private static func written(_ index: SearchIndex) throws -> Lists {
    var lists = Lists()
    for file in index.files where file.path.hasPrefix("search/g") {
      let text = try #require(try IndexReader.argument(file.bytes) as? String)
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      for position in stride(from: 0, to: words.count - 1, by: 2) {
        let gram = words[position].unicodeScalars.map(\.value)
        let parts = words[position + 1].split(separator: "|", omittingEmptySubsequences: false)
        if parts.count > 1 { lists.names[gram] = Set(try IndexReader.numbers(parts[0])) }
        if let last = parts.last, !last.isEmpty { lists.texts[gram] = Set(try IndexReader.numbers(last)) }
      }
    }
    return lists
  }

  private func check(_ texts: [(name: String, text: String)]) throws {
    let documents = texts.map { SearchDocument(kind: 0, address: "x", title: $0.name, text: $0.text) }
    let written = try Self.written(SearchIndex(documents, kinds: Self.kinds))
    let wanted = Self.wanted(texts)
    #expect(written.texts == wanted.texts)
    #expect(written.names == wanted.names)
  }

  @Test(arguments: [
    "", "甲", "a", "12", "甲a", "a甲乙", "甲乙丙", "abcd", "15.24", "hk-03", "a123", "a1234", "a12345678",
    "a123456789",
    "1a234", "-a123", "abcde", "hk-03甲zg-08", "𠮷", "𠮷a𠮷", "a 𠮷1\u{10FFFF}", "\"\\<&|", "a b\nc", "é1é",
    "~~~~~",
  ])
  func `a text is found by its grams and no others`(text: String) throws {
    try check([("", text)])
    try check([(text, "文")])
    try check([("甲", "文"), (text, "《\(text)》\n《\(text)》"), (text, "末")])
  }

  @Test func `lists are right however far apart and however near passages lie`() throws {
    var random = SplitMix(state: 2022)
    let texts = (0..<3_000).map { passage -> (name: String, text: String) in
      var text = passage % 1_450 == 7 ? "远" : "近"
      if passage % 50 < 7 { text += "段" }
      for _ in 0..<4 {
        let draw = random.next()
        // Some hundred characters that stand often, and thousands that stand seldom or once.
        let value = draw % 3 == 0 ? 0x4E00 + draw >> 8 % 100 : 0x5000 + draw >> 8 % 0x2000
        if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
      }
      return ("\(passage % 17)号", text)
    }
    try check(texts)
  }

  /// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}
