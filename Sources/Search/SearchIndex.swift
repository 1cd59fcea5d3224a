// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Templates

/// A site's index of every one and two neighbouring characters, as scripts that a page loads one by one.
///
/// `search/index.js` says how many files there are, `search/g<n>.js` hold which passages have which characters, and
/// `search/t<n>.js` hold the passages themselves. Each calls `taizhangPart(name, value)`, so that it works from disk,
/// where a page may not fetch, and under a strict content security policy.
package struct SearchIndex: Sendable {
  /// A file below the output folder.
  package struct File: Sendable, Equatable {
    package let path: String
    package let bytes: [UInt8]
  }

  /// How large the files may grow.
  package struct Sizes: Sendable {
    /// Bytes of a file of characters, on average.
    package var grams: Int
    /// Bytes at which a file of passages ends.
    package var texts: Int

    package init(grams: Int, texts: Int) {
      self.grams = grams
      self.texts = texts
    }

    /// Few files for a small site; for a large one small files, as results then lie in more of them.
    fileprivate init(for documents: [SearchDocument]) {
      let isSmall = documents.reduce(0) { $0 + $1.text.utf8.count } < 4_000_000
      self.init(grams: isSmall ? 6_000 : 5_000, texts: isSmall ? 6_000 : 5_000)
    }
  }

  /// In order: the list of what there is, the characters, the passages.
  package let files: [File]

  /// Makes the index; within a kind, documents keep their order, which is that of results that are equally good.
  ///
  /// - Parameters:
  ///   - documents: Each with an address of its own.
  ///   - kinds: What a document's `kind` counts.
  ///   - workers: How many threads there may be; the files do not depend on it.
  package init(
    _ documents: [SearchDocument], kinds: [SearchKind], sizes: Sizes? = nil, workers: Int = 1
  ) {
    let sizes = sizes ?? Sizes(for: documents)
    let documents = kinds.indices.flatMap { kind in documents.filter { $0.kind == kind } }
    let middle = Self.middle(of: documents)
    let parts = Workers.both(by: workers) {
      GramPart(documents[..<middle])
    } _: {
      GramPart(documents[middle...])
    }
    let starts = parts.0.starts + parts.1.starts.map { $0 + parts.0.passages }
    let (grams, texts) = Workers.both(by: workers) {
      GramFiles(parts, size: sizes.grams).files
    } _: {
      Self.texts(documents, size: sizes.texts)
    }
    let counts = kinds.indices.map { kind in documents.count { $0.kind == kind } }
    let list = Self.list(
      grams: grams.count, documents: starts, texts: texts.map(\.first), kinds: Array(zip(kinds, counts)),
      version: Self.version(of: grams + texts.map(\.bytes)))
    files =
      [File(path: "search/index.js", bytes: list)]
      + grams.enumerated().map { File(path: "search/g\($0).js", bytes: $1) }
      + texts.enumerated().map { File(path: "search/t\($0).js", bytes: $1.bytes) }
  }

  /// The first of the documents that stand behind the middle of all text.
  private static func middle(of documents: [SearchDocument]) -> Int {
    let half = documents.reduce(0) { $0 + $1.text.utf8.count } / 2
    var before = 0
    return documents.firstIndex { document in
      if before >= half { return true }
      before += document.text.utf8.count
      return false
    } ?? documents.count
  }

  private static func texts(_ documents: [SearchDocument], size: Int) -> [(first: Int, bytes: [UInt8])] {
    var passages = Passages()
    var files = TextFiles(size: size)
    for document in documents {
      files.begin(document)
      passages.cut(document) { files.add($0) }
    }
    return files.finished()
  }

  private static func list(
    grams: Int, documents: [Int], texts: [Int], kinds: [(SearchKind, Int)], version: String
  ) -> [UInt8] {
    var bytes = Array("taizhangPart(\"index\",{\"version\":\"\(version)\",\"grams\":\(grams),".utf8)
    let rules =
      Folding.rules.map { "[\($0.first),\($0.last),\($0.result),\($0.step)]" }
      + Folding.expansions.map { "[\($0.sign),\($0.sign),1,0,\"\($0.text)\"]" }
    bytes += Array("\"folds\":[\(rules.joined(separator: ","))],".utf8)
    bytes += Array("\"old\":\"\(Traditional.forms)\",\"plain\":\"\(Traditional.simplified)\",".utf8)
    bytes += Array("\"documents\":".utf8)
    for (numbers, next) in [(documents, ",\"texts\":"), (texts, ",\"kinds\":[")] {
      bytes.append(UInt8(ascii: "\""))
      PostingCode.write(numbers, into: &bytes)
      bytes += Array(("\"" + next).utf8)
    }
    for (position, (kind, count)) in kinds.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "["))
      Escaping.json(kind.id, into: &bytes)
      bytes.append(UInt8(ascii: ","))
      Escaping.json(kind.label, into: &bytes)
      bytes += Array(",\(count)]".utf8)
    }
    return bytes + Array("]});\n".utf8)
  }

  /// Of what all files hold, so that one kept from an earlier build is not taken for the new one: FNV-1a with eight
  /// bytes at a time, 64 bits.
  private static func version(of files: [[UInt8]]) -> String {
    let prime: UInt64 = 0x100_0000_01B3
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      file.withUnsafeBytes { bytes in
        let whole = bytes.count & ~7
        for start in stride(from: 0, to: whole, by: 8) {
          let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
          hash = (hash ^ word) &* prime
          // A product spreads bits upwards only.
          hash ^= hash >> 32
        }
        for byte in bytes[whole...] { hash = (hash ^ UInt64(byte)) &* prime }
        hash = (hash ^ UInt64(bytes.count)) &* prime
      }
    }
    return String(hash, radix: 36)
  }
}
