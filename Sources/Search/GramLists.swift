// SPDX-License-Identifier: MIT

/// What a ``GramTable`` found, in the order of keys and without the room that it needed to grow.
struct GramLists: Sendable {
  struct Entry: Sendable {
    /// Of a ``Gram``.
    let key: UInt64
    /// Where its passages begin in `bytes`.
    let start: UInt32
    /// How many bytes they take.
    let count: UInt32
    /// What is still to be written behind them.
    let state: PostingCode.State
  }

  /// The passages of all grams in ``PostingCode``, counted from 0.
  fileprivate(set) var bytes: [UInt8] = []
  /// In the order of keys, each key once.
  private(set) var entries: [Entry] = []

  init(_ table: consuming GramTable) {
    let places = table.places.filter { table[$0].key != 0 }.map { (key: table[$0].key, place: $0) }
      .sorted { $0.key < $1.key }
    bytes.reserveCapacity(places.reduce(0) { $0 + table[$1.place].count })
    entries.reserveCapacity(places.count)
    for (key, place) in places {
      let start = UInt32(bytes.count)
      table.finish(place)
      bytes.append(contentsOf: table.passages(at: place))
      let count = UInt32(bytes.count) - start
      entries.append(Entry(key: key, start: start, count: count, state: table[place].state))
    }
  }

  /// The signs of an entry.
  func signs<Result>(of entry: Entry, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { all in
      body(UnsafeRawBufferPointer(rebasing: all[Int(entry.start)..<Int(entry.start + entry.count)]))
    }
  }
}

/// The grams of a part of a site's documents, whose passages are counted from 0.
struct GramPart: Sendable {
  /// The grams of passages.
  let texts: GramLists
  /// The grams of documents' names, under their first passages.
  let names: GramLists
  /// For each document the number of its first passage.
  let starts: [Int]
  /// How many passages there are.
  let passages: Int

  init(_ documents: some Sequence<SearchDocument>) {
    var passages = Passages()
    var folded = FoldedText()
    var names = GramTable()
    var texts = GramTable()
    var starts: [Int] = []
    var unit = 0
    for document in documents {
      starts.append(unit)
      for name in document.isContinued ? [] : [document.title] + document.names {
        folded.read(name: name)
        names.add(folded.characters, unit: unit)
      }
      passages.cut(document) { passage in
        folded.read(passage)
        texts.add(folded.characters, unit: unit)
        unit += 1
      }
    }
    self.names = GramLists(names)
    self.texts = GramLists(texts)
    self.starts = starts
    self.passages = unit
  }
}
