// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// A table that staff keep, as values: each name with the key of what it means, and where each row stands.
struct KeptTable: Sendable {
  let published: PublishedTable
  let table: DataTable
  private let fields: [KeptColumn]
  private let site: SiteContext

  /// - Parameters:
  ///   - name: The table's name in data files.
  ///   - hasRows: `false` leaves out the rows.
  ///   - holdsRows: `false` makes a row each time that it is asked for.
  init(
    _ published: PublishedTable, name: String, _ site: SiteContext, hasRows: Bool = true,
    holdsRows: Bool = true
  ) {
    let ledger = site.records.ledgers.first { $0.definition.id == published.id }?.definition
    var names = DataNames()
    for own in Self.ownColumns { _ = names.claim(own.name, fallback: "column") }
    let fields = published.declared.map { column in
      KeptColumn(column, Reference.of(column, in: published.id, ledger), &names)
    }
    self.published = published
    self.fields = fields
    self.site = site
    let marks = MissingMarks(published, fields, &names, isLooked: hasRows)
    let columns = fields.flatMap(\.columns) + marks.columns + Self.ownColumns
    let lazy = DataTable.Rows(count: hasRows ? published.rowCount : 0) { position in
      guard let (file, row) = published.row(at: position) else { return columns.map { _ in .null } }
      return fields.flatMap { $0.values(row, published, site) } + marks.values(row) + [
        .text(file), .optional(row.location.line),
      ]
    }
    let rows = holdsRows ? lazy.held(width: columns.count) : lazy
    table = DataTable(
      name: name, title: published.titleWording, note: ledger?.about ?? TableAbout.text(published.id),
      columns: columns, key: Self.key(published, fields, site, count: rows.count),
      links: fields.compactMap(\.link), rows: rows)
  }

  private static let ownColumns = [
    DataTable.Column(
      "source_file", Wording("来源文件", "source file"),
      note: Wording("这一行在哪个文件里", "the file that the row stands in"), isRequired: true),
    DataTable.Column(
      "source_row", Wording("来源行", "source row"), kind: .integer,
      note: Wording("文件里的第几行", "its row in that file"), isRequired: true),
  ]

  /// The key that the kind of table declares, where every part of it is required, there, and tells the rows apart; else
  /// the row's own place.
  private static func key(
    _ published: PublishedTable, _ fields: [KeptColumn], _ site: SiteContext, count: Int
  ) -> [String] {
    let place = ["source_file", "source_row"]
    let ids = published.schema.key
    let declared = ids.compactMap { id in fields.first { $0.source.id == id && $0.source.isRequired } }
    guard !ids.isEmpty, declared.count == ids.count else { return place }
    var seen: Set<[DataTable.Value]> = []
    seen.reserveCapacity(count)
    for position in 0..<count {
      guard let (_, row) = published.row(at: position) else { return place }
      let values = declared.map { $0.values(row, published, site).last ?? .null }
      guard !values.contains(.null), seen.insert(values).inserted else { return place }
    }
    return declared.map(\.keyName)
  }

  /// The row at a place as a JSON object.
  func object(at position: Int) -> JSONValue {
    guard let (file, row) = published.row(at: position) else { return .null }
    let line = row.location.line.map { JSONValue.integer($0) } ?? .null
    return .object(
      [("row", line)] + fields.flatMap { $0.fields(row, published, site) }
        + [("source_file", .text(file)), ("source_row", line)])
  }

  /// One table for each column that lists several things.
  ///
  /// - Parameter name: Takes a name for good.
  func links(_ name: (String) -> String) -> [DataTable] {
    guard table.key.count == 1, let key = table.key.first,
      let own = fields.first(where: { $0.columns.contains { $0.name == key } })
    else { return [] }
    return fields.compactMap { field in
      guard let reference = field.listed else { return nil }
      let singular = Self.singular(table.name)
      let plural = field.columns[0].name.hasSuffix("s") ? field.columns[0].name : field.columns[0].name + "s"
      return linkTable(name("\(singular)_\(plural)"), own, field, reference, "\(singular)_\(key)")
    }
  }

  /// `duty` for `duties`, `report` for `reports`.
  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
  }

  private func linkTable(
    _ name: String, _ own: KeptColumn, _ field: KeptColumn, _ reference: Reference, _ ownName: String
  ) -> DataTable {
    let pairs = (0..<table.rows.count).flatMap { position -> [[DataTable.Value]] in
      guard let (_, row) = published.row(at: position),
        case .list(let texts) = published.value(row, field.source.id),
        let id = own.values(row, published, site).first
      else { return [] }
      var seen: Set<String> = []
      return texts.flatMap { reference.keys($0, site) }.filter { seen.insert($0).inserted }.enumerated().map {
        [id, .text($1), .integer($0 + 1)]
      }
    }
    let title = published.titleWording
    return DataTable(
      name: name,
      title: Wording(
        "\(title.chinese)的\(field.source.title)", "\(title.english): \(field.columns[0].title.english)"),
      note: Wording(
        "“\(field.source.title)”一格里的每一个，各占一行", "each of what a cell of “\(field.source.id)” lists"),
      columns: [
        DataTable.Column(
          ownName, Wording("\(title.chinese)\(own.source.title)", "\(title.english) \(own.source.id)"),
          isRequired: true),
        DataTable.Column(
          reference.column,
          Wording("\(field.source.title)\(reference.title.chinese)", reference.title.english),
          isRequired: true),
        DataTable.Column("position", Wording("次序", "position"), kind: .integer, isRequired: true),
      ], key: [ownName, reference.column],
      links: [
        DataTable.Link([ownName], to: table.name, table.key),
        DataTable.Link([reference.column], to: reference.table, [reference.key]),
      ], rows: pairs)
  }
}
