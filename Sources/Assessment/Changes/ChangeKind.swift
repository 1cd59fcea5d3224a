// SPDX-License-Identifier: MIT

internal import Records

/// One way in which two states of a site are compared.
protocol ChangeKind: Sendable {
  /// What changed, in the order in which it is shown.
  static func changes(_ pair: StatePair) -> [StateChange]
}

/// Every comparison, each group's gravest first.
enum ChangeCatalog {
  static let all: [any ChangeKind.Type] = [
    OverdueTasks.self, LedgerChanges.self, StandingChanges.self, ReopenedTasks.self, FinishedTasks.self,
    AddedRecords.self,
    CorrectedFigures.self, ScorecardChanges.self, WithdrawnRecords.self,
  ]
}

/// An older and a newer state of one site, with the report that the newer one was made from.
struct StatePair {
  let old: PublishedState
  let new: PublishedState
  let report: AssessedReport
  let index: RecordIndex
  private let before: [String: [[String]: StateEntry]]

  init(old: PublishedState, new: PublishedState, report: AssessedReport) {
    self.old = old
    self.new = new
    self.report = report
    index = RecordIndex(report.records)
    var before: [String: [[String]: StateEntry]] = [:]
    for entry in old.entries { before[entry.kind, default: [:]][entry.key] = entry }
    self.before = before
  }

  /// The older entries of a kind by their keys.
  func olds(_ kind: String) -> [[String]: StateEntry] { before[kind] ?? [:] }

  /// The entries of a kind with what each was before, in the order of the newer state.
  func pairs(_ kind: String) -> [(old: StateEntry?, new: StateEntry)] {
    let before = olds(kind)
    return new.entries.filter { $0.kind == kind }.map { (before[$0.key], $0) }
  }

  /// The entries of a kind that are no longer there.
  func gone(_ kind: String) -> [StateEntry] {
    let now = new.entries(of: kind)
    return old.entries.filter { $0.kind == kind && now[$0.key] == nil }
  }

  /// The task of an entry with its position, by id.
  var tasks: [String: Int] {
    Dictionary(
      report.tasks.enumerated().map { (report.records.tasks[$1.task].id, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
