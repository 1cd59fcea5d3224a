// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// A CSV file: read bare, read by a schema, and written again.
enum CSVEntry: FuzzEntry {
  static let name = "csv"

  private static let schema = TableSchema(
    id: "fuzz", title: Wording("表", "table"),
    columns: [
      Column("date", "日期", type: .date), Column("month", "月份", type: .month),
      Column("town", "镇街", type: .name),
      Column(
        "n", "数", type: .number(min: .zero, max: nil, decimals: 2), unit: "万元", allowsBelowDetection: true),
      Column("flag", "是否", type: .flag), Column("id", "编号", type: .identifier),
      Column("who", "责任人", type: .names),
      Column("kind", "类型", type: .choice([Choice("a", "甲"), Choice("b", "乙")])),
      Column("count", "次数", type: .integer(min: 0, max: 9)),
    ], key: ["date", "town"])

  static func fault(in bytes: [UInt8]) -> String? {
    let parsed = CSVFormat.parse(bytes, path: "f.csv")
    if let fault = FuzzFindings.fault(in: parsed.diagnostics) { return fault }
    if let table = parsed.value {
      if let fault = faultWhenWritten(table) { return fault }
    } else if !parsed.hasErrors {
      return "neither a table nor an error"
    }
    let read = CSVFormat.parse(bytes, path: "f.csv", schema: schema)
    guard let table = read.value else { return FuzzFindings.fault(in: read.diagnostics) }
    let typed = schema.read(table, defaultYear: 2022)
    if let fault = FuzzFindings.fault(in: read.diagnostics + typed.diagnostics) { return fault }
    for row in typed.value.rows {
      for column in schema.columns where typed.value.hasColumn(column.id) {
        if row.value(column.id) == nil, !typed.hasErrors {
          return "a cell of \(column.id) lost without a word"
        }
      }
    }
    return nil
  }

  /// A table that is written reads the same.
  private static func faultWhenWritten(_ table: Table) -> String? {
    let columns = table.header.indices
    let rows = (0..<min(table.rowCount, 200)).map { row in columns.map { table.text(row, $0) } }
    for row in rows.indices {
      for column in columns where table.location(row, column).line == nil { return "a cell without a line" }
    }
    let header = columns.map { "c\($0)" }
    let again = CSVFormat.parse(
      CSVWriter.bytes(header: header, rows: rows, guardFormula: false), path: "g.csv")
    guard let second = again.value else { return "what was written cannot be read: \(again.diagnostics)" }
    let kept = rows.filter { row in row.contains { !$0.allSatisfy(\.isWhitespace) } }
    let found = (0..<second.rowCount).map { row in columns.map { second.text(row, $0) } }
    if again.diagnostics.isEmpty, found.count >= kept.count, found != rows, found != kept {
      return "\(rows) was written and read as \(found)"
    }
    return nil
  }
}
