// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// Where `sql:` measures are asked: the tables that staff keep, as they are published and as they stood on the day,
/// so that anyone can ask again.
package struct MeasureQueries: Sendable {
  private let database: QueryDatabase?
  private let titles: [String: (title: Wording, rows: Int)]

  init(_ tables: [DataTable], report: AssessedReport) {
    database = try? QueryDatabase(
      tables, parameters: report.queryParameters,
      advice: Wording(
        "取数只能查本县填报的表，不能查评价结果；有哪些表：taizhang query --tables",
        "a measure asks the tables that staff keep, not the results; the tables: taizhang query --tables"))
    titles = Dictionary(tables.map { ($0.name, ($0.title, $0.rows.count)) }) { first, _ in first }
  }

  /// Whether any target or rule is measured by SQL.
  static func areAsked(by records: RecordSet) -> Bool {
    let rules = records.scoring.flatMap { rules in
      rules.scorecards.flatMap(\.items).flatMap { [$0.indicator, $0.void] }
        + rules.consequences.map(\.indicator)
    }
    return (records.targets.map(\.measure) + rules).contains { mention in
      if case .sql = mention.flatMap({ IndicatorName($0.text) }) { true } else { false }
    }
  }

  /// Whether the SQL asks for one holder.
  static func isByHolder(_ sql: String) -> Bool { sql.contains(":holder") }

  /// Whether there is anything to ask.
  var hasDatabase: Bool { database != nil }

  /// What SQL found.
  struct Finding {
    /// `nil` where it found nothing.
    let value: ExactNumber?
    /// The tables it read, with their rows.
    let tables: [(title: Wording, rows: Int)]
  }

  /// The number that SQL finds, for the county or the holder with an id.
  func finding(_ sql: String, holder: String?) throws(QueryProblem) -> Finding {
    guard let database else {
      throw QueryProblem(Wording("数据库没有建成，不能查", "there is no database to ask"))
    }
    let answer = try database.answer(
      sql, values: ["holder": holder.map { .text($0) } ?? .null], limits: QueryLimits(rows: 2))
    guard answer.columns.count == 1, answer.rows.count < 2 else {
      let many = answer.rows.count < 2 ? "\(answer.columns.count) 列" : "不止一行"
      let english = answer.rows.count < 2 ? "\(answer.columns.count) columns" : "more than one row"
      throw QueryProblem(
        Wording("查出了\(many)，取数只要一个数", "it gives \(english), and a measure is one number"),
        help: Wording(
          "只选一列，用 count、exact_sum 等合成一个数", "select one column, made one number by count or exact_sum"))
    }
    let value = answer.rows.first?[0] ?? .null
    let tables = answer.tables.compactMap { titles[$0] }
    if value == .null { return Finding(value: nil, tables: tables) }
    guard let number = value.number else {
      throw QueryProblem(
        Wording("查出的“\(value.text.prefix(40))”不是数字", "“\(value.text.prefix(40))” is no number"),
        help: Wording("取数要查出一个数", "a measure is a number"))
    }
    return Finding(value: number, tables: tables)
  }
}
