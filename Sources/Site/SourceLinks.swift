// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables

/// Where the row or sentence that a figure came from can be read on the site.
struct SourceLinks: Sendable {
  /// Rows on one page of a table, so that a page has under 5,000 elements: fewer where the table is wide.
  static func rowsOfPage(_ schema: TableSchema) -> Int { schema.columns.count > 20 ? 100 : 320 }

  private struct TablePlace: Sendable {
    let id: String
    let rowsOfPage: Int
    /// 1 for the first file of its kind.
    let file: Int
    /// Source line → position among all rows of the kind.
    let positions: [Int: Int]
  }

  private var tables: [String: TablePlace] = [:]
  private var documents: [String: Route] = [:]
  private var rules: Set<String> = []

  init(_ report: AssessedReport) {
    var filesOfKind: [String: (files: Int, rows: Int)] = [:]
    for table in report.records.tables {
      let before = filesOfKind[table.schema.id] ?? (0, 0)
      var positions: [Int: Int] = [:]
      for (position, row) in table.rows.enumerated() {
        if let line = row.location.line { positions[line] = before.rows + position }
      }
      tables[Self.key(table.path, table.sheet)] = TablePlace(
        id: table.schema.id, rowsOfPage: Self.rowsOfPage(table.schema), file: before.files + 1,
        positions: positions)
      filesOfKind[table.schema.id] = (before.files + 1, before.rows + table.rows.count)
    }
    for meeting in report.records.meetings {
      documents[meeting.location.path] = Route("/meetings/\(meeting.slug)/")
    }
    for update in report.records.updates {
      documents[update.location.path] = Route("/updates/\(update.slug)/")
    }
    for rules in report.records.scoring { self.rules.insert(rules.location.path) }
  }

  private static func key(_ path: String, _ sheet: String?) -> String {
    sheet.map { "\(path)!\($0)" } ?? path
  }

  /// The anchor of a row on its table's page.
  static func rowAnchor(line: Int, file: Int) -> String { file == 1 ? "r\(line)" : "f\(file)-r\(line)" }

  /// The anchor of a scoring item on the methods page; two items may share a line.
  static func ruleAnchor(_ place: SourceLocation) -> String {
    guard case .text(let line, let column) = place.place else { return "rules" }
    return "rule-\(line)-\(column)"
  }

  /// The page of a table, counted from 0.
  static func page(_ index: Int, of table: String) -> Route {
    let number = index + 1
    return Route(number == 1 ? "/data/\(table)/" : "/data/\(table)/\(number)/")
  }

  /// The address of a place, seen from a page; `nil` where the site does not show it.
  func href(_ source: SourceLocation?, from origin: Route) -> String? {
    guard let source else { return nil }
    if let table = tables[Self.key(source.path, source.sheet)], let line = source.line,
      let position = table.positions[line]
    {
      return Self.page(position / table.rowsOfPage, of: table.id).href(
        from: origin, anchor: Self.rowAnchor(line: line, file: table.file))
    }
    if let route = documents[source.path] {
      // Only a meeting's rows are sources by line; what an update reports stands in its head.
      let isMeeting = route.path.hasPrefix("/meetings/")
      return route.href(from: origin, anchor: isMeeting ? source.line.map { "row-\($0)" } : nil)
    }
    if rules.contains(source.path) {
      return Route.methods.href(from: origin, anchor: Self.ruleAnchor(source))
    }
    return nil
  }

  /// The place in words: the file's own name and its row.
  static func text(_ source: SourceLocation, _ language: Language) -> String {
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    if source.sheet != nil { return SourceLocation(path: name, place: source.place).description }
    guard let line = source.line else { return name }
    return language == .chinese ? "\(name) 第 \(line) 行" : "\(name), line \(line)"
  }
}
