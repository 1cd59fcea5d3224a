// SPDX-License-Identifier: MIT

package import Tables

extension RecordSet {
  /// The schema of a table as this county publishes it.
  package func schema(_ schema: TableSchema) -> TableSchema { withheldColumns.narrowed(schema) }

  /// Empties, for the public, what `site.yml` keeps inside of records that pages show field by field.
  mutating func blankWithheld() {
    guard !withheldColumns.columns.isEmpty else { return }
    let kept = withheldColumns
    func blank<Record>(
      _ records: inout [Record], _ table: String, _ fields: [(String, WritableKeyPath<Record, String?>)]
    ) {
      for (column, path) in fields where kept.holds(table, column) {
        for position in records.indices { records[position][keyPath: path] = nil }
      }
    }
    blank(&holders, "holders", [("post", \.post), ("sector", \.sector)])
    blank(&targets, "targets", [("basis", \.basis), ("note", \.note)])
    blank(&duties, "duties", [("frequency", \.frequency), ("basis", \.basis), ("post", \.post)])
    blank(&progress, "progress", [("note", \.note)])
    blank(&facts, "facts", [("note", \.note)])
    blank(&sectionMonths, "section-monthly", [("note", \.note)])
    blank(
      &meetings, WithheldColumns.meetings, [("number", \.number), ("place", \.place), ("summary", \.summary)])
    blank(&updates, WithheldColumns.updates, [("summary", \.summary)])
    blank(&pages, WithheldColumns.pages, [("summary", \.summary)])
    for ledger in ledgers.indices {
      for item in ledgers[ledger].items.indices {
        blank(&ledgers[ledger].items[item].entries, "ledger-log", [("unit", \.unit), ("number", \.number)])
      }
    }
  }
}
