// SPDX-License-Identifier: MIT

/// Where an indicator stands on the way to its target.
package enum PaceStatus: String, CaseIterable, Sendable {
  /// 已完成: the target is reached, and nothing can undo it before the period ends.
  case complete
  /// 达序时: as far as the time gone, or further.
  case onSchedule
  /// 略滞后
  case slightlyBehind
  /// 滞后
  case behind
  /// 严重滞后
  case seriouslyBehind
  /// 可达: a mean that may go on as so far.
  case reachable
  /// 需加严: the target holds only if the rest of the period is better than the part gone.
  case tightening
  /// 超支: more of a budget is used than the time gone allows.
  case overspent
  /// 未达标: the period is over and the target was missed.
  case missed
  /// 目标不可达: no rest of the period can reach the target.
  case unreachable
  /// 未开始: the period has not begun.
  case notStarted
  /// 无数据
  case noData

  /// The Chinese word of the page.
  package var title: String {
    switch self {
    case .complete: "已完成"
    case .onSchedule: "达序时"
    case .slightlyBehind: "略滞后"
    case .behind: "滞后"
    case .seriouslyBehind: "严重滞后"
    case .reachable: "可达"
    case .tightening: "需加严"
    case .overspent: "超支"
    case .missed: "未达标"
    case .unreachable: "目标不可达"
    case .notStarted: "未开始"
    case .noData: "无数据"
    }
  }

  /// Whether nothing more has to be done than so far.
  package var isOnTrack: Bool { self == .complete || self == .onSchedule || self == .reachable }

  /// Whether someone has to act.
  package var isBehind: Bool {
    switch self {
    case .slightlyBehind, .behind, .seriouslyBehind, .tightening, .overspent, .missed, .unreachable: true
    case .complete, .onSchedule, .reachable, .notStarted, .noData: false
    }
  }
}

/// The lines between the states of a cumulative target, as completion over time gone.
package struct PaceThresholds: Sendable, Hashable {
  /// From here 达序时.
  package let onSchedule: ExactNumber
  /// From here 略滞后.
  package let slightlyBehind: ExactNumber
  /// From here 滞后, below 严重滞后.
  package let behind: ExactNumber

  /// 1, 0.9 and 0.7: a convention of this program, no standard; a county sets its own.
  package static let standard = PaceThresholds(
    onSchedule: .one, slightlyBehind: ExactNumber(9, over: 10), behind: ExactNumber(7, over: 10))

  /// Lines from best to worst.
  package init(onSchedule: ExactNumber, slightlyBehind: ExactNumber, behind: ExactNumber) {
    self.onSchedule = onSchedule
    self.slightlyBehind = slightlyBehind
    self.behind = behind
  }

  /// The state of a ratio of completion to time gone.
  package func status(_ ratio: ExactNumber) -> PaceStatus {
    if ratio >= onSchedule { return .onSchedule }
    if ratio >= slightlyBehind { return .slightlyBehind }
    return ratio >= behind ? .behind : .seriouslyBehind
  }
}
