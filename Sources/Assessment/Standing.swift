// SPDX-License-Identifier: MIT

package import Diagnostics

/// How a target stands against its schedule (进度判定).
package enum Standing: String, Sendable, CaseIterable, Comparable {
  case done
  case onSchedule = "on-schedule"
  case slightlyBehind = "slightly-behind"
  case behind
  case seriouslyBehind = "seriously-behind"
  /// No possible rest of the year reaches it.
  case unreachable
  /// The period is over and the target was not reached: nothing can change that any more.
  case missed
  case noData = "no-data"

  package var title: Wording {
    switch self {
    case .done: Wording("已完成", "done")
    case .onSchedule: Wording("达序时", "on schedule")
    case .slightlyBehind: Wording("略滞后", "slightly behind")
    case .behind: Wording("滞后", "behind")
    case .seriouslyBehind: Wording("严重滞后", "seriously behind")
    case .unreachable: Wording("目标不可达", "out of reach")
    case .missed: Wording("未达到", "missed")
    case .noData: Wording("无数据", "no data")
    }
  }

  /// The sign that stands with the word, so that colour is never the only one.
  package var shape: String {
    switch self {
    case .done: "✓"
    case .onSchedule: "●"
    case .slightlyBehind: "◐"
    case .behind: "▲"
    case .seriouslyBehind: "■"
    case .unreachable: "✕"
    case .missed: "▼"
    case .noData: "◇"
    }
  }

  /// From the best to the worst; no data is last.
  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// Whether the target keeps its schedule.
  package var isKept: Bool { self == .done || self == .onSchedule }
}
