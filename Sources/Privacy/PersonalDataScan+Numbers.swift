// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// Looks at the digits from an index on; returns where to go on.
  mutating func number(at start: Int) -> Int {
    guard let run = cursor.run(at: start) else { return start + 1 }
    defer { previous = run }
    if run.count < 3, !(run.count == 2 && hasCountryCode(before: start)) { return run.end }
    guard isLoose(before: start) else { return run.end }
    if run.count >= 7, let end = whole(run) { return end }
    return grouped(run) ?? run.end
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
    guard cursor.bytes[end] == 0x2E else { return true }
    return cursor.scalar(at: end + length).meaning & 0xF0 != ScannerTables.digit
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
    if NumberChecks.isMobile(digits) {
      add(.mobile, run.start..<run.end, String(digits))
      return run.end
    }
    let local = run.count == 12 ? 8 : 7
    let isShort = run.count == 11 && (digits / 100_000_000 == 10 || (20...29).contains(digits / 100_000_000))
    let isLong = (300...999).contains(digits / (local == 8 ? 100_000_000 : 10_000_000))
    guard run.count <= 12, isShort || isLong else { return nil }
    let end = cursor.extensionEnd(run.end)
    add(.landline, run.start..<end, "0" + String(digits))
    return end
  }

  private func isIdentity(_ run: DigitRun) -> Bool {
    guard NumberChecks.isIdentity(run.value / 10, check: run.value % 10) else { return false }
    // A code without letters passes both tests by chance; then the words before it decide.
    return !(NumberChecks.isCreditCode(run.value) && cursor.isNear(run.start, Words.creditCode, within: 30))
  }

  private mutating func identityWithX(_ run: DigitRun) -> Int? {
    guard let end = cursor.checkLetterEnd(run.end), NumberChecks.isIdentity(run.value, check: 10) else {
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

/// Words by which numbers are told that could be anything.
enum Words {
  static let identity = ["身份证", "证件号", "身份号", "id card", "identity"].map { Array($0.utf8) }
  static let creditCode = ["信用代码", "credit code"].map { Array($0.utf8) }
  static let contact = ["电话", "热线", "联系方式", "座机", "传真", "固话", "号码", "tel", "phone", "fax", "hotline"]
    .map { Array($0.utf8) }
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
