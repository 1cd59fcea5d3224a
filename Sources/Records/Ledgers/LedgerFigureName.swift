// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Tables

/// One of the figures that are counted over the items of a ledger, by which a rule or a target may name it.
package enum LedgerFigureName: Sendable, Hashable {
  case count(LedgerCount)
  /// 销号率
  case closedRate
  /// 反弹率
  case reboundRate
  /// 按期完成率
  case onTimeRate
  /// 达序时率, of a ledger whose items have a schedule.
  case scheduleRate
  /// The items in a stage now, or past it; index into the definition's stages.
  case stage(Int)
  /// Index into the definition's rates.
  case rate(Int)
  /// Index into the definition's sums.
  case sum(Int)
  /// The share of items that meet a check in full; index into the definition's columns of checks.
  case check(Int)
  /// The share of items that meet every check.
  case allChecks
}

/// What is counted in every ledger.
package enum LedgerCount: String, Sendable, CaseIterable {
  case total
  case open
  case overdue
  case dueSoon = "due-soon"
  case behind
  /// Came back at least once.
  case rebounds
  /// Came back and not closed again.
  case rebounded
  case finished
  case publicity
  case standing
  case closed
  case declined

  /// The name in Chinese rules.
  package var chinese: String {
    switch self {
    case .total: "总数"
    case .open: "未完成数"
    case .overdue: "逾期数"
    case .dueSoon: "临期数"
    case .behind: "未达序时数"
    case .rebounds: "反弹数"
    case .rebounded: "反弹未销号数"
    case .finished: "待销号数"
    case .publicity: "公示数"
    case .standing: "长期坚持数"
    case .closed: "已销号数"
    case .declined: "未受理数"
    }
  }

  /// Whether less of it is better.
  package var isBetterLower: Bool {
    switch self {
    case .open, .overdue, .dueSoon, .behind, .rebounds, .rebounded, .declined: true
    case .total, .finished, .publicity, .standing, .closed: false
    }
  }
}

extension LedgerDefinition {
  /// Every figure with its Chinese and English names.
  package var figures: [(name: LedgerFigureName, title: Wording)] {
    var figures: [(name: LedgerFigureName, title: Wording)] = []
    let counts: [LedgerCount] =
      stages.isEmpty ? [.total] + (measure == nil ? [] : [.open, .behind, .finished]) : LedgerCount.allCases
    for count in counts { figures.append((.count(count), Wording(count.chinese, count.rawValue))) }
    if !stages.isEmpty {
      figures += [
        (.closedRate, Wording("销号率", "closed-rate")), (.reboundRate, Wording("反弹率", "rebound-rate")),
        (.onTimeRate, Wording("按期完成率", "on-time-rate")),
      ]
    }
    if measure != nil || roles.milestone != nil || roles.progress != nil {
      figures.append((.scheduleRate, Wording("达序时率", "on-schedule-rate")))
    }
    for (place, rate) in rates.enumerated() {
      figures.append((.rate(place), Wording(rate.title.chinese, rate.id)))
    }
    for (place, sum) in sums.enumerated() {
      figures.append((.sum(place), Wording(sum.title.chinese, sum.id)))
    }
    let counted = Set(counts.map(\.chinese))
    // Where a stage is called as a count is, the count is meant: 已销号数.
    for (place, stage) in stages.enumerated() where !counted.contains("\(stage.title.chinese)数") {
      figures.append((.stage(place), Wording("\(stage.title.chinese)数", "stage-\(stage.id)")))
    }
    if let checks {
      figures.append((.allChecks, Wording("\(checks.title.chinese)达标率", "checks")))
      for (place, column) in checks.columns.enumerated() {
        figures.append(
          (.check(place), Wording("\(self.column(column)?.title ?? column)达标率", "check-\(column)")))
      }
    }
    return figures
  }

  /// The figure that a Chinese or English name stands for.
  package func figure(named name: String) -> LedgerFigureName? {
    figures.first { $0.title.chinese == name || $0.title.english == name }?.name
  }

  package func unit(of figure: LedgerFigureName) -> String {
    switch figure {
    case .count, .stage: counter.chinese
    case .sum(let place): sums[place].unit
    case .closedRate, .reboundRate, .onTimeRate, .scheduleRate, .rate, .check, .allChecks: "%"
    }
  }

  /// Decimals shown.
  package func decimals(of figure: LedgerFigureName) -> Int {
    switch figure {
    case .count, .stage: 0
    case .sum(let place): sums[place].decimals
    case .closedRate, .reboundRate, .onTimeRate, .scheduleRate, .rate, .check, .allChecks: 1
    }
  }

  package func isBetterLower(_ figure: LedgerFigureName) -> Bool {
    switch figure {
    case .count(let count): count.isBetterLower
    case .reboundRate: true
    case .rate(let place): rates[place].isBetterLower
    case .closedRate, .onTimeRate, .scheduleRate, .stage, .sum, .check, .allChecks: false
    }
  }
}
