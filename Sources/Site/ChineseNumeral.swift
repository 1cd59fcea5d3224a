// SPDX-License-Identifier: MIT

/// Counts written in Chinese characters, for sentences.
package enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 0...99 in characters (`二十四`), larger counts in digits; 2 is `两` before a measure word.
  package static func text(_ count: Int) -> String {
    if count == 2 { return "两" }
    guard (0...99).contains(count) else { return String(count) }
    if count < 10 { return digits[count] }
    let (tens, ones) = count.quotientAndRemainder(dividingBy: 10)
    return (tens == 1 ? "" : digits[tens]) + "十" + (ones == 0 ? "" : digits[ones])
  }
}
