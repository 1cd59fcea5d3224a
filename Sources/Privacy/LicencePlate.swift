// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// A licence plate that begins with a province's short name; returns its end.
  ///
  /// - Note: Source: GA 36-2018, 5 and annex A: a letter, then five letters and digits, six for new-energy vehicles;
  ///   the last may be 警, 学, 挂, 港 or 澳.
  mutating func plate(at start: Int, provinceLength: Int) -> Int? {
    var index = start + provinceLength
    guard let office = sign(at: &index), office >= 0x41 else { return nil }
    let lettersBegin = index
    let hasDot = skipDot(&index)
    var serial: [UInt8] = []
    var ending = ""
    while serial.count < 7 {
      let (meaning, length) = cursor.scalar(at: index)
      if meaning == ScannerTables.plateEnding, serial.count == 4 {
        ending = String(decoding: cursor.bytes[index..<index + length], as: UTF8.self)
        index += length
        break
      }
      guard let sign = sign(at: &index) else { break }
      serial.append(sign)
    }
    guard isSerial(serial, hasEnding: !ending.isEmpty), isLoosePlateEnd(index),
      hasDot || !isStandard(start, office, serial), hasCapitals(start + provinceLength, lettersBegin, serial)
    else { return nil }
    let province = String(decoding: cursor.bytes[start..<start + provinceLength], as: UTF8.self)
    let normal = province + String(decoding: [office] + serial, as: UTF8.self) + ending
    add(.licencePlate, start..<index, normal)
    return index
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

  private func skipDot(_ index: inout Int) -> Bool {
    var place = index
    var hasDot = false
    while place - index < 8 {
      let (meaning, length) = cursor.scalar(at: place)
      switch meaning {
      case ScannerTables.dot, ScannerTables.hyphen:
        if hasDot { return false }
        hasDot = true
      case ScannerTables.blank, ScannerTables.invisible: break
      default:
        index = place
        return hasDot
      }
      place += length
    }
    return false
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
