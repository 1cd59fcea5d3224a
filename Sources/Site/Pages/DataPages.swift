// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// `/data/`, the page of each table, and the rows of each, so that every figure leads to where it stands.
enum DataPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let title = site.word("数据", "Data")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let crumbs = [home, Page.Crumb(title: title, route: .data)]
    let sheets = site.data.sheets
    let index = Page(
      .data, template: "data", title: title,
      summary: site.word(
        "\(ChineseNumeral.text(sheets.count))张表：原始数据和评价结果，可以下载核对",
        "\(sheets.count) tables, the data and the results, to download and check"),
      updated: site.report.asOf.isoText, crumbs: [home]
    ) { indexView(site) }
    return [index]
      + sheets.flatMap { sheet in
        [tablePage(site, sheet, crumbs)] + (sheet.published.map { rowPages(site, $0, crumbs) } ?? [])
      }
  }

  private static func tablePage(_ site: SiteContext, _ sheet: DataSheet, _ crumbs: [Page.Crumb]) -> Page {
    let count = sheet.table.rows.count
    return Page(
      sheet.route, template: "data-table", title: site.word(sheet.table.title),
      summary: site.word("\(count) 行", count == 1 ? "1 row" : "\(count) rows"),
      updated: site.report.asOf.isoText, crumbs: crumbs
    ) { DataTableView(site: site, sheet: sheet).fields }
  }

  /// The rows that the table's own page has no room for.
  private static func rowPages(
    _ site: SiteContext, _ table: PublishedTable, _ crumbs: [Page.Crumb]
  ) -> [Page] {
    (0..<table.pageCount).dropFirst().map { number in
      Page(
        table.route(page: number), template: "table", title: "\(table.title(site)) · \(number + 1)",
        summary: site.word("\(table.rowCount) 行", "\(table.rowCount) rows"),
        updated: site.report.asOf.isoText, crumbs: crumbs, isListed: false
      ) {
        [
          ("rowCount", .integer(table.rowCount)), ("files", .text(table.fileNames(site))),
          ("about", .text(table.route(page: 0).href(from: table.route(page: number)))),
        ] + DataRowsView.fields(site, table, number)
      }
    }
  }

  private static func indexView(_ site: SiteContext) -> [(TemplateKey, TemplateValue)] {
    let data = site.data
    let license = License(site.records.site)
    return [
      ("groups", .list(groups(site))), ("whole", .list(whole(site))),
      (
        "queries",
        .list(
          ExampleQuery.all(data.sheets).map { query in
            let line = "sqlite3 \(data.databaseName) \"\(query.sql)\""
            return ["title": .text(site.word(query.title)), "line": .text(line)]
          })
      ),
      ("schemas", .list(schemas(site))),
      (
        "results",
        .list(
          ResultFile.all.map { file in
            ["name": .text(file.name), "title": .text(site.word(file.title))]
          } + ledgerFiles(site))
      ),
      ("license", .optional(license?.title)), ("licenseHref", .optional(license?.address)),
    ]
  }

  private static func groups(_ site: SiteContext) -> [TemplateValue] {
    let ledgers = Set(site.records.ledgers.map(\.definition.id))
    typealias Part = (holds: (DataSheet) -> Bool, title: Wording, note: Wording)
    let groups: [Part] = [
      (
        { $0.group == .kept && !ledgers.contains($0.published?.id ?? "") }, Wording("数据表", "Tables"),
        Wording("各单位填报、监测得到的原始数据", "the data as offices keep it")
      ),
      (
        { $0.group == .kept && ledgers.contains($0.published?.id ?? "") }, Wording("台账", "Ledgers"),
        Wording("一条一行，阶段由日期判定", "one row for each item; dates tell its stage")
      ),
      (
        { $0.group == .result }, Wording("评价结果", "Results"),
        Wording("按数据和规则算出来的", "what follows from the data by the rules")
      ),
      (
        { $0.group == .link }, Wording("关联表", "Link tables"),
        Wording("原表一格里写了几个单位、几个目标的，拆成一行一个", "one row for each of what a cell lists")
      ),
    ]
    return groups.enumerated().compactMap { position, group in
      let sheets = site.data.sheets.filter(group.holds)
      guard !sheets.isEmpty else { return nil }
      return [
        "title": .text(site.word(group.title)), "note": .text(site.word(group.note)),
        "isOpen": .flag(position == 0),
        "count": .text(
          site.word("\(sheets.count) 张", sheets.count == 1 ? "1 table" : "\(sheets.count) tables")),
        "sheets": .list(sheets.map { DataTableView(site: site, sheet: $0).row }),
      ]
    }
  }

  /// The files that hold everything.
  private static func whole(_ site: SiteContext) -> [TemplateValue] {
    let data = site.data
    let files: [(path: String, title: Wording)] = [
      (data.database, Wording("全部数据的 SQLite 数据库", "everything as a SQLite database")),
      ("data/datapackage.json", Wording("数据包说明：每张表的列、主键和表间联系", "the data package: columns, keys and links")),
      (
        "data/manifest.json",
        Wording("本站每个文件的大小和 SHA-256", "every file of the site with its size and SHA-256")
      ),
      (
        "data/SHA256SUMS",
        Wording("核对用：在网站根目录运行 sha256sum -c data/SHA256SUMS", "for sha256sum -c at the root of the site")
      ),
    ]
    return files.map { file in
      [
        "name": .text(String(file.path.dropFirst("data/".count))), "title": .text(site.word(file.title)),
        "size": .optional(data.size(file.path)),
      ]
    }
  }

  private static func schemas(_ site: SiteContext) -> [TemplateValue] {
    KnownTables.schemas(of: site.records).map { schema in
      [
        "title": .text(site.word(schema.title)),
        "href": .text("schemas/\(schema.id)\(site.language == .chinese ? "-zh" : "").json"),
      ]
    }
  }

  private static func ledgerFiles(_ site: SiteContext) -> [TemplateValue] {
    site.report.ledgers.flatMap { ledger -> [TemplateValue] in
      let definition = site.records.ledgers[ledger.ledger].definition
      let title = site.word("\(definition.title.chinese)台账判定结果", "\(definition.title.english), judged")
      return ["json", "csv"].map {
        ["name": .text("ledgers/\(definition.id)\(site.internalEnding).\($0)"), "title": .text(title)]
      }
    }
  }
}
