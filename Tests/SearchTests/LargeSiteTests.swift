// SPDX-License-Identifier: MIT

import Search
import Testing

/// 5,000 documents of 2 KB: what a query takes of them.
struct LargeSiteTests {
  /// Words drawn by a fixed generator, common ones much more often, as in a language.
  private struct Words {
    private var state: UInt64 = 2022
    private let words: [String]

    init() {
      var words: [String] = []
      var seed: UInt64 = 7
      for _ in 0..<6_000 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var word = ""
        for turn in 0..<(2 + seed >> 62) {
          // Some 1,500 characters, those at the beginning more often.
          let draw = (seed >> (8 + turn * 11)) % 1_500
          if let scalar = Unicode.Scalar(UInt32(0x4E00 + draw * draw / 1_500)) {
            word.unicodeScalars.append(scalar)
          }
        }
        words.append(word)
      }
      self.words = words
    }

    mutating func next() -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 44)
      // A draw of 20 bits, squared, so that the first words are common.
      return words[(((draw * draw) >> 20) * words.count) >> 20]
    }
  }

  private static let site: (index: SearchIndex, texts: [String]) = {
    var words = Words()
    var texts: [String] = []
    let documents = (0..<5_000).map { number in
      var text = ""
      while text.utf8.count < 2_000 {
        for _ in 0..<12 { text += words.next() }
        text += "。\n"
      }
      texts.append(text)
      return SearchDocument(
        kind: number % 3, address: "../items/\(number)/index.html", title: words.next() + words.next(),
        names: ["BH-\(number)"], text: text)
    }
    let kinds = ["a", "b", "c"].map { SearchKind(id: $0, label: $0) }
    return (SearchIndex(documents, kinds: kinds), texts)
  }()

  @Test func `the texts are as different as pages are`() {
    #expect(Set(Self.site.texts).count == 5_000)
    #expect(Self.site.texts.allSatisfy { (2_000..<2_200).contains($0.utf8.count) })
    let characters = Set(Self.site.texts.joined().unicodeScalars)
    #expect(characters.count > 800)
  }

  @Test func `no file is large`() {
    #expect(Self.site.index.files.allSatisfy { $0.bytes.count < 32_000 })
  }

  @Test func `a query takes less than 150 KB of a site of 5,000 pages`() throws {
    for number in stride(from: 0, to: 5_000, by: 500) {
      let lines = Self.site.texts[number].split(separator: "\n")
      for length in [1, 2, 4, 6] {
        let word = String(lines[number / 500 % lines.count].prefix(length))
        var reader = try IndexReader(Self.site.index)
        // As the page does it: candidates are read until ten of them hold the word.
        let folded = Folding.folded(word)
        var hits = 0
        for passage in try reader.candidates(word).sorted() where hits < 10 {
          let text = try reader.read([passage]).map(\.text).joined()
          if Folding.folded(text).contains(folded) { hits += 1 }
        }
        #expect(hits > 0, "\(word)")
        // The script of the page is at most 10 KB more.
        #expect(reader.bytes < 140_000, "\(word): \(reader.bytes) bytes")
      }
    }
  }
}
