// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Markdown
internal import Records
internal import Standards

/// What a block shows by the names that staff use: targets, and the holders among whom they are shared out.
extension FigureBlock {
  /// The keys of blocks that show what has been judged, without SQL.
  static let measure = RecordKey(
    "measure", "指标", note: Wording("目标的编号或名称，几个用顿号分开", "ids or names of targets"))
  static let holders = RecordKey(
    "holder", "对象",
    note: Wording("单位的名称，或 全体镇街、全体部门、全体企业、全体村居", "a holder's name, or 全体镇街 for all towns and the like"))
  static let title = RecordKey(
    "title", "标题", note: Wording("一句话说出看到了什么", "what is to be seen, in one sentence"))
  static let note = RecordKey("note", "说明", note: Wording("下面的说明", "a note below"))
  static let period = [
    RecordKey("from", "起", note: Wording("从哪天起，如 2022-03-01", "the first day, such as 2022-03-01")),
    RecordKey("until", "止", note: Wording("到哪天止，如 2022-06-30", "the last day, such as 2022-06-30")),
  ]

  /// The holders that `对象` names; `nil` with a finding where a name is unknown, empty where nothing is named.
  mutating func namedHolders() -> [Int]? {
    var found: [Int] = []
    for mention in mentions("holder") {
      let own = site.index.owners(mention.text)
      guard !own.isEmpty else {
        let names = site.records.holders.map(\.name) + RecordIndex.everyone.keys.sorted()
        report(
          Wording("没有“\(mention.text)”这个单位", "there is no holder “\(mention.text)”"), at: mention.location,
          help: Spelling.help(for: mention.text, among: names)
            ?? Wording("写责任主体表里的名称，或 全体镇街", "write a name of the table of holders, or 全体镇街"))
        return nil
      }
      found += own.filter { !found.contains($0) }
    }
    return found
  }

  /// The targets that `指标` names, of the county or as shares of the holders; `nil` with a finding where there is
  /// none.
  mutating func namedTargets(_ holders: [Int]) -> [AssessedTarget]? {
    var found: [AssessedTarget] = []
    for mention in mentions("measure") {
      guard let target = site.index.target(mention.text) else {
        let names = site.records.targets.flatMap { [$0.id, $0.indicator] }
        report(
          Wording("没有“\(mention.text)”这个目标", "there is no target “\(mention.text)”"), at: mention.location,
          help: Spelling.help(for: mention.text, among: names)
            ?? Wording("写年度目标表里的编号，如 \(names.first ?? "Q01")", "write an id of the table of targets"))
        return nil
      }
      let own =
        holders.isEmpty
        ? site.report.targets.filter { $0.target == target }
        : site.report.shares.filter { $0.target == target && holders.contains($0.holder ?? -1) }
      if own.isEmpty {
        report(
          Wording("“\(mention.text)”没有分解给写的单位", "“\(mention.text)” is not shared out to these holders"),
          at: mention.location,
          help: Wording("删去“对象”看全县，或核对目标分解表", "leave out `holder` for the county, or check the allocations"))
        return nil
      }
      found += own
    }
    return found
  }

  /// The period that `起` and `止` ask for; `nil` with a finding where they are no dates or out of order.
  mutating func namedPeriod() -> ClosedRange<CivilDate>? {
    let year = DayRange(year: site.records.site.year - 1).first...site.report.period.last
    let from = date("from")
    let until = date("until")
    let (first, last) = (from ?? year.lowerBound, until ?? year.upperBound)
    guard first <= last else {
      if let mention = mention("until") {
        report(
          Wording("“止”早于“起”", "`until` is before `from`"), at: mention.location,
          help: Wording("核对两个日期", "check the two dates"))
      }
      return nil
    }
    return first...last
  }
}

extension AssessedTarget {
  /// The same with the values of a period only, for drawing.
  func within(_ period: ClosedRange<CivilDate>) -> AssessedTarget {
    AssessedTarget(
      target: target, holder: holder, goal: goal, baseline: baseline, actual: actual, standing: standing,
      finding: finding, need: need, forecast: forecast, forecastEnd: forecastEnd, lastYear: lastYear,
      elapsed: elapsed, series: series.filter { period.contains($0.date) },
      lastYearSeries: lastYearSeries.filter { point in
        series.contains { period.contains($0.date) && $0.date.month == point.date.month }
      }, trace: trace)
  }
}
