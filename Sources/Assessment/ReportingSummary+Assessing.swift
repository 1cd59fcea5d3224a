// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension ReportingSummary {
  /// What was due and what is old, from the judged targets and tasks.
  init(of judge: Judge) {
    let rules = judge.rules?.reporting ?? .standard
    self.init(
      rules: rules, holders: Self.holders(judge, rules), tables: Self.tables(judge, rules),
      staleTargets: Self.staleTargets(judge, rules), silentTasks: Self.silentTasks(judge, rules))
  }

  /// Whether a target's figures come by periods from the progress table.
  private static func isPeriodic(_ target: Target) -> Bool {
    target.measure == nil && target.pace != .milestone
  }

  private static func holders(_ judge: Judge, _ rules: ReportingRules) -> [HolderReporting] {
    var shares: [Int: [AssessedTarget]] = [:]
    for share in judge.shares where isPeriodic(judge.records.targets[share.target]) {
      if let holder = share.holder { shares[holder, default: []].append(share) }
    }
    var rows: [[Int]: [ProgressRow]] = [:]
    for row in judge.records.progress {
      if let target = judge.index.target(row.target.text),
        let holder = row.holder.flatMap({ judge.index.holder($0.text) })
      {
        rows[[target, holder], default: []].append(row)
      }
    }
    return judge.records.holders.indices.compactMap { holder in
      guard let own = shares[holder] else { return nil }
      return reporting(holder, own.map(\.target), rows, judge, rules)
    }
  }

  private static func reporting(
    _ holder: Int, _ targets: [Int], _ rows: [[Int]: [ProgressRow]], _ judge: Judge, _ rules: ReportingRules
  ) -> HolderReporting {
    var counts: [CivilDate: (due: Int, reported: Int)] = [:]
    var missing: [MissingFigure] = []
    var newest: ProgressRow?
    for target in targets {
      let own = rows[[target, holder]] ?? []
      for row in own where newest.map({ $0.date < row.date }) ?? true { newest = row }
      for period in rules.period.ranges(in: judge.records.targets[target].period)
      where period.last.adding(days: rules.graceDays) <= judge.asOf {
        let isThere = own.contains { period.contains($0.date) }
        counts[period.last, default: (0, 0)].due += 1
        counts[period.last, default: (0, 0)].reported += isThere ? 1 : 0
        if !isThere { missing.append(MissingFigure(target: target, period: period)) }
      }
    }
    let updates = judge.updatesOfHolder[holder] ?? []
    let periods = counts.sorted { $0.key < $1.key }.map {
      PeriodCount(last: $0.key, due: $0.value.due, reported: $0.value.reported)
    }
    return HolderReporting(
      holder: holder, periods: periods, missing: missing, newest: newest?.date, newestRow: newest?.location,
      updates: updates.count, lastUpdate: updates.map { judge.records.updates[$0].date }.max())
  }

  private static func tables(_ judge: Judge, _ rules: ReportingRules) -> [TableAge] {
    judge.records.newestDates.map { table in
      let days = table.newest.map { judge.asOf.days(since: $0) }
      return TableAge(
        table: table.id, title: table.title, newest: table.newest, days: days,
        isStale: days.map { $0 > rules.staleDays } ?? true)
    }
  }

  private static func staleTargets(_ judge: Judge, _ rules: ReportingRules) -> [StaleTarget] {
    judge.targets.compactMap { target in
      let record = judge.records.targets[target.target]
      guard isPeriodic(record), record.period.contains(judge.asOf) || record.period.last < judge.asOf else {
        return nil
      }
      let newest = target.series.last { $0.value != nil }?.date
      // After the period nothing more is expected than its last figure.
      let until = min(judge.asOf, record.period.last)
      let days = until.days(since: newest ?? record.period.first)
      return days > rules.staleDays ? StaleTarget(target: target.target, newest: newest, days: days) : nil
    }
  }

  private static func silentTasks(_ judge: Judge, _ rules: ReportingRules) -> [SilentTask] {
    judge.tasks.enumerated().compactMap { position, task -> SilentTask? in
      guard [.overdue, .dueSoon, .open].contains(task.state) else { return nil }
      let update = task.updates.map { judge.records.updates[$0].date }.max()
      let last = update ?? judge.records.tasks[task.task].meetingDate
      let days = judge.asOf.days(since: last)
      return days > rules.staleDays
        ? SilentTask(task: position, last: last, hasUpdates: update != nil, days: days) : nil
    }.sorted { ($1.days, $0.task) < ($0.days, $1.task) }
  }
}

extension Judge {
  /// Figures reported over figures due (报送.及时率), for a holder or for all.
  func reportingValue(_ holder: Int?) -> IndicatorOutcome {
    let own =
      holder.map { position in reporting.holders.filter { $0.holder == position } } ?? reporting.holders
    guard !own.isEmpty else {
      return .notApplicable(Wording("没有按期报送的指标", "has no figures to report by periods"))
    }
    let due = own.reduce(0) { $0 + $1.due }
    let reported = own.reduce(0) { $0 + $1.reported }
    let rate = Rate(reported, of: due)
    guard let percent = rate.percent else {
      return .notApplicable(Wording("还没有到期的报送", "nothing has come due yet"))
    }
    let inputs = own.flatMap { holder in
      holder.missing.map { figure in
        let target = records.targets[figure.target]
        return TraceInput(
          label: Wording(
            "没有报：\(target.id) \(target.indicator)", "not reported: \(target.id) \(target.indicator)"),
          value: "\(figure.period.first.isoText)–\(figure.period.last.isoText)", source: target.location)
      }
    }
    let rules = reporting.rules
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%", shareText: "\(reported)/\(due)", asOf: asOf.isoText,
        trace: Trace(
          rule: Wording(
            "报送及时率：已报 ÷ 应报；每\(rules.period.title.chinese)一次，期末后 \(rules.graceDays) 天内",
            "figures reported over figures due: one a \(rules.period.title.english), within \(rules.graceDays) days"
          ),
          inputs: inputs, steps: ["\(reported) ÷ \(due) = \(rate.text())%"])))
  }
}
