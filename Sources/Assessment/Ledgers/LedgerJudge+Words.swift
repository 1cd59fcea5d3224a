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
    func day(_ date: CivilDate?) -> Wording {
      Wording(date?.chineseText ?? "", date?.isoText ?? "")
    }
    switch flag {
    case .overdue: return Wording("逾期 \(days) 天", "\(dayCount(days)) overdue")
    case .rebounded:
      let back = day(round.lastRebound)
      let times =
        round.rebounds > 1
        ? Wording("（第 \(round.rebounds) 次）", " (\(round.rebounds) times)") : Wording("", "")
      let word = definition.stages.first { $0.role == .rebounded }?.event ?? flag.title
      return Wording(
        "\(back.chinese)\(word.chinese)\(times.chinese)",
        "\(word.english) on \(back.english)\(times.english)")
    case .behind where round.due == nil, .open where round.due == nil:
      return round.stage?.title ?? flag.title
    case .behind, .dueSoon, .open:
      return days == 0 ? Wording("今天到期", "due today") : Wording("还有 \(days) 天", "\(dayCount(days)) left")
    case .publicity:
      guard let notice = round.notice else { return flag.title }
      let last = day(notice.lastDay)
      return notice.isOver(on: asOf)
        ? Wording("公示期满（\(last.chinese)），待销号", "notice ended on \(last.english), to be closed")
        : Wording("公示至\(last.chinese)", "on notice until \(last.english)")
    case .finished:
      guard let stage = round.stage, round.finished != nil else { return round.stage?.title ?? flag.title }
      let done = day(round.finished)
      return Wording("\(done.chinese)\(stage.event.chinese)", "\(stage.event.english) on \(done.english)")
    case .closed:
      guard let stage = round.stage, round.closed != nil else { return round.stage?.title ?? flag.title }
      let closed = day(round.closed)
      return Wording(
        "\(closed.chinese)\(stage.event.chinese)", "\(stage.event.english) on \(closed.english)")
    case .recorded:
      let found = day(record.found)
      return record.found == nil ? flag.title : Wording(found.chinese, found.english)
    case .standing, .declined: return round.stage?.title ?? flag.title
    }
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
