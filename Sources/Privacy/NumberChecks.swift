// SPDX-License-Identifier: MIT

/// Whether digits can be a number that is given to a person: check digits, dates and prefixes.
enum NumberChecks {
  /// Weights of the first seventeen digits.
  ///
  /// - Note: Source: GB 11643-1999, 3.2 and annex A; ISO/IEC 7064 MOD 11-2.
  private static let identityWeights: [UInt64] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  /// Whether seventeen digits and a check digit (10 for X) are an identity number.
  static func isIdentity(_ seventeen: UInt64, check: UInt64) -> Bool {
    guard isRegion(seventeen / 1_000_000_000_000_000),
      isDate(year: seventeen / 10_000_000 % 10_000, seventeen / 1000 % 10_000)
    else { return false }
    var rest = seventeen
    var sum: UInt64 = 0
    for weight in identityWeights.reversed() {
      sum += rest % 10 * weight
      rest /= 10
    }
    return (12 - sum % 11) % 11 == check
  }

  /// Whether eighteen digits are an identity number of which a workbook kept fifteen, as it does of numbers: region,
  /// day of birth and a digit more are true, and what follows is 000.
  static func isRoundedIdentity(_ eighteen: UInt64) -> Bool {
    let year = eighteen / 100_000_000 % 10_000
    // Numbers of documents hold a day of these years.
    guard eighteen % 1000 == 0, year < 2020 else { return false }
    return isRegion(eighteen / 10_000_000_000_000_000) && isDate(year: year, eighteen / 10_000 % 10_000)
  }

  /// Whether fifteen digits have the form of identity numbers before 1999: they have no check digit.
  static func isOldIdentity(_ fifteen: UInt64) -> Bool {
    isRegion(fifteen / 10_000_000_000_000)
      && isDate(year: 1900 + fifteen / 10_000_000 % 100, fifteen / 1000 % 10_000)
  }

  /// - Note: Source: GB/T 2260, the first two digits of divisions; 83 for residents from Taiwan, 9 and the division
  ///   of issue for permanent residents from abroad.
  private static func isRegion(_ region: UInt64) -> Bool {
    switch region {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91...96: true
    default: false
    }
  }

  private static func isDate(year: UInt64, _ monthAndDay: UInt64) -> Bool {
    let (month, day) = (Int(monthAndDay / 100), Int(monthAndDay % 100))
    guard year >= 1890, year <= 2099, month >= 1, month <= 12 else { return false }
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= days[month - 1]
  }

  /// Whether 16 to 19 digits are a bank card's number by prefix, length and check digit.
  ///
  /// - Note: Source: ISO/IEC 7812-1, annex B (Luhn); JR/T 0008, prefixes of cards issued in China.
  static func isBankCard(_ value: UInt64, count: Int) -> Bool {
    guard (16...19).contains(count) else { return false }
    let head = leading(4, of: value, count)
    let isIssued =
      switch head {
      case 6200...6299, 6000...6099, 6810...6819, 9558...9559, 6900...6909: true
      case 4000...4999: count == 16 || count == 19
      case 5100...5599, 3500...3599: count == 16
      default: false
      }
    return isIssued && isLuhn(value)
  }

  /// Whether eight digits are a day from 1900 to 2099, such as 20220318.
  static func isCalendarDay(_ eight: UInt64) -> Bool {
    eight >= 19_000_000 && isDate(year: eight / 10_000, eight % 10_000)
  }

  /// Whether digits can begin a landline number without area code: its first digit is 2 to 8.
  static func mayBeginLocal(_ run: DigitRun) -> Bool {
    (2...8).contains(leading(1, of: run.value, run.count)) && run.value >= 2_000_000
  }

  /// Whether eleven or twelve digits, the first a 0, are an area code and a number.
  static func isLandline(_ value: UInt64, count: Int) -> Bool {
    guard count == 11 || count == 12, value < (count == 11 ? 10_000_000_000 : 100_000_000_000) else {
      return false
    }
    let isShort = count == 11 && (value / 100_000_000 == 10 || (20...29).contains(value / 100_000_000))
    return isShort || (300...999).contains(value / (count == 12 ? 100_000_000 : 10_000_000))
  }

  /// Whether two digits begin identity numbers or bank cards.
  static func mayBegin(_ head: UInt64) -> Bool {
    isRegion(head) || head == 35 || (40...69).contains(head) || head == 95
  }

  /// The first digits of a number that has `count` of them.
  static func leading(_ digits: Int, of value: UInt64, _ count: Int) -> UInt64 {
    var value = value
    for _ in 0..<max(count - digits, 0) { value /= 10 }
    return value
  }

  private static func isLuhn(_ value: UInt64) -> Bool {
    var (rest, sum, isDoubled) = (value, UInt64(0), false)
    while rest > 0 {
      let digit = rest % 10 * (isDoubled ? 2 : 1)
      sum += digit / 10 + digit % 10
      rest /= 10
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }

  private static let creditWeights: [UInt64] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
  ]

  /// Whether eighteen digits are a unified social credit code, which belongs to an organisation.
  ///
  /// - Note: Source: GB 32100-2015, 4.3 and annex A, for codes without letters.
  static func isCreditCode(_ eighteen: UInt64) -> Bool {
    var (rest, sum) = (eighteen / 10, UInt64(0))
    for weight in creditWeights.reversed() {
      sum += rest % 10 * weight
      rest /= 10
    }
    return (31 - sum % 31) % 31 == eighteen % 10
  }

  /// Whether eleven digits are a mobile number.
  static func isMobile(_ value: UInt64) -> Bool { value >= 13_000_000_000 && value <= 19_999_999_999 }

  /// Whether digits that begin with 0 are an area code: 010, 02x, 03xx to 09xx.
  static func isAreaCode(_ value: UInt64, count: Int) -> Bool {
    count == 3 ? value == 10 || (20...29).contains(value) : count == 4 && (300...999).contains(value)
  }
}
