// SPDX-License-Identifier: MIT

import Database
import Diagnostics
import Standards
import Tables
import Testing

/// A small county: two offices, three outfalls, one of them of no known office.
enum County {
  static let holders = DataTable(
    name: "holders", title: Wording("责任主体", "holders"),
    columns: [
      DataTable.Column("id", Wording("编号", "id"), isRequired: true),
      DataTable.Column("name", Wording("名称", "name")),
      DataTable.Column(
        "kind", Wording("类别", "kind"), choices: [Choice("town", "镇街"), Choice("office", "部门")]),
    ], key: ["id"],
    rows: [
      [.text("Z01"), .text("城关镇"), .text("town")], [.text("B01"), .text("水务局"), .text("office")],
    ])

  static let outfalls = DataTable(
    name: "outfalls", title: Wording("排污口", "outfalls"),
    columns: [
      DataTable.Column("id", Wording("编号", "id")),
      DataTable.Column("holder", Wording("责任主体", "holder")),
      DataTable.Column("flow", Wording("流量", "flow"), kind: .decimal, unit: "m³/d"),
      DataTable.Column("checks", Wording("检查次数", "checks"), kind: .integer),
      DataTable.Column("found", Wording("发现日期", "found"), kind: .date),
      DataTable.Column("closed", Wording("已销号", "closed"), kind: .flag),
    ], key: ["id"], links: [DataTable.Link(["holder"], to: "holders", ["id"])],
    rows: [
      [.text("P1"), .text("Z01"), decimal(1, 1), .integer(3), .text("2022-03-01"), .flag(true)],
      [.text("P2"), .text("Z01"), decimal(2, 1), .integer(4), .text("2022-04-01"), .flag(false)],
      [.text("P3"), .text("X99"), decimal(30, 1), .null, .null, .null],
    ])

  static func decimal(_ mantissa: Int64, _ decimals: Int) -> DataTable.Value {
    .decimal(ExactNumber(mantissa: mantissa, decimals: decimals), decimals: decimals)
  }

  static let parameters: [String: QueryValue] = ["as_of": .text("2022-06-30"), "year": .integer(2022)]

  static func database() throws -> QueryDatabase {
    try QueryDatabase([holders, outfalls], parameters: parameters)
  }

  /// The values of an answer as text, a row a line, with `|` between them.
  static func text(_ sql: String, limits: QueryLimits = QueryLimits()) throws -> String {
    try database().answer(sql, limits: limits).rows
      .map { $0.map(\.text).joined(separator: "|") }.joined(separator: "\n")
  }

  /// What is said of a query that has no answer.
  static func problem(_ sql: String, limits: QueryLimits = QueryLimits()) throws -> QueryProblem? {
    let database = try database()
    do throws(QueryProblem) {
      _ = try database.answer(sql, limits: limits)
      return nil
    } catch {
      return error
    }
  }
}
