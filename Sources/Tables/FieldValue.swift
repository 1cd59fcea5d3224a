// SPDX-License-Identifier: MIT

package import Standards

/// Why a cell has no value.
package enum MissingKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Nothing is written.
  case empty
  /// `NA`, `N/A`, `—`, `-`, `缺测`, `无数据`.
  case notAvailable
  /// `/`, `未监测`, `未检测`, `未采样`.
  case notMonitored
  /// `不适用`, `无需`.
  case notApplicable
}

/// What a cell means.
package enum FieldValue: Sendable, Hashable {
  case text(String)
  /// In the column's unit.
  case number(ExactNumber)
  case date(CivilDate)
  case month(year: Int, month: Int)
  /// The id of the choice.
  case choice(String)
  /// The ids of several choices, in the order written, each once.
  case choices([String])
  case flag(Bool)
  case list([String])
  case missing(MissingKind)
  /// Below this limit of detection, in the column's unit.
  case belowDetection(ExactNumber)
}

/// The words and signs that stand for a missing value.
enum MissingMark {
  /// Longer texts are never a mark.
  private static let longest = 12
  private static let chineseStarts: [[UInt8]] = ["缺", "无", "未", "不"].map { Array($0.utf8) }

  /// The kind of a trimmed cell's mark; `nil` where the cell holds something else.
  @inline(__always)
  static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> MissingKind? {
    guard let first = bytes.first else { return .empty }
    if first >= 0x30 && first <= 0x39 || bytes.count > longest { return nil }
    return slowKind(bytes)
  }

  private static func slowKind(_ bytes: UnsafeBufferPointer<UInt8>) -> MissingKind? {
    switch bytes[0] {
    // The first bytes of all marks in their several widths: nearly all other cells go on at once.
    case 0x23, 0x2D, 0x2F, 0x4E, 0x6E, 0xE2, 0xEF: break
    case 0xE4, 0xE6, 0xE7: guard chineseStarts.contains(where: { bytes.starts(with: $0) }) else { return nil }
    default: return nil
    }
    switch TextFolding.key(String(decoding: bytes, as: UTF8.self)) {
    case "na", "n/a", "#n/a", "-", "--", "—", "——", "–", "缺测", "无数据": return .notAvailable
    case "/", "未监测", "未检测", "未采样": return .notMonitored
    case "不适用", "无需": return .notApplicable
    default: return nil
    }
  }
}
