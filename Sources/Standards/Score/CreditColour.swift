// SPDX-License-Identifier: MIT

/// The environmental credit colour of an enterprise (Shandong, 2017: points counted over a year).
package enum CreditColour: String, CaseIterable, Sendable {
  case green
  case yellow
  case red

  /// From this number of points red.
  package static let pointsOfRed = 12

  /// 0 绿, 1–11 黄, 12 and more 红.
  package init(points: Int) {
    self = points <= 0 ? .green : points < Self.pointsOfRed ? .yellow : .red
  }

  /// The Chinese word.
  package var title: String {
    switch self {
    case .green: "绿"
    case .yellow: "黄"
    case .red: "红"
    }
  }
}
