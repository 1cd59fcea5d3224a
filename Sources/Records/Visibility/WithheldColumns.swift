// SPDX-License-Identifier: MIT

package import Tables

/// Columns and keys that the county keeps inside although the tool would publish them (不公开 in `site.yml`).
package struct WithheldColumns: Sendable, Hashable {
  /// Ids of columns or keys, by the id of their table, ledger or kind of record.
  package var columns: [String: Set<String>] = [:]

  package init() {}

  package func holds(_ table: String, _ column: String) -> Bool { columns[table]?.contains(column) ?? false }

  /// The schema with those columns kept inside.
  package func narrowed(_ schema: TableSchema) -> TableSchema {
    guard let names = columns[schema.id] else { return schema }
    return TableSchema(
      id: schema.id, title: schema.title,
      columns: schema.columns.map { names.contains($0.id) ? $0.withheld : $0 }, key: schema.key,
      allowsExtra: schema.allowsExtra)
  }

  /// The columns of a table of the tool, or keys of a kind of record, that may be kept inside: those that no figure
  /// and no name on a page comes from.
  package static let possible: [String: [String]] = [
    "holders": ["post", "sector"], "targets": ["basis", "note"], "duties": ["frequency", "basis", "post"],
    "progress": ["note"], "facts": ["note"], "section-monthly": ["note"], "corrections": ["by"],
    "ledger-log": ["unit", "number"],
    meetings: ["number", "place", "summary"], updates: ["summary"], pages: ["summary"],
  ]

  package static let meetings = "meetings"
  package static let updates = "updates"
  package static let pages = "pages"
}

extension LedgerDefinition {
  /// The definition with some columns kept inside, and with them what is computed from them for one item.
  func withholding(_ names: Set<String>) -> LedgerDefinition {
    let base = Self.baseColumns(stages).filter { names.contains($0.id) }
    let own = Set(columns.map(\.id))
    return LedgerDefinition(
      id: id, title: title, about: about, counter: counter,
      columns: columns.map { names.contains($0.id) ? $0.withheld : $0 }
        + base.filter { !own.contains($0.id) }.map(\.withheld),
      roles: roles, stages: stages, rates: rates,
      computations: computations.map { names.isDisjoint(with: $0.columns) ? $0 : $0.kept }, sums: sums,
      dimensions: dimensions, checks: checks, measure: measure, gates: gates, mask: mask, orders: orders,
      location: location)
  }

  /// Columns that the pages are built from, so that they cannot be kept inside while their ledger is public.
  var openColumns: Set<String> {
    let roleColumns = [roles.found, roles.due, roles.milestone, roles.progress].compactMap { $0 }
    let measured = measure.map { [$0.baseline, $0.goal, $0.actual, $0.date] } ?? []
    let dated = stages.compactMap(\.dateColumn)
    return Set(
      ["id", "name", "slug", "stage", "public", "related"] + roleColumns + roles.areas + roles.holders
        + roles.supervisors + measured + dated + (checks?.columns ?? []))
  }
}

extension LedgerComputation {
  fileprivate var kept: LedgerComputation {
    LedgerComputation(
      id, title, unit: unit, decimals: decimals, rule: rule, formula: formula, visibility: .internalOnly)
  }
}
