// SPDX-License-Identifier: MIT

internal import Templates

/// The files that tell which passages hold which characters.
///
/// Each is one text in the order of keys: character or pair, blank, passages, blank, and so on. Where names of documents
/// hold a gram, their first passages come before those whose text holds it, with `|` between.
struct GramFiles {
  /// A gram with its entries in every list; ``none`` where a list does not have it.
  private struct Line {
    let gram: Gram
    var places: InlineArray<4, UInt32> = [Line.none, Line.none, Line.none, Line.none]

    static let none = UInt32.max
  }

  /// The lists of texts, then those of names, of the first part and the second.
  private let lists: InlineArray<4, GramLists>
  /// How many passages stand before those of the second part.
  private let shift: UInt32
  /// In the order of files and, within a file, of keys.
  private let lines: [Line]
  /// For each file where its lines end.
  private let ends: [Int]

  /// - Parameters:
  ///   - parts: The passages of the second follow those of the first.
  ///   - size: Bytes of a file, on average.
  init(_ parts: (GramPart, GramPart), size: Int) {
    lists = [parts.0.texts, parts.1.texts, parts.0.names, parts.1.names]
    shift = UInt32(parts.0.passages)
    let (lines, total) = Self.lines(lists)
    (self.lines, ends) = Self.sorted(lines, max(1, (total + size - 1) / size))
  }

  /// The files, in order.
  var files: [[UInt8]] {
    var text: [UInt8] = []
    return ends.indices.map { shard in
      text.removeAll(keepingCapacity: true)
      for line in lines[(shard == 0 ? 0 : ends[shard - 1])..<ends[shard]] {
        if !text.isEmpty { text.append(0x20) }
        line.gram.write(into: &text)
        text.append(0x20)
        if line.places[2] != Line.none || line.places[3] != Line.none {
          write(line, 2, into: &text)
          text.append(UInt8(ascii: "|"))
        }
        write(line, 0, into: &text)
      }
      return Self.file(shard, text)
    }
  }

  /// Writes the passages of both parts, from the list of the first on.
  private func write(_ line: Line, _ first: Int, into text: inout [UInt8]) {
    var state = PostingCode.State()
    for part in first...(first + 1) where line.places[part] != Line.none {
      let entry = lists[part].entries[Int(line.places[part])]
      lists[part].signs(of: entry) { signs in
        if part == first {
          text.append(contentsOf: signs)
          state = entry.state
        } else {
          state.join(signs, waiting: entry.state, shift: shift) {
            $0.write(into: &text)
          } copy: {
            text.append(contentsOf: $0)
          }
        }
      }
    }
    state.end { $0.write(into: &text) }
  }

  private static func file(_ shard: Int, _ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 64 + 64)
    bytes += "taizhangPart(\"g\(shard)\",".utf8
    Escaping.json(text, into: &bytes)
    bytes += ");\n".utf8
    return bytes
  }

  /// All grams in the order of keys, and about how many bytes they take.
  private static func lines(_ lists: InlineArray<4, GramLists>) -> (lines: [Line], total: Int) {
    var lines: [Line] = []
    lines.reserveCapacity(lists.indices.map { lists[$0].entries.count }.max() ?? 0)
    var total = 0
    var next: InlineArray<4, Int> = [0, 0, 0, 0]
    while true {
      var key = UInt64.max
      for list in lists.indices where next[list] < lists[list].entries.count {
        key = min(key, lists[list].entries[next[list]].key)
      }
      if key == UInt64.max { return (lines, total) }
      var line = Line(gram: Gram(key: key))
      total += 8
      for list in lists.indices where next[list] < lists[list].entries.count {
        let entry = lists[list].entries[next[list]]
        if entry.key != key { continue }
        line.places[list] = UInt32(next[list])
        next[list] += 1
        total += Int(entry.count) + (list < 2 ? 0 : 1)
      }
      lines.append(line)
    }
  }

  /// The lines by the file they stand in, and for each file where its lines end; their order stays within a file.
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
      filled = lines.count
    }
    return (sorted, ends)
  }
}
