// SPDX-License-Identifier: MIT

/// Names of indicators that are rates (率), which are written in per cent.
package enum RateName {
  private static let endings = ["率", "比例", "百分比", "占比", "比重"]
  /// Words of what grows and falls, and need be no share of a whole.
  private static let changes = ["增", "提高", "提升", "同比", "环比", "变化", "下降", "降低"]

  /// Whether figures under the name are percentages.
  package static func isRate(_ name: String) -> Bool { endings.contains { name.hasSuffix($0) } }

  /// Whether they are shares of a whole, and lie from 0 to 100.
  package static func isShare(_ name: String) -> Bool {
    isRate(name) && !changes.contains { name.contains($0) }
  }
}
