// SPDX-License-Identifier: MIT

package import Tables

/// Every kind of table that a county can keep.
package enum KnownTables {
  /// The tool's tables, then the county's ledgers, then the tool's ledgers that it does not keep.
  ///
  /// - Parameter records: The county's records; `nil` leaves its own ledgers out.
  package static func schemas(of records: RecordSet?) -> [TableSchema] {
    let own = records?.ledgers.map(\.definition.schema) ?? []
    let others = LedgerKindCatalog.definitions.map(\.schema).filter { schema in
      !own.contains { $0.id == schema.id }
    }
    return TableCatalog.all.map { $0.schema } + own + others
  }
}
