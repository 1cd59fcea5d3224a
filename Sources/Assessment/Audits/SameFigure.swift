// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Records
internal import Standards

/// One figure that stands in two tables is the same in both: a target measured by a ledger or by monitoring, and its
/// rows of progress; a figure of the facts table, and the target of that name.
package enum SameFigure: Audit {
  package static let name = "same-figure"

  package static func check(_ report: AssessedReport) -> [Diagnostic] {
    let index = RecordIndex(report.records)
    return measured(report, index) + reported(report, index)
  }

  private static func measured(_ report: AssessedReport, _ index: RecordIndex) -> [Diagnostic] {
    let records = report.records
    let judged = (report.targets + report.shares).filter { records.targets[$0.target].measure != nil }
    guard !judged.isEmpty else { return [] }
    return records.progress.compactMap { row in
      guard let target = index.target(row.target.text) else { return nil }
      let holder = row.holder.map { records.roster.holderIndex($0.text) ?? -1 }
      guard let own = judged.first(where: { $0.target == target && $0.holder == holder }),
        let computed = value(own, on: row.date, report)
      else { return nil }
      let record = records.targets[target]
      let wanted = computed.rounded(record.decimals)
      guard row.value.rounded(record.decimals) != wanted else { return nil }
      let source = record.measure?.text ?? ""
      return Diagnostic(
        .warning, rule: name, at: records.place(of: "value", inRowAt: row.location),
        Wording(
          "目标 \(record.id) \(row.date.isoText) 这里写 \(row.value.plainText())，按“\(source)”算是 \(wanted.plainText())",
          "target \(record.id) on \(row.date.isoText): \(row.value.plainText()) here, \(wanted.plainText()) by “\(source)”"
        ),
        help: Wording(
          "核对两处，改成一致；由台账或监测得出的目标不用再报进度，可以删去这一行",
          "make the two agree; a target that is measured needs no rows of progress, so this row may go"))
    }
  }

  /// What the target's measure gives on a day that it was computed for.
  private static func value(
    _ target: AssessedTarget, on date: CivilDate, _ report: AssessedReport
  ) -> ExactNumber? {
    if date == report.asOf { return target.actual?.value }
    guard case .ledger = report.records.targets[target.target].measure.flatMap({ IndicatorName($0.text) })
    else { return nil }
    return target.series.first { $0.date == date }?.value
  }

  private static func reported(_ report: AssessedReport, _ index: RecordIndex) -> [Diagnostic] {
    let records = report.records
    if records.facts.isEmpty { return [] }
    let rows = ProgressRows(records, index)
    return records.facts.compactMap { fact in
      guard let value = fact.value, let target = index.target(fact.indicator) else { return nil }
      let holder = records.roster.holderIndex(fact.holder.text)
      let row = rows.rows(of: target, holder: holder).first { $0.date == fact.date }
      guard let row, row.value != value else { return nil }
      return Diagnostic(
        .warning, rule: name, at: records.place(of: "value", inRowAt: fact.location),
        Wording(
          "“\(fact.indicator)”\(fact.date.isoText) 这里写 \(value.plainText())，\(row.location.description) 写 \(row.value.plainText())",
          "“\(fact.indicator)” on \(fact.date.isoText): \(value.plainText()) here, \(row.value.plainText()) in \(row.location.description)"
        ),
        help: Wording("同一个数只报一处，或改成一致", "report a figure in one place, or make the two agree"))
    }
  }
}
