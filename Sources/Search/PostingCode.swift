// SPDX-License-Identifier: MIT

/// Rising numbers as short text: the gaps between them in a number system of letters and signs.
///
/// Of the 78 signs 0...47 end a number, 48...76 are its higher digits (base 29), and 77 says that the next number,
/// plus three, counts neighbours without a gap. Digits, quotes, backslash, `<`, `&`, `|` and blanks are none of them:
/// the text needs no escape in a script and cannot look like a telephone number.
package enum PostingCode {
  package static let signs: [UInt8] = Array(
    "!#$%()*+,-./:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~".utf8)

  private static let low = 48
  private static let high = 29
  private static let run = 77
  /// Fewer neighbours than this are written one by one.
  private static let shortestRun = 3

  /// Writes numbers that rise from 0 on; each is greater than the one before.
  package static func write(_ numbers: some Collection<Int>, into bytes: inout [UInt8]) {
    var last = -1
    var neighbours = 0
    for number in numbers {
      if number == last + 1 {
        neighbours += 1
      } else {
        writeRun(neighbours, into: &bytes)
        neighbours = 0
        write(number - last - 1, into: &bytes)
      }
      last = number
    }
    writeRun(neighbours, into: &bytes)
  }

  private static func writeRun(_ count: Int, into bytes: inout [UInt8]) {
    if count < shortestRun {
      for _ in 0..<count { bytes.append(signs[0]) }
    } else {
      bytes.append(signs[run])
      write(count - shortestRun, into: &bytes)
    }
  }

  private static func write(_ number: Int, into bytes: inout [UInt8]) {
    writeHigh(number / low, into: &bytes)
    bytes.append(signs[number % low])
  }

  private static func writeHigh(_ number: Int, into bytes: inout [UInt8]) {
    guard number > 0 else { return }
    writeHigh(number / high, into: &bytes)
    bytes.append(signs[low + number % high])
  }
}
