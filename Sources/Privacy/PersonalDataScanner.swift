// SPDX-License-Identifier: MIT

/// Finds what looks like personal data in UTF-8 text, in one pass.
///
/// Numbers are found when they stand for themselves: parts of longer runs of letters and digits, of decimals and of
/// lists of numbers are left alone. Characters without width count as absent, full-width digits as digits.
package struct PersonalDataScanner: Sendable {
  private let tables = ScannerTables.shared
  private let hasCells: Bool

  /// - Parameter hasCells: Whether the text is CSV or JSON, where commas part values and so no groups of one number.
  package init(hasCells: Bool = false) { self.hasCells = hasCells }

  /// What was found, in the order of the text; no two overlap.
  package func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [PersonalDataMatch] {
    tables.meanings.withUnsafeBufferPointer { meanings in
      (Self.hasDots(bytes) ? tables.isStartWithDots : tables.isStart).withUnsafeBufferPointer { starts in
        var scan = PersonalDataScan(cursor: TextCursor(bytes: bytes, meanings: meanings, hasCells: hasCells))
        scan.run(starts)
        return scan.matches
      }
    }
  }

  /// Whether `dot` stands in the text, capital or small, by a loop that the compiler makes wide.
  private static func hasDots(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2, let base = bytes.baseAddress else { return false }
    var place = 0
    while place < bytes.count &- 2 {
      let end = min(place &+ 4096, bytes.count &- 2)
      var least: UInt8 = 0xFF
      for index in place..<end {
        let first = (base[index] | 0x20) ^ 0x64
        let second = (base[index &+ 1] | 0x20) ^ 0x6F
        let third = (base[index &+ 2] | 0x20) ^ 0x74
        least = min(least, first | second | third)
      }
      if least == 0 { return true }
      place = end
    }
    return false
  }

  package func matches(in bytes: [UInt8]) -> [PersonalDataMatch] {
    bytes.withUnsafeBufferPointer { matches(in: $0) }
  }

  package func matches(in text: String) -> [PersonalDataMatch] { matches(in: Array(text.utf8)) }

  /// The number in text that is known to hold one, such as a cell of the column 联系方式: 7 or 8 digits are then a
  /// landline number.
  package func matches(inContact text: String) -> [PersonalDataMatch] {
    let lead = Array("电话 ".utf8)
    return matches(in: lead + Array(text.utf8)).map { match in
      let range = max(match.range.lowerBound - lead.count, 0)..<max(match.range.upperBound - lead.count, 0)
      return PersonalDataMatch(kind: match.kind, range: range, normal: match.normal)
    }
  }
}

/// One pass over one text.
struct PersonalDataScan {
  var cursor: TextCursor
  var matches: [PersonalDataMatch] = []
  /// The digits seen last.
  var previous: DigitRun?
  /// The end of an escape such as `%E4` or `\n`: what follows it begins anew.
  var escapeEnd = -1
  /// The end of a landline number that was told by the words before it.
  var contactEnd = -1

  /// The end of digits and numerals that are too many for a number.
  var longRowEnd = -1

  init(cursor: TextCursor) { self.cursor = cursor }

  mutating func run(_ starts: UnsafeBufferPointer<UInt8>) {
    let bytes = cursor.bytes
    let meanings = cursor.meanings
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      switch starts[Int(byte)] {
      case 0: index += 1
      case 1: index = ascii(byte, at: index)
      case 3:
        // Most numbers have one digit or two and are nothing: the next byte but one says so.
        let isShort =
          index + 3 < count && starts[Int(bytes[index + 1])] != 3 && bytes[index + 1] < 0x80
          && !mayBeginGroups(index)
        index = isShort ? shortNumber(byte, at: index) : number(at: index)
      case 4:
        // Of points those before a letter.
        let isInWord = index + 1 < count && TextCursor.isLetter(bytes[index + 1])
        index = isInWord ? point(at: index, length: 1) : index + 1
      case 6: index = index + 2 < count && bytes[index + 1] | 0x20 == 0x6F ? dotWord(at: index) : index + 1
      case 5:
        let (meaning, length) = cursor.scalar(at: index)
        index = meaning == 0 ? index + length : number(at: index)
      default:
        // Most Chinese characters mean nothing.
        guard byte < 0xF0, index + 2 < count else {
          index += 1
          continue
        }
        let scalar =
          Int(byte & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
        index = meanings[scalar] == 0 ? index + 3 : wide(at: index)
      }
    }
  }

  /// Whether a single digit may be the first group of a number: a sign and a digit follow, and no digit before it is
  /// joined by the same sign.
  @inline(__always)
  private func mayBeginGroups(_ index: Int) -> Bool {
    let bytes = cursor.bytes
    let (sign, next) = (bytes[index + 1], bytes[index + 2])
    let meaning = cursor.meanings[Int(sign)]
    guard meaning & 0xF0 == ScannerTables.sign || meaning == ScannerTables.blank else { return false }
    if index > 0, bytes[index - 1] == sign, previous?.end == index - 1 { return false }
    // Decimals are many.
    if sign == 0x2E { return bytes[index + 3] == sign && TextCursor.isDigit(next) }
    let after = next < 0x80 ? cursor.meanings[Int(next)] : 0
    return after & 0xF0 == ScannerTables.digit || after & 0xF0 == ScannerTables.sign
      || after == ScannerTables.blank
  }

  /// A single digit before an ASCII sign that is none: no number begins with it, but one before may go on with it.
  private mutating func shortNumber(_ byte: UInt8, at index: Int) -> Int {
    previous = DigitRun(start: index, end: index + 1, count: 1, value: UInt64(byte & 0x0F))
    return index + 1
  }

  private mutating func ascii(_ byte: UInt8, at index: Int) -> Int {
    switch byte {
    case 0x40: return email(at: index, signLength: 1) ?? index + 1
    case 0x25:
      // An escape of an address.
      guard index + 2 < cursor.count, isHexadecimal(index + 1), isHexadecimal(index + 2) else {
        return index + 1
      }
      escapeEnd = index + 3
      let isSign = cursor.bytes[index + 1] == 0x34 && cursor.bytes[index + 2] == 0x30
      return (isSign ? email(at: index, signLength: 3) : nil) ?? index + 3
    case 0x5C:
      // An escape of JSON or of a style sheet.
      let isLong = index + 5 < cursor.count && cursor.bytes[index + 1] == 0x75
      escapeEnd = min(index + (isLong ? 6 : 2), cursor.count)
      return escapeEnd
    default: return number(at: index)
    }
  }

  private mutating func wide(at index: Int) -> Int {
    let (meaning, length) = cursor.scalar(at: index)
    switch meaning {
    case 0: return index + length
    case ScannerTables.atSign: return email(at: index, signLength: length) ?? index + length
    case ScannerTables.province: return plate(at: index, provinceLength: length) ?? index + length
    case ScannerTables.embassy: return embassyPlate(at: index, length: length) ?? index + length
    case ScannerTables.point: return point(at: index, length: length)
    case _ where meaning & 0xF0 == ScannerTables.digit: return number(at: index)
    case _ where meaning & 0xF0 == ScannerTables.numeral: return numerals(at: index)
    default: return index + length
    }
  }

  private func isHexadecimal(_ index: Int) -> Bool {
    let byte = cursor.bytes[index]
    return TextCursor.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }

  mutating func add(_ kind: PersonalDataKind, _ range: Range<Int>, _ normal: String) {
    guard range.lowerBound >= matches.last?.range.upperBound ?? 0 else { return }
    matches.append(PersonalDataMatch(kind: kind, range: range, normal: normal))
  }
}

extension UInt64 {
  /// The number with the digits of a run behind its own; of more than nineteen digits it means nothing.
  func joined(_ run: DigitRun) -> UInt64 {
    var value = self
    for _ in 0..<run.count { value = value &* 10 }
    return value &+ run.value
  }
}
