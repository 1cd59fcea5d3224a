// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A figure ten times that before it, or a tenth of it, is most likely a slip: a zero too many, or 0.75 for 75 %.
package enum TenfoldStep: Rule {
  package static let name = "tenfold-step"

  private struct Series: Hashable {
    let target: Int
    let holder: Int?
  }

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    var last: [Series: ProgressRow] = [:]
    var found: [Diagnostic] = []
    for row in records.progress.sorted(by: { ($0.date, $0.location) < ($1.date, $1.location) }) {
      guard let target = index.target(row.target.text) else { continue }
      let holder = row.holder.flatMap { index.holder($0.text) }
      // A name that nobody has is told as such.
      if row.holder != nil, holder == nil { continue }
      let series = Series(target: target, holder: holder)
      if let earlier = last[series], earlier.date < row.date,
        isOdd(row.value, after: earlier.value, records.targets[target]), !isSettled(row)
      {
        found.append(finding(row, earlier, at: records.place(of: "value", inRowAt: row.location)))
      }
      last[series] = row
    }
    return found
  }

  /// A total starts small and may well grow tenfold, but hardly by half of the whole year's goal in one step; that it
  /// falls is told elsewhere. A share of a hundred does neither.
  private static func isOdd(_ value: ExactNumber, after earlier: ExactNumber, _ target: Target) -> Bool {
    guard value > .zero, earlier > .zero else { return false }
    let ten = ExactNumber(10)
    switch target.pace {
    case .cumulative where target.unit != "%":
      return !(value < earlier * ten) && (value - earlier) * ExactNumber(2) > target.goal
    case .cumulative, .mean:
      guard target.unit == "%" else { return false }
      return !(value < earlier * ten) || !(earlier < value * ten)
    case .daysBudget, .ledgerCount, .milestone: return false
    }
  }

  private static func isSettled(_ row: ProgressRow) -> Bool {
    row.note.map { $0.contains("更正") || $0.contains("核实") || $0.contains("checked") } ?? false
  }

  private static func finding(
    _ row: ProgressRow, _ earlier: ProgressRow, at place: SourceLocation
  ) -> Diagnostic {
    let (now, before) = (row.value.plainText(), earlier.value.plainText())
    let day = earlier.date.isoText
    let (whose, of) = row.holder.map { ("“\($0.text)”", " of “\($0.text)”") } ?? ("", "")
    return Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "目标 \(row.target.text) \(whose)的数 \(now) 与 \(day) 的 \(before) 相差十倍以上",
        "target \(row.target.text)\(of): \(now) is ten times or a tenth of \(before) on \(day)"),
      help: Wording(
        "核对小数点和单位（75% 写 75）；确实如此的，加一列“说明”，在这一行写“核实”",
        "check the decimal point and the unit (75 % is written 75); where it is so, write 核实 in a column 说明 (note)"))
  }
}
