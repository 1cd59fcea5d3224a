// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// Tables as the bytes of CSV and JSON files.
enum DataText {
  /// For programs: names of columns in English, ids of choices, ISO dates, `true` and `false`, empty for missing.
  static func csv(_ table: DataTable) -> [UInt8] {
    var writer = CSVWriter(header: table.columns.map(\.name))
    for row in table.rows { writer.append(row.map(\.text)) }
    return writer.finished()
  }

  /// For people who open it in a spreadsheet: Chinese titles with their units, and words.
  static func chineseCSV(_ sheet: DataSheet) -> [UInt8] {
    if let published = sheet.published { return TableFiles.csv(published) }
    let table = sheet.table
    var writer = CSVWriter(
      header: table.columns.map { column in
        column.unit.map { "\(column.title.chinese)（\($0)）" } ?? column.title.chinese
      })
    for row in table.rows { writer.append(zip(table.columns, row).map { $0.words($1) }) }
    return writer.finished()
  }

  static func json(_ sheet: DataSheet, _ site: SiteContext) -> [UInt8] {
    let table = sheet.table
    let columns = table.columns.map { column in
      JSONValue.object([
        ("name", .text(column.name)), ("title", .text(site.word(column.title))),
        ("unit", .optional(column.unit)), ("note", .text(site.word(column.note))),
      ])
    }
    let names = table.columns.map(\.name)
    let rows = JSONValue.items(table.rows.count) { position in
      if let kept = sheet.kept { return kept.object(at: position) }
      return .object(zip(names, table.rows[position]).map { ($0, value($1)) })
    }
    return JSONValue.object([
      ("table", .text(table.name)), ("title", .text(site.word(table.title))),
      ("asOf", .text(site.report.asOf.isoText)), ("license", .optional(site.records.site.license)),
      ("columns", .list(columns)), ("key", .list(table.key.map { .text($0) })),
      ("links", .list(table.links.map { link($0) })), ("rows", rows),
    ]).bytes
  }

  private static func link(_ link: DataTable.Link) -> JSONValue {
    .object([
      ("columns", .list(link.columns.map { .text($0) })), ("table", .text(link.table)),
      ("targets", .list(link.targets.map { .text($0) })),
    ])
  }

  static func value(_ value: DataTable.Value) -> JSONValue {
    switch value {
    case .null: .null
    case .text(let text): .text(text)
    case .integer, .decimal: .number(value.text)
    case .flag(let flag): .flag(flag)
    }
  }
}

extension DataTable.Column {
  /// A value as people read it: the word of a choice, 是 and 否.
  func words(_ value: DataTable.Value) -> String {
    switch value {
    case .flag(let flag): flag ? "是" : "否"
    case .text(let text): choices.first { $0.id == text }?.chinese ?? text
    case .null, .integer, .decimal: value.text
    }
  }
}
