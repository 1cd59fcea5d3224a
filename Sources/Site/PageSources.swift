// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables

/// Which files of the content folder a page is made from: the record or row that is its own, then the tables that its
/// kind reads. For the preview; no page depends on it.
struct PageSources {
  let site: SiteContext

  init(_ site: SiteContext) {
    self.site = site
  }

  /// The places, each once; the page's own first.
  func of(_ route: Route) -> [SourceLocation] {
    let parts = route.path.split(separator: "/").map(String.init)
    let own = own(parts)
    let places =
      own + translations(of: own) + shared(parts, hasOwn: !own.isEmpty)
      + (Self.naming.contains(parts.first ?? "") ? tables(["areas", "holders"]) : [])
    var seen: Set<String> = []
    return places.filter { seen.insert("\($0.path)!\($0.sheet ?? "")").inserted }
  }

  private var records: RecordSet { site.records }

  /// The record or row that the page is about.
  private func own(_ parts: [String]) -> [SourceLocation] {
    guard let first = parts.first else { return [] }
    let slug = parts.count > 1 ? parts[1] : nil
    switch first {
    case "meetings" where slug != nil: return records.meetings.filter { $0.slug == slug }.map(\.location)
    case "updates" where slug != nil: return records.updates.filter { $0.slug == slug }.map(\.location)
    case "targets": return records.targets.filter { $0.slug == slug }.map(\.location)
    case "towns": return records.areas.filter { $0.slug == slug }.map(\.location)
    case "scorecards": return records.holders.filter { $0.slug == slug }.map(\.location)
    case "water": return records.sections.filter { $0.slug == slug }.map(\.location)
    case "ledgers": return ledger(parts)
    default:
      let path = parts.joined(separator: "/")
      return records.pages.filter { $0.slug == path }.map(\.location)
    }
  }

  /// The row of an item.
  private func ledger(_ parts: [String]) -> [SourceLocation] {
    guard parts.count > 2, let ledger = records.ledgers.first(where: { $0.definition.id == parts[1] }) else {
      return []
    }
    return ledger.items.filter { $0.slug == parts[2] }.map(\.location)
  }

  /// The English versions of records.
  private func translations(of places: [SourceLocation]) -> [SourceLocation] {
    places.compactMap { place in
      records.translations.first { "\(records.folderName)/\($0.key)" == place.path }?.value.location
    }
  }

  /// Pages that name towns or bodies by their short names in the rosters; the home page is "".
  private static let naming: Set = [
    "", "targets", "towns", "scorecards", "tasks", "duties", "meetings", "updates", "air", "water", "ledgers",
    "structure", "enforcement", "participation",
  ]

  /// What pages of a kind read besides.
  private func shared(_ parts: [String], hasOwn: Bool) -> [SourceLocation] {
    switch parts.first {
    case nil:
      [records.site.location] + rules + tables(["targets", "allocations", "progress", "facts"])
        + tables(Self.air) + ledgers(records.ledgers.map(\.definition.id)) + documents
    case "targets": tables(["targets", "allocations", "progress", "corrections"])
    case "towns": tables(["areas", "holders", "targets", "allocations", "progress"]) + tables(Self.air)
    case "air": tables(["areas"]) + tables(Self.air)
    case "water": tables(["sections", "section-monthly"])
    case "scorecards": rules + tables(["holders", "duties", "facts", "targets", "allocations", "progress"])
    case "duties": tables(["duties", "holders", "facts"])
    case "tasks": documents
    case "meetings": hasOwn ? [] : records.meetings.map(\.location)
    case "updates": hasOwn ? [] : records.updates.map(\.location)
    case "methods": rules + [records.site.location]
    case "ledgers" where parts.count > 1: ledgers([parts[1]])
    case "ledgers", "structure", "enforcement", "participation": ledgers(records.ledgers.map(\.definition.id))
    case "data" where parts.count > 1: tables([parts[1]])
    case "data", "report", "changes", "reporting", "search":
      [records.site.location] + rules + records.tables.map { Self.place(of: $0) }
    default: hasOwn ? [] : [records.site.location]
    }
  }

  private static let air = ["air-daily", "air-hourly", "air-periods"]

  private var rules: [SourceLocation] { records.scoring.map(\.location) }

  private var documents: [SourceLocation] {
    records.meetings.map(\.location) + records.updates.map(\.location)
  }

  private func ledgers(_ ids: [String]) -> [SourceLocation] {
    records.ledgers.filter { ids.contains($0.definition.id) }.compactMap(\.definition.location)
      + tables(ids + ["ledger-log"])
  }

  private func tables(_ kinds: [String]) -> [SourceLocation] {
    kinds.flatMap { kind in records.tables.filter { $0.schema.id == kind }.map { Self.place(of: $0) } }
  }

  private static func place(of table: TypedTable) -> SourceLocation {
    guard let sheet = table.sheet else { return SourceLocation(path: table.path, line: 1) }
    return SourceLocation(path: table.path, place: .cell(sheet: sheet, column: 1, row: 1))
  }
}
