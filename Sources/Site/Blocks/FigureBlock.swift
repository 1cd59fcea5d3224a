// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Markdown
internal import Records

/// A fenced block on its way to a figure, with the mistakes found in it.
struct FigureBlock {
  let site: SiteContext
  /// Where the block stands, from the content folder's name on.
  let path: String
  let code: CodeBlock
  private var reader: MappingReader
  private var findings: [Diagnostic]

  /// The figure that a block makes, and what is wrong with it; `nil` for a block that is shown as it is written.
  static func figure(_ code: CodeBlock, path: String, _ site: SiteContext) -> Diagnosed<[UInt8]>? {
    guard let kind = BlockCatalog.kind(of: code.info) else { return nil }
    let node = YAMLReader.read(code.literal, path: path, firstLine: code.line)
    guard let root = node.value else { return Diagnosed([], node.diagnostics) }
    var block = FigureBlock(
      site: site, path: path, code: code, reader: MappingReader(root, keys: kind.keys),
      findings: node.diagnostics)
    let isReadable = block.reader.diagnostics.allSatisfy { $0.severity != .error }
    let html = isReadable ? kind.html(&block) : nil
    return Diagnosed(html ?? [], block.findings + block.reader.diagnostics)
  }

  /// Whether any document has a block that becomes a figure.
  static func areWritten(in records: RecordSet) -> Bool {
    let documents =
      records.pages.map(\.document) + records.meetings.map(\.document)
      + records.updates.map(\.document)
    return documents.contains { $0.fencedBlocks.contains { BlockCatalog.kind(of: $0.info) != nil } }
  }

  // MARK: What the lines say

  mutating func mention(_ key: String) -> Mention? { reader.mention(key) }

  mutating func mentions(_ key: String) -> [Mention] { reader.mentions(key) }

  mutating func text(_ key: String) -> String? { reader.text(key) }

  mutating func report(
    _ message: Wording, at place: SourceLocation, help: Wording?, rule: String = "bad-block"
  ) {
    findings.append(Diagnostic(rule: rule, at: place, message, help: help))
  }

  /// What the SQL of the block finds; `nil` with a finding where it finds nothing that can be shown.
  mutating func answer(most rows: Int) -> QueryAnswer? {
    guard let sql = reader.mention("sql") else { return nil }
    guard let database = site.database else {
      report(Wording("数据库没有建成，不能查", "there is no database to ask"), at: sql.location, help: nil)
      return nil
    }
    do throws(QueryProblem) {
      return try database.answer(sql.text, limits: QueryLimits(rows: rows))
    } catch {
      report(
        Wording("SQL \(error.message.chinese)", "SQL: \(error.message.english)"),
        at: SQLPlace(sql, in: code).location(of: error, in: sql.text), help: error.help, rule: "bad-sql")
      return nil
    }
  }

  /// The keys that every block with SQL has.
  static let sqlKeys = [
    RecordKey(
      "sql", "SQL", aliases: ["查询"], isRequired: true,
      note: Wording("一条 SELECT，查本站公开的数据", "one SELECT of the published data")),
    RecordKey(
      "title", "标题", isRequired: true,
      note: Wording("图表的标题，一句话说出看到了什么", "the title: what is to be seen, in one sentence")),
    RecordKey("unit", "单位", note: Wording("数值的单位", "the unit of the values")),
    RecordKey("note", "说明", note: Wording("图表下面的说明", "a note below")),
  ]
}

/// Where SQL stands in its block: behind its key, or on the lines after `|`.
struct SQLPlace {
  private let key: SourceLocation
  private let firstLine: Int
  private let indent: Int
  private let isBlock: Bool

  init(_ sql: Mention, in code: CodeBlock) {
    key = sql.location
    guard case .text(let line, let column) = sql.location.place else {
      (firstLine, indent, isBlock) = (code.line, 0, false)
      return
    }
    let lines = code.literal.split(separator: "\n", omittingEmptySubsequences: false)
    let own = line - code.line
    let rest =
      lines.indices.contains(own) ? String(lines[own]).unicodeScalars.dropFirst(column - 1).first : nil
    isBlock = rest == "|"
    let isQuoted = rest == "\"" || rest == "'"
    firstLine = isBlock ? line + 1 : line
    let next = lines.indices.contains(own + 1) ? lines[own + 1] : ""
    indent = isBlock ? next.prefix { $0 == " " }.count : column - 1 + (isQuoted ? 1 : 0)
  }

  /// The place of a mistake, or that of the SQL.
  func location(of problem: QueryProblem, in sql: String) -> SourceLocation {
    guard let place = problem.place(in: sql), isBlock || place.line == 1 else { return key }
    return SourceLocation(
      path: key.path, line: firstLine + place.line - 1, column: indent + place.column)
  }
}
