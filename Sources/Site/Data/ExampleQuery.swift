// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Questions to the database that a site's own tables can answer.
struct ExampleQuery: Sendable {
  let title: Wording
  let sql: String
  private let tables: [String]

  private init(_ title: Wording, _ sql: String, _ tables: String...) {
    self.title = title
    self.sql = sql
    self.tables = tables
  }

  /// At most three whose tables are all there.
  static func all(_ sheets: [DataSheet]) -> [ExampleQuery] {
    let names = Set(sheets.map(\.table.name))
    return Array(catalog.filter { $0.tables.allSatisfy(names.contains) }.prefix(3))
  }

  private static let catalog: [ExampleQuery] = [
    ExampleQuery(
      Wording("得分最低的五个单位", "the five lowest scores"),
      "SELECT name, score, grade FROM scorecards WHERE score IS NOT NULL ORDER BY score LIMIT 5", "scorecards"
    ),
    ExampleQuery(
      Wording("逾期的任务和责任单位", "overdue tasks and who must do them"),
      "SELECT t.id, t.matter, t.due, h.name FROM tasks t JOIN task_holders l ON l.task_id = t.id "
        + "JOIN holders h ON h.id = l.holder_id WHERE t.state = 'overdue'",
      "tasks", "task_holders", "holders"),
    ExampleQuery(
      Wording("各地 PM2.5 超过 75 的天数", "days above 75 µg/m³ of PM2.5 by area"),
      "SELECT area, count(*) AS days FROM air_daily WHERE pm25 > 75 GROUP BY area ORDER BY days DESC",
      "air_daily"),
    ExampleQuery(
      Wording("没有达序时的目标", "targets that are not on schedule"),
      "SELECT target_id, indicator, actual_text, finding FROM target_results "
        + "WHERE standing NOT IN ('done', 'on-schedule')",
      "target_results"),
    ExampleQuery(
      Wording("各种进度判定有几项", "how many targets stand how"),
      "SELECT standing, count(*) FROM target_results GROUP BY standing", "target_results"),
    ExampleQuery(
      Wording("有哪些行政区", "the areas"), "SELECT code, name, kind FROM areas ORDER BY code", "areas"),
  ]
}
