// SPDX-License-Identifier: MIT

/// The class of surface water (GB 3838-2002), best first.
package enum WaterClass: Int, CaseIterable, Comparable, Sendable {
  case one = 1
  case two
  case three
  case four
  case five
  /// 劣Ⅴ: worse than class five.
  case inferior

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// `Ⅰ` to `Ⅴ` and `劣Ⅴ`.
  package var title: String { ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"][rawValue - 1] }

  /// Reads `Ⅲ`, `Ⅲ类`, `III`, `3` and `劣Ⅴ`, with or without `类`.
  package init?(_ text: String) {
    let name = text.hasSuffix("类") ? String(text.dropLast()) : text
    let spellings = [
      ["Ⅰ", "I", "1"], ["Ⅱ", "II", "2"], ["Ⅲ", "III", "3"], ["Ⅳ", "IV", "4"], ["Ⅴ", "V", "5"],
      ["劣Ⅴ", "劣V", "劣5"],
    ]
    guard let place = spellings.firstIndex(where: { $0.contains(name) }) else { return nil }
    self.init(rawValue: place + 1)
  }

  /// The condition of a section of this class (环办〔2011〕22号, table 1).
  package var condition: WaterCondition {
    switch self {
    case .one, .two: .excellent
    case .three: .good
    case .four: .lightlyPolluted
    case .five: .moderatelyPolluted
    case .inferior: .heavilyPolluted
    }
  }
}

/// The condition of a section or river in words (环办〔2011〕22号, tables 1 and 2).
package enum WaterCondition: Int, CaseIterable, Comparable, Sendable {
  case excellent = 1
  case good
  case lightlyPolluted
  case moderatelyPolluted
  case heavilyPolluted

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The word of the report.
  package var title: String { ["优", "良好", "轻度污染", "中度污染", "重度污染"][rawValue - 1] }

  /// The colour of maps; always printed beside the word.
  package var colourName: String { ["蓝", "绿", "黄", "橙", "红"][rawValue - 1] }
}

/// Rivers and lakes differ in phosphorus and nitrogen.
package enum WaterBody: String, CaseIterable, Sendable {
  case river
  case lake

  /// The word of the section table.
  package var title: String { self == .river ? "河流" : "湖库" }
}
