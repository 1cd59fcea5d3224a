// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

/// A table's columns as a Table Schema (Frictionless, version 1).
enum TableSchemaFile {
  static func schema(of table: DataTable, _ language: Language) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("fields", .list(table.columns.map { field($0, table, language) })),
      ("missingValues", .list([.text("")])),
    ]
    if !table.key.isEmpty { fields.append(("primaryKey", .list(table.key.map { .text($0) }))) }
    if !table.links.isEmpty { fields.append(("foreignKeys", .list(table.links.map { link($0, table) }))) }
    return .object(fields)
  }

  private static func link(_ link: DataTable.Link, _ table: DataTable) -> JSONValue {
    .object([
      ("fields", .list(link.columns.map { .text($0) })),
      (
        "reference",
        .object([
          // A table that refers to itself says so by the empty name.
          ("resource", .text(link.table == table.name ? "" : link.table)),
          ("fields", .list(link.targets.map { .text($0) })),
        ])
      ),
    ])
  }

  private static func field(
    _ column: DataTable.Column, _ table: DataTable, _ language: Language
  ) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("name", .text(column.name)), ("title", .text(column.title[language])),
      ("type", .text(type(column.kind))),
    ]
    if !column.note[language].isEmpty { fields.append(("description", .text(column.note[language]))) }
    if let unit = column.unit { fields.append(("unit", .text(unit))) }
    if column.kind == .flag {
      fields.append(("trueValues", .list([.text("true")])))
      fields.append(("falseValues", .list([.text("false")])))
    }
    var limits: [(String, JSONValue)] = []
    if column.isRequired { limits.append(("required", .flag(true))) }
    if table.key == [column.name] { limits.append(("unique", .flag(true))) }
    if !column.choices.isEmpty { limits.append(("enum", .list(column.choices.map { .text($0.id) }))) }
    if let least = column.minimum { limits.append(("minimum", .number(least.plainText()))) }
    if let most = column.maximum { limits.append(("maximum", .number(most.plainText()))) }
    if !limits.isEmpty { fields.append(("constraints", .object(limits))) }
    if !column.choices.isEmpty {
      let words = column.choices.map { choice in
        JSONValue.object([("value", .text(choice.id)), ("label", .text(choice.chinese))])
      }
      fields.append(("categories", .list(words)))
    }
    return .object(fields)
  }

  private static func type(_ kind: DataTable.Column.Kind) -> String {
    switch kind {
    case .text: "string"
    case .integer: "integer"
    case .decimal: "number"
    case .date: "date"
    case .month: "yearmonth"
    case .flag: "boolean"
    }
  }
}
