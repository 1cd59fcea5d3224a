// SPDX-License-Identifier: MIT

/// What a number stands for, as its format shows it.
enum NumberForm: Equatable, Sendable {
  case plain
  case percent
  /// A number that the format shows as so many tens or hundreds of thousands although it holds no more than is shown:
  /// `0.0"万"`.
  case many(of: String)
  /// A day, or a day with a time.
  case day
  case dayAndTime
  /// A time of a day.
  case time
  /// Hours, minutes or seconds that go on beyond a day: `[h]:mm`.
  case duration

  /// The form of a format that every program knows by number (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are those
  /// of the Chinese languages).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 22: self = .dayAndTime
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .duration
    default: self = .plain
    }
  }

  /// The form of a format's text, such as `yyyy"年"m"月"d"日"`.
  ///
  /// Programs number their own formats as they like (LibreOffice calls `General` 164), so the text decides.
  init(format: String) {
    var marks = FormatMarks()
    marks.read(Array(format.utf8))
    if marks.isGeneral {
      self = .plain
    } else if marks.isDuration {
      self = .duration
    } else if marks.hasDay {
      self = marks.hasTime ? .dayAndTime : .day
    } else if marks.hasTime {
      self = .time
    } else if marks.hasMonth {
      self = .day
    } else if let unit = marks.multiple {
      self = .many(of: unit)
    } else {
      self = marks.hasPercent ? .percent : .plain
    }
  }
}

/// The letters of a format that mean something; texts, colours and languages are passed over.
private struct FormatMarks {
  private(set) var isGeneral = false
  private(set) var isDuration = false
  /// A year, a day or a weekday.
  private(set) var hasDay = false
  /// An `m`, which beside hours or seconds means minutes.
  private(set) var hasMonth = false
  private(set) var hasTime = false
  private(set) var hasPercent = false
  /// 万 or 亿 where it stands behind the number and the format does not divide.
  var multiple: String? { divides ? nil : word }
  private var word: String?
  /// Whether the format shows less than the number holds: `0!.0,"万"`, `#,##0,,"亿"`.
  private var divides = false

  mutating func read(_ format: [UInt8]) {
    isGeneral = format.map { $0 | 0x20 }.elementsEqual("general".utf8)
    var index = 0
    while index < format.count {
      switch format[index] {
      case Self.quote:
        let close = format[(index + 1)...].firstIndex(of: Self.quote) ?? format.count
        note(format[min(index + 1, close)..<close])
        index = close
      // A backslash or an exclamation mark shows the next character, an underscore leaves its width, a star repeats it.
      case 0x5C, 0x21:
        if index + 1 < format.count, format[index + 1] == 0x2E { divides = true }
        note(format[min(index + 1, format.count)...].prefix(3))
        index += 1
      case 0x5F, 0x2A: index += 1
      // A comma with no digit behind it divides by a thousand.
      case 0x2C where index + 1 == format.count || ![0x23, 0x30, 0x3F].contains(format[index + 1]):
        divides = true
      case 0xE4: note(format[index...].prefix(3))
      case 0x5B:
        let close = format[index...].firstIndex(of: 0x5D) ?? format.count
        bracket(format[(index + 1)..<max(index + 1, close)])
        index = close
      // The first section is that of positive numbers, and dates are positive.
      case 0x3B: return
      default: letter(format, &index)
      }
      index += 1
    }
  }

  private static let quote: UInt8 = 0x22

  /// A text of the format that begins with 万 or 亿.
  private mutating func note(_ text: ArraySlice<UInt8>) {
    word = word ?? ["万", "亿"].first { text.starts(with: $0.utf8) }
  }

  /// `[h]`, `[mm]` and `[ss]` count on; `[Red]`, `[$-804]`, `[DBNum1]` and `[<100]` are no part of the number.
  private mutating func bracket(_ inner: ArraySlice<UInt8>) {
    guard let first = inner.first.map({ $0 | 0x20 }), [0x68, 0x6D, 0x73].contains(first) else { return }
    if inner.allSatisfy({ $0 | 0x20 == first }) { isDuration = true }
  }

  private mutating func letter(_ format: [UInt8], _ index: inout Int) {
    switch format[index] | 0x20 {
    case 0x79, 0x64: hasDay = true
    case 0x6D: hasMonth = true
    case 0x68, 0x73: hasTime = true
    case 0x25: hasPercent = true
    case 0x61:
      if starts(format, index, "am/pm") {
        index += 4
      } else if starts(format, index, "a/p") {
        index += 2
      } else if starts(format, index, "aaa") {
        hasDay = true
      }
    default: break
    }
  }

  private func starts(_ format: [UInt8], _ index: Int, _ word: String) -> Bool {
    // Setting this bit makes letters small and leaves the slash.
    format[index...].prefix(word.utf8.count).map { $0 | 0x20 }.elementsEqual(word.utf8)
  }
}
