// SPDX-License-Identifier: MIT

package import Diagnostics
package import Tables

/// A kind of table: what its columns are, and what its rows become.
package protocol TableKind: Sendable {
  static var schema: TableSchema { get }
  /// Adds the rows to `records`; areas and holders are already there, because `TableCatalog` lists them first.
  static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic]
}

/// Every kind of table, in the order in which they are read.
package enum TableCatalog {
  package static let all: [any TableKind.Type] = [
    AreaTable.self, HolderTable.self, TargetTable.self, AllocationTable.self, ProgressTable.self,
    DutyTable.self, FactTable.self, AirDailyTable.self, AirHourlyTable.self, AirPeriodTable.self,
    SectionTable.self, SectionMonthlyTable.self, CorrectionTable.self, LedgerLogTable.self,
  ]

  /// The kind that a schema id, a Chinese title or a file's base name names.
  package static func kind(named name: String) -> (any TableKind.Type)? {
    all.first { $0.schema.id == name || $0.schema.title.chinese == name }
  }
}

extension TypedRow {
  /// A cell's text with its place.
  func mention(_ id: String) -> Mention? {
    guard let text = text(id), !text.isEmpty else { return nil }
    return Mention(text, at: location(of: id))
  }

  /// The names in a list cell, each with the cell's place.
  func mentions(_ id: String) -> [Mention] {
    (list(id) ?? []).map { Mention($0, at: location(of: id)) }
  }
}

extension Column {
  static let slug = Column(
    "slug", "网址名", type: .text, visibility: .published,
    note: Wording("网址里的英文名；不写就用拼音", "its name in addresses; pinyin if left out"))
  static let former = Column(
    "former", "曾用网址名", type: .names, visibility: .internalOnly,
    note: Wording("以前的网址名，旧网址会转到新网址", "earlier names; old addresses lead to the new one"))
  static let note = Column(
    "note", "说明", aliases: ["备注"], type: .text, visibility: .published,
    note: Wording("补充说明", "remarks"))
}
