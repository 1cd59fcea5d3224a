// SPDX-License-Identifier: MIT

internal import Assessment
internal import Database
internal import Diagnostics
internal import Markdown
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// What every page is made from: the judged report, and where each thing has its page.
///
/// One reference to what it holds: every view and closure of a page carries a context along, and copying one costs a
/// single count instead of one for each table in it.
struct SiteContext: Sendable {
  private let box: Box

  init(_ report: AssessedReport, comparison: Comparison) {
    self.init(Parts(report, comparison: comparison))
  }

  private init(_ parts: Parts) { box = Box(parts) }

  /// The context together with the data to download, which is made from it.
  func withData() -> SiteContext {
    var parts = box.parts
    let data = DataFiles(self)
    let parameters = report.queryParameters
    parts.data = data
    parts.asked = Lazily {
      data.bytes(data.database).flatMap { try? QueryDatabase(file: $0, parameters: parameters) }
    }
    return SiteContext(parts)
  }

  /// The same site where the report differs in the bodies of records only; what does not read them stays as it is.
  func withTexts(of report: AssessedReport) -> SiteContext {
    var parts = box.parts
    parts.report = report
    parts.links = LinkResolver(report, index, ties)
    parts.reads = TextReads()
    return SiteContext(parts)
  }

  /// The same site where bodies of records were edited that others can name the same places of.
  func with(_ edits: [String: EditedText]) -> SiteContext {
    var parts = box.parts
    parts.edits = edits
    parts.reads = TextReads()
    return SiteContext(parts)
  }

  /// The body of a record as it is now.
  ///
  /// - Parameter path: The record's, below the content folder.
  func body(_ document: MarkdownDocument, path: String) -> MarkdownDocument {
    box.parts.edits.isEmpty ? document : box.parts.edits[path]?.after ?? document
  }

  var report: AssessedReport { box.parts.report }
  var comparison: Comparison { box.parts.comparison }
  var index: RecordIndex { box.parts.index }
  var sources: SourceLinks { box.parts.sources }
  var links: LinkResolver { box.parts.links }
  var cells: LedgerCells { box.parts.cells }
  var ledgerNames: LedgerNames { box.parts.ledgerNames }
  /// Which tasks and updates belong to what.
  var ties: RecordTies { box.parts.ties }
  /// What items of ledgers say they have to do with, both ways.
  var relations: ItemRelations { box.parts.relations }
  /// The data to download; none before ``withData()``.
  var data: DataFiles { box.parts.data }
  /// What the pages have read of records' bodies.
  var reads: TextReads { box.parts.reads }

  /// Whether the data to download come with the site.
  var hasData: Bool { !data.files.isEmpty }

  /// The same data to ask; `nil` where there are none.
  var database: QueryDatabase? { box.parts.asked.value }

  var records: RecordSet { report.records }
  var language: Language { report.records.site.language }

  /// Whether those for whom the site is may read it, in whatever form.
  func mayRead(_ visibility: Visibility) -> Bool { records.site.audience.mayRead(visibility) }

  /// Whether the site is for the office.
  var isInternal: Bool { records.site.audience == .internal }

  /// `【内部】` before titles of the office's own site; empty on the public one.
  var internalMark: String { isInternal ? word("【内部】", "[Internal] ") : "" }

  /// `-internal` at the end of names of files of the office's own site; empty on the public one.
  var internalEnding: String { isInternal ? "-internal" : "" }

  func word(_ wording: Wording) -> String { wording[language] }
  func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// A unit in the site's language; units of the author's own stay as they are.
  func unit(_ unit: String) -> String { language == .chinese ? unit : UnitWords.english(unit) }

  /// A figure with a unit, which some things counted have not in English.
  func withUnit(_ text: String, _ unit: String) -> String { unit.isEmpty ? text : "\(text) \(unit)" }

  func date(_ date: CivilDate) -> String { language == .chinese ? date.chineseText : date.englishText }

  /// `9月28日`, `28 September` within the report year, else the whole date.
  func shortDate(_ date: CivilDate) -> String {
    guard date.year == report.period.first.year else { return self.date(date) }
    return language == .chinese ? "\(date.month)月\(date.day)日" : date.englishDayText
  }

  // MARK: Names

  /// The name of an area in tables; a monitoring point has one name everywhere.
  func shortName(ofArea position: Int) -> String {
    let area = records.areas[position]
    return area.kind == .station ? area.name : area.short ?? area.name
  }

  /// The name of a target, its formulas as they are printed.
  func indicator(_ target: Int) -> String { Formula.printed(records.targets[target].indicator) }

  /// The name of a grade; in English those names that offices use most are translated.
  func grade(_ name: String) -> String { language == .chinese ? name : GradeWords.english(name) }

  // MARK: Where things are

  func route(target: Int) -> Route { Route("/targets/\(records.targets[target].slug)/") }
  func route(area: Int) -> Route { Route("/towns/\(records.areas[area].slug)/") }
  func route(holder: Int) -> Route { Route("/scorecards/\(records.holders[holder].slug)/") }
  func route(section: Int) -> Route { Route("/water/\(records.sections[section].slug)/") }
  func route(meeting: Int) -> Route { Route("/meetings/\(records.meetings[meeting].slug)/") }
  func route(update: Int) -> Route { Route("/updates/\(records.updates[update].slug)/") }
  func route(page: Int) -> Route { Route("/\(records.pages[page].slug)/") }

  func route(task: Int) -> Route { TaskPage.route(page: ties.page(ofTask: task)) }

  func route(ledger: Int) -> Route { Route("/ledgers/\(records.ledgers[ledger].definition.id)/") }

  func route(_ place: LedgerPlace) -> Route {
    let ledger = records.ledgers[place.ledger]
    return Route("/ledgers/\(ledger.definition.id)/\(ledger.items[place.item].slug)/")
  }

  func item(_ place: LedgerPlace) -> AssessedItem { report.ledgers[place.ledger].items[place.item] }

  /// The task's id with Chinese kept; ids are unique, and so are these.
  func anchor(task: Int) -> String { Self.anchor(ofTask: records.tasks[task].id) }

  static func anchor(ofTask id: String) -> String {
    // HTML ids hold no white space.
    "task-" + id.split { $0.isWhitespace }.joined(separator: "_")
  }

  func card(ofHolder holder: Int) -> Scorecard? {
    box.parts.cardOfHolder[holder].map { report.scorecards[$0] }
  }

  /// The holder that governs a town-level area.
  func holder(ofArea area: Int) -> Int? { box.parts.townOfArea[area] }

  /// The area a town's holder governs.
  func area(ofHolder holder: Int) -> Int? {
    records.holders[holder].area.flatMap { records.roster.areaIndex($0.text) }
  }

  func meeting(_ slug: String) -> Int? { ties.meeting(slug) }

  /// The areas that have a page: towns, sub-districts and whatever else is compared with them.
  var towns: [Int] { records.areas.indices.filter { records.areas[$0].isCompared } }
}
