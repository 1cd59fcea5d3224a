// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// One kind of table as the site publishes it: the columns that the audience may read and the rows of all its files.
struct PublishedTable: Sendable {
  let id: String
  let schema: TableSchema
  /// The columns that the audience may read and that staff keep.
  let columns: [Column]
  /// The columns that the audience may read, kept or not: data files have them all, so that a question to them is good
  /// whatever staff leave out.
  let declared: [Column]
  let titleWording: Wording
  private let files: [TypedTable]
  /// The files' paths below the content folder: `tables/进度.csv`, or `tables/台账.xlsx!排污口` for a sheet.
  private let names: [String]
  /// For the table of a ledger.
  private let cells: LedgerCells?
  private let audience: Audience

  struct Row: Sendable {
    let row: TypedRow
    let anchor: String
    /// The line in its file.
    let line: Int
  }

  static func all(_ site: SiteContext) -> [PublishedTable] {
    let schemas =
      TableCatalog.all.map { site.records.schema($0.schema) }
      + site.records.ledgers.map { $0.definition.schema }
    let ledgers = Set(site.records.ledgers.map(\.definition.id))
    return schemas.compactMap { schema in
      let files = site.records.tables.filter { $0.schema.id == schema.id }
      return files.isEmpty
        ? nil : PublishedTable(schema, files, ledgers.contains(schema.id) ? site.cells : nil, site)
    }
  }

  private init(_ schema: TableSchema, _ files: [TypedTable], _ cells: LedgerCells?, _ site: SiteContext) {
    self.cells = cells
    self.schema = schema
    audience = site.records.site.audience
    id = schema.id
    titleWording = schema.title
    self.files = files
    names = files.map { file in
      let path = file.path.split(separator: "/").dropFirst().joined(separator: "/")
      return file.sheet.map { "\(path)!\($0)" } ?? path
    }
    let declared = schema.columns.filter { column in
      // The pages show pictures; their paths say nothing to the public.
      site.mayRead(column.visibility) && (site.isInternal || column.role != .picture)
    }
    self.declared = declared
    columns = declared.filter { column in files.contains { $0.hasColumn(column.id) } }
  }

  func title(_ site: SiteContext) -> String { site.word(titleWording) }

  var rowCount: Int { files.reduce(0) { $0 + $1.rows.count } }
  var pageCount: Int { max(1, (rowCount + rowsOfPage - 1) / rowsOfPage) }

  private var rowsOfPage: Int { SourceLinks.rowsOfPage(schema) }

  /// The files it was read from, each with the encoding that was found.
  func fileNames(_ site: SiteContext) -> String {
    files.map { file in
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      if let sheet = file.sheet {
        return site.word("\(name)（工作簿 XLSX，工作表“\(sheet)”）", "\(name) (XLSX workbook, sheet “\(sheet)”)")
      }
      return site.word("\(name)（\(file.encoding.name)）", "\(name) (\(file.encoding.name))")
    }.joined(separator: site.word("、", ", "))
  }

  func route(page: Int) -> Route { SourceLinks.page(page, of: id) }

  func rows(page: Int) -> [Row] {
    let first = page * rowsOfPage
    return rows(first..<min(first + rowsOfPage, rowCount))
  }

  func rows(_ range: Range<Int>) -> [Row] {
    var rows: [Row] = []
    var start = 0
    for (number, file) in files.enumerated() {
      let own =
        max(
          range.lowerBound - start, 0)..<max(
          max(range.lowerBound - start, 0), min(range.upperBound - start, file.rows.count))
      for position in own {
        let row = file.rows[position]
        let line = row.location.line ?? 0
        rows.append(Row(row: row, anchor: SourceLinks.rowAnchor(line: line, file: number + 1), line: line))
      }
      start += file.rows.count
    }
    return rows
  }

  /// The row at a place among the rows of all files, with its file.
  func row(at position: Int) -> (file: String, row: TypedRow)? {
    var start = 0
    for (number, file) in files.enumerated() {
      if position - start < file.rows.count {
        return (names[number], file.rows[position - start])
      }
      start += file.rows.count
    }
    return nil
  }

  /// Whether a cell of the columns says in words or signs why it has no value.
  func hasMarks(in columns: [String]) -> Bool {
    files.contains { file in
      file.rows.contains { row in
        columns.contains { row.saysWhyMissing($0) && MissingMarks.mark(value(row, $0)) != nil }
      }
    }
  }

  /// The cell as it may be published.
  func value(_ row: TypedRow, _ column: String) -> FieldValue? {
    if let cells { return cells.value(row, column) }
    for place in columns.indices where columns[place].id == column {
      return audience.value(row.value(column), of: columns[place])
    }
    return nil
  }

  /// The cell as people read it: a number in the column's unit, a date as `2022-06-30`; `—` for a missing one.
  func text(_ row: TypedRow, _ column: Column) -> String { column.text(value(row, column.id), row) }
}

extension Column {
  /// A value of this column as people read it.
  func text(_ value: FieldValue?, _ row: TypedRow) -> String {
    switch value {
    case .text(let text): text
    // As many decimals as were written: 1.0 says more than 1.
    case .number(let number):
      row.decimal(id).map { number.text(decimals($0.decimals, of: number)) } ?? number.plainText()
    case .date(let date): date.isoText
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .choice(let id): choiceTitle(id)
    case .choices(let ids): ids.map { choiceTitle($0) }.joined(separator: "、")
    case .flag(let flag): flag ? "是" : "否"
    case .list(let names): names.joined(separator: "、")
    case .belowDetection(let limit): "<\(limit.plainText())"
    case .missing(.notApplicable): "不适用"
    case .missing(.notMonitored): "未监测"
    case .missing, nil: "—"
    }
  }

  /// The decimals to write a number with, where `written` is how many staff wrote: coordinates that were rounded have
  /// no more than that.
  func decimals(_ written: Int, of number: ExactNumber) -> Int {
    guard role == .longitude || role == .latitude else { return written }
    let most = GeoPoint.publishedDecimals
    return number == number.rounded(most) ? min(written, most) : written
  }

  var isNumeric: Bool {
    switch type {
    case .number, .integer: true
    default: false
    }
  }

  /// The Chinese word of a choice.
  func choiceTitle(_ id: String) -> String {
    guard let choices else { return id }
    return choices.first { $0.id == id }?.chinese ?? id
  }
}
