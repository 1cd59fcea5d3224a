// SPDX-License-Identifier: MIT

import Database
package import Diagnostics
import Tables

/// What is asked of the database.
package struct QueryRequest: Sendable {
  package enum Subject: Sendable {
    case sql(String)
    /// What tables there are.
    case tables
    /// The columns of a table, by its English or Chinese name.
    case columns(String)
  }

  package let subject: Subject
  package let format: QueryFormat
  package let limits: (steps: Int, rows: Int)

  package init(_ subject: Subject, format: QueryFormat, steps: Int?, rows: Int?) {
    self.subject = subject
    self.format = format
    limits = (steps ?? QueryLimits.usualSteps, rows ?? format.usualRows)
  }

  /// How the functions of our own are called, one a line.
  package static func functions(_ language: Language) -> String {
    SQLFunctionCatalog.uses.map { "  \($0.use)  \($0.note[language])" }.joined(separator: "\n")
  }

  /// The answer as text.
  func answer(_ database: QueryDatabase, _ language: Language) throws(QueryProblem) -> QueryAnswer {
    let asked = QueryLimits(steps: limits.steps, rows: limits.rows)
    switch subject {
    case .sql(let sql): return try database.answer(sql, limits: asked)
    case .tables: return try database.answer(Self.tables(language), limits: asked)
    case .columns(let name):
      let answer = try database.answer(
        Self.columns(language), values: ["name": .text(name)], limits: asked)
      if answer.rows.isEmpty { throw database.problem(noTable: name) }
      return answer
    }
  }

  /// The tables, those that the query needs not without their rows.
  ///
  /// What the tables it reads link to is needed too: a key that leads to an empty table would be nothing.
  func needed(of tables: [DataTable]) -> [DataTable] {
    guard case .sql(let sql) = subject else { return tables }
    let bare = tables.map { $0.withRows([]) }
    let values: [String: QueryValue] = ["as_of": .null, "year": .null]
    guard let database = try? QueryDatabase(bare, parameters: values),
      let read = try? database.tables(readBy: sql), !read.contains(where: { $0.hasPrefix("_") })
    else { return tables }
    let linked = tables.filter { read.contains($0.name) }.flatMap { $0.links.map(\.table) }
    let needed = Set(read + linked)
    return zip(tables, bare).map { needed.contains($0.name) ? $0 : $1 }
  }

  private static func tables(_ language: Language) -> String {
    language == .chinese
      ? "SELECT name AS 表, view AS 中文名, row_count AS 行数, note AS 说明 FROM _tables"
      : "SELECT name AS \"table\", view, title_en AS title, row_count AS \"rows\" FROM _tables"
  }

  private static func columns(_ language: Language) -> String {
    let names =
      language == .chinese
      ? "name AS 列, view_column AS 中文名, kind AS 类型, unit AS 单位, note AS 说明"
      : "name AS \"column\", view_column, title_en AS title, kind, unit, note_en AS note"
    return """
      SELECT \(names) FROM _columns
      WHERE table_name IN (SELECT name FROM _tables WHERE lower(name) = lower(:name) OR view = :name)
      ORDER BY table_name, position
      """
  }
}
