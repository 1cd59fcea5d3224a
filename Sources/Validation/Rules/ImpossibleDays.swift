// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// No more days can have been good than have passed.
package enum ImpossibleDays: Rule {
  package static let name = "impossible-days"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let rows = records.progress.flatMap { row -> [Diagnostic] in
      guard let found = index.target(row.target.text) else { return [] }
      let target = records.targets[found]
      guard target.pace == .daysBudget, target.period.contains(row.date) else { return [] }
      let passed = target.unit == "%" ? 100 : target.period.elapsed(on: row.date)
      // The same day of the year before may be a day further on, or back, by a leap day.
      let before = target.unit == "%" ? 100 : passed + 1
      return [
        row.value > ExactNumber(passed) ? finding(row, target, passed, records) : nil,
        row.lastYear.flatMap { value in
          value > ExactNumber(before)
            ? past(
              value, target, "上年同期", "last year's", at: records.place(of: "last_year", inRowAt: row.location))
            : nil
        },
      ].compactMap { $0 }
    }
    return rows
      + records.targets.compactMap { target in
        guard target.pace == .daysBudget, let value = target.baseline,
          value > ExactNumber(target.unit == "%" ? 100 : 366)
        else { return nil }
        return past(
          value, target, "基准年值", "the baseline", at: records.place(of: "baseline", inRowAt: target.location))
      }
  }

  /// A figure of an earlier year.
  private static func past(
    _ value: ExactNumber, _ target: Target, _ chinese: String, _ english: String, at place: SourceLocation
  ) -> Diagnostic {
    let unit = target.unit
    return Diagnostic(
      rule: name, at: place,
      Wording(
        "目标 \(target.id) 的\(chinese) \(value.plainText())\(unit == "%" ? "%" : " 天")不可能有这么多",
        "target \(target.id): \(english) \(value.plainText())\(unit == "%" ? " %" : " days") cannot be"),
      help: Wording("核对天数和截止日", "check the number of days and the date"))
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
