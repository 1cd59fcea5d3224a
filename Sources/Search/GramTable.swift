// SPDX-License-Identifier: MIT

/// One or two neighbouring characters of folded text.
struct Gram: Hashable {
  let first: UInt32
  /// 0 for a single character.
  let second: UInt32

  /// Which of `count` files holds it: FNV-1a over its code points, so that the script finds it too.
  func shard(of count: Int) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    hash = (hash ^ first) &* 0x0100_0193
    if second != 0 { hash = (hash ^ second) &* 0x0100_0193 }
    return Int((hash ^ hash >> 15) % UInt32(count))
  }

  var text: String {
    var text = ""
    for value in [first, second] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

/// Which passages hold which grams.
struct GramTable {
  /// 21 bits for each character, one that is 0 for names, 21 for the passage.
  private var pairs: [UInt64] = []
  private static let unitBits: UInt64 = 21

  /// Adds the grams of a passage's text.
  mutating func add(text: String, unit: Int) { add(Folding.folded(text), 1 << Self.unitBits | UInt64(unit)) }

  /// Adds the grams of a title or another name, with its ends, under the document's first passage.
  mutating func add(name: String, unit: Int) {
    let folded = Folding.folded(name)
    if folded.isEmpty { return }
    add([Folding.nameStart] + folded + [Folding.nameEnd], UInt64(unit))
  }

  private mutating func add(_ folded: [UInt32], _ unit: UInt64) {
    var grams: [UInt64] = []
    grams.reserveCapacity(folded.count * 2)
    var before: UInt32 = Folding.blank
    for character in folded {
      defer { before = character }
      if character <= Folding.blank { continue }
      let isMark = character == Folding.nameStart || character == Folding.nameEnd
      if !isMark { grams.append(UInt64(character) << 21) }
      if before > Folding.blank { grams.append(UInt64(before) << 21 | UInt64(character)) }
    }
    grams.sort()
    var last: UInt64?
    for gram in grams where gram != last {
      pairs.append(gram << 22 | unit)
      last = gram
    }
  }

  /// Each gram with its passages, those that it names first; in the order of code points.
  func lines() -> [(gram: Gram, line: [UInt8])] {
    let pairs = pairs.sorted()
    var lines: [(gram: Gram, line: [UInt8])] = []
    var start = 0
    while start < pairs.count {
      let gram = pairs[start] >> 22
      var end = start
      while end < pairs.count, pairs[end] >> 22 == gram { end += 1 }
      lines.append(Self.line(gram, pairs[start..<end]))
      start = end
    }
    return lines
  }

  private static func line(_ gram: UInt64, _ pairs: ArraySlice<UInt64>) -> (gram: Gram, line: [UInt8]) {
    let split = pairs.firstIndex { $0 >> unitBits & 1 == 1 } ?? pairs.endIndex
    var line: [UInt8] = []
    if split > pairs.startIndex {
      PostingCode.write(numbers(pairs[..<split]), into: &line)
      line.append(UInt8(ascii: "|"))
    }
    PostingCode.write(numbers(pairs[split...]), into: &line)
    return (Gram(first: UInt32(gram >> 21), second: UInt32(gram & 0x1F_FFFF)), line)
  }

  /// A document's names may share a gram.
  private static func numbers(_ pairs: ArraySlice<UInt64>) -> [Int] {
    var numbers: [Int] = []
    for pair in pairs {
      let number = Int(pair & 0x1F_FFFF)
      if numbers.last != number { numbers.append(number) }
    }
    return numbers
  }
}
