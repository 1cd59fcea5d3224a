// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Markdown
internal import Records
internal import Standards

/// A fenced block on its way to a figure, with the mistakes found in it.
struct FigureBlock {
  let scope: PageScope
  /// Where the block stands, from the content folder's name on.
  let path: String
  let code: CodeBlock
  private var reader: MappingReader
  private var findings: [Diagnostic]
  private var hasAsked = false

  var site: SiteContext { scope.site }

  /// The figure that a block makes, and what is wrong with it; `nil` for a block that is shown as it is written.
  static func figure(_ code: CodeBlock, path: String, _ scope: PageScope) -> Diagnosed<[UInt8]>? {
    guard let kind = BlockCatalog.kind(of: code.info) else { return nil }
    let figure = figure(code, kind, path: path, scope)
    // Of text that was swallowed there is nothing to say.
    if figure.diagnostics.contains(where: { $0.severity == .error }),
      let open = OpenBlock.finding(code, path: path)
    {
      return Diagnosed([], [open])
    }
    return figure
  }

  private static func figure(
    _ code: CodeBlock, _ kind: any BlockKind.Type, path: String, _ scope: PageScope
  ) -> Diagnosed<[UInt8]> {
    let node = YAMLReader.read(code.literal, path: path, firstLine: code.line)
    guard let root = node.value else { return Diagnosed([], node.diagnostics) }
    var block = FigureBlock(
      scope: scope, path: path, code: code, reader: MappingReader(root, keys: kind.keys),
      findings: node.diagnostics)
    let isReadable = block.reader.diagnostics.allSatisfy { $0.severity != .error }
    let html = isReadable ? kind.html(&block) : nil
    // Mistakes of the SQL are said together with those of the other lines.
    if !block.hasAsked, kind.keys.contains(where: { $0.id == "sql" }) { _ = block.answer(most: 1) }
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

  mutating func date(_ key: String) -> CivilDate? { reader.date(key) }

  /// Where a key's value stands; `nil` where nothing is written.
  func place(_ key: String) -> SourceLocation? { reader.node(key)?.location }

  /// The names under a key, none where it is left out; `nil` with a finding where it is there and names nothing.
  mutating func names(_ key: RecordKey) -> [Mention]? {
    guard let place = place(key.id) else { return [] }
    let before = reader.diagnostics.count
    let found = reader.mentions(key.id)
    guard reader.diagnostics.count == before else { return nil }
    guard !found.isEmpty else {
      report(
        Wording("“\(key.title)”没有写内容", "“\(key.id)” is empty"), at: place,
        help: Wording("在冒号后面写上（\(key.note.chinese)）", "write it after the colon (\(key.note.english))"))
      return nil
    }
    return found
  }

  /// Whether the block shows a measure; one that neither does nor asks with SQL gets a finding.
  ///
  /// - Parameter ofSQL: Keys that say something of what SQL finds alone.
  mutating func showsMeasure(ofSQL: [RecordKey]) -> Bool {
    let ofMeasure = [Self.holders] + Self.period
    switch (place("measure"), place("sql")) {
    case (nil, nil):
      report(
        Wording("缺少“指标”", "“measure” is missing"), at: SourceLocation(path: path, line: code.line),
        help: Wording("加一行“指标: Q01”（年度目标的编号），或用“sql: …”查数据", "add `measure: Q01` or `sql: …`"))
    case (nil, _?): refuse(ofMeasure, beside: Wording("指标", "measure"))
    case (_?, nil): refuse(ofSQL, beside: Wording("sql", "sql"))
    case (_?, let sql?):
      report(
        Wording("“指标”和“sql”只写一个", "write `measure` or `sql`, not both"), at: sql,
        help: Wording("看目标写“指标”；查别的数据写“sql”", "a target is named by `measure`; other data are found by `sql`")
      )
    }
    return place("measure") != nil
  }

  /// Keys that would be passed over in silence.
  private mutating func refuse(_ keys: [RecordKey], beside other: Wording) {
    for key in keys {
      guard let place = place(key.id) else { continue }
      report(
        Wording("“\(key.title)”要和“\(other.chinese)”一起写", "`\(key.id)` goes with `\(other.english)`"),
        at: place,
        help: Wording("删掉这一行", "delete the line"))
    }
  }

  mutating func report(
    _ message: Wording, at place: SourceLocation, help: Wording?, rule: String = "bad-block"
  ) {
    findings.append(Diagnostic(rule: rule, at: place, message, help: help))
  }

  /// A figure without a row is most likely a slip in the SQL, such as an id that there is not.
  private mutating func warnOfNothing(_ answer: QueryAnswer) {
    guard answer.rows.isEmpty else { return }
    findings.append(
      Diagnostic(
        .warning, rule: "empty-answer", at: SourceLocation(path: path, line: code.line),
        Wording("这个块的 SQL 一行也没有查到，页面上会是空的", "the SQL of this block finds no row; the page shows nothing"),
        help: Wording("核对 where 里的编号和名称", "check the ids and names after WHERE")))
  }

  /// What the SQL of the block finds; `nil` with a finding where it finds nothing that can be shown.
  mutating func answer(most rows: Int) -> QueryAnswer? {
    hasAsked = true
    guard let sql = reader.mention("sql") else { return nil }
    // Why there is none is said where it comes from, or once for the whole site.
    guard let database = site.database else { return nil }
    do throws(QueryProblem) {
      let answer = try database.answer(sql.text, limits: QueryLimits(rows: rows))
      warnOfNothing(answer)
      return answer
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
      "sql", "SQL", aliases: ["查询"],
      note: Wording("一条 SELECT，查本站公开的数据", "one SELECT of the published data")),
    RecordKey(
      "title", "标题", isRequired: true,
      note: Wording("图表的标题，一句话说出看到了什么", "the title: what is to be seen, in one sentence")),
    unit,
    RecordKey("note", "说明", note: Wording("图表下面的说明", "a note below")),
  ]

  static let unit = RecordKey("unit", "单位", note: Wording("数值的单位", "the unit of the values"))
}

/// Where SQL stands in its block: behind its key, or on the lines after `|` or `>`.
///
/// YAML takes the indentation away, folds lines into one and resolves quotes; what is no blank keeps its order.
struct SQLPlace {
  private let key: SourceLocation
  private let lines: [[Unicode.Scalar]]
  /// The line of the key, counted from the first of the block, and the scalar on which its value begins.
  private let start: (line: Int, column: Int)?
  private let firstLine: Int

  init(_ sql: Mention, in code: CodeBlock) {
    key = sql.location
    firstLine = code.line
    lines = code.literal.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.unicodeScalars)
    }
    if case .text(let line, let column) = sql.location.place, lines.indices.contains(line - code.line) {
      start = (line - code.line, column - 1)
    } else {
      start = nil
    }
  }

  /// The place of a mistake, or that of the SQL.
  func location(of problem: QueryProblem, in sql: String) -> SourceLocation {
    guard let offset = problem.offset, var (line, column) = start else { return key }
    let before = String(decoding: sql.utf8.prefix(offset), as: UTF8.self)
    var left = before.unicodeScalars.count { !$0.properties.isWhitespace }
    let mark = column < lines[line].count ? lines[line][column] : " "
    if mark == "|" || mark == ">" {
      (line, column) = (line + 1, 0)
    } else if mark == "\"" || mark == "'" {
      column += 1
    }
    while line < lines.count {
      while column < lines[line].count {
        let scalar = lines[line][column]
        let next = column + 1 < lines[line].count ? lines[line][column + 1] : " "
        // A doubled quote or a backslash stands for the sign behind it.
        let isEscape = mark == "'" && scalar == "'" && next == "'" || mark == "\"" && scalar == "\\"
        if isEscape { column += 1 }
        if !scalar.properties.isWhitespace {
          if left == 0 {
            let shown = isEscape ? column : column + 1
            return SourceLocation(path: key.path, line: firstLine + line, column: shown)
          }
          left -= 1
        }
        column += 1
      }
      (line, column) = (line + 1, 0)
    }
    return key
  }
}
