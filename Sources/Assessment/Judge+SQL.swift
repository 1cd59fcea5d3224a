// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Records
internal import Standards

extension Judge {
  /// What SQL finds in the published tables, for a holder or for the whole county.
  func sqlValue(_ sql: String, _ holder: Int?) -> IndicatorOutcome {
    guard let queries else { return .missing(Wording("没有查", "not asked")) }
    do throws(QueryProblem) {
      let found = try queries.finding(sql, holder: holder.map { records.holders[$0].id })
      guard let value = found.value else {
        return .missing(Wording("SQL 没有查出数", "SQL found nothing"))
      }
      return .value(
        Measurement(
          value: value, text: value.plainText(), unit: "", asOf: asOf.isoText,
          trace: Trace(
            rule: Wording("用 SQL 从公开的表里查出", "asked of the published tables in SQL"),
            inputs: found.tables.map { table in
              TraceInput(
                label: table.title, words: Wording("\(table.rows) 行", "\(table.rows) rows"), source: nil)
            },
            steps: ["\(Self.line(sql)) → \(value.plainText())"])))
    } catch {
      return .missing(error.message)
    }
  }

  /// SQL on one line.
  private static func line(_ sql: String) -> String {
    sql.split { $0.isWhitespace }.joined(separator: " ")
  }
}
