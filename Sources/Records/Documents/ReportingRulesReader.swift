// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Reads when figures are to be reported: `报送: {周期: 月, 宽限: 5, 陈旧: 45}`.
package enum ReportingRulesReader {
  package static let keys: [RecordKey] = [
    RecordKey(
      "period", "周期", form: .words(periods),
      note: Wording("周、月 或 季，默认月", "week, month or quarter; month by default")),
    RecordKey(
      "grace", "宽限", form: .integer(0...90),
      note: Wording("期末后几天内仍算按时，默认 5", "days after a period's end, 5 by default")),
    RecordKey(
      "stale", "陈旧", form: .integer(1...400),
      note: Wording("几天没有新数算陈旧，默认 45", "days until data are stale, 45 by default")),
  ]

  private static let periods: [(names: [String], value: ReportingPeriod)] = [
    (["月", "month", "每月", "monthly"], .month), (["周", "week", "每周", "weekly"], .week),
    (["季", "quarter", "季度", "每季度", "quarterly"], .quarter),
  ]

  /// What the rules of a year say under `报送`; what is left out is as in ``ReportingRules/standard``.
  static func read(_ outer: inout MappingReader) -> ReportingRules {
    let standard = ReportingRules.standard
    guard let node = outer.node("reporting") else { return standard }
    var reader = MappingReader(node, keys: keys)
    let rules = ReportingRules(
      period: reader.choice("period", periods) ?? standard.period,
      graceDays: reader.integer("grace", in: 0...90) ?? standard.graceDays,
      staleDays: reader.integer("stale", in: 1...400) ?? standard.staleDays)
    outer.report(reader.diagnostics)
    return rules
  }
}
