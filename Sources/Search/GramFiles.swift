// SPDX-License-Identifier: MIT

internal import Templates

/// The files that tell which passages hold which characters.
enum GramFiles {
  /// Each is one text: character or pair, blank, passages, blank, and so on.
  static func files(_ lines: [(gram: Gram, line: [UInt8])], size: Int) -> [[UInt8]] {
    let total = lines.reduce(0) { $0 + $1.line.count + 8 }
    let count = max(1, (total + size - 1) / size)
    var texts = [String](repeating: "", count: count)
    for (gram, line) in lines {
      let shard = gram.shard(of: count)
      if !texts[shard].isEmpty { texts[shard] += " " }
      texts[shard] += gram.text
      texts[shard] += " "
      texts[shard] += String(decoding: line, as: UTF8.self)
    }
    return texts.enumerated().map { shard, text in
      var bytes = Array("taizhangPart(\"g\(shard)\",".utf8)
      Escaping.json(text, into: &bytes)
      return bytes + Array(");\n".utf8)
    }
  }
}
