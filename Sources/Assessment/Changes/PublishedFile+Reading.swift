// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records
internal import Standards

/// Why bytes are not the state of a site.
package enum PublishedFileProblem: Error, Sendable, Hashable {
  /// The file is not one of this tool's, or not text.
  case notAState
  /// Another version of the tool wrote it.
  case version(String)
  /// A line is not what it must be, or lines are missing at the end.
  case damaged(line: Int)

  package var wording: Wording {
    switch self {
    case .notAState: Wording("它不是本工具写出的公布状态", "it is no state that this tool wrote")
    case .version(let text): Wording("它是版本 \(text) 的格式", "it is of version \(text)")
    case .damaged(let line): Wording("第 \(line) 行不完整", "line \(line) is damaged")
    }
  }
}

extension PublishedFile {
  /// Reads what ``bytes`` writes.
  package init(_ bytes: [UInt8]) throws(PublishedFileProblem) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notAState }
    var lines = LineReader(text)
    let head = lines.next() ?? []
    guard head.first == Self.head[0] else { throw .notAState }
    guard head == Self.head else { throw .version(head.count > 1 ? head[1] : "?") }
    let site = try lines.fields("site", 5)
    guard let year = Int(site[2]), let audience = Audience(rawValue: site[3]),
      let asOf = CivilDate(site[4])
    else { throw .damaged(line: lines.number) }
    let identity = PublishedState.Identity(county: site[1], year: year, audience: audience)
    let entries = try lines.entries("entries")
    let state = PublishedState(site: identity, asOf: asOf, entries: entries)
    guard let compared = lines.next(), compared.first == "compared", compared.count >= 2 else {
      throw .damaged(line: lines.number)
    }
    let date = compared.count > 2 ? CivilDate(compared[2]) : nil
    switch (compared[1], date) {
    case ("recent", _): self.init(state: state, baseline: .recent)
    case ("since", let date?): self.init(state: state, baseline: .since(date))
    case ("published", let date?):
      let old = try Self.older(state, &lines)
      self.init(
        state: state, baseline: .published(PublishedState(site: identity, asOf: date, entries: old)))
    default: throw .damaged(line: lines.number)
    }
  }

  private static func older(
    _ state: PublishedState, _ lines: inout LineReader
  ) throws(PublishedFileProblem) -> [StateEntry] {
    let added = Set(try lines.entries("added").map(\.name))
    let changed = try lines.entries("changed")
    let names = Set(changed.map(\.name))
    return state.entries.filter { !added.contains($0.name) && !names.contains($0.name) } + changed
  }
}

/// The lines of a file one after the other.
private struct LineReader {
  private var rest: Substring.UTF8View
  /// The line read last, from 1.
  private(set) var number = 0

  init(_ text: String) {
    rest = text[...].utf8
  }

  /// The fields of the next line; `nil` at the end.
  mutating func next() -> [String]? {
    number += 1
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let line = rest[..<end]
    rest = rest[rest.index(after: end)...]
    return line.split(separator: 0x09, omittingEmptySubsequences: false).map { Self.plain($0) }
  }

  /// A line that begins with a word and has so many fields.
  mutating func fields(_ word: String, _ count: Int) throws(PublishedFileProblem) -> [String] {
    guard let fields = next(), fields.first == word, fields.count == count else {
      throw .damaged(line: number)
    }
    return fields
  }

  /// A line with a count, and as many entries.
  mutating func entries(_ word: String) throws(PublishedFileProblem) -> [StateEntry] {
    guard let count = Int(try fields(word, 2)[1]), count >= 0 else { throw .damaged(line: number) }
    var entries: [StateEntry] = []
    for _ in 0..<count {
      guard let fields = next(), fields.count >= 2 else { throw .damaged(line: number) }
      entries.append(
        StateEntry(kind: fields[0], key: Self.words(fields[1]), fields: Array(fields.dropFirst(2))))
    }
    return entries
  }

  private static func words(_ key: String) -> [String] {
    key.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.utf8.contains(0x25) ? String($0).replacing("%2F", with: "/").replacing("%25", with: "%") : String($0)
    }
  }

  private static func plain(_ field: Substring.UTF8View) -> String {
    guard field.contains(0x5C) else { return String(Substring(field)) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if !isEscaped {
        if byte == 0x5C { isEscaped = true } else { bytes.append(byte) }
        continue
      }
      isEscaped = false
      switch byte {
      case 0x74: bytes.append(0x09)
      case 0x6E: bytes.append(0x0A)
      case 0x72: bytes.append(0x0D)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
