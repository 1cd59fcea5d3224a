// SPDX-License-Identifier: MIT

/// One, two or three neighbouring characters of folded text, four of ASCII, or a code such as `hk-03`.
struct Gram: Hashable {
  /// 21 bits for each character, the last in the lowest; 0 in the place of characters that are not there. With the
  /// highest bit, 7 bits for each character of a code and of four in a row.
  let key: UInt64

  /// The highest bit of a key.
  static let code: UInt64 = 1 << 63

  /// Calls `body` with its characters in order.
  @inline(__always)
  func forEachCharacter(_ body: (UInt32) -> Void) {
    let width = key & Self.code == 0 ? 21 : 7
    var shift = 63 - width
    while shift >= 0 {
      let character = UInt32(truncatingIfNeeded: key >> UInt64(shift)) & (1 << width - 1)
      if character != 0 { body(character) }
      shift -= width
    }
  }

  /// Which of `count` files holds it: FNV-1a over its code points, so that the script finds it too.
  func shard(of count: UInt32) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    forEachCharacter { hash = (hash ^ $0) &* 0x0100_0193 }
    return Int((hash ^ hash >> 15) % count)
  }

  /// Adds its characters as UTF-8.
  func write(into bytes: inout [UInt8]) {
    forEachCharacter { character in
      if character < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: character))
      } else if let scalar = Unicode.Scalar(character) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Calls `body` with the key of every gram of a folded text, as often as it stands there: every character, every
  /// pair of neighbours, and every three in a row of which one is ASCII, as digits and Latin letters are few and their
  /// pairs stand almost everywhere; of figures such as `5.24` also every four. Codes are there as a whole, since the
  /// parts of `hk-03` stand beside each other in many a table that does not hold it.
  @inline(__always)
  static func forEachKey(in folded: UnsafeBufferPointer<UInt32>, _ body: (UInt64) -> Void) {
    var beforeLast: UInt64 = 0
    var last: UInt64 = 0
    var ascii = ASCIIRun()
    for value in folded {
      let character = value <= Folding.blank ? 0 : UInt64(value)
      if character != 0 {
        let isMark = value == Folding.nameStart || value == Folding.nameEnd
        if !isMark { body(character) }
        if last != 0 { body(last << 21 | character) }
        let isThree = last != 0 && beforeLast != 0 && beforeLast != Folding.nameStart && !isMark
        if isThree, min(character, last, beforeLast) < 0x7F {
          body(beforeLast << 42 | last << 21 | character)
        }
      }
      beforeLast = last
      last = character
      if character < 0x7F {
        ascii.add(character, body)
      } else {
        ascii.end(body)
      }
    }
    ascii.end(body)
  }
}

/// Neighbouring characters of ASCII, and of them those at the end that may stand in a code: small letters, digits and
/// `-`.
private struct ASCIIRun {
  private var count = 0
  private var four: UInt64 = 0
  private var codeCount = 0
  private var code: UInt64 = 0
  private var startsWithLetter = false
  private var hasDigit = false

  /// - Parameter character: Below U+007F; 0 for a blank.
  @inline(__always)
  mutating func add(_ character: UInt64, _ body: (UInt64) -> Void) {
    if character == 0 { return end(body) }
    count += 1
    four = (four << 7 | character) & (1 << 28 - 1)
    if count > 3 { body(four | Gram.code) }
    let isDigit = 0x30...0x39 ~= character
    let isLetter = 0x61...0x7A ~= character
    guard isDigit || isLetter || character == 0x2D else { return endCode(body) }
    if codeCount == 0 {
      startsWithLetter = isLetter
      hasDigit = false
      code = 0
    }
    codeCount += 1
    code = code << 7 | character
    hasDigit = hasDigit || isDigit
  }

  @inline(__always)
  mutating func end(_ body: (UInt64) -> Void) {
    if count == 0 { return }
    count = 0
    endCode(body)
  }

  /// A code starts with a letter, has a digit in it, and is 5...9 long.
  @inline(__always)
  private mutating func endCode(_ body: (UInt64) -> Void) {
    if startsWithLetter, hasDigit, 5...9 ~= codeCount { body(code | Gram.code) }
    codeCount = 0
  }
}
