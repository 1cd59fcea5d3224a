// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics

extension Finding {
  /// Whether all came that was due: `22 个单位应报 990 个数，2 个单位缺 12 个`. All counts
  /// of the sentence are digits, since that of the figures must be.
  static func reporting(_ reporting: ReportingSummary, _ site: SiteContext) -> String {
    let holders = reporting.holders.filter { $0.due > 0 }
    if holders.isEmpty {
      return reporting.holders.isEmpty
        ? site.word("没有需要按期报送的指标", "No figures are to be reported by periods")
        : site.word("还没有到期的报送", "Nothing has come due yet")
    }
    let (due, missing) = (reporting.due, reporting.due - reporting.reported)
    let late = holders.count { !$0.missing.isEmpty }
    if missing == 0 {
      return site.word(
        holders.count == 1
          ? "1 个单位应报的 \(due) 个数已经报齐" : "\(holders.count) 个单位应报的 \(due) 个数全部报齐",
        "All \(due) figures due from \(bodies(holders.count)) are there")
    }
    return site.word(
      "\(holders.count) 个单位应报 \(due) 个数，\(late) 个单位缺 \(missing) 个",
      "\(due) figures due from \(bodies(holders.count)), \(missing) missing from \(late)")
  }

  private static func bodies(_ count: Int) -> String { count == 1 ? "1 body" : "\(count) bodies" }
}
