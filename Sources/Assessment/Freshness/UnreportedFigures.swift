// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// A holder has not reported figures of the last period that is due, while others have.
enum UnreportedFigures: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    // Where nobody has reported, the table itself is told.
    guard !StaleTables.isProgressStale(fresh) else { return [] }
    let records = fresh.report.records
    return fresh.report.reporting.holders.compactMap { reporting in
      guard let last = reporting.periods.last, last.reported < last.due else { return nil }
      // A later figure says more than the one that was left out.
      if let newest = reporting.newest, newest > last.last { return nil }
      let holder = records.holders[reporting.holder]
      let own = reporting.missing.filter { $0.period.last == last.last }
      let names = own.prefix(3).map { records.targets[$0.target].indicator }
      let more = own.count > names.count
      return Diagnostic(
        .warning, rule: "unreported-figures", at: holder.location,
        Wording(
          "“\(holder.name)”\(last.last.isoText) 为止的一期应报 \(last.due) 个数，缺 \(last.due - last.reported) 个："
            + names.joined(separator: "、") + (more ? " 等" : ""),
          "“\(holder.name)”: \(last.due) figures were due for the period to \(last.last.isoText), \(last.due - last.reported) missing: "
            + names.joined(separator: ", ") + (more ? " and others" : "")),
        help: Wording("请这个单位补报，写进“进度”表", "ask for them and put them into the table of progress"))
    }
  }
}
