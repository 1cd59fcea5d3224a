// SPDX-License-Identifier: MIT

/// The six levels of the index (HJ 633 table 2, colours of appendix A).
package enum AirQualityLevel: Int, CaseIterable, Comparable, Sendable {
  case excellent = 1
  case good
  case lightlyPolluted
  case moderatelyPolluted
  case heavilyPolluted
  case severelyPolluted

  /// The level of an index of 0 and more.
  package init(index: Int) {
    self =
      switch index {
      case ...50: .excellent
      case ...100: .good
      case ...150: .lightlyPolluted
      case ...200: .moderatelyPolluted
      case ...300: .heavilyPolluted
      default: .severelyPolluted
      }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// `一级` to `六级`.
  package var title: String { ["一级", "二级", "三级", "四级", "五级", "六级"][rawValue - 1] }

  /// `优` to `严重污染`.
  package var category: String { ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"][rawValue - 1] }

  /// `绿` to `褐红`; always printed beside the category, since yellow on white cannot be read.
  package var colourName: String { ["绿", "黄", "橙", "红", "紫", "褐红"][rawValue - 1] }

  /// Red, green and blue in 0...255 (HJ 633 appendix A).
  package var rgb: (red: UInt8, green: UInt8, blue: UInt8) {
    switch self {
    case .excellent: (0, 228, 0)
    case .good: (255, 255, 0)
    case .lightlyPolluted: (255, 126, 0)
    case .moderatelyPolluted: (255, 0, 0)
    case .heavilyPolluted: (153, 0, 76)
    case .severelyPolluted: (126, 0, 35)
    }
  }

  /// 优良: an index of 100 and less.
  package var isGoodDay: Bool { self <= .good }

  /// 重污染: an index above 200.
  package var isHeavyDay: Bool { self >= .heavilyPolluted }
}
