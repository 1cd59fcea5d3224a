// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// What measuring an indicator gave.
enum IndicatorOutcome {
  case value(Measurement)
  /// The figure should be there and is not.
  case missing(Wording)
  /// The indicator does not apply to the holder.
  case notApplicable(Wording)

  var measurement: Measurement? {
    if case .value(let measurement) = self { measurement } else { nil }
  }
}

extension Judge {
  /// Measures an indicator for a holder, or for the whole county where `holder` is `nil`.
  func measure(_ name: IndicatorName, holder: Int?) -> IndicatorOutcome {
    switch name {
    case .target(let id): targetValue(id, holder)
    case .fact(let indicator): factValue(indicator, holder)
    case .computed(let indicator): computedValue(indicator, holder)
    case .ledger(let ledger, let figure): ledgerValue(ledger, figure, holder)
    case .sql(let sql): sqlValue(sql, holder)
    }
  }

  private func targetValue(_ id: String, _ holder: Int?) -> IndicatorOutcome {
    guard let target = index.target(id) else { return .missing(Wording("没有目标 \(id)", "no target \(id)")) }
    let judged = holder == nil ? targets : shares
    guard let share = judged.first(where: { $0.target == target && $0.holder == holder }) else {
      return .notApplicable(Wording("没有分到目标 \(id)", "has no share of target \(id)"))
    }
    guard let actual = share.actual else {
      return .missing(Wording("目标 \(id) 还没有进度数据", "target \(id) has no progress yet"))
    }
    return .value(actual)
  }

  private func factValue(_ indicator: String, _ holder: Int?) -> IndicatorOutcome {
    let rows = records.facts.filter {
      // What was reported of another year says nothing of this one.
      $0.indicator == indicator && $0.date.year == records.site.year
        && records.roster.holderIndex($0.holder.text) == holder
    }
    guard let latest = rows.max(by: { ($0.date, $0.location) < ($1.date, $1.location) }) else {
      return .missing(Wording("没有报“\(indicator)”", "“\(indicator)” was not reported"))
    }
    guard let value = latest.value else {
      return .notApplicable(Wording(latest.note ?? "不适用", latest.note ?? "not applicable"))
    }
    let text = value.plainText()
    return .value(
      Measurement(
        value: value, text: text, unit: "", asOf: latest.date.isoText,
        trace: Trace(
          rule: Wording("考核数据里最近一次报的数", "the latest figure reported"),
          inputs: [
            TraceInput(
              label: Wording("\(indicator)（\(latest.date.isoText)）", "\(indicator) (\(latest.date.isoText))"),
              value: text,
              source: latest.location)
          ])))
  }

  private func computedValue(_ indicator: ComputedIndicator, _ holder: Int?) -> IndicatorOutcome {
    switch indicator.facts.group {
    case .air: airValue(indicator, holder)
    case .water: waterValue(indicator, holder)
    case .tasks: taskValue(indicator, holder)
    case .targets: scheduleValue(holder)
    case .updates: updateValue(holder)
    case .reporting: reportingValue(holder)
    }
  }

  private func taskValue(_ indicator: ComputedIndicator, _ holder: Int?) -> IndicatorOutcome {
    let own = tasks.filter { task in holder.map { task.owners.contains($0) } ?? true }
    guard !own.isEmpty else { return .notApplicable(Wording("没有承担任务", "has no task")) }
    func inputs(_ tasks: [AssessedTask]) -> [TraceInput] {
      tasks.map { task in
        let record = records.tasks[task.task]
        return TraceInput(
          label: Wording("\(record.id) \(record.matter)", "\(record.id) \(record.matter)"),
          words: task.finding,
          source: record.location)
      }
    }
    if indicator == .taskOverdue {
      let late = own.filter { $0.state == .overdue }
      return .value(
        Measurement(
          value: ExactNumber(late.count), text: String(late.count), unit: "项",
          shareText: "\(late.count)/\(own.count)",
          asOf: asOf.isoText,
          trace: Trace(
            rule: Wording("逾期任务数：过了时限没有完成", "tasks past their date and not done"), inputs: inputs(late))))
    }
    // The year's tasks: those that came due in it, or were finished in it before their day.
    let due = own.filter { task in
      guard [.overdue, .doneLate, .done].contains(task.state) else { return false }
      let record = records.tasks[task.task]
      return (record.due ?? record.done).map { $0 >= period.first } ?? true
    }
    let onTime = due.filter { $0.state == .done }
    let rate = Rate(onTime.count, of: due.count, notApplicable: own.count - due.count)
    guard let percent = rate.percent else {
      return .notApplicable(Wording("没有到期的任务", "no task has come due"))
    }
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%", shareText: "\(onTime.count)/\(due.count)",
        asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("任务按期率：按期完成 ÷（已完成 + 逾期），未到期的不计", "done on time over done or overdue"),
          inputs: inputs(due), steps: ["\(onTime.count) ÷ \(due.count) = \(rate.text())%"])))
  }

  private func scheduleValue(_ holder: Int?) -> IndicatorOutcome {
    // A holder answers for its shares and, where it has no share of it, for the targets it is the owner of.
    let own = holder.map { ownTargets($0) } ?? targets
    let known = own.filter { $0.standing != .noData }
    guard !own.isEmpty else { return .notApplicable(Wording("没有分到目标", "has no share of a target")) }
    let kept = known.filter(\.standing.isKept)
    let rate = Rate(kept.count, of: known.count, notApplicable: own.count - known.count)
    guard let percent = rate.percent else {
      return .missing(Wording("目标还没有进度数据", "no target has progress yet"))
    }
    let inputs = known.map { share in
      let target = records.targets[share.target]
      return TraceInput(
        label: Wording("\(target.id) \(target.indicator)", "\(target.id) \(target.indicator)"),
        words: share.standing.title, source: target.location)
    }
    return .value(
      Measurement(
        value: percent, text: rate.text(), unit: "%", shareText: "\(kept.count)/\(known.count)",
        asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("目标达序时率：已完成和达序时 ÷ 有数据的目标", "done and on schedule over targets with data"),
          inputs: inputs, steps: ["\(kept.count) ÷ \(known.count) = \(rate.text())%"])))
  }

  private func ownTargets(_ holder: Int) -> [AssessedTarget] {
    let own = shares.filter { $0.holder == holder }
    let owned = targets.filter { target in
      records.targets[target.target].owners.contains { index.owners($0.text).contains(holder) }
        && !own.contains { $0.target == target.target }
    }
    return own + owned
  }

  private func updateValue(_ holder: Int?) -> IndicatorOutcome {
    let own =
      holder.map { (updatesOfHolder[$0] ?? []).map { records.updates[$0] } }
      ?? records.updates.filter { period.contains($0.date) }
    return .value(
      Measurement(
        value: ExactNumber(own.count), text: String(own.count), unit: "次", asOf: asOf.isoText,
        trace: Trace(
          rule: Wording("年内报送的进展篇数", "progress updates sent this year"),
          inputs: own.map {
            TraceInput(label: Wording($0.title, $0.title), value: $0.date.isoText, source: $0.location)
          })))
  }
}
