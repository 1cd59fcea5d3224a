// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// A published table as files to download.
enum TableFiles {
  /// UTF-8 with BOM, CRLF: Excel and WPS open it as it is. Headers are the Chinese titles with their units.
  static func csv(_ table: PublishedTable) -> [UInt8] {
    var writer = CSVWriter(
      header: table.columns.map { column in column.unit.map { "\(column.title)（\($0)）" } ?? column.title })
    for row in table.rows(0..<table.rowCount) {
      writer.append(
        table.columns.map { column in
          let value = table.value(row.row, column.id)
          if case .missing(.empty) = value { return "" }
          return value == nil ? "" : table.text(row.row, column)
        })
    }
    return writer.finished()
  }

  static func json(_ table: PublishedTable, _ site: SiteContext) -> [UInt8] {
    let columns = table.columns.map { column in
      JSONValue.object([
        ("id", .text(column.id)), ("title", .text(column.title)), ("unit", .optional(column.unit)),
        ("note", .text(site.word(column.note))),
      ])
    }
    let rows = table.rows(0..<table.rowCount).map { row in
      JSONValue.object(
        [("row", .integer(row.line))] + table.columns.map { ($0.id, value(table.value(row.row, $0.id))) })
    }
    return JSONValue.object([
      ("table", .text(table.id)), ("title", .text(table.title(site))),
      ("asOf", .text(site.report.asOf.isoText)),
      ("license", .optional(site.records.site.license)), ("columns", .list(columns)), ("rows", .list(rows)),
    ]).bytes
  }

  private static func value(_ value: FieldValue?) -> JSONValue {
    switch value {
    case .text(let text), .choice(let text): .text(text)
    case .number(let number): .exact(number)
    case .date(let date): .text(date.isoText)
    case .month(let year, let month): .text("\(year)-\(month < 10 ? "0" : "")\(month)")
    case .flag(let flag): .flag(flag)
    case .list(let names), .choices(let names): .list(names.map { .text($0) })
    case .belowDetection(let limit): .text("<\(limit.plainText())")
    case .missing, nil: .null
    }
  }
}
