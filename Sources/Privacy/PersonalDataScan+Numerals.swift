// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// Looks at a Chinese numeral or a digit in a circle, with all digits and signs around it; returns where to go on.
  ///
  /// Most numerals stand in words, and most circles before the items of lists. So both readings of the digits behind
  /// them are tried: with them and without.
  mutating func numerals(at start: Int) -> Int {
    let behind = start + cursor.scalar(at: start).length
    let begin = rowStart(start)
    var end = start
    var digits = 0
    while true {
      let (meaning, length) = cursor.scalar(at: end)
      if isRowDigit(meaning) { digits += 1 } else if !isRowSign(meaning) { break }
      end += length
    }
    guard digits >= rowDigits(begin, start, enough: digits) else { return behind }
    var index = begin
    while index < end {
      let (meaning, length) = cursor.scalar(at: index)
      guard isRowDigit(meaning) else {
        index += length
        continue
      }
      let found = matches.count
      let next = mixedNumber(at: index)
      if matches.count > found {
        index = next
        previous = nil
      } else {
        // The numeral of a list's item is joined to nothing.
        if !isArabic(index) { previous = nil }
        index = partEnd(index, limit: end)
      }
    }
    return max(index, behind)
  }

  /// A number read with numerals as digits, and if there is none, without.
  private mutating func mixedNumber(at index: Int) -> Int {
    let found = matches.count
    let before = previous
    guard index >= longRowEnd else { return isArabic(index) ? number(at: index) : index }
    cursor.isMixed = true
    if let run = cursor.run(at: index), run.count > 19 { longRowEnd = run.end }
    let next = number(at: index)
    cursor.isMixed = false
    if matches.count > found { return next }
    guard isArabic(index) else { return next }
    previous = before
    return number(at: index)
  }

  private func isArabic(_ index: Int) -> Bool {
    cursor.scalar(at: index).meaning & 0xF0 == ScannerTables.digit
  }

  /// The end of the digits of one sort from an index on.
  private func partEnd(_ start: Int, limit: Int) -> Int {
    let sort = cursor.scalar(at: start).meaning & 0xF0
    var index = start
    while index < limit {
      let (meaning, length) = cursor.scalar(at: index)
      guard meaning & 0xF0 == sort || meaning == ScannerTables.invisible else { break }
      index += length
    }
    return index
  }

  private func isRowDigit(_ meaning: UInt8) -> Bool {
    meaning & 0xF0 == ScannerTables.digit || meaning & 0xF0 == ScannerTables.numeral
  }

  private func isRowSign(_ meaning: UInt8) -> Bool {
    meaning == ScannerTables.blank || meaning == ScannerTables.invisible
      || meaning & 0xF0 == ScannerTables.sign
  }

  /// How many digits must stand from the numeral on, for seven with those before it.
  private func rowDigits(_ begin: Int, _ start: Int, enough digits: Int) -> Int {
    // A digit takes one byte or more.
    begin == start ? 7 : max(1, 7 - (start - begin))
  }

  /// Where the digits and signs before an index begin, forty bytes before it at most and behind the last match.
  private func rowStart(_ start: Int) -> Int {
    let least = max(matches.last?.range.upperBound ?? 0, start - 40, 0)
    var (index, begin) = (start, start)
    while index > least {
      var place = index - 1
      while place > least, cursor.bytes[place] & 0xC0 == 0x80 { place -= 1 }
      let (meaning, length) = cursor.scalar(at: place)
      guard place + length == index else { break }
      if isRowDigit(meaning) { begin = place } else if !isRowSign(meaning) { break }
      index = place
    }
    return begin
  }
}
