// SPDX-License-Identifier: MIT

/// The form of a text in which it is searched, so that `PM₂.₅`, `ＰＭ２．５` and `pm2.5` are one.
///
/// The list of the index carries ``rules``, so that the script of the search page folds queries in the same way.
package enum Folding {
  /// Between words that no Chinese character touches; a query never holds one.
  package static let blank: UInt32 = 0x20
  /// Between blocks of a page; no hit goes over it.
  package static let lineBreak: UInt32 = 0x0A
  /// Before the first character of a name; no folded text holds it.
  package static let nameStart: UInt32 = 0xE000
  /// Behind the last character of a name; no folded text holds it.
  package static let nameEnd: UInt32 = 0xE001
  /// From here on all is Chinese, where blanks between characters mean nothing: the radicals of CJK.
  private static let firstChinese: UInt32 = 0x2E80

  /// The Roman numerals from U+2160, small as Latin letters: people type `III类` for Ⅲ类. Source: UAX #15, NFKC.
  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m",
  ]
  /// What stands in the table for the first of ``romans``; no folded text holds it.
  private static let firstRoman: UInt32 = 0xE100
  private static let romanScalars = romans.map { $0.unicodeScalars.map(\.value) }
  /// The most code points that a byte of a text can become, in halves: Ⅷ of three bytes becomes four.
  static func room(_ bytes: Int) -> Int { bytes + bytes / 2 + 4 }

  /// The rules that make several letters of one sign: its code point, what it becomes.
  static let expansions: [(sign: UInt32, text: String)] = romans.enumerated().flatMap { index, text in
    [(0x2160 + UInt32(index), text), (0x2170 + UInt32(index), text)]
  }

  /// What becomes of a range of code points.
  struct Rule: Sendable {
    let first: UInt32
    let last: UInt32
    /// What the first becomes; 0 leaves characters out.
    let result: UInt32
    /// 1 where the following become what follows `result`, 0 where all become the same.
    let step: UInt32

    init(_ range: ClosedRange<UInt32>, to result: UInt32) {
      (first, last, self.result, step) = (range.lowerBound, range.upperBound, result, 0)
    }

    init(_ range: ClosedRange<UInt32>, from result: UInt32) {
      (first, last, self.result, step) = (range.lowerBound, range.upperBound, result, 1)
    }
  }

  /// Small letters, narrow forms, plain digits, one sign for each kind of quote, hyphen and bracket; no range twice.
  static let rules: [Rule] = [
    Rule(0x41...0x5A, from: 0x61), Rule(0x00...0x09, to: blank), Rule(0x0B...0x20, to: blank),
    Rule(0x5B...0x5B, to: 0x28), Rule(0x5D...0x5D, to: 0x29), Rule(0x7F...0xA0, to: blank),
    Rule(0xAD...0xAD, to: 0), Rule(0xB2...0xB3, from: 0x32), Rule(0xB5...0xB5, to: 0x3BC),
    Rule(0xB9...0xB9, to: 0x31), Rule(0xC0...0xD6, from: 0xE0), Rule(0xD8...0xDE, from: 0xF8),
    Rule(0x391...0x3A9, from: 0x3B1), Rule(0x410...0x42F, from: 0x430),
    Rule(0x2000...0x200A, to: blank), Rule(0x200B...0x200F, to: 0), Rule(0x2010...0x2015, to: 0x2D),
    Rule(0x2018...0x2019, to: 0x27), Rule(0x201C...0x201D, to: 0x22), Rule(0x2028...0x2029, to: blank),
    Rule(0x2060...0x2060, to: 0), Rule(0x2070...0x2070, to: 0x30), Rule(0x2074...0x2079, from: 0x34),
    Rule(0x2080...0x2089, from: 0x30), Rule(0x2212...0x2212, to: 0x2D), Rule(0x3000...0x3000, to: blank),
    Rule(0x3010...0x3010, to: 0x28), Rule(0x3011...0x3011, to: 0x29), Rule(0x3014...0x3014, to: 0x28),
    Rule(0x3015...0x3015, to: 0x29), Rule(0x3016...0x3016, to: 0x28), Rule(0x3017...0x3017, to: 0x29),
    Rule(0xE000...0xF8FF, to: blank), Rule(0xFE00...0xFE0F, to: 0), Rule(0xFEFF...0xFEFF, to: 0),
    Rule(0xFF01...0xFF20, from: 0x21), Rule(0xFF21...0xFF3A, from: 0x61), Rule(0xFF3B...0xFF3B, to: 0x28),
    Rule(0xFF3C...0xFF3C, to: 0x5C), Rule(0xFF3D...0xFF3D, to: 0x29), Rule(0xFF3E...0xFF5E, from: 0x5E),
  ]

  /// What each code point below U+10000 becomes, by ``rules`` and ``Traditional``; 0 leaves it out. Those above stay.
  private static let table: [UInt16] = {
    var table = (0...UInt16.max).map { $0 }
    for rule in rules {
      for value in rule.first...rule.last {
        table[Int(value)] = UInt16(rule.result + (value - rule.first) * rule.step)
      }
    }
    for value in 0x2160...0x217F { table[value] = UInt16(firstRoman) + UInt16((value - 0x2160) % 16) }
    for (form, plain) in zip(Traditional.forms.unicodeScalars, Traditional.simplified.unicodeScalars) {
      table[Int(form.value)] = UInt16(plain.value)
    }
    return table
  }()

  /// The code points of a text, folded by ``rules`` and with traditional characters made simplified; a blank stays only where neither side is Chinese.
  package static func folded(_ text: String) -> [UInt32] {
    var text = text
    return text.withUTF8 { bytes in
      [UInt32](unsafeUninitializedCapacity: room(bytes.count)) { room, count in
        if let start = room.baseAddress { count = fold(bytes, into: start) }
      }
    }
  }

  /// Folds well-formed UTF-8 as ``folded(_:)`` does.
  ///
  /// - Parameter room: Takes as many code points as ``room(_:)`` says of the bytes.
  /// - Returns: How many code points it holds now.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into room: UnsafeMutablePointer<UInt32>) -> Int {
    var count = 0
    forEachFolded(bytes) { character in
      room[count] = character
      count += 1
      return true
    }
    return count
  }

  /// Whether well-formed UTF-8 is folded to `wanted`.
  static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>, to wanted: UnsafeBufferPointer<UInt32>) -> Bool {
    var count = 0
    var isSame = true
    forEachFolded(bytes) { character in
      isSame = count < wanted.count && wanted[count] == character
      count += 1
      return isSame
    }
    return isSame && count == wanted.count
  }

  /// Calls `body` with each folded code point until it returns `false`.
  @inline(__always)
  private static func forEachFolded(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Bool) {
    guard var next = bytes.baseAddress else { return }
    let end = next + bytes.count
    table.withUnsafeBufferPointer { table in
      var last = lineBreak
      var isBlank = false
      while next < end {
        let value = character(at: &next)
        let folded = value < 0x10000 ? UInt32(table[Int(value)]) : value
        if folded == 0 { continue }
        if folded == blank {
          isBlank = true
          continue
        }
        if isBlank {
          isBlank = false
          let isRoman = folded >= firstRoman && folded < firstRoman + 16
          if !standsAlone(last), isRoman || !standsAlone(folded), !body(blank) { return }
        }
        if folded >= firstRoman, folded < firstRoman + 16 {
          for letter in romanScalars[Int(folded - firstRoman)] where !body(letter) { return }
          last = 0x69
          continue
        }
        if !body(folded) { return }
        last = folded
      }
    }
  }

  /// Reads a code point of well-formed UTF-8 and goes behind it.
  @inline(__always)
  private static func character(at next: inout UnsafePointer<UInt8>) -> UInt32 {
    let first = UInt32(next[0])
    if first < 0x80 {
      next += 1
      return first
    }
    let second = UInt32(next[1]) & 0x3F
    if first < 0xE0 {
      next += 2
      return (first & 0x1F) << 6 | second
    }
    let third = UInt32(next[2]) & 0x3F
    if first < 0xF0 {
      next += 3
      return (first & 0x0F) << 12 | second << 6 | third
    }
    let fourth = UInt32(next[3]) & 0x3F
    next += 4
    return (first & 0x07) << 18 | second << 12 | third << 6 | fourth
  }

  private static func standsAlone(_ character: UInt32) -> Bool {
    character == lineBreak || character >= firstChinese
  }
}
