// SPDX-License-Identifier: MIT

import Foundation
import Search
import Testing

/// The index read back as the script of the search page reads it, with count of what it took.
struct IndexReader {
  private let files: [String: [UInt8]]
  private let grams: Int
  private(set) var fetched: Set<String> = ["search/index.js"]

  init(_ index: SearchIndex) throws {
    files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    let list = try #require(files["search/index.js"])
    let object = try #require(try Self.argument(list) as? [String: Any])
    grams = try #require(object["grams"] as? Int)
  }

  /// Bytes of the files taken so far.
  var bytes: Int { fetched.reduce(0) { $0 + (files[$1]?.count ?? 0) } }

  /// What a file hands over, read as JSON.
  static func argument(_ bytes: [UInt8]) throws -> Any {
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.firstIndex(of: ","))
    let json = text[text.index(after: start)...].dropLast(3)
    return try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
  }

  private func value(of path: String) throws -> Any { try Self.argument(try #require(files[path])) }

  static func numbers(_ text: some StringProtocol) throws -> [Int] {
    var list: [Int] = []
    var last = -1
    var high = 0
    var isRun = false
    for byte in text.utf8 {
      let digit = try #require(PostingCode.signs.firstIndex(of: byte))
      if digit == 77 {
        isRun = true
      } else if digit >= 48 {
        high = high * 29 + digit - 48
      } else {
        let number = high * 48 + digit
        if isRun {
          for _ in 0..<(number + 3) {
            last += 1
            list.append(last)
          }
        } else {
          last += number + 1
          list.append(last)
        }
        high = 0
        isRun = false
      }
    }
    return list
  }

  /// The passages that hold a gram, in names or text.
  mutating func passages(_ gram: [UInt32]) throws -> Set<Int> {
    var hash: UInt32 = 0x811C_9DC5
    for value in gram { hash = (hash ^ value) &* 0x0100_0193 }
    let path = "search/g\(Int((hash ^ hash >> 15) % UInt32(grams))).js"
    fetched.insert(path)
    let text = try #require(try value(of: path) as? String)
    let words = text.split(separator: " ")
    let wanted = gram.compactMap { Unicode.Scalar($0) }.map { String($0) }.joined()
    for position in stride(from: 0, to: words.count - 1, by: 2) where words[position] == wanted {
      return try words[position + 1].split(separator: "|").reduce(into: []) {
        $0.formUnion(try Self.numbers($1))
      }
    }
    return []
  }

  /// The passages that hold every pair of neighbours of a word, or three in a row where one is ASCII.
  mutating func candidates(_ word: String) throws -> Set<Int> {
    let folded = Folding.folded(word)
    if folded.count == 1 { return try passages(folded) }
    var common: Set<Int>?
    for position in folded.indices.dropLast() {
      let three = folded[position..<min(position + 3, folded.count)]
      let found = try passages(Array(three.contains { $0 < 0x7F } ? three : three.prefix(2)))
      common = common?.intersection(found) ?? found
    }
    return common ?? []
  }

  /// Takes the files of some passages; each with its address, title and text.
  mutating func read(_ passages: some Sequence<Int>) throws -> [(
    address: String, title: String, text: String
  )] {
    let list = try #require(try value(of: "search/index.js") as? [String: Any])
    let firsts = try Self.numbers(try #require(list["texts"] as? String))
    return try passages.map { passage in
      let file = try #require(firsts.lastIndex { $0 <= passage })
      fetched.insert("search/t\(file).js")
      let documents = try #require(try value(of: "search/t\(file).js") as? [[Any]])
      var next = firsts[file]
      for document in documents {
        for text in try #require(document[3] as? [String]) {
          if next == passage {
            return (try #require(document[0] as? String), try #require(document[1] as? String), text)
          }
          next += 1
        }
      }
      throw Missing()
    }
  }

  struct Missing: Error {}
}
