// SPDX-License-Identifier: MIT

package import Assessment
package import Diagnostics
package import Records
package import Search
internal import Standards
package import Tables
package import Templates

/// The site, planned: every file it will have, each made when it is asked for.
package struct SitePlan: Sendable {
  enum Item: Sendable {
    case page(Page)
    case file(String, @Sendable () -> [UInt8])

    var path: String {
      switch self {
      case .page(let page): page.route.file
      case .file(let path, _): path
      }
    }
  }

  private let items: [Item]
  let site: SiteContext
  private let layout: LayoutView
  private let search: SearchDocuments
  private let theme: Theme
  private let language: String
  /// The one page that differs since the rest was planned.
  private var edit: Edit?
  /// Pages for people, without feeds and data files.
  package let pageCount: Int
  /// Files of the content folder to copy: path below it, and path below the output.
  package let attachments: [(source: String, path: String)]

  /// Plans every page and file; links that lead nowhere and addresses claimed twice are errors.
  ///
  /// - Parameters:
  ///   - comparison: What changed; `nil` compares the report with itself some days before.
  ///   - hasData: `false` leaves out the data to download, for a site that will not be written.
  ///   - workers: How many threads there may be.
  package static func plan(
    _ report: AssessedReport, theme: Theme, comparison: Comparison? = nil, hasData: Bool = true,
    workers: Int = 1
  ) -> Diagnosed<SitePlan> {
    let plain = SiteContext(report, comparison: comparison ?? Comparison(report))
    // A mistake in a block of SQL is found only where the tables are there.
    let isNeeded = hasData || FigureBlock.areWritten(in: report.records)
    let site = isNeeded ? plain.withData() : plain
    return planned(site, SearchDocuments(site), theme, workers)
  }

  /// The plan of the same site in another theme, or where its report differs in the bodies of records only.
  package func replanned(
    _ report: AssessedReport, theme: Theme, workers: Int = 1
  ) -> Diagnosed<SitePlan> {
    let site = site.withTexts(of: report)
    let isLacking = !site.hasData && FigureBlock.areWritten(in: report.records)
    return Self.planned(isLacking ? site.withData() : site, search, theme, workers)
  }

  /// A page of which the record's body was edited.
  struct Edit: Sendable {
    let index: Int
    let page: Page
    /// With the body as it is now.
    let site: SiteContext
    /// The whole site planned with that body, for every other file; made when one is asked for.
    let whole: Lazily<SitePlan>
  }

  /// The same plan where one page differs.
  ///
  /// - Parameters:
  ///   - site: With all bodies as they are now.
  ///   - edits: All that were edited since the plan was made.
  func with(
    _ page: Page, at index: Int, of site: SiteContext, _ edits: [String: EditedText]
  ) -> SitePlan {
    var base = self
    base.edit = nil
    let whole = Lazily { [base] in
      SitePlan(base.site.withTexts(of: base.site.report.with(edits)), base.search, base.theme)
    }
    base.edit = Edit(index: index, page: page, site: site, whole: whole)
    return base
  }

  private init(_ site: SiteContext, _ search: SearchDocuments, _ theme: Theme) {
    let pages = PageKindCatalog.all.flatMap { $0.pages(site) }
    var items = pages.map { Item.page($0) }
    for file in SiteFiles.all(site, pages: pages) {
      items.append(.file(file.path, file.bytes))
    }
    for asset in theme.assets { items.append(.file("assets/\(asset.path)", { asset.bytes })) }
    self.items = items
    self.site = site
    self.search = search
    self.theme = theme
    layout = LayoutView(site, pages: pages)
    language = site.language.rawValue
    pageCount = pages.count
    attachments = DocumentBody.attachments(site).map { ($0, "files/\($0)") }
  }

  private static func planned(
    _ site: SiteContext, _ search: SearchDocuments, _ theme: Theme, _ workers: Int
  ) -> Diagnosed<SitePlan> {
    let (plan, found) = Workers.both(by: workers) {
      SitePlan(site, search, theme)
    } _: {
      DocumentBody.findings(site, workers: workers)
    }
    return Diagnosed(plan, found + plan.doubleAddresses(site.report))
  }

  /// The tables that staff keep, as the site of a report publishes them; no results.
  package static func keptTables(_ report: AssessedReport) -> [DataTable] {
    let sheets = DataTables.sheets(
      SiteContext(report, comparison: Comparison.none(of: report)), holdsRows: false)
    return sheets.filter { $0.group != .result }.map(\.table)
  }

  /// Everything that the site of a report publishes, as tables; no page is made for it.
  package static func dataTables(_ report: AssessedReport) -> [DataTable] {
    // No table tells what changed, so nothing is compared.
    DataTables.all(SiteContext(report, comparison: Comparison.none(of: report)))
  }

  /// The same tables, of records that nobody has judged yet: every column that they may have, and no row.
  package static func emptyTables(_ records: RecordSet) -> [DataTable] {
    var bare = RecordSet(site: records.site)
    bare.tables = records.tables
    bare.withheldColumns = records.withheldColumns
    bare.ledgers = records.ledgers.map { Ledger($0.definition) }
    let report = AssessedReport(
      assessing: bare, asOf: records.site.asOf ?? DayRange(year: records.site.year).last)
    let site = SiteContext(report, comparison: Comparison.none(of: report))
    return DataTables.sheets(site, hasRows: false).map(\.table)
  }

  package var count: Int { items.count }

  func item(_ index: Int) -> Item {
    if let edit, edit.index == index { return .page(edit.page) }
    return items[index]
  }

  /// Whether the data to download come with the site.
  package var hasData: Bool { site.hasData }

  /// Names in the output folder that stay.
  package var keep: [String] { site.records.site.keep }

  /// Where the file at an index goes, below the output folder.
  package func path(_ index: Int) -> String { items[index].path }

  /// Makes the file at an index; may be called from several threads at once.
  package func render(_ index: Int, into bytes: inout [UInt8]) -> [Diagnostic] {
    if let edit, edit.index != index { return edit.whole.value.render(index, into: &bytes) }
    switch item(index) {
    case .file(let path, let make):
      let made = make()
      bytes += made
      return made.isEmpty && path == site.data.database ? [Self.noDatabase(site.report)] : []
    case .page(let page):
      let view = layout.view(of: page)
      var plain: [UInt8] = []
      let findings = theme.render(
        page.template, view.own, over: view.common, language: language, into: &plain)
      bytes += language == Language.english.rawValue ? LanguageMarks.marked(plain) : BoundNumbers.bound(plain)
      return findings
    }
  }

  /// Which files of the content folder the page at a path is made from, its own first; none for other files.
  package func sources(of path: String) -> [SourceLocation] {
    for case .page(let page) in items where page.route.file == path {
      return PageSources(site).of(page.original ?? page.route)
    }
    return []
  }

  /// The fields of the views of each template, as the pages of this site have them.
  package func shapes() -> [String: ViewShape] {
    items.reduce(into: [:]) { shapes, item in
      if case .page(let page) = item {
        let view = layout.view(of: page)
        shapes[page.template, default: ViewShape()].add(view.own)
        shapes[page.template, default: ViewShape()].add(view.common)
      }
    }
  }

  /// The records of which the file at an index, once made, has shown the bodies; by their paths below the content
  /// folder.
  package func texts(_ index: Int) -> Set<String> {
    if let edit, edit.index != index { return edit.whole.value.texts(index) }
    guard case .page(let page) = item(index) else { return [] }
    return (edit?.site ?? site).reads.paths(of: page.route)
  }

  /// The template of the page at an index; `nil` for other files.
  package func template(_ index: Int) -> String? {
    guard case .page(let page) = items[index] else { return nil }
    return page.template
  }

  /// What can be found of the file at an index, taken from the bytes that it was rendered to.
  package func documents(_ index: Int, _ bytes: [UInt8]) -> [SearchDocument] {
    guard case .page(let page) = item(index) else { return [] }
    return search.documents(of: page, html: bytes)
  }

  /// What those documents' `kind` counts.
  package var searchKinds: [SearchKind] { search.kinds }

  private static func noDatabase(_ report: AssessedReport) -> Diagnostic {
    Diagnostic(
      rule: "no-database", at: report.records.site.location,
      Wording("供下载的数据库没有做成", "the database to download could not be made"),
      help: Wording("可能是内存不够，请关掉别的程序再试一次", "memory may have run out; close other programs and try again"))
  }

  private func doubleAddresses(_ report: AssessedReport) -> [Diagnostic] {
    var seen: Set<String> = []
    return items.filter { !seen.insert($0.path).inserted }.map { item in
      Diagnostic(
        rule: "duplicate-address", at: report.records.site.location,
        Wording("有两处内容要写到同一个网址 /\(item.path)", "two things claim the address /\(item.path)"),
        help: Wording("给其中一处换一个“网址名”", "give one of them another slug"))
    }
  }
}
