// SPDX-License-Identifier: MIT

import Privacy
import Testing

/// Numbers parted at random, always the same ones.
struct GroupingTests {
  /// A generator whose numbers are known: xorshift64.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// The digits in groups of random lengths.
  private static func parted(
    _ digits: String, by signs: [String], most: Int, _ numbers: inout Numbers
  ) -> String {
    var rest = Substring(digits)
    var text = ""
    while !rest.isEmpty {
      let length = Int.random(in: 1...most, using: &numbers)
      text += rest.prefix(length)
      rest = rest.dropFirst(length)
      if !rest.isEmpty { text += signs[Int.random(in: 0..<signs.count, using: &numbers)] }
    }
    return text
  }

  /// Digits of which no two make the beginning of a year.
  private static func mobile(_ numbers: inout Numbers) -> String {
    let tail = (0..<9).map { _ in String(Int.random(in: 3...9, using: &numbers)) }
    return "1" + String(Int.random(in: 3...8, using: &numbers)) + tail.joined()
  }

  private static func identity(_ numbers: inout Numbers) -> String {
    let serial = String(Int.random(in: 100...999, using: &numbers))
    let year = String(Int.random(in: 1940...2015, using: &numbers))
    let seventeen =
      "372901" + year + "0" + String(Int.random(in: 1...9, using: &numbers)) + "1"
      + String(Int.random(in: 0...9, using: &numbers)) + serial
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(seventeen, weights).reduce(0) { $0 + (Int(String($1.0)) ?? 0) * $1.1 }
    return seventeen + String(Array("10X98765432")[sum % 11])
  }

  @Test(arguments: [[" "], ["-"], [" ", "-"], ["　"], [" - "]])
  func `a mobile number in any groups`(signs: [String]) {
    var numbers = Numbers(state: 20_220_318)
    for _ in 0..<2000 {
      let digits = Self.mobile(&numbers)
      let text = "请找" + Self.parted(digits, by: signs, most: 11, &numbers) + "，谢谢"
      #expect(PersonalDataScanner().matches(in: text).map(\.normal) == [digits], "\(text)")
    }
  }

  @Test(arguments: [
    [" "], ["-"], ["/"], ["_"], [","], ["、"], ["："], [" ", "-", "/"], ["·", "_", "，", " "], ["　", "—"],
  ])
  func `an identity number in any groups`(signs: [String]) {
    var numbers = Numbers(state: 19_990_701)
    for _ in 0..<2000 {
      let digits = Self.identity(&numbers)
      let text = "证件" + Self.parted(digits, by: signs, most: 18, &numbers) + "。"
      #expect(PersonalDataScanner().matches(in: text).map(\.normal) == [digits], "\(text)")
    }
  }

  @Test func `rows of digits and numerals without an end are read in time`() {
    for row in ["1 ", "1,", "1一", "①", "13 ", "0 ", "(a)a.", "鲁A ", "a@", "dot "] {
      let text = String(repeating: row, count: 200_000 / row.utf8.count)
      let clock = ContinuousClock()
      let time = clock.measure { _ = PersonalDataScanner().matches(in: text) }
      #expect(time < .seconds(3), "\(row)")
    }
  }
}
