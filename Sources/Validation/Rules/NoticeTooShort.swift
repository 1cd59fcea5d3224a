// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// Nothing is closed while it is on public notice: the period counts both its ends, in days or in working days by
/// the State Council's yearly arrangements.
package enum NoticeTooShort: Rule {
  package static let name = "notice-too-short"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.ledgerHistories().filter(\.isComplete).flatMap(closings)
  }

  private static func closings(_ history: LedgerHistory) -> [Diagnostic] {
    var period: PublicityPeriod?
    var found: [Diagnostic] = []
    for step in history.steps {
      switch step.stage.role {
      case .publicity:
        period = step.stage.notice.flatMap {
          PublicityPeriod(from: step.entry.date, days: $0.days, $0.kind)
        }
      case .closed:
        // Dates in the wrong order are reported as such.
        if let period, !period.isOver(on: step.entry.date), step.entry.date >= period.range.first {
          found.append(finding(history, step, period))
        }
        period = nil
      case .waiting, .active, .rebounded, .declined: period = nil
      case .finished, .standing: break
      }
    }
    return found
  }

  private static func finding(
    _ history: LedgerHistory, _ step: LedgerHistory.Step, _ period: PublicityPeriod
  ) -> Diagnostic {
    let (first, last) = (period.range.first.isoText, period.lastDay.isoText)
    let unit = period.kind == .calendar ? "天" : "个工作日"
    let unitEnglish = period.kind == .calendar ? "days" : "working days"
    let earliest = period.lastDay.adding(days: 1).isoText
    let isProvisional = period.isProvisional
    return Diagnostic(
      rule: name, at: step.entry.location,
      Wording(
        "“\(history.item.id)”要公示 \(period.days) \(unit)（\(first) 至 \(last)），\(step.entry.date.isoText) 就“\(step.stage.title.chinese)”了",
        "“\(history.item.id)” is on notice for \(period.days) \(unitEnglish) (\(first) to \(last)), and “\(step.stage.title.chinese)” on \(step.entry.date.isoText)"
      ),
      help: Wording(
        "公示期满才能销号，最早 \(earliest)" + (isProvisional ? "（那年的放假安排还没有，按周末推算）" : ""),
        "it may be closed when the notice is over, on \(earliest) at the earliest"
          + (isProvisional
            ? " (the holidays of that year are not known; weekends alone are counted out)" : "")))
  }
}
