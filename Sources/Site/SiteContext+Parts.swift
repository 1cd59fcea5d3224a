// SPDX-License-Identifier: MIT

internal import Assessment
internal import Database
internal import Records

extension SiteContext {
  /// What a context holds; nothing of it changes once it is made.
  final class Parts: Sendable {
    let report: AssessedReport
    let comparison: Comparison
    let index: RecordIndex
    let sources: SourceLinks
    let links: LinkResolver
    let cells: LedgerCells
    let ledgerNames: LedgerNames
    let ties: RecordTies
    /// Scorecard of each holder, by index.
    let cardOfHolder: [Int: Int]
    let townOfArea: [Int: Int]
    let relations: ItemRelations
    let data: DataFiles
    /// The same data to ask; made when the first block of a document asks.
    let asked: Lazily<QueryDatabase?>
    let reads: TextReads

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
      data = .none
      asked = Lazily { nil }
      reads = TextReads()
    }

    /// The same parts with data to download.
    init(_ other: Parts, data: DataFiles, asked: Lazily<QueryDatabase?>) {
      report = other.report
      comparison = other.comparison
      index = other.index
      ties = other.ties
      sources = other.sources
      links = other.links
      cells = other.cells
      ledgerNames = other.ledgerNames
      relations = other.relations
      cardOfHolder = other.cardOfHolder
      townOfArea = other.townOfArea
      self.data = data
      self.asked = asked
      reads = other.reads
    }

    /// The same parts where the report differs in the bodies of records only.
    init(_ other: Parts, texts report: AssessedReport) {
      self.report = report
      comparison = other.comparison
      index = other.index
      ties = other.ties
      sources = other.sources
      links = LinkResolver(report, other.index, other.ties)
      cells = other.cells
      ledgerNames = other.ledgerNames
      relations = other.relations
      cardOfHolder = other.cardOfHolder
      townOfArea = other.townOfArea
      data = other.data
      asked = other.asked
      reads = TextReads()
    }

    private static func towns(_ records: RecordSet) -> [Int: Int] {
      var towns: [Int: Int] = [:]
      for (position, holder) in records.holders.enumerated() where holder.kind == .town {
        if let area = holder.area.flatMap({ records.roster.areaIndex($0.text) }) { towns[area] = position }
      }
      return towns
    }
  }
}
