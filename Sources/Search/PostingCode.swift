// SPDX-License-Identifier: MIT

/// Rising numbers as short text: the gaps between them in a number system of letters and signs.
///
/// Of the 78 signs 0...47 end a number, 48...76 are its higher digits (base 29), and 77 says that the next number,
/// plus three, counts neighbours without a gap. Digits, quotes, backslash, `<`, `&`, `|` and blanks are none of them:
/// the text needs no escape in a script and cannot look like a telephone number.
package enum PostingCode {
  private static let text: StaticString =
    "!#$%()*+,-./:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~"

  package static var signs: [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static let low: UInt32 = 48
  private static let high: UInt32 = 29
  private static let run = 77
  /// Fewer neighbours than this are written one by one.
  private static let shortestRun: UInt32 = 3

  /// A few signs, the first in the lowest byte.
  struct Signs {
    var word: UInt64
    var count: UInt32

    func write(into bytes: inout [UInt8]) {
      for place in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * place))) }
    }
  }

  /// Numbers that have been taken and not yet been written, as neighbours are counted first.
  struct State: Sendable {
    /// One more than the last number; 0 before the first.
    private(set) var next: UInt32 = 0
    private var neighbours: UInt32 = 0

    /// Takes a number, which is greater than the one before; calls `write` with what is certain now.
    @inline(__always)
    mutating func add(_ number: UInt32, _ write: (Signs) -> Void) {
      let gap = number - next
      next = number + 1
      if gap == 0 {
        neighbours += 1
      } else {
        end(write)
        write(PostingCode.signs(of: gap))
      }
    }

    /// Goes on with a list that was written from 0 on and of which each number now is `shift` greater; the outcome is as
    /// if its numbers had been taken one by one.
    ///
    /// - Parameters:
    ///   - other: What was waiting behind `signs`.
    ///   - copy: Called with the signs that stay as they are.
    mutating func join(
      _ signs: UnsafeRawBufferPointer, waiting other: State, shift: UInt32, _ write: (Signs) -> Void,
      copy: (UnsafeRawBufferPointer) -> Void
    ) {
      var rest = signs[...]
      // A list that begins with 0 begins with neighbours of what is before the first number.
      let leading = rest.isEmpty ? other.neighbours : PostingCode.neighbours(from: &rest)
      let first = leading > 0 ? shift : shift + PostingCode.number(from: &rest)
      add(first, write)
      if leading > 0 { neighbours += leading - 1 }
      if !rest.isEmpty {
        end(write)
        copy(UnsafeRawBufferPointer(rebasing: rest))
      }
      if leading == 0 || !rest.isEmpty { neighbours = other.neighbours }
      next = other.next + shift
    }

    /// Writes what is still waiting.
    @inline(__always)
    mutating func end(_ write: (Signs) -> Void) {
      if neighbours > 0 { write(PostingCode.signs(ofRun: neighbours)) }
      neighbours = 0
    }
  }

  /// Writes numbers that rise from 0 on; each is greater than the one before.
  package static func write(_ numbers: some Collection<Int>, into bytes: inout [UInt8]) {
    var state = State()
    var all: [Signs] = []
    for number in numbers { state.add(UInt32(number)) { all.append($0) } }
    state.end { all.append($0) }
    for signs in all { signs.write(into: &bytes) }
  }

  /// At most eight: a number of 32 bits has seven.
  @inline(never)
  private static func signs(ofRun count: UInt32) -> Signs {
    if count < shortestRun {
      let one = UInt64(text.utf8Start[0])
      return Signs(word: count == 1 ? one : one << 8 | one, count: count)
    }
    let number = signs(of: count - shortestRun)
    return Signs(word: number.word << 8 | UInt64(text.utf8Start[run]), count: number.count + 1)
  }

  @inline(__always)
  private static func signs(of number: UInt32) -> Signs {
    if number < low { return Signs(word: UInt64(text.utf8Start[Int(number)]), count: 1) }
    var signs = Signs(word: UInt64(text.utf8Start[Int(number % low)]), count: 1)
    var rest = number / low
    while rest > 0 {
      signs.word = signs.word << 8 | UInt64(text.utf8Start[Int(low + rest % high)])
      signs.count += 1
      rest /= high
    }
    return signs
  }

  /// What each sign counts; 255 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, sign) in signs.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }()

  /// Takes a number off the signs.
  private static func number(from signs: inout Slice<UnsafeRawBufferPointer>) -> UInt32 {
    var number: UInt32 = 0
    while let sign = signs.popFirst() {
      let value = UInt32(values[Int(sign)])
      if value < low { return number * low + value }
      number = number * high + value - low
    }
    return number
  }

  /// Takes the neighbours off the signs with which they begin.
  private static func neighbours(from signs: inout Slice<UnsafeRawBufferPointer>) -> UInt32 {
    if signs.first == text.utf8Start[run] {
      signs.removeFirst()
      return number(from: &signs) + shortestRun
    }
    var count: UInt32 = 0
    while signs.first == text.utf8Start[0] {
      signs.removeFirst()
      count += 1
    }
    return count
  }
}
