// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Tables

/// A table that leaves the site, with what its page says about it.
struct DataSheet: Sendable {
  /// Where its rows come from.
  enum Group: Sendable, Hashable {
    /// A table that staff keep.
    case kept
    /// What one row of another table lists, one row each: the targets of a duty.
    case link
    /// What the tool found.
    case result
  }

  let table: DataTable
  let group: Group
  /// The table that staff keep.
  let kept: KeptTable?
  /// Names of the files that its rows stand in; empty for a result.
  let files: String

  var published: PublishedTable? { kept?.published }

  /// The folder of its page and files below `/data/`.
  var folder: String { published?.id ?? table.name.replacing("_", with: "-") }
  var route: Route { Route("/data/\(folder)/") }

  /// The name of its files without their ending; those of the office's own site say so on anybody's disk.
  func fileName(_ site: SiteContext) -> String { folder + site.internalEnding }
}

/// A column together with where its values come from.
struct DataField<Row>: Sendable where Row: Sendable {
  let column: DataTable.Column
  let value: @Sendable (Row) -> DataTable.Value

  init(
    _ name: String, _ chinese: String, _ english: String, kind: DataTable.Column.Kind = .text,
    unit: String? = nil, note: Wording = Wording("", ""), choices: [Choice] = [], isRequired: Bool = false,
    value: @escaping @Sendable (Row) -> DataTable.Value
  ) {
    column = DataTable.Column(
      name, Wording(chinese, english), kind: kind, unit: unit, note: note, choices: choices,
      isRequired: isRequired)
    self.value = value
  }

  init(_ column: DataTable.Column, value: @escaping @Sendable (Row) -> DataTable.Value) {
    self.column = column
    self.value = value
  }
}

extension DataTable {
  /// A table of things that are all there.
  init<Row: Sendable>(
    name: String, title: Wording, note: Wording = Wording("", ""), key: [String] = [], links: [Link] = [],
    fields: [DataField<Row>], of things: [Row]
  ) {
    self.init(
      name: name, title: title, note: note, columns: fields.map(\.column), key: key, links: links,
      rows: Rows(count: things.count) { position in fields.map { $0.value(things[position]) } })
  }
}
