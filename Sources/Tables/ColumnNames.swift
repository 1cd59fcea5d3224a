// SPDX-License-Identifier: MIT

/// The columns of a schema by what a header may call them.
struct ColumnNames {
  private let columns: [String: Column]

  init(_ schema: TableSchema) {
    var columns: [String: Column] = [:]
    for column in schema.columns {
      for name in [column.title, column.id] + column.aliases { columns[TextFolding.key(name)] = column }
    }
    self.columns = columns
  }

  /// The column that has exactly this name, however its letters are written.
  func named(_ text: String) -> Column? { columns[TextFolding.key(text)] }

  /// The column that a header names, with a unit or a remark in brackets behind the name or without.
  func column(_ header: String) -> Column? {
    if let column = named(header) { return column }
    let name = HeaderName(header)
    return name.bracket == nil ? nil : named(name.name)
  }
}
