// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// A number written in groups that begins with a run; returns its end.
  mutating func grouped(_ run: DigitRun) -> Int? {
    switch run.count {
    case 2, 3, 4:
      if let end = mobile(run) { return end }
      if let end = landline(run) { return end }
      if run.count > 2, let end = longGroups(run) { return end }
      return run.count == 3 || run.count == 4 ? contactGroups(run) : nil
    case 6, 8...17: return longGroups(run)
    case 7: return mobile(run)
    default: return nil
    }
  }

  /// 138-1234-5678, 138 12345678, 1381234 5678.
  private mutating func mobile(_ first: DigitRun) -> Int? {
    guard
      first.count == 3 && (130...199).contains(first.value)
        || first.count == 7 && (1_300_000...1_999_999).contains(first.value),
      let second = cursor.next(after: first.end, kind: nil), second.kind != ScannerTables.closing
    else { return nil }
    var (value, end) = (first.value.joined(second.run), second.run.end)
    switch (first.count, second.run.count) {
    case (3, 8), (7, 4): break
    case (3, 4):
      guard let third = cursor.next(after: end, kind: second.kind), third.run.count == 4 else { return nil }
      (value, end) = (value.joined(third.run), third.run.end)
    default: return nil
    }
    guard standsAlone(first.start, end, second.kind) else { return nil }
    add(.mobile, first.start..<end, String(value))
    return end
  }

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

  /// Seven or eight digits behind an area code, in one group or two.
  private func local(after end: Int) -> (digits: DigitRun, end: Int, kind: UInt8)? {
    guard let first = cursor.next(after: end, kind: nil), first.kind != ScannerTables.dot else { return nil }
    if first.run.count == 7 || first.run.count == 8 { return (first.run, first.run.end, first.kind) }
    guard first.run.count == 3 || first.run.count == 4,
      let second = cursor.next(after: first.run.end, kind: nil), second.run.count == 4,
      second.kind != ScannerTables.dot
    else { return nil }
    let digits = DigitRun(
      start: first.run.start, end: second.run.end, count: first.run.count + 4,
      value: first.run.value.joined(second.run))
    return (digits, second.run.end, first.kind)
  }

  /// Bank cards and identity numbers in groups.
  private mutating func longGroups(_ first: DigitRun) -> Int? {
    // Years and other common numbers begin with no province and with no card's prefix.
    guard NumberChecks.mayBegin(NumberChecks.leading(2, of: first.value, first.count)),
      let second = cursor.next(after: first.end, kind: nil),
      second.kind == ScannerTables.blank || second.kind == ScannerTables.hyphen
    else { return nil }
    let kind = second.kind
    var run = first
    var groups = 1
    while groups < 6, run.count < 18, let next = cursor.next(after: run.end, kind: kind) {
      run = DigitRun(
        start: first.start, end: next.run.end, count: run.count + next.run.count,
        value: run.value.joined(next.run))
      groups += 1
    }
    if run.count == 17, let end = cursor.checkLetterEnd(run.end), hasNoTie(first.start, kind),
      NumberChecks.isIdentity(run.value, check: 10)
    {
      add(.identityNumber, first.start..<end, String(run.value) + "X")
      return end
    }
    guard (16...19).contains(run.count), hasNoTie(first.start, kind), isLoose(after: run.end),
      cursor.next(after: run.end, kind: kind) == nil
    else { return nil }
    if run.count == 18, NumberChecks.isIdentity(run.value / 10, check: run.value % 10) {
      add(.identityNumber, first.start..<run.end, String(run.value))
      return run.end
    }
    let isCardForm = first.count == 6 ? groups == 2 : first.count == 4 && groups >= 4
    guard isCardForm, NumberChecks.isBankCard(run.value, count: run.count) else { return nil }
    add(.bankCard, first.start..<run.end, String(run.value))
    return run.end
  }

  private func hasNoTie(_ start: Int, _ kind: UInt8) -> Bool { tieKind(before: start) != kind }

  // MARK: Landline numbers without area code

  /// Seven or eight digits right behind 电话 or another such word, or behind the number before them.
  mutating func bareLandline(_ run: DigitRun) -> Int? {
    guard isContact(run.start) else { return nil }
    let end = cursor.extensionEnd(run.end)
    add(.landline, run.start..<end, String(run.value))
    contactEnd = end
    return end
  }

  private mutating func contactGroups(_ first: DigitRun) -> Int? {
    guard let second = cursor.next(after: first.end, kind: nil), second.run.count == 4,
      second.kind == ScannerTables.blank || second.kind == ScannerTables.hyphen,
      first.value >= 100, standsAlone(first.start, second.run.end, second.kind), isContact(first.start)
    else { return nil }
    let end = cursor.extensionEnd(second.run.end)
    add(.landline, first.start..<end, String(first.value.joined(second.run)))
    contactEnd = end
    return end
  }

  private func isContact(_ start: Int) -> Bool {
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
    return Words.contact.contains { cursor.isPreceded(at: place, by: $0) }
  }

  /// What may stand between the word and the number.
  private static let fillers = [
    " ", ":", "：", "为", "是", "（", "(", "*", "|", "\u{3000}", "、", "，", ",", "/", "和", "或", "；", ";",
  ].map { Array($0.utf8) }
}
