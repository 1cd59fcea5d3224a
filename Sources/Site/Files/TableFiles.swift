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
}
