// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// How it is judged, and by which documents and tables.
enum ReportMethods: ReportChapter {
  static let id = "methods"
  static let field = "chapter-methods"

  static func title(_ site: SiteContext) -> String { site.word("方法和来源", "Methods and sources") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    let documents = documents(scope)
    let tables = tables(site)
    return ReportPart(
      fields: MethodsPage.view(scope) + [
        ("methodsLink", scope.link(Route.methods.path, .methods)),
        ("documents", .list(documents)), ("hasDocuments", .flag(!documents.isEmpty)),
        ("tables", .list(tables)), ("hasTables", .flag(!tables.isEmpty)),
        ("airBasis", .optional(site.report.airYear.map { scope.airBasis($0) })),
      ])
  }

  /// The rules, the records that carry a number and what the targets stand on, each once.
  private static func documents(_ scope: PageScope) -> [TemplateValue] {
    let site = scope.site
    var rows: [TemplateValue] = []
    if let rules = site.report.rules, let number = rules.number {
      rows.append([
        "number": .text(number), "title": scope.link(site.word("计分规则", "the rules of scoring"), .methods),
        "date": "",
      ])
    }
    for (position, meeting) in site.records.meetings.enumerated() {
      rows.append([
        "number": .text(meeting.number ?? "—"), "date": .text(site.date(meeting.date)),
        "title": scope.link(meeting.title, site.route(meeting: position)),
      ])
    }
    return rows
  }

  /// Each kind of table with its rows, from however many files.
  private static func tables(_ site: SiteContext) -> [TemplateValue] {
    var titles: [String] = []
    var counts: [String: Int] = [:]
    for table in site.records.tables {
      let title = site.word(table.schema.title)
      if counts[title] == nil { titles.append(title) }
      counts[title, default: 0] += table.rows.count
    }
    return titles.map { ["title": .text($0), "rows": .integer(counts[$0] ?? 0)] }
  }
}
