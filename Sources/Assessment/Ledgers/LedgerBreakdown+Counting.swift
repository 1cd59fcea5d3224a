// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

extension LedgerBreakdown {
  /// `nil` where no item has a value for the dimension.
  init?(
    _ dimension: LedgerDimension, _ items: [AssessedItem], records: RecordSet, ledger: Int, asOf: CivilDate
  ) {
    let source = records.ledgers[ledger]
    var members: [Row.Key: [Int]] = [:]
    var without = 0
    var overlaps = false
    for (position, item) in items.enumerated() {
      let keys = Self.keys(dimension, item, source.items[position], source.definition)
      if keys.isEmpty { without += 1 }
      if keys.count > 1 { overlaps = true }
      for key in keys { members[key, default: []].append(position) }
    }
    guard !members.isEmpty else { return nil }
    self.dimension = dimension
    self.without = without
    self.overlaps = overlaps
    title = Self.title(dimension, source.definition, records)
    rows = Self.sorted(Array(members.keys), dimension, source.definition, members).map { key in
      let own = members[key] ?? []
      return Row(
        key: key, title: Self.title(key, dimension, records, source.definition), items: own,
        figures: LedgerFigures(own.map { items[$0] }, in: source, asOf: asOf, isPart: true))
    }
  }

  private static func keys(
    _ dimension: LedgerDimension, _ item: AssessedItem, _ record: LedgerItem, _ definition: LedgerDefinition
  ) -> [Row.Key] {
    switch dimension {
    case .area: item.towns.map { .area($0) }
    case .holder: item.holders.map { .holder($0) }
    case .supervisor: item.supervisors.map { .holder($0) }
    case .month: record.found.map { [.month(year: $0.year, month: $0.month)] } ?? []
    case .column(let id):
      if let names = record.values.choices(id) ?? record.values.list(id) {
        names.map { .value($0) }
      } else if let choice = record.values.choice(id) {
        [.value(choice)]
      } else {
        record.values.text(id).map { [.value($0)] } ?? []
      }
    }
  }

  private static func title(
    _ dimension: LedgerDimension, _ definition: LedgerDefinition, _ records: RecordSet
  ) -> Wording {
    switch dimension {
    case .area:
      let isOfRegions = records.areas.contains { $0.isCompared && $0.kind.isRegion }
      return isOfRegions ? Wording("按区县", "by county") : Wording("按镇街", "by town")
    case .holder: return Wording("按责任单位", "by holder")
    case .supervisor: return Wording("按监管部门", "by supervising department")
    case .month: return Wording("按月份", "by month")
    case .column(let id):
      let column = definition.column(id)
      return Wording("按\(column?.title ?? id)", "by \(column?.english ?? id)")
    }
  }

  private static func title(
    _ key: Row.Key, _ dimension: LedgerDimension, _ records: RecordSet, _ definition: LedgerDefinition
  ) -> Wording {
    switch key {
    case .area(let area):
      let name = records.areas[area].short ?? records.areas[area].name
      return Wording(name, name)
    case .holder(let holder):
      let name = records.holders[holder].short ?? records.holders[holder].name
      return Wording(name, name)
    case .month(let year, let month):
      return Wording("\(year)年\(month)月", "\(year)-\(month < 10 ? "0" : "")\(month)")
    case .value(let value):
      guard case .column(let id) = dimension, let choices = definition.column(id)?.choices,
        let choice = choices.first(where: { $0.id == value })
      else { return Wording(value, value) }
      return Wording(choice.chinese, choice.english)
    }
  }

  /// Areas, holders and choices in the order of their tables and declarations, months in time, texts by count.
  private static func sorted(
    _ keys: [Row.Key], _ dimension: LedgerDimension, _ definition: LedgerDefinition,
    _ members: [Row.Key: [Int]]
  ) -> [Row.Key] {
    var order: [String: Int] = [:]
    if case .column(let id) = dimension, let choices = definition.column(id)?.choices {
      for (place, choice) in choices.enumerated() { order[choice.id] = place }
    }
    func place(_ key: Row.Key) -> (Int, Int, String) {
      switch key {
      case .area(let index), .holder(let index): (index, 0, "")
      case .month(let year, let month): (year * 12 + month, 0, "")
      case .value(let text): (order[text] ?? order.count, -(members[key]?.count ?? 0), text)
      }
    }
    return keys.sorted { place($0) < place($1) }
  }
}
