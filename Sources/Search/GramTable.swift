// SPDX-License-Identifier: MIT

/// One, two or three neighbouring characters of folded text, four of ASCII, or a code such as `hk-03`.
struct Gram: Hashable {
  /// 21 bits for each character, the last in the lowest; 0 in the place of characters that are not there. With the
  /// highest bit, 7 bits for each character of a code and of four in a row.
  let key: UInt64

  /// Its characters in order.
  var characters: [UInt32] {
    let isCode = key & Self.code != 0
    let parts =
      isCode ? (0..<9).map { key >> (56 - 7 * $0) & 0x7F } : (0..<3).map { key >> (42 - 21 * $0) & 0x1F_FFFF }
    return parts.map { UInt32($0) }.filter { $0 != 0 }
  }

  private static let code: UInt64 = 1 << 63

  /// The key of four neighbours of which each is ASCII and no blank.
  static func key(ofFour four: ArraySlice<UInt32>) -> UInt64 {
    four.reduce(0) { $0 << 7 | UInt64($1) } | code
  }

  /// The key of a run of small letters, digits and `-`, if it is a code: a letter first, a digit in it, 5...9 long.
  static func key(ofCode run: ArraySlice<UInt32>) -> UInt64? {
    guard (5...9).contains(run.count), let first = run.first, first >= 0x61,
      run.contains(where: { $0 < 0x3A && $0 > 0x2F })
    else { return nil }
    return run.reduce(0) { $0 << 7 | UInt64($1) } | code
  }

  /// Whether a character of folded text may stand in a code.
  static func isOfCode(_ character: UInt32) -> Bool {
    switch character {
    case 0x2D, 0x30...0x39, 0x61...0x7A: true
    default: false
    }
  }

  /// Which of `count` files holds it: FNV-1a over its code points, so that the script finds it too.
  func shard(of count: Int) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for character in characters { hash = (hash ^ character) &* 0x0100_0193 }
    return Int((hash ^ hash >> 15) % UInt32(count))
  }

  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters.compactMap { Unicode.Scalar($0) })
    return text
  }
}

/// Which passages hold which grams: every character, every pair of neighbours, and every three in a row of which one
/// is ASCII, as digits and Latin letters are few and their pairs stand almost everywhere; of figures such as `5.24` also
/// every four. Codes are there as a whole,
/// since the parts of `hk-03` stand beside each other in many a table that does not hold it.
struct GramTable {
  /// A gram in a passage, one that a name holds before one of the text.
  private struct Entry: Comparable {
    let key: UInt64
    /// The passage; 2³¹ more where its text holds the gram.
    let unit: UInt32

    static func < (left: Self, right: Self) -> Bool {
      left.key == right.key ? left.unit < right.unit : left.key < right.key
    }
  }

  private var entries: [Entry] = []
  private static let inText: UInt32 = 1 << 31

  /// Adds the grams of a passage's text.
  mutating func add(text: String, unit: Int) { add(Folding.folded(text), UInt32(unit) | Self.inText) }

  /// Adds the grams of a title or another name, with its ends, under the document's first passage.
  mutating func add(name: String, unit: Int) {
    let folded = Folding.folded(name)
    if folded.isEmpty { return }
    add([Folding.nameStart] + folded + [Folding.nameEnd], UInt32(unit))
  }

  private mutating func add(_ folded: [UInt32], _ unit: UInt32) {
    var grams: [UInt64] = []
    grams.reserveCapacity(folded.count * 2)
    var beforeLast: UInt64 = 0
    var last: UInt64 = 0
    for character in folded {
      let character = character <= Folding.blank ? 0 : UInt64(character)
      if character != 0 {
        let isMark = character == Folding.nameStart || character == Folding.nameEnd
        if !isMark { grams.append(character) }
        if last != 0 { grams.append(last << 21 | character) }
        let isThree = last != 0 && beforeLast != 0 && beforeLast != Folding.nameStart && !isMark
        if isThree, min(character, last, beforeLast) < 0x7F {
          grams.append(beforeLast << 42 | last << 21 | character)
        }
      }
      beforeLast = last
      last = character
    }
    for run in folded.split(whereSeparator: { !(0x21..<0x7F).contains($0) }) where run.count > 3 {
      for start in run.startIndex..<(run.endIndex - 3) {
        grams.append(Gram.key(ofFour: run[start..<(start + 4)]))
      }
    }
    for run in folded.split(whereSeparator: { !Gram.isOfCode($0) }) {
      if let code = Gram.key(ofCode: run) { grams.append(code) }
    }
    grams.sort()
    var before: UInt64 = 0
    for gram in grams where gram != before {
      entries.append(Entry(key: gram, unit: unit))
      before = gram
    }
  }

  /// Each gram with its passages, those whose document's names hold it first; in the order of keys.
  func lines() -> [(gram: Gram, line: [UInt8])] {
    let entries = entries.sorted()
    var lines: [(gram: Gram, line: [UInt8])] = []
    var start = 0
    while start < entries.count {
      let key = entries[start].key
      var end = start
      while end < entries.count, entries[end].key == key { end += 1 }
      lines.append((Gram(key: key), Self.line(entries[start..<end])))
      start = end
    }
    return lines
  }

  private static func line(_ entries: ArraySlice<Entry>) -> [UInt8] {
    let split = entries.firstIndex { $0.unit >= inText } ?? entries.endIndex
    var line: [UInt8] = []
    if split > entries.startIndex {
      PostingCode.write(numbers(entries[..<split]), into: &line)
      line.append(UInt8(ascii: "|"))
    }
    PostingCode.write(numbers(entries[split...]), into: &line)
    return line
  }

  /// A document's names may share a gram.
  private static func numbers(_ entries: ArraySlice<Entry>) -> [Int] {
    var numbers: [Int] = []
    for entry in entries {
      let number = Int(entry.unit & ~inText)
      if numbers.last != number { numbers.append(number) }
    }
    return numbers
  }
}
