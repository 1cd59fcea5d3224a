// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension LedgerJudge {
  /// Where the item stands, in a few words.
  func finding(
    _ record: LedgerItem, _ definition: LedgerDefinition, _ round: ItemRound, _ standing: Standing?,
    _ flag: LedgerFlag, _ days: Int
  ) -> Wording {
    if definition.measure != nil, round.stage == nil { return (standing ?? .noData).title }
    switch flag {
    case .overdue: return Wording("逾期 \(days) 天", "\(dayCount(days)) overdue")
    case .rebounded: return rebounded(definition, round)
    case .behind where round.due == nil, .open where round.due == nil:
      return round.stage?.title ?? flag.title
    case .behind, .dueSoon, .open:
      return days == 0 ? Wording("今天到期", "due today") : Wording("还有 \(days) 天", "\(dayCount(days)) left")
    case .publicity: return onNotice(round)
    case .finished: return dated(round.finished, round.stage) ?? round.stage?.title ?? flag.title
    case .closed: return dated(round.closed, round.stage) ?? round.stage?.title ?? flag.title
    case .recorded: return record.found == nil ? flag.title : day(record.found)
    case .standing, .declined: return round.stage?.title ?? flag.title
    }
  }

  private func day(_ date: CivilDate?) -> Wording {
    Wording(date?.chineseText ?? "", date?.englishText ?? "")
  }

  /// `9月7日销号`; `nil` where there is no stage or no date.
  private func dated(_ date: CivilDate?, _ stage: LedgerStage?) -> Wording? {
    guard let stage, date != nil else { return nil }
    let day = day(date)
    return Wording("\(day.chinese)\(stage.event.chinese)", "\(stage.event.english) on \(day.english)")
  }

  /// `9月28日反弹（第 2 次）`.
  private func rebounded(_ definition: LedgerDefinition, _ round: ItemRound) -> Wording {
    let back = day(round.lastRebound)
    let times =
      round.rebounds > 1
      ? Wording("（第 \(round.rebounds) 次）", " (\(round.rebounds) times)") : Wording("", "")
    let word = definition.stages.first { $0.role == .rebounded }?.event ?? LedgerFlag.rebounded.title
    return Wording(
      "\(back.chinese)\(word.chinese)\(times.chinese)", "\(word.english) on \(back.english)\(times.english)")
  }

  /// `公示至9月7日`, or that the notice is over.
  private func onNotice(_ round: ItemRound) -> Wording {
    guard let notice = round.notice else { return LedgerFlag.publicity.title }
    let last = day(notice.lastDay)
    return notice.isOver(on: asOf)
      ? Wording("公示期满（\(last.chinese)），待销号", "notice ended on \(last.english), to be closed")
      : Wording("公示至\(last.chinese)", "on notice until \(last.english)")
  }

  /// How the flag came about: dates with their cells, and the comparison.
  func trace(
    _ record: LedgerItem, _ definition: LedgerDefinition, _ round: ItemRound, _ flag: LedgerFlag,
    _ days: Int
  ) -> Trace {
    var inputs: [TraceInput] = record.entries.compactMap { entry in
      guard let stage = entry.stage.flatMap({ definition.stage($0) }) else { return nil }
      return TraceInput(label: stage.title, value: entry.date.isoText, source: entry.location)
    }
    if let due = round.due {
      inputs.append(
        TraceInput(label: Wording("时限", "due"), value: due.isoText, source: record.location))
    }
    inputs.append(TraceInput(label: Wording("截至", "as of"), value: asOf.isoText, source: nil))
    var steps: [String] = []
    if let due = round.due {
      if let finished = round.finished {
        steps.append("\(finished.isoText) \(finished <= due ? "≤" : ">") \(due.isoText)")
      } else if flag.isOpen {
        let sign = asOf > due ? ">" : "≤"
        let left = due.days(since: asOf).magnitude
        let span = Wording("：\(left) 天", ": \(left) days")[records.site.language]
        steps.append("\(asOf.isoText) \(sign) \(due.isoText)\(span)")
      }
    }
    if let notice = round.notice {
      let unit =
        records.site.language == .chinese
        ? notice.kind.title : notice.kind == .calendar ? "days" : "working days"
      steps.append("\(notice.range.first.isoText) + \(notice.days) \(unit) → \(notice.lastDay.isoText)")
    }
    return Trace(
      rule: Wording(
        "阶段由日期判定，最后进入的阶段为现状；过了时限没有完成为逾期，\(dueSoonDays) 天内到期为临期，销号后再次出现为反弹",
        "dates decide: the stage entered last is the present one; overdue past its date, due soon within \(dueSoonDays) days, rebounded where it came back after closing"
      ),
      inputs: inputs, steps: steps)
  }
}
