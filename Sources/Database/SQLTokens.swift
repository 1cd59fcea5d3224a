// SPDX-License-Identifier: MIT

/// A word, sign or quoted text of SQL, with its place.
package struct SQLToken: Sendable, Hashable {
  package enum Kind: Sendable {
    case word
    /// Between double quotes, backticks or brackets.
    case quotedName
    case literal
    case number
    case sign
  }

  package let kind: Kind
  /// Without its quotes.
  package let text: String
  /// Where it begins, in bytes of UTF-8.
  package let offset: Int
}

/// The tokens of SQL, without blanks and comments; for words and places only: SQLite itself reads the grammar.
package struct SQLTokens: Sendable {
  package let all: [SQLToken]

  package init(_ sql: String) {
    var reader = Reader(bytes: Array(sql.utf8))
    var tokens: [SQLToken] = []
    while let token = reader.next() { tokens.append(token) }
    all = tokens
  }

  /// The place of a word or name, however its letters are written.
  func offset(of name: String) -> Int? {
    let wanted = name.lowercased()
    return all.first { ($0.kind == .word || $0.kind == .quotedName) && $0.text.lowercased() == wanted }?
      .offset
  }

  /// The place where a function is called, else that of its name.
  ///
  /// - Parameter argument: What tells one call from another: an argument's place, from 0, and its value. A call that
  ///   writes that value comes first, then one that takes it from a column, then any.
  func offset(ofFunction name: String, argument: (place: Int, text: String)? = nil) -> Int? {
    let wanted = name.lowercased()
    let calls = all.indices.dropLast().filter { index in
      let token = all[index]
      return (token.kind == .word || token.kind == .quotedName) && token.text.lowercased() == wanted
        && all[index + 1].text == "(" && all[index + 1].kind == .sign
    }
    guard let first = calls.first else { return offset(of: name) }
    guard let argument else { return all[first].offset }
    let written = calls.first { literal($0 + 1, argument.place) == .some(argument.text) }
    let computed = calls.first { literal($0 + 1, argument.place) == nil }
    return all[written ?? computed ?? first].offset
  }

  /// The literal or number that an argument of a call is; `nil` where it is anything else.
  ///
  /// - Parameter open: The index of the call's bracket.
  private func literal(_ open: Int, _ place: Int) -> String? {
    var depth = 0
    var position = 0
    var argument: [SQLToken] = []
    for token in all[(open + 1)...] {
      if token.kind == .sign {
        if token.text == ")" {
          if depth == 0 { break }
          depth -= 1
        } else if token.text == "(" {
          depth += 1
        } else if token.text == ",", depth == 0 {
          position += 1
          continue
        }
      }
      if position == place { argument.append(token) }
    }
    guard argument.count == 1, [.literal, .number].contains(argument[0].kind) else {
      // -1 is a sign and a number.
      guard argument.count == 2, argument[0].text == "-", argument[1].kind == .number else { return nil }
      return "-" + argument[1].text
    }
    return argument[0].text
  }
}

private struct Reader {
  let bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> SQLToken? {
    skipBlanks()
    guard at < bytes.count else { return nil }
    let start = at
    switch bytes[at] {
    case 0x27: return quoted(.literal, until: 0x27, from: start)
    case 0x22: return quoted(.quotedName, until: 0x22, from: start)
    case 0x60: return quoted(.quotedName, until: 0x60, from: start)
    case 0x5B: return quoted(.quotedName, until: 0x5D, from: start)
    case 0x30...0x39: return run(.number, from: start) { Self.isWord($0) || $0 == 0x2E }
    case let byte where Self.isWord(byte): return run(.word, from: start, Self.isWord)
    default:
      at += 1
      return SQLToken(kind: .sign, text: text(start, at), offset: start)
    }
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if bytes[at] <= 0x20 {
        at += 1
      } else if bytes[at...].starts(with: [0x2D, 0x2D]) {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      } else if bytes[at...].starts(with: [0x2F, 0x2A]) {
        at += 2
        while at < bytes.count, !bytes[at...].starts(with: [0x2A, 0x2F]) { at += 1 }
        at = min(at + 2, bytes.count)
      } else {
        return
      }
    }
  }

  private mutating func quoted(_ kind: SQLToken.Kind, until mark: UInt8, from start: Int) -> SQLToken {
    at += 1
    var held: [UInt8] = []
    while at < bytes.count {
      if bytes[at] == mark {
        guard mark != 0x5D, at + 1 < bytes.count, bytes[at + 1] == mark else { break }
        at += 1
      }
      held.append(bytes[at])
      at += 1
    }
    at = min(at + 1, bytes.count)
    return SQLToken(kind: kind, text: String(decoding: held, as: UTF8.self), offset: start)
  }

  private mutating func run(
    _ kind: SQLToken.Kind, from start: Int, _ belongs: (UInt8) -> Bool
  ) -> SQLToken {
    while at < bytes.count, belongs(bytes[at]) { at += 1 }
    return SQLToken(kind: kind, text: text(start, at), offset: start)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Letters, digits, `_`, `$` and every byte of a character beyond ASCII, as SQLite reads names.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...0xFF: true
    default: false
    }
  }
}
