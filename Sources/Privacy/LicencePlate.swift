// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// A licence plate that begins with a province's short name; returns its end.
  ///
  /// - Note: Source: GA 36-2018, 5 and annex A: a letter, then five letters and digits, six for new-energy vehicles;
  ///   the last may be 警, 学, 挂, 港 or 澳.
  mutating func plate(at start: Int, provinceLength: Int) -> Int? {
    let province = start..<start + provinceLength
    if let end = policePlate(province) { return end }
    var index = province.upperBound
    // 新 is also the word for new.
    if let gap = cursor.gap(at: index), Self.isSplit(gap.kind),
      !cursor.isPreceded(at: index, by: Self.xinjiang)
    {
      index = gap.end
    }
    guard let office = sign(at: &index), office >= 0x41 else { return nil }
    let lettersBegin = index
    let gap = cursor.gap(at: index)
    index = gap?.end ?? index
    guard let found = serial(at: index) ?? splitSerial(at: index) else { return nil }
    let serial = found.serial
    let isMarked = gap.map { $0.kind != ScannerTables.blank } ?? false
    guard isLoosePlateEnd(found.end), isMarked || !isStandard(start, office, serial),
      hasCapitals(province.upperBound, lettersBegin, serial), !isPlace(found.end)
    else { return nil }
    let name = String(decoding: cursor.bytes[province], as: UTF8.self)
    let normal = name + String(decoding: [office] + serial, as: UTF8.self) + found.ending
    add(.licencePlate, start..<found.end, normal)
    return found.end
  }

  /// The signs behind the office's letter.
  private struct Serial {
    var serial: [UInt8] = []
    var ending = ""
    var end: Int
  }

  /// Signs that stand together.
  private func serial(at start: Int) -> Serial? {
    var found = Serial(end: start)
    while found.serial.count < 7 {
      let (meaning, length) = cursor.scalar(at: found.end)
      if meaning == ScannerTables.plateEnding || meaning == ScannerTables.embassy, found.serial.count == 4 {
        found.ending = String(decoding: cursor.bytes[found.end..<found.end + length], as: UTF8.self)
        found.end += length
        break
      }
      guard let sign = sign(at: &found.end) else { break }
      found.serial.append(sign)
    }
    return isSerial(found.serial, hasEnding: !found.ending.isEmpty) ? found : nil
  }

  /// Digits in groups, a letter of its own before them: D 12345, 12 345, 1 2 3 4 5.
  private func splitSerial(at start: Int) -> Serial? {
    var found = Serial(end: start)
    var place = start
    var hasLetter = false
    if let letter = sign(at: &place), letter >= 0x41 {
      guard let gap = cursor.gap(at: place), Self.isSplit(gap.kind) else { return nil }
      found.serial.append(letter)
      (found.end, hasLetter) = (gap.end, true)
    }
    while found.serial.count < 7, let run = cursor.run(at: found.end), run.count < 6 {
      let digits = String(run.value)
      found.serial +=
        Array(String(repeating: "0", count: run.count - digits.utf8.count).utf8) + Array(digits.utf8)
      found.end = run.end
      guard let gap = cursor.gap(at: run.end), Self.isSplit(gap.kind), cursor.run(at: gap.end) != nil else {
        break
      }
      found.end = gap.end
    }
    return found.serial.count == (hasLetter ? 6 : 5) ? found : nil
  }

  /// Whether a sign may split a plate.
  private static func isSplit(_ kind: UInt8) -> Bool {
    kind == ScannerTables.blank || kind == ScannerTables.dot || kind == ScannerTables.hyphen
      || kind == ScannerTables.point
  }

  // MARK: Other plates

  /// WJ鲁1234X: a plate of the armed police.
  private mutating func policePlate(_ province: Range<Int>) -> Int? {
    let start = policeStart(province.lowerBound)
    guard let start else { return nil }
    let index = cursor.gap(at: province.upperBound)?.end ?? province.upperBound
    guard let found = serial(at: index), found.serial.count == 5,
      found.serial.filter(TextCursor.isDigit).count > 2, isLoosePlateEnd(found.end)
    else { return nil }
    let name = String(decoding: cursor.bytes[province], as: UTF8.self)
    add(.licencePlate, start..<found.end, "WJ" + name + String(decoding: found.serial, as: UTF8.self))
    return found.end
  }

  /// WJ01-12345: a plate of the armed police before 2012.
  mutating func policePlate(_ run: DigitRun) -> Int? {
    guard run.start > 1, run.count == 2 || run.count == 7, cursor.bytes[run.start - 1] | 0x20 == 0x6A,
      let start = policeStart(run.start)
    else { return nil }
    var (value, end) = (run.value, run.end)
    if run.count == 2 {
      guard let next = cursor.next(after: run.end, kind: nil), next.run.count == 5 else { return nil }
      (value, end) = (value.joined(next.run), next.run.end)
    }
    guard isLoosePlateEnd(end) else { return nil }
    let digits = String(value)
    add(
      .licencePlate, start..<end, "WJ" + String(repeating: "0", count: max(7 - digits.utf8.count, 0)) + digits
    )
    return end
  }

  /// Where `WJ` before an index begins.
  private func policeStart(_ index: Int) -> Int? {
    // Most provinces stand behind another Chinese character.
    guard index > 1, cursor.bytes[index - 1] < 0x80 || cursor.bytes[index - 1] == 0xB7 else { return nil }
    var end = blanksStart(index)
    for mark in ["·", "-"] where cursor.isPreceded(at: end, by: Array(mark.utf8)) { end -= mark.utf8.count }
    guard cursor.isPreceded(at: end, by: Self.police) else { return nil }
    let start = end - Self.police.count
    return start == 0 || !TextCursor.isLetter(cursor.bytes[start - 1]) ? start : nil
  }

  private static let xinjiang = Array("新".utf8)
  private static let police = Array("wj".utf8)

  /// 使014578, 使 014·578: a plate of an embassy.
  mutating func embassyPlate(at start: Int, length: Int) -> Int? {
    let index = cursor.gap(at: start + length)?.end ?? start + length
    guard let run = cursor.run(at: index), run.count == 3 || run.count == 6 else { return nil }
    var (value, end) = (run.value, run.end)
    if run.count == 3 {
      guard let next = cursor.next(after: run.end, kind: nil), Self.isSplit(next.kind), next.run.count == 3
      else {
        return nil
      }
      (value, end) = (value.joined(next.run), next.run.end)
    }
    // 使 is also the word for causing: what follows is then counted.
    let isCounting = end < cursor.count && (0xE4...0xE9).contains(cursor.bytes[end])
    guard isLoosePlateEnd(end), !isCounting, !isCounted(start, end) else { return nil }
    let digits = String(value)
    add(
      .licencePlate, start..<end, "使" + String(repeating: "0", count: max(6 - digits.utf8.count, 0)) + digits)
    return end
  }

  /// Whether what follows says that the code is a plot's, a line's or an amount: 京B10000类地块.
  private func isPlace(_ end: Int) -> Bool {
    let end = blanksEnd(end)
    return Words.places.contains { cursor.isFollowed(at: end, by: $0) }
      && !Words.noPlaces.contains { cursor.isFollowed(at: end, by: $0) }
  }

  /// The letter or digit at an index as a capital ASCII one; moves on behind it.
  private func sign(at index: inout Int) -> UInt8? {
    var place = index
    while cursor.scalar(at: place).meaning == ScannerTables.invisible {
      place += cursor.scalar(at: place).length
    }
    let (meaning, length) = cursor.scalar(at: place)
    guard meaning == ScannerTables.letter || meaning & 0xF0 == ScannerTables.digit else { return nil }
    index = place + length
    if meaning != ScannerTables.letter { return 0x30 + meaning & 0x0F }
    if length == 1 { return cursor.bytes[place] & 0xDF }
    // Full-width capitals end in A1…BA of U+FF21, small ones in 81…9A of U+FF41.
    let last = cursor.bytes[place + 2]
    return 0x41 + (last >= 0xA1 ? last - 0xA1 : last - 0x81)
  }

  private func isSerial(_ serial: [UInt8], hasEnding: Bool) -> Bool {
    guard serial.contains(where: TextCursor.isDigit) else { return false }
    if hasEnding { return serial.count == 4 }
    if serial.count == 5 { return true }
    guard serial.count == 6, let first = serial.first, let last = serial.last else { return false }
    // New-energy vehicles: a letter first, or five digits and a letter last.
    return !TextCursor.isDigit(first) && serial.dropFirst(2).allSatisfy(TextCursor.isDigit)
      || !TextCursor.isDigit(last) && serial.dropLast().allSatisfy(TextCursor.isDigit)
  }

  private func isLoosePlateEnd(_ index: Int) -> Bool {
    let meaning = cursor.scalar(at: index).meaning
    if meaning == ScannerTables.letter || meaning & 0xF0 == ScannerTables.digit { return false }
    return
      !(index < cursor.count && cursor.bytes[index] == 0x2E && index + 1 < cursor.count
      && TextCursor.isDigit(cursor.bytes[index + 1]))
  }

  private static let standards = ["GB", "HJ", "DB", "CJ", "QX", "JT", "TD", "SL", "HB"].map { Array($0.utf8) }

  /// Whether the text is a new standard (新GB3838) rather than a plate of Xinjiang.
  private func isStandard(_ start: Int, _ office: UInt8, _ serial: [UInt8]) -> Bool {
    guard cursor.bytes[start..<start + 3].elementsEqual("新".utf8), let second = serial.first else {
      return false
    }
    return Self.standards.contains([office, second])
  }

  /// Whether the letters are capitals; small ones are only taken for a plate where three digits or more stand with
  /// them.
  private func hasCapitals(_ start: Int, _ end: Int, _ serial: [UInt8]) -> Bool {
    let isSmall = cursor.bytes[start..<end].contains { $0 >= 0x61 && $0 <= 0x7A }
    return !isSmall || serial.filter(TextCursor.isDigit).count >= 3
  }
}
