// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// The site's year is over.
enum EndedYear: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let last = fresh.report.period.last
    guard fresh.today > last else { return [] }
    let site = fresh.report.records.site
    return [
      Diagnostic(
        .warning, rule: "year-ended", at: site.location,
        Wording(
          "\(site.year) 年度已在 \(last.isoText) 结束，今天是 \(fresh.today.isoText)",
          "the year \(site.year) ended on \(last.isoText), and today is \(fresh.today.isoText)"),
        help: Wording(
          "报齐年终数字以后把它存档，新一年的目标和记录另建一个内容文件夹",
          "keep it as it is when the figures of the year's end are in, and begin a new content folder for the next year"
        ))
    ]
  }
}
