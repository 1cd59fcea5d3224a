// SPDX-License-Identifier: MIT

/// Cuts documents into passages, the smallest things that the index names and that are fetched to show a hit.
struct Passages: ~Copyable {
  /// A passage grows by whole blocks until it has this many bytes.
  private static let size = 1_500

  private var passage: [UInt8] = []
  private var title = FoldedText()

  /// Calls `body` with each passage of a document: whole blocks, one a line, in UTF-8; at least once, so that each
  /// document is found by its title.
  mutating func cut(_ document: SearchDocument, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    title.read(document.title)
    passage.removeAll(keepingCapacity: true)
    // The title is searched as such.
    let longestTitle = document.isContinued ? 0 : 3 * document.title.utf8.count
    var count = 0
    var text = document.text
    text.withUTF8 { text in
      var start = 0
      while start < text.count {
        let end = Self.end(ofBlockAt: start, in: text)
        let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
        start = end + 1
        if bytes.isEmpty || (bytes.count <= longestTitle && Folding.isFolded(bytes, to: title.characters)) {
          continue
        }
        if !passage.isEmpty { passage.append(Self.lineFeed) }
        passage.append(contentsOf: bytes)
        if passage.count >= Self.size {
          passage.withUnsafeBufferPointer(body)
          passage.removeAll(keepingCapacity: true)
          count += 1
        }
      }
    }
    if !passage.isEmpty || count == 0 { passage.withUnsafeBufferPointer(body) }
  }

  private static let lineFeed: UInt8 = 0x0A

  /// A line feed behind a carriage return ends no block: they are one character.
  private static func end(ofBlockAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = EightBytes.first(in: UnsafeRawBufferPointer(text), from: start) { $0.equal(lineFeed) }
    while end > 0, end < text.count, text[end - 1] == 0x0D {
      end = EightBytes.first(in: UnsafeRawBufferPointer(text), from: end + 1) { $0.equal(lineFeed) }
    }
    return end
  }
}
