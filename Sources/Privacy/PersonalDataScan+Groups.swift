// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// A number written in groups that begins with a run; returns its end.
  mutating func grouped(_ run: DigitRun) -> Int? {
    let head = NumberChecks.leading(2, of: run.value, run.count)
    let mayBeChain = run.count == 1 || NumberChecks.mayBegin(head) || mayBeMobile(run, head)
    let mayBeArea =
      run.count < 5 && (mayBeChain || isOwnAreaCode(run) || isForeignForm(run) || run.count == 3)
    guard run.count < 18, mayBeChain || mayBeArea || run.count < 5 && mayFollowWord(run.start),
      let second = cursor.next(after: run.end, kind: nil)
    else { return nil }
    if let end = chained(run, second.kind) { return end }
    guard run.count < 5 else { return nil }
    if run.count > 1, let end = landline(run) ?? shortArea(run, second) { return end }
    return spacedLandline(run, second.kind) ?? contactGroups(run, second.kind)
  }

  /// Whether the byte before digits may end a word such as 电话 or stand behind one.
  private func mayFollowWord(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let byte = cursor.bytes[start - 1]
    return byte >= 0x80 || TextCursor.isLetter(byte) || " :(*|,/;\t=".utf8.contains(byte)
  }

  // MARK: Landline numbers with area code

  /// 0370-1234567, (010) 1234 5678, +86 370 1234567, with an extension.
  private mutating func landline(_ area: DigitRun) -> Int? {
    let isForeign =
      isForeignForm(area)
      && NumberChecks.isAreaCode(area.value, count: area.count + 1)
    guard isForeign || isOwnAreaCode(area), let local = local(after: area.end),
      isLoose(after: local.end)
    else { return nil }
    if tieKind(before: area.start) == local.kind, !hasCountryCode(before: area.start) { return nil }
    let end = cursor.extensionEnd(local.end)
    if end == local.end, cursor.next(after: end, kind: local.kind) != nil, local.kind != ScannerTables.closing
    {
      return nil
    }
    // 0530-2022-0916 is the number of a case.
    if local.hasYear, local.kind == ScannerTables.hyphen, !isContact(area.start) { return nil }
    guard !isOtherNumber(area.start, end) else { return nil }
    add(.landline, area.start..<end, "0" + String(area.value.joined(local.digits)))
    return end
  }

  private func isOwnAreaCode(_ area: DigitRun) -> Bool {
    // The first digit is a 0.
    let least: UInt64 = area.count == 3 ? 100 : 1000
    return area.count >= 3 && area.value < least
      && NumberChecks.isAreaCode(area.value, count: area.count)
  }

  private func isForeignForm(_ area: DigitRun) -> Bool {
    area.count <= 3 && area.value >= 10 && hasCountryCode(before: area.start)
  }

  /// Seven or eight digits behind an area code.
  private struct LocalNumber {
    let digits: DigitRun
    let kind: UInt8
    var hasYear = false

    var end: Int { digits.end }
  }

  /// Seven or eight digits behind an area code, in one group or two.
  private func local(after end: Int) -> LocalNumber? {
    guard let first = cursor.next(after: end, kind: nil) else { return nil }
    if first.run.count == 7 || first.run.count == 8 {
      return LocalNumber(digits: first.run, kind: first.kind)
    }
    guard first.run.count == 3 || first.run.count == 4,
      let second = cursor.next(after: first.run.end, kind: nil),
      second.run.count == 4 || first.run.count == 4 && second.run.count == 3
    else { return nil }
    let digits = DigitRun(
      start: first.run.start, end: second.run.end, count: first.run.count + second.run.count,
      value: first.run.value.joined(second.run))
    let hasYear = first.run.count == 4 && (1990...2049).contains(first.run.value)
    return LocalNumber(digits: digits, kind: first.kind, hasYear: hasYear)
  }

  /// 530-5123456: an area code without its 0.
  private mutating func shortArea(_ area: DigitRun, _ local: (run: DigitRun, kind: UInt8)) -> Int? {
    guard area.count == 3, NumberChecks.isAreaCode(area.value, count: 4), area.value != 400,
      area.value != 800,
      local.run.count == 7 || local.run.count == 8, NumberChecks.mayBeginLocal(local.run),
      local.kind == ScannerTables.hyphen || local.kind == ScannerTables.blank && isContact(area.start),
      standsAlone(area.start, local.run.end, local.kind), !isOtherNumber(area.start, local.run.end)
    else { return nil }
    let end = cursor.extensionEnd(local.run.end)
    add(.landline, area.start..<end, "0" + String(area.value.joined(local.run)))
    return end
  }

  /// 0 5 3 0 5 1 2 3 4 5 6.
  private mutating func spacedLandline(_ first: DigitRun, _ kind: UInt8) -> Int? {
    guard first.count == 1, first.value == 0, let chain = cursor.chain(from: first, by: DigitChain.bit(kind)),
      chain.isSpaced, !isTied(first.start, chain.signs), !chain.isProgression,
      NumberChecks.isLandline(chain.value, count: chain.count), !isOtherNumber(chain.start, chain.end)
    else { return nil }
    add(.landline, chain.start..<chain.end, "0" + String(chain.value))
    return chain.end
  }

  // MARK: Landline numbers without area code

  /// Seven or eight digits right behind 电话 or another such word, or behind the number before them.
  mutating func bareLandline(_ run: DigitRun) -> Int? {
    guard NumberChecks.mayBeginLocal(run), !(run.count == 8 && NumberChecks.isCalendarDay(run.value)),
      isContact(run.start), !isCounted(run.start, run.end)
    else { return nil }
    let end = cursor.extensionEnd(run.end)
    add(.landline, run.start..<end, String(run.value))
    contactEnd = end
    return end
  }

  /// 661 2345, 6612-3456 behind such a word.
  private mutating func contactGroups(_ first: DigitRun, _ kind: UInt8) -> Int? {
    let sign = DigitChain.bit(kind)
    guard DigitChain.telephoneSigns & sign != 0 || kind == ScannerTables.dot,
      let chain = cursor.chain(from: first, by: sign), chain.count == 7 || chain.count == 8,
      chain.groups == 2 || chain.isSpaced, !isYearAndNumber(first, chain),
      standsAlone(first.start, chain.end, kind), isContact(first.start)
    else { return nil }
    let run = DigitRun(start: chain.start, end: chain.end, count: chain.count, value: chain.value)
    guard NumberChecks.mayBeginLocal(run), !NumberChecks.isCalendarDay(run.value),
      !isCounted(run.start, run.end)
    else { return nil }
    let end = cursor.extensionEnd(chain.end)
    add(.landline, first.start..<end, String(chain.value))
    contactEnd = end
    return end
  }

  /// 2022-123 is the number of a document.
  private func isYearAndNumber(_ first: DigitRun, _ chain: DigitChain) -> Bool {
    chain.shape == 0x43 && (1990...2049).contains(first.value)
  }

  func isContact(_ start: Int) -> Bool {
    var place = start
    var steps = 0
    while steps < 8, place > 0, place != contactEnd {
      guard let length = Self.fillers.first(where: { cursor.isPreceded(at: place, by: $0) })?.count else {
        break
      }
      place -= length
      steps += 1
    }
    if steps > 0, place == contactEnd { return true }
    if isBehindWord(place) { return true }
    guard let bracket = bracket(before: place) else { return false }
    return isBehindWord(bracket.start) || isBehindWord(bracket.end)
  }

  private func isBehindWord(_ place: Int) -> Bool {
    Words.contact.contains { cursor.isPreceded(at: place, by: $0) }
  }

  /// Words in brackets that end just before a place, 电话（办公室）: where they begin, and where they end within.
  private func bracket(before place: Int) -> (start: Int, end: Int)? {
    guard let closing = Self.closings.first(where: { cursor.isPreceded(at: place, by: $0) }) else {
      return nil
    }
    var index = place - closing.count
    let least = max(0, index - Self.longestBracket)
    while index > least {
      if let opening = Self.openings.first(where: { cursor.isPreceded(at: index, by: $0) }) {
        return (index - opening.count, place - closing.count)
      }
      index -= 1
    }
    return nil
  }

  /// Bytes of a remark in brackets: twelve Chinese characters.
  private static let longestBracket = 36
  private static let openings = ["（", "("].map { Array($0.utf8) }
  private static let closings = ["）", ")"].map { Array($0.utf8) }

  /// What may stand between the word and the number.
  private static let fillers = [
    " ", ":", "：", "为", "是", "（", "(", "*", "|", "\u{3000}", "、", "，", ",", "/", "和", "或", "；", ";", "\t",
    "=", "＝",
  ].map { Array($0.utf8) }
}
