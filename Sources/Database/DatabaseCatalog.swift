// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// The tables that say what the tables hold.
enum DatabaseCatalog {
  /// `_tables`, `_columns` and `_choices`.
  static func tables(describing tables: [DataTable]) -> [DataTable] {
    let titles = ViewTitles(tables)
    return [tableList(tables, titles), columnList(tables, titles), choiceList(tables)]
  }

  private static func tableList(_ tables: [DataTable], _ titles: ViewTitles) -> DataTable {
    DataTable(
      name: "_tables", title: Wording("表", "tables"),
      columns: [
        column("name"), column("view"), column("title"), column("title_en"), column("note"),
        column("note_en"), column("row_count", .integer),
      ], key: ["name"],
      rows: tables.map { table in
        [
          .text(table.name), .text(titles.view(of: table)), text(table.title.chinese),
          text(table.title.english), text(table.note.chinese), text(table.note.english),
          .integer(table.rows.count),
        ]
      })
  }

  private static func columnList(_ tables: [DataTable], _ titles: ViewTitles) -> DataTable {
    DataTable(
      name: "_columns", title: Wording("列", "columns"),
      columns: [
        column("table_name"), column("position", .integer), column("name"), column("view_column"),
        column("title"), column("title_en"), column("kind"), column("unit"), column("note"),
        column("note_en"), column("required", .flag),
      ], key: ["table_name", "name"],
      rows: tables.flatMap { table in
        zip(table.columns, titles.columns(of: table)).enumerated().map { position, pair in
          let (column, title) = pair
          return [
            .text(table.name), .integer(position + 1), .text(column.name), .text(title),
            text(column.title.chinese), text(column.title.english), .text(column.kind.rawValue),
            text(column.unit ?? ""), text(column.note.chinese), text(column.note.english),
            .flag(column.isRequired),
          ]
        }
      })
  }

  private static func choiceList(_ tables: [DataTable]) -> DataTable {
    DataTable(
      name: "_choices", title: Wording("取值", "choices"),
      columns: [column("table_name"), column("column_name"), column("value"), column("title")],
      rows: tables.flatMap { table in
        table.columns.flatMap { column in
          column.choices.map {
            [.text(table.name), .text(column.name), .text($0.id), .text($0.chinese)]
          }
        }
      })
  }

  private static func column(_ name: String, _ kind: DataTable.Column.Kind = .text) -> DataTable.Column {
    DataTable.Column(name, Wording(name, name), kind: kind)
  }

  private static func text(_ text: String) -> DataTable.Value { text.isEmpty ? .null : .text(text) }
}
