// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables

/// What the names in a column stand for, so that each is published with the key of what it means.
enum Reference: Sendable {
  case area
  case holder
  case target
  case section
  case meeting

  /// The table that holds them.
  var table: String {
    switch self {
    case .area: "areas"
    case .holder: "holders"
    case .target: "targets"
    case .section: "sections"
    case .meeting: "meetings"
    }
  }

  /// The column of that table with the key.
  var key: String {
    switch self {
    case .area: "code"
    case .holder, .target, .section: "id"
    case .meeting: "slug"
    }
  }

  /// What one of them is called.
  var title: Wording {
    switch self {
    case .area: Wording("代码", "code")
    case .holder, .target, .section: Wording("编号", "id")
    case .meeting: Wording("网址名", "slug")
    }
  }

  /// The key in a link table: `holder_id`.
  var column: String {
    switch self {
    case .area: "area_code"
    case .holder: "holder_id"
    case .target: "target_id"
    case .section: "section_id"
    case .meeting: "meeting_slug"
    }
  }

  /// The keys that a name stands for, several for 全体镇街; empty where nobody has the name.
  func keys(_ text: String, _ site: SiteContext) -> [String] {
    let records = site.records
    switch self {
    case .area: return records.roster.areaIndex(text).map { [records.areas[$0].code] } ?? []
    case .holder: return site.index.owners(text).map { records.holders[$0].id }
    case .target: return site.index.target(text).map { [records.targets[$0].id] } ?? []
    case .section: return site.index.section(text).map { [records.sections[$0].id] } ?? []
    case .meeting: return site.meeting(text).map { [records.meetings[$0].slug] } ?? []
    }
  }

  /// What a column of a table refers to; `nil` for most.
  static func of(_ column: Column, in table: String, _ ledger: LedgerDefinition?) -> Reference? {
    if let found = catalog[table]?[column.id] { return found }
    guard let ledger else { return nil }
    if ledger.roles.areas.contains(column.id) { return .area }
    if (ledger.roles.holders + ledger.roles.supervisors).contains(column.id) { return .holder }
    return nil
  }

  /// Columns by the ids of their tables.
  private static let catalog: [String: [String: Reference]] = [
    "areas": ["parent": .area],
    "holders": ["area": .area],
    "targets": ["owners": .holder, "origin": .meeting],
    "allocations": ["target": .target, "holder": .holder],
    "progress": ["target": .target, "holder": .holder],
    "duties": ["holder": .holder, "targets": .target],
    "facts": ["holder": .holder],
    "air-daily": ["area": .area],
    "air-hourly": ["area": .area],
    "air-periods": ["area": .area],
    "sections": ["holder": .holder],
    "section-monthly": ["section": .section],
    "corrections": ["holder": .holder],
    "outfalls": ["section": .section],
    "structure": ["department": .holder, "town": .area, "target": .target],
    "activities": ["organiser": .holder],
  ]
}
