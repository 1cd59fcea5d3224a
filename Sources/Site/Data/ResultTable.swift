// SPDX-License-Identifier: MIT

internal import Tables

/// A kind of result as a table.
protocol ResultTable: Sendable {
  /// The table; without a row where the report has nothing of the kind.
  static func table(_ site: SiteContext) -> DataTable
}

/// Every result that leaves the site as a table.
enum ResultTableCatalog {
  static let all: [any ResultTable.Type] = [
    MeetingRows.self, TaskRows.self, TaskHolderRows.self, TargetRows.self, ShareRows.self, TownRows.self,
    AirPeriodRows.self, SectionRows.self, SectionMonthRows.self, RiverRows.self, ScorecardRows.self,
    ScoreItemRows.self, ConsequenceRows.self, LedgerRows.self, LedgerFigureRows.self, LedgerItemRows.self,
    LedgerItemHolderRows.self, LedgerItemTownRows.self, LedgerEventRows.self, ReportingRows.self,
  ]
}
