// SPDX-License-Identifier: MIT

package import Tables

/// All that staff wrote, as values: one folder of records and tables.
package struct RecordSet: Sendable {
  package var site: SiteConfiguration
  package var areas: [Area] = []
  /// The boundaries of areas, for the maps; none where the county keeps none.
  package var boundaries: [AreaBoundary] = []
  package var holders: [Holder] = []
  package var targets: [Target] = []
  package var allocations: [Allocation] = []
  package var progress: [ProgressRow] = []
  package var duties: [Duty] = []
  package var facts: [Fact] = []
  package var air: [AirObservation] = []
  package var officialAir: [OfficialAirPeriod] = []
  package var sections: [Section] = []
  package var sectionMonths: [SectionMonth] = []
  package var corrections: [Correction] = []
  package var meetings: [MeetingRecord] = []
  package var tasks: [Task] = []
  package var updates: [ProgressUpdate] = []
  package var pages: [ContentPage] = []
  /// English versions of meeting records, updates and pages, by the path of the record.
  package var translations: [String: Translation] = [:]
  package var scoring: [ScoringRules] = []
  /// The ledgers that have a table or a declaration, in the order of `LedgerKindCatalog`, then the county's own.
  package var ledgers: [Ledger] = []
  /// The rows of the log, in order of the files; also in the entries of the items they name.
  package var ledgerLog: [LedgerLogRow] = []
  /// Every table as it was read, in the order of `TableCatalog`, for the data pages and downloads.
  package var tables: [TypedTable] = []
  /// Files copied as they are (images), by their path below the content folder.
  package var attachments: [String] = []
  /// Records and configurations as they were written (`.md`, `.yml`), in the order of their paths.
  package var texts: [ContentTree.File] = []
  /// The name of the content folder as findings print it.
  package var folderName = "content"
  package var withheldColumns = WithheldColumns()
  package var roster: Roster = Roster()
  package var unread = Unread()
  package var halfRead = HalfRead()

  package init(site: SiteConfiguration) {
    self.site = site
  }
}
