// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards
internal import Tables

extension LedgerDefinition {
  /// The items of a table of this ledger; rows without an id or a name are left out, which the schema reports.
  func items(of table: TypedTable) -> Diagnosed<[LedgerItem]> {
    var diagnostics: [Diagnostic] = []
    let items = table.rows.compactMap { row -> LedgerItem? in
      guard let id = row.text("id"), let name = row.text("name") else { return nil }
      let slug = Slug.read(row.mention("slug"), from: id, fallback: self.id)
      diagnostics += slug.diagnostics
      return LedgerItem(
        id: id, name: name, found: roles.found.flatMap { row.date($0) },
        due: roles.due.flatMap { row.date($0) }, areas: roles.areas.compactMap { row.mention($0) },
        holders: names(row, roles.holders), supervisors: names(row, roles.supervisors),
        related: row.mentions("related"),
        statedStage: row.choice("stage") == nil ? nil : row.mention("stage"),
        statedStageID: row.choice("stage"), entries: entries(row), values: row,
        isPublic: row.flag("public") ?? true, slug: slug.slug, location: row.location)
    }
    return Diagnosed(items, diagnostics)
  }

  private func names(_ row: TypedRow, _ columns: [String]) -> [Mention] {
    columns.flatMap { id -> [Mention] in
      guard case .names = column(id)?.type else { return row.mention(id).map { [$0] } ?? [] }
      return row.mentions(id)
    }
  }

  /// The stages that the row has dates for, by date; what shares a date stands in the order of the stages.
  private func entries(_ row: TypedRow) -> [LedgerEntry] {
    let entries = stages.compactMap { stage -> LedgerEntry? in
      guard let column = stage.dateColumn, let date = row.date(column) else { return nil }
      return LedgerEntry(
        date: date, stage: stage.id, location: row.location(of: column), isLogged: false)
    }
    return entries.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }
}

extension LedgerDefinition {
  /// Entries in the order of their dates, those of one day in the order in which their stages may follow.
  fileprivate func chained(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    var rest = entries[...]
    var chained: [LedgerEntry] = []
    var current: LedgerStage?
    while let day = rest.first?.date {
      var same = Array(rest.prefix { $0.date == day })
      rest = rest.dropFirst(same.count)
      while !same.isEmpty {
        let place = same.firstIndex { entry in
          guard let stage = entry.stage, let current else { return true }
          return stage == current.id || current.next.contains(stage)
        }
        let entry = same.remove(at: place ?? 0)
        if let stage = entry.stage { current = self.stage(stage) ?? current }
        chained.append(entry)
      }
    }
    return chained
  }
}

extension LedgerItem {
  /// The item with the entries of the log, by date; what shares a date keeps the order of row and log. A stage that
  /// the row and the log enter on the same day is one entry.
  func adding(_ logged: [LedgerEntry], _ definition: LedgerDefinition) -> LedgerItem {
    guard !logged.isEmpty else { return self }
    var item = self
    let doubled = Set(logged.compactMap { entry in entry.stage.map { Step(date: entry.date, stage: $0) } })
    let own = entries.filter { entry in
      entry.stage.map { !doubled.contains(Step(date: entry.date, stage: $0)) } ?? true
    }
    let sorted = (own + logged).enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
    item.entries = definition.chained(sorted)
    return item
  }

  private struct Step: Hashable {
    let date: CivilDate
    let stage: String
  }
}
