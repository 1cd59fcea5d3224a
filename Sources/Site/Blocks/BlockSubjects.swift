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
    "measure", "指标", form: .texts, note: Wording("目标的编号或名称，几个用顿号分开", "ids or names of targets"))
  static let holders = RecordKey(
    "holder", "对象", form: .texts,
    note: Wording("单位的名称，或 全体镇街、全体部门、全体企业、全体村居", "a holder's name, or 全体镇街 for all towns and the like"))
  static let title = RecordKey(
    "title", "标题", note: Wording("一句话说出看到了什么", "what is to be seen, in one sentence"))
  static let note = RecordKey("note", "说明", note: Wording("下面的说明", "a note below"))
  static let period = [
    RecordKey(
      "from", "起", form: .date, note: Wording("从哪天起，如 2022-03-01", "the first day, such as 2022-03-01")),
    RecordKey(
      "until", "止", form: .date, note: Wording("到哪天止，如 2022-06-30", "the last day, such as 2022-06-30")),
  ]

  /// The holders that `对象` names; `nil` with a finding for each name that is unknown, empty where nothing is named.
  mutating func namedHolders() -> [Int]? {
    guard let mentions = names(Self.holders) else { return nil }
    var found: [Int] = []
    var isKnown = true
    for mention in mentions {
      let own = site.index.owners(mention.text)
      if own.isEmpty {
        let names = site.records.roster.knownHolders + RecordIndex.everyone.keys.sorted()
        let isEveryone = RecordIndex.everyone[mention.text] != nil
        report(
          isEveryone
            ? Wording("责任主体表里没有“\(mention.text)”中的任何一个", "the table of holders has none of “\(mention.text)”")
            : Wording("没有“\(mention.text)”这个单位", "there is no holder “\(mention.text)”"),
          at: mention.location,
          help: (isEveryone ? nil : Spelling.help(for: mention.text, among: names))
            ?? Wording("写责任主体表里的名称，或 全体镇街", "write a name of the table of holders, or 全体镇街"))
        isKnown = false
      }
      found += own.filter { !found.contains($0) }
    }
    return isKnown ? found : nil
  }

  /// The targets that `指标` names, of the county or as shares of the holders in their order; `nil` with a finding for
  /// each that there is not.
  mutating func namedTargets(_ holders: [Int]) -> [AssessedTarget]? {
    guard let mentions = names(Self.measure) else { return nil }
    var found: [AssessedTarget] = []
    var isKnown = true
    for mention in mentions {
      guard let target = site.index.target(mention.text) else {
        let names = site.records.targets.flatMap { [$0.id, $0.indicator] }
        report(
          Wording("没有“\(mention.text)”这个目标", "there is no target “\(mention.text)”"), at: mention.location,
          help: Spelling.help(for: mention.text, among: names)
            ?? Wording("写年度目标表里的编号，如 \(names.first ?? "Q01")", "write an id of the table of targets"))
        isKnown = false
        continue
      }
      guard !found.contains(where: { $0.target == target }) else { continue }
      let shares = site.report.shares.filter { $0.target == target }
      let own =
        holders.isEmpty
        ? site.report.targets.filter { $0.target == target }
        : holders.flatMap { holder in shares.filter { $0.holder == holder } }
      if own.isEmpty {
        report(
          Wording("“\(mention.text)”没有分解给写的单位", "“\(mention.text)” is not shared out to these holders"),
          at: mention.location,
          help: Wording("删去“对象”看全县，或核对目标分解表", "leave out `holder` for the county, or check the allocations"))
        isKnown = false
      }
      found += own
    }
    return isKnown && !hasHolderWithoutShare(found) ? found : nil
  }

  /// Whether a holder that the block names has none of the shares, with a finding for each.
  private mutating func hasHolderWithoutShare(_ shares: [AssessedTarget]) -> Bool {
    var hasFound = false
    for mention in mentions("holder") where !shares.isEmpty {
      let own = site.index.owners(mention.text)
      if shares.contains(where: { share in share.holder.map { own.contains($0) } ?? false }) { continue }
      report(
        Wording("没有给“\(mention.text)”分解这里的指标", "“\(mention.text)” has no share of what is shown here"),
        at: mention.location,
        help: Wording("删去这个单位，或核对目标分解表", "leave it out, or check the allocations"))
      hasFound = true
    }
    return hasFound
  }

  /// The period that `起` and `止` ask for; `nil` with a finding where they are no dates, out of order or outside the
  /// years that have figures.
  mutating func namedPeriod() -> ClosedRange<CivilDate>? {
    let first = DayRange(year: site.records.site.year - 1).first
    let last = site.report.period.last
    let (from, until) = (date("from"), date("until"))
    guard (from == nil) == (place("from") == nil), (until == nil) == (place("until") == nil) else {
      return nil
    }
    if let from, let until, until < from {
      reportPeriod(Wording("“止”早于“起”", "`until` is before `from`"), at: "until")
      return nil
    }
    let years = Wording(
      "这里只有 \(first.year) 和 \(last.year) 年的数", "there are figures of \(first.year) and \(last.year) alone")
    if let from, from > last {
      reportPeriod(years, at: "from")
      return nil
    }
    if let until, until < first {
      reportPeriod(years, at: "until")
      return nil
    }
    return (from ?? first)...(until ?? max(last, from ?? first))
  }

  /// Whether a period is given where holders are compared as they stand now, with a finding for each date.
  mutating func hasNeedlessPeriod() -> Bool {
    let given = Self.period.filter { place($0.id) != nil }
    for key in given {
      reportPeriod(
        Wording(
          "比较几个单位看的是现在，没有“\(key.title)”", "holders are compared as they stand now, without `\(key.id)`"),
        at: key.id,
        help: Wording("删掉这一行；看一个单位的走势，“对象”只写一个", "delete the line, or name one holder to see its run"))
    }
    return !given.isEmpty
  }

  private mutating func reportPeriod(_ message: Wording, at key: String, help: Wording? = nil) {
    guard let place = place(key) else { return }
    report(message, at: place, help: help ?? Wording("核对两个日期", "check the two dates"))
  }
}

extension AssessedTarget {
  /// The same with the values of a period only, for drawing.
  func within(_ period: ClosedRange<CivilDate>) -> AssessedTarget {
    AssessedTarget(
      target: target, holder: holder, goal: goal, baseline: baseline, actual: actual, standing: standing,
      finding: finding, need: need, forecast: forecast, forecastEnd: forecastEnd, paceMark: paceMark,
      lastYear: lastYear, lastYearValue: lastYearValue, elapsed: elapsed,
      series: series.filter { period.contains($0.date) },
      lastYearSeries: lastYearSeries.filter { point in
        series.contains { period.contains($0.date) && $0.date.month == point.date.month }
      }, trace: trace)
  }
}
