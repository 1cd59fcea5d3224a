// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Turns what `site.yml` says under 不公开 into ids of columns; names that mean nothing are findings.
struct WithheldReader {
  let forms: TableForms
  private(set) var withheld = WithheldColumns()
  private(set) var diagnostics: [Diagnostic] = []

  /// Kinds of records by the names of their folders, with their keys.
  private static let records: [(names: [String], id: String, keys: [RecordKey])] = [
    (["会议", "meetings"], WithheldColumns.meetings, MeetingReader.keys),
    (["进展", "updates"], WithheldColumns.updates, UpdateReader.keys),
    (["页面", "pages"], WithheldColumns.pages, PageReader.keys),
  ]

  init(_ entries: [SiteConfiguration.Withheld], forms: TableForms) {
    self.forms = forms
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: SiteConfiguration.Withheld) {
    if let record = Self.records.first(where: { $0.names.contains(entry.table.text) }) {
      let known = record.keys.map { ([$0.title, $0.id] + $0.aliases, $0.id, $0.title) }
      for name in entry.columns {
        add(name, known, table: record.id, may: Set(WithheldColumns.possible[record.id] ?? []))
      }
      return
    }
    guard let form = forms.named(entry.table.text) else {
      if forms.mayBeUnread(entry.table.text) { return }
      diagnostics.append(unknownTable(entry.table))
      return
    }
    let schema = form.schema
    let known = schema.columns.map { ([$0.title, $0.id] + $0.aliases, $0.id, $0.title) }
    let may: Set<String> =
      switch form {
      case .kind: Set(WithheldColumns.possible[schema.id] ?? [])
      case .ledger(let ledger): Set(schema.columns.map(\.id)).subtracting(ledger.openColumns)
      }
    for name in entry.columns { add(name, known, table: schema.id, may: may) }
  }

  private mutating func add(
    _ name: Mention, _ known: [(names: [String], id: String, title: String)], table: String, may: Set<String>
  ) {
    guard let column = known.first(where: { $0.names.contains(name.text) }) else {
      diagnostics.append(
        Diagnostic(
          rule: "unknown-column", at: name.location,
          Wording("没有“\(name.text)”这一列", "there is no column “\(name.text)”"),
          help: Spelling.help(for: name.text, among: known.flatMap(\.names))
            ?? Wording(
              "可写：\(known.map(\.title).joined(separator: "、"))",
              "one of: \(known.map(\.id).joined(separator: ", "))")))
      return
    }
    guard may.contains(column.id) else {
      diagnostics.append(cannotWithhold(name, known.filter { may.contains($0.id) }))
      return
    }
    withheld.columns[table, default: []].insert(column.id)
  }

  private func cannotWithhold(
    _ name: Mention, _ rest: [(names: [String], id: String, title: String)]
  ) -> Diagnostic {
    Diagnostic(
      rule: "cannot-withhold", at: name.location,
      Wording(
        "“\(name.text)”不能设为不公开：网页上的名称、日期或数字由它得出",
        "“\(name.text)” cannot be kept inside: names, dates or figures on the pages come from it"),
      help: rest.isEmpty
        ? Wording(
          "这张表的列都要公开；整张表不想公开，就不要放进内容文件夹",
          "no column of this table can; leave the table out of the content folder")
        : Wording(
          "可以不公开的：\(rest.map(\.title).joined(separator: "、"))",
          "those that can: \(rest.map(\.id).joined(separator: ", "))"))
  }

  private func unknownTable(_ name: Mention) -> Diagnostic {
    let names = forms.names + Self.records.flatMap(\.names)
    return Diagnostic(
      rule: "unknown-table", at: name.location,
      Wording("没有叫“\(name.text)”的表或台账", "no table or ledger is called “\(name.text)”"),
      help: Spelling.help(for: name.text, among: names)
        ?? Wording("写表名，如 入河排污口，或 会议、进展、页面", "write a table such as outfalls, or meetings, updates, pages"))
  }
}
