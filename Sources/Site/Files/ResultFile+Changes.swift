// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records
internal import Standards

extension ResultFile {
  /// Each change with both sides, by id.
  static func changes(_ site: SiteContext) -> JSONValue {
    let comparison = site.comparison
    return .object([
      ("county", .text(site.records.site.countyName)), ("asOf", .text(site.report.asOf.isoText)),
      ("since", .text(comparison.since.isoText)), ("basis", .text(word(comparison.basis))),
      ("license", .optional(site.records.site.license)),
      ("changes", .list(comparison.changes.map { change($0, site) })),
    ])
  }

  private static func word(_ basis: Comparison.Basis) -> String {
    switch basis {
    case .published: "published"
    case .asked: "since"
    case .recent: "recent"
    }
  }

  private static func change(_ change: StateChange, _ site: SiteContext) -> JSONValue {
    let scope = PageScope(site: site, here: .changes)
    return .object(
      [("group", .text(change.group.rawValue))] + subject(change.subject, site) + [
        ("name", .text(scope.changeName(change))), ("date", .optional(change.date?.isoText)),
        ("count", .integer(change.count)),
        ("before", side(change.before, site)), ("after", side(change.after, site)),
        ("note", .optional(change.note.map { site.word($0) })),
      ])
  }

  private static func subject(_ subject: StateChange.Subject, _ site: SiteContext) -> [(String, JSONValue)] {
    let records = site.records
    func fields(_ kind: String, _ id: String, _ holder: String? = nil) -> [(String, JSONValue)] {
      [("kind", .text(kind)), ("id", .text(id)), ("holder", .optional(holder))]
    }
    switch subject {
    case .target(let target): return fields(TargetState.id, records.targets[target].id)
    case .share(let target, let holder):
      return fields(ShareState.id, records.targets[target].id, records.holders[holder].id)
    case .task(let task): return fields(TaskStates.id, records.tasks[site.report.tasks[task].task].id)
    case .scorecard(let holder):
      return fields(ScorecardState.id, records.holders[holder].id, records.holders[holder].id)
    case .meeting(let meeting): return fields(MeetingState.id, records.meetings[meeting].slug)
    case .update(let update): return fields(UpdateState.id, records.updates[update].slug)
    case .ledgerItem(let place):
      let ledger = records.ledgers[place.ledger]
      return fields(LedgerState.id, "\(ledger.definition.id)/\(ledger.items[place.item].id)")
    case .ledger(let ledger): return fields("ledger", records.ledgers[ledger].definition.id)
    case .figure(let key, _, let correction):
      let kind = correction == nil ? key.table.rawValue : CorrectionState.id
      return fields(kind, key.words.joined(separator: "/"))
    case .other(let name): return fields(name.kind, name.key.joined(separator: "/"))
    }
  }

  private static func side(_ side: StateChange.Side?, _ site: SiteContext) -> JSONValue {
    guard let side else { return .null }
    let status: String? =
      switch side.status {
      case .standing(let standing): standing.rawValue
      case .task(let state): state.rawValue
      case .grade(let name): name
      case .item(let place): site.item(place).flag.rawValue
      case .flag(let flag, _): flag.rawValue
      case nil: nil
      }
    return .object([("status", .optional(status)), ("value", side.text.isEmpty ? .null : .text(side.text))])
  }
}
