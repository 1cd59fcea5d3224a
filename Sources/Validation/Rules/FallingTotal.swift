// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A running total does not fall, unless its row says that it corrects an earlier one (更正).
package enum FallingTotal: Rule {
  package static let name = "falling-total"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let totals = ProgressRows(records, index).series.filter { records.targets[$0.target].pace == .cumulative }
    return totals.flatMap { series in
      zip(series.rows, series.rows.dropFirst()).compactMap { earlier, row in
        guard earlier.date < row.date, row.value < earlier.value, row.note?.contains("更正") != true else {
          return nil
        }
        return fallen(row, earlier, at: records.place(of: "value", inRowAt: row.location))
      }
    }
  }

  private static func fallen(
    _ row: ProgressRow, _ earlier: ProgressRow, at place: SourceLocation
  ) -> Diagnostic {
    let values = (row.value.plainText(), earlier.value.plainText())
    let (whose, of) = row.holder.map { ("“\($0.text)”", " of “\($0.text)”") } ?? ("", "")
    return Diagnostic(
      .warning, rule: name, at: place,
      Wording(
        "目标 \(row.target.text) \(whose)的累计值从 \(earlier.date.isoText) 的 \(values.1) 降到了 \(values.0)",
        "the running total of target \(row.target.text)\(of) falls from \(values.1) on \(earlier.date.isoText) to \(values.0)"
      ),
      help: Wording(
        "累计值只增不减：核对两行；确是更正的，加一列“说明”，在这一行写“更正”和原因",
        "a running total never falls: check both rows; where it corrects, write 更正 and why in a column 说明 (note)"
      ))
  }
}
