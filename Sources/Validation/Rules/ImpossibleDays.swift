// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// No more days can have been good than have passed.
package enum ImpossibleDays: Rule {
  package static let name = "impossible-days"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.progress.compactMap { row in
      guard let found = index.target(row.target.text) else { return nil }
      let target = records.targets[found]
      guard target.pace == .daysBudget, target.period.contains(row.date) else { return nil }
      let passed = target.unit == "%" ? 100 : target.period.elapsed(on: row.date)
      return row.value > ExactNumber(passed) ? finding(row, target, passed, records) : nil
    }
  }

  private static func finding(
    _ row: ProgressRow, _ target: Target, _ passed: Int, _ records: RecordSet
  ) -> Diagnostic {
    let (value, day, first) = (row.value.plainText(), row.date.isoText, target.period.first.isoText)
    return Diagnostic(
      rule: name, at: records.place(of: "value", inRowAt: row.location),
      target.unit == "%"
        ? Wording("目标 \(target.id) 的优良率 \(value)% 超过 100%", "target \(target.id): \(value) % is above 100 %")
        : Wording(
          "目标 \(target.id) 到 \(day) 写了 \(value) 天，从 \(first) 起一共才 \(passed) 天",
          "target \(target.id) has \(value) days by \(day), but only \(passed) have passed since \(first)"),
      help: Wording("核对天数和截止日", "check the number of days and the date"))
  }
}
