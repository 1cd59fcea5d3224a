// SPDX-License-Identifier: MIT

/// Finds many words in a text in one pass; the longest that begins at a place is taken.
package struct WordFinder: Sendable {
  /// A word found.
  package struct Match: Sendable, Hashable {
    /// The word's place among those given.
    package let word: Int
    /// The bytes it takes.
    package let range: Range<Int>
  }

  /// From a node and a byte to the next node: `node << 8 | byte`.
  private var edges: [Int: Int32] = [:]
  /// The word that ends at a node, −1 for none.
  private var ends: [Int32] = [-1]
  /// By the first two bytes: whether a word begins so, 65,536 entries.
  private var starts = [Bool](repeating: false, count: 1 << 16)

  /// - Parameter words: Of two bytes or more; shorter ones are never found.
  package init(_ words: [String]) {
    for (index, word) in words.enumerated() where word.utf8.count >= 2 {
      var node = 0
      let bytes = Array(word.utf8)
      starts[Int(bytes[0]) << 8 | Int(bytes[1])] = true
      for byte in bytes {
        let key = node << 8 | Int(byte)
        if let next = edges[key] {
          node = Int(next)
        } else {
          ends.append(-1)
          edges[key] = Int32(ends.count - 1)
          node = ends.count - 1
        }
      }
      if ends[node] < 0 { ends[node] = Int32(index) }
    }
  }

  /// Whether there is no word to find.
  package var isEmpty: Bool { ends.count == 1 }

  /// The words in a text, in its order; no two overlap.
  package func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index + 1 < bytes.count {
      guard starts[Int(bytes[index]) << 8 | Int(bytes[index + 1])], let match = longest(bytes, from: index)
      else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.range.upperBound
    }
    return matches
  }

  package func matches(in text: String) -> [Match] {
    Array(text.utf8).withUnsafeBufferPointer { matches(in: $0) }
  }

  private func longest(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var (node, index) = (0, start)
    var found: Match?
    while index < bytes.count, let next = edges[node << 8 | Int(bytes[index])] {
      node = Int(next)
      index += 1
      let word = ends[node]
      if word >= 0, isLoose(bytes, start, index) { found = Match(word: Int(word), range: start..<index) }
    }
    return found
  }

  /// Whether what is found is no part of a longer code of letters and digits.
  private func isLoose(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      bytes.indices.contains(index)
        && (TextCursor.isLetter(bytes[index]) || TextCursor.isDigit(bytes[index]))
    }
    return !(isWord(start) && isWord(start - 1)) && !(isWord(end - 1) && isWord(end))
  }
}
