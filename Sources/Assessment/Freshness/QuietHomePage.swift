// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// Nothing new came to the home page for two weeks.
///
/// - Note: Source: 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）: a home page without news for two weeks is a veto.
enum QuietHomePage: FreshnessCheck {
  /// Days that a home page may stand still.
  static let mostDays = 14

  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let newest = newest(fresh)
    let since = newest ?? fresh.report.period.first
    let days = fresh.today.days(since: since)
    guard days > mostDays else { return [] }
    let message =
      newest.map {
        Wording(
          "首页最新的动态是 \($0.isoText)，已经 \(days) 天没有更新（检查时超过 \(mostDays) 天一票否决）",
          "the newest entry of the home page is of \($0.isoText), \(days) days ago (over \(mostDays) days is a veto when sites are inspected)"
        )
      }
      ?? Wording(
        "首页一条动态也没有（检查时超过 \(mostDays) 天不更新一票否决）",
        "the home page has no entry at all (over \(mostDays) days without one is a veto when sites are inspected)"
      )
    return [
      Diagnostic(
        .warning, rule: "stale-home", at: fresh.report.records.site.location, message,
        help: Wording(
          "写一条进展动态：taizhang new update 标题", "write a progress update: taizhang new update TITLE"))
    ]
  }

  /// The newest thing that the public was told; what merely fell overdue is no news of anyone's.
  private static func newest(_ fresh: Freshness) -> CivilDate? {
    let records = fresh.report.records
    let hidden = Set(records.meetings.filter { !$0.release.isOut(on: fresh.today) }.map(\.slug))
    return fresh.report.events.first { event in
      switch event.subject {
      case .taskDone(let task): !hidden.contains(records.tasks[fresh.report.tasks[task].task].meeting)
      case .taskOverdue: false
      case .meeting, .update, .correction, .itemRebounded, .itemsClosed: true
      }
    }?.date
  }
}
