// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// Looks at the digits from an index on; returns where to go on.
  mutating func number(at start: Int) -> Int {
    guard let run = cursor.run(at: start) else { return start + 1 }
    defer { previous = run }
    if run.count < 7, isAloneOrTied(run) {
      return run.count == 2 && start > 1 && cursor.bytes[start - 1] | 0x20 == 0x6A
        ? policePlate(run) ?? run.end : run.end
    }
    guard isLoose(before: start) else { return scientific(run) ?? policePlate(run) ?? run.end }
    if run.count >= 7, let end = whole(run) { return end }
    return grouped(run) ?? run.end
  }

  /// Whether a few digits can be no first group of a number: no sign behind them, or the same as before them.
  @inline(__always)
  private func isAloneOrTied(_ run: DigitRun) -> Bool {
    guard run.end < cursor.count else { return true }
    let sign = cursor.bytes[run.end]
    guard sign < 0x80 else { return false }
    let meaning = cursor.meanings[Int(sign)]
    if meaning & 0xF0 != ScannerTables.sign, meaning != ScannerTables.blank { return true }
    if hasCountryCode(before: run.start) { return false }
    // 12.5 is a decimal.
    if sign == 0x2E, run.count < 3, run.end + 3 < cursor.count, cursor.bytes[run.end + 2] != sign {
      return true
    }
    return run.start > 0 && cursor.bytes[run.start - 1] == sign && previous?.end == run.start - 1
  }

  // MARK: Neighbours

  private static let telephoneWords = ["tel", "phone", "mobile", "mob", "call", "fax"]
    .map { Array($0.utf8) }

  /// Whether a number may begin at an index: it is no part of a word, of a code or of a decimal.
  private func isLoose(before start: Int) -> Bool {
    guard start > 0, start != escapeEnd else { return true }
    let byte = cursor.bytes[start - 1]
    if TextCursor.isLetter(byte) {
      return Self.telephoneWords.contains { word in
        guard cursor.isPreceded(at: start, by: word) else { return false }
        let before = start - word.count - 1
        return before < 0 || !(isWordByte(cursor.bytes[before]) || cursor.bytes[before] == 0x5F)
      }
    }
    guard byte == 0x2E, start > 1 else { return true }
    return !TextCursor.isDigit(cursor.bytes[start - 2])
  }

  private func isWordByte(_ byte: UInt8) -> Bool { TextCursor.isLetter(byte) || TextCursor.isDigit(byte) }

  /// Whether a number may end at an index.
  func isLoose(after end: Int) -> Bool {
    guard end < cursor.count else { return true }
    let (meaning, length) = cursor.scalar(at: end)
    if meaning == ScannerTables.letter { return false }
    guard cursor.bytes[end] == 0x2E, cursor.isDigit(cursor.scalar(at: end + length).meaning) else {
      return true
    }
    // A program read the number from a workbook: 13812345678.0.
    let zeros = zerosEnd(end)
    guard zeros > end else { return false }
    let next = cursor.scalar(at: zeros).meaning
    return next != ScannerTables.letter && next != ScannerTables.point && !cursor.isDigit(next)
  }

  /// The sign that ties the digits before to those at `start`; `nil` where something else stands between.
  func tieKind(before start: Int) -> UInt8? {
    guard let previous, previous.end < start, start - previous.end <= 9,
      let gap = cursor.gap(at: previous.end), gap.end == start
    else { return nil }
    return gap.kind
  }

  /// Whether 86, +86 or 0086 stands before.
  func hasCountryCode(before start: Int) -> Bool {
    guard let previous, previous.value == 86, previous.count == 2 || previous.count == 4 else { return false }
    return previous.end == start || tieKind(before: start) != nil
  }

  /// Whether groups with signs of one kind may begin at `start` and end at `end`: they are no part of a longer row.
  func standsAlone(_ start: Int, _ end: Int, _ kind: UInt8) -> Bool {
    guard isLoose(after: end) else { return false }
    if tieKind(before: start) == kind, !hasCountryCode(before: start) { return false }
    return cursor.next(after: end, kind: kind) == nil
  }

  // MARK: Numbers in one piece

  private mutating func whole(_ run: DigitRun) -> Int? {
    if run.count == 17, let end = identityWithX(run) { return end }
    guard isLoose(after: run.end) else { return nil }
    switch run.count {
    case 7, 8: return bareLandline(run)
    case 11, 12, 13, 15: return telephone(run) ?? (run.count == 15 ? oldIdentity(run) : nil)
    case 16...19:
      if run.count == 18, isIdentity(run) {
        add(.identityNumber, run.start..<run.end, String(run.value))
      } else if NumberChecks.isBankCard(run.value, count: run.count) {
        add(.bankCard, run.start..<run.end, String(run.value))
      } else {
        return nil
      }
      return run.end
    default: return nil
    }
  }

  private mutating func telephone(_ run: DigitRun) -> Int? {
    var digits = run.value
    // 0 of long-distance calls, 86 or 0086.
    switch run.count {
    case 11: break
    case 12 where digits < 100_000_000_000: break
    case 13 where digits / 100_000_000_000 == 86, 15 where digits / 100_000_000_000 == 86:
      digits %= 100_000_000_000
    default: return nil
    }
    if isOtherNumber(run.start, run.end) { return nil }
    if NumberChecks.isMobile(digits) {
      add(.mobile, run.start..<run.end, String(digits))
      return run.end
    }
    guard NumberChecks.isLandline(digits, count: run.count) else { return nil }
    let end = cursor.extensionEnd(run.end)
    add(.landline, run.start..<end, "0" + String(digits))
    return end
  }

  /// 1.3812345678E+10: as a program writes the number of a workbook's cell.
  private mutating func scientific(_ run: DigitRun) -> Int? {
    let start = run.start - 2
    guard (7...10).contains(run.count), start >= 0, start == 0 || !isWordByte(cursor.bytes[start - 1]),
      cursor.bytes[start] == 0x31, cursor.bytes[start + 1] == 0x2E,
      let power = Self.powers.first(where: { cursor.isFollowed(at: run.end, by: $0) })
    else { return nil }
    var digits = run.value
    for _ in run.count..<10 { digits *= 10 }
    digits += 10_000_000_000
    let end = run.end + power.count
    guard NumberChecks.isMobile(digits), !isOtherNumber(start, end) else { return nil }
    add(.mobile, start..<end, String(digits))
    return end
  }

  private static let powers = ["e+10", "e10"].map { Array($0.utf8) }

  private func isIdentity(_ run: DigitRun) -> Bool {
    if NumberChecks.isRoundedIdentity(run.value) { return true }
    guard NumberChecks.isIdentity(run.value / 10, check: run.value % 10) else { return false }
    // A code without letters passes both tests by chance; then the words before it decide.
    return !(NumberChecks.isCreditCode(run.value) && cursor.isNear(run.start, Words.creditCode, within: 30))
  }

  private mutating func identityWithX(_ run: DigitRun) -> Int? {
    guard let end = cursor.splitCheckLetterEnd(run.end), NumberChecks.isIdentity(run.value, check: 10) else {
      return nil
    }
    add(.identityNumber, run.start..<end, String(run.value) + "X")
    return end
  }

  private mutating func oldIdentity(_ run: DigitRun) -> Int? {
    guard NumberChecks.isOldIdentity(run.value), cursor.isNear(run.start, Words.identity, within: 48) else {
      return nil
    }
    add(.identityNumber, run.start..<run.end, String(run.value))
    return run.end
  }
}

extension TextCursor {
  /// The end of an X or x that closes an identity number; `nil` where there is none or the word goes on.
  func checkLetterEnd(_ end: Int) -> Int? {
    var index = end
    while scalar(at: index).meaning == ScannerTables.invisible { index += scalar(at: index).length }
    guard index < count else { return nil }
    let isX =
      bytes[index] | 0x20 == 0x78
      || (index + 2 < count && bytes[index] == 0xEF
        && (bytes[index + 1] == 0xBC && bytes[index + 2] == 0xB8
          || bytes[index + 1] == 0xBD && bytes[index + 2] == 0x98))
    guard isX else { return nil }
    let after = index + (bytes[index] == 0xEF ? 3 : 1)
    let next = scalar(at: after).meaning
    return next == ScannerTables.letter || next & 0xF0 == ScannerTables.digit ? nil : after
  }

  /// The same where a sign may stand before the letter.
  func splitCheckLetterEnd(_ end: Int) -> Int? {
    checkLetterEnd(end) ?? gap(at: end).flatMap { checkLetterEnd($0.end) }
  }

  /// The end of 转 801 or -801 behind a landline number, else `end`.
  func extensionEnd(_ end: Int) -> Int {
    var index = end
    while scalar(at: index).meaning == ScannerTables.blank { index += scalar(at: index).length }
    let turn = Array("转".utf8)
    if index + 3 <= count, bytes[index..<index + 3].elementsEqual(turn) {
      index += 3
      while scalar(at: index).meaning == ScannerTables.blank { index += scalar(at: index).length }
    } else if scalar(at: end).meaning == ScannerTables.hyphen {
      index = end + scalar(at: end).length
    } else {
      return end
    }
    guard let run = run(at: index), run.count <= 5 else { return end }
    return run.end
  }
}
