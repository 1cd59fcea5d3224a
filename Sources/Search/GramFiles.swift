// SPDX-License-Identifier: MIT

internal import Templates

/// The files that tell which passages hold which characters.
///
/// Each is one text in the order of keys: character or pair, blank, passages, blank, and so on. Where names of documents
/// hold a gram, their first passages come before those whose text holds it, with `|` between.
enum GramFiles {
  /// A gram with its places in both tables; none in a table that does not have it.
  private struct Line {
    let gram: Gram
    let text: UInt32
    let name: UInt32

    static let none = UInt32.max
  }

  /// - Parameters:
  ///   - texts: The grams of passages.
  ///   - names: The grams of documents' names, under their first passages.
  ///   - size: Bytes of a file, on average.
  static func files(texts: borrowing GramTable, names: borrowing GramTable, size: Int) -> [[UInt8]] {
    let (lines, total) = lines(texts, names)
    let count = max(1, (total + size - 1) / size)
    let (shards, ends) = sorted(lines, count)
    var text: [UInt8] = []
    return (0..<count).map { shard in
      text.removeAll(keepingCapacity: true)
      for line in shards[(shard == 0 ? 0 : ends[shard - 1])..<ends[shard]] {
        if !text.isEmpty { text.append(0x20) }
        line.gram.write(into: &text)
        text.append(0x20)
        if line.name != Line.none {
          text.append(contentsOf: names.passages(at: Int(line.name)))
          text.append(UInt8(ascii: "|"))
        }
        if line.text != Line.none { text.append(contentsOf: texts.passages(at: Int(line.text))) }
      }
      return file(shard, text)
    }
  }

  private static func file(_ shard: Int, _ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 64 + 64)
    bytes += "taizhangPart(\"g\(shard)\",".utf8
    Escaping.json(text, into: &bytes)
    bytes += ");\n".utf8
    return bytes
  }

  /// All grams, in any order, and about how many bytes they take.
  private static func lines(
    _ texts: borrowing GramTable, _ names: borrowing GramTable
  ) -> (lines: [Line], total: Int) {
    var lines: [Line] = []
    lines.reserveCapacity(texts.count + names.count)
    var total = 0
    for place in texts.places where texts[place].key != 0 {
      let gram = Gram(key: texts[place].key)
      let name = names.find(gram.key)
      total += texts[place].count + 8
      if let name { total += names[name].count + 1 }
      lines.append(Line(gram: gram, text: UInt32(place), name: name.map { UInt32($0) } ?? Line.none))
    }
    for place in names.places where names[place].key != 0 {
      let gram = Gram(key: names[place].key)
      if texts.find(gram.key) != nil { continue }
      total += names[place].count + 1 + 8
      lines.append(Line(gram: gram, text: Line.none, name: UInt32(place)))
    }
    return (lines, total)
  }

  /// The lines by the file they stand in and then by key, and for each file where its lines end.
  private static func sorted(_ lines: [Line], _ count: Int) -> (lines: [Line], ends: [Int]) {
    let shards = lines.map { UInt32($0.gram.shard(of: UInt32(count))) }
    var ends = [Int](repeating: 0, count: count)
    for shard in shards { ends[Int(shard)] += 1 }
    var sum = 0
    for shard in ends.indices {
      (ends[shard], sum) = (sum, sum + ends[shard])
    }
    let sorted = [Line](unsafeUninitializedCapacity: lines.count) { room, filled in
      for (line, shard) in zip(lines, shards) {
        room.initializeElement(at: ends[Int(shard)], to: line)
        ends[Int(shard)] += 1
      }
      var start = 0
      for end in ends {
        var part = UnsafeMutableBufferPointer(rebasing: room[start..<end])
        part.sort { $0.gram.key < $1.gram.key }
        start = end
      }
      filled = lines.count
    }
    return (sorted, ends)
  }
}
