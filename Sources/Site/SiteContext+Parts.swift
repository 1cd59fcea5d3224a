// SPDX-License-Identifier: MIT

internal import Assessment
internal import Database
internal import Records

extension SiteContext {
  /// What a context holds.
  struct Parts: Sendable {
    var report: AssessedReport
    let comparison: Comparison
    let index: RecordIndex
    let sources: SourceLinks
    var links: LinkResolver
    let cells: LedgerCells
    let ledgerNames: LedgerNames
    let ties: RecordTies
    /// Scorecard of each holder, by index.
    let cardOfHolder: [Int: Int]
    let townOfArea: [Int: Int]
    let relations: ItemRelations
    var data: DataFiles = .none
    /// The same data to ask; made when the first block of a document asks.
    var asked = Lazily<QueryDatabase?> { nil }
    var reads = TextReads()
    /// Bodies that differ from those of the report's records, by the records' paths.
    var edits: [String: EditedText] = [:]

    init(_ report: AssessedReport, comparison: Comparison) {
      self.report = report
      self.comparison = comparison
      index = RecordIndex(report.records)
      ties = RecordTies(report, index)
      sources = SourceLinks(report)
      links = LinkResolver(report, index, ties)
      cells = LedgerCells(report)
      ledgerNames = LedgerNames(report.records.ledgers)
      relations = ItemRelations(report.records, index)
      cardOfHolder = Dictionary(
        report.scorecards.enumerated().map { ($1.holder, $0) }, uniquingKeysWith: { first, _ in first })
      townOfArea = Self.towns(report.records)
    }

    private static func towns(_ records: RecordSet) -> [Int: Int] {
      var towns: [Int: Int] = [:]
      for (position, holder) in records.holders.enumerated() where holder.kind == .town {
        if let area = holder.area.flatMap({ records.roster.areaIndex($0.text) }) { towns[area] = position }
      }
      return towns
    }
  }

  /// The one reference by which contexts hold their parts.
  final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }
}
