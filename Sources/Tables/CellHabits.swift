// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Cells that were read as something that they do not say in full.
struct CellHabits: Sendable {
  /// Dates and months without a year, which took that of the table.
  private(set) var guessedYears = 0
  private(set) var year: Int?
  /// Dates and months of a workbook that are plain numbers of days, without the form of a date.
  private(set) var serials = 0
  /// Numbers, dates and codes in full-width digits.
  private(set) var wideDigits = 0
  /// Signs such as — that were read as nothing, in the order of their first cell.
  private(set) var marks: [(text: String, count: Int)] = []

  /// The most different signs that are named.
  private static let most = 4

  mutating func noteGuess(_ year: Int) {
    guessedYears += 1
    self.year = year
  }

  mutating func noteSerial() { serials += 1 }

  mutating func noteWideDigits() { wideDigits += 1 }

  /// Counts a mark that is a sign and no word.
  mutating func note(mark cell: UnsafeBufferPointer<UInt8>) {
    // A word such as 未监测, 不适用 or NA says what it means.
    let isWord = cell.contains { (0xE4...0xE9).contains($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    guard !isWord else { return }
    add(String(decoding: cell, as: UTF8.self), 1)
  }

  private mutating func add(_ text: String, _ count: Int) {
    if let index = marks.firstIndex(where: { $0.text == text }) {
      marks[index].count += count
    } else {
      marks.append((text, count))
    }
  }

  mutating func merge(_ other: CellHabits) {
    guessedYears += other.guessedYears
    year = year ?? other.year
    serials += other.serials
    wideDigits += other.wideDigits
    for mark in other.marks { add(mark.text, mark.count) }
  }

  var words: [Wording] {
    var parts: [Wording] = []
    if guessedYears > 0, let year {
      parts.append(
        Wording(
          "没写年份的日期 \(guessedYears) 格按 \(year) 年读",
          guessedYears == 1
            ? "1 date without a year read as of \(year)"
            : "\(guessedYears) dates without a year read as of \(year)"))
    }
    if serials > 0 {
      parts.append(
        Wording(
          "没有设成日期格式的数 \(serials) 格按日期序号读",
          serials == 1
            ? "1 number without the form of a date read as one"
            : "\(serials) numbers without the form of a date read as dates"
        ))
    }
    if !marks.isEmpty {
      let chinese = marks.prefix(Self.most).map { "“\($0.text)”\($0.count) 格" }
      let english = marks.prefix(Self.most).map { "\($0.count) × “\($0.text)”" }
      let isCut = marks.count > Self.most
      parts.append(
        Wording(
          chinese.joined(separator: "、") + (isCut ? "等" : "") + "当作没有数据",
          english.joined(separator: ", ") + (isCut ? " and more" : "") + " read as missing"))
    }
    if wideDigits > 0 {
      parts.append(
        Wording(
          "全角数字 \(wideDigits) 格按半角读",
          wideDigits == 1
            ? "full-width digits read as plain ones in 1 cell"
            : "full-width digits read as plain ones in \(wideDigits) cells"))
    }
    return parts
  }
}
