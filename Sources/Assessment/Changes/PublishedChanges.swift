// SPDX-License-Identifier: MIT

package import Standards

/// What a report says otherwise than the site that was published last.
package struct PublishedChanges: Sendable {
  /// The day of the published state.
  package let asOf: CivilDate
  /// By group, the gravest first.
  package let changes: [StateChange]
}

extension PublishedFile {
  /// What changed between this state and a report, also where the changes page goes on showing older ones; `nil`
  /// where the two cannot be compared.
  package func changes(to report: AssessedReport) -> PublishedChanges? {
    let now = PublishedState(report)
    guard state.site == now.site, state.asOf <= now.asOf else { return nil }
    let pair = StatePair(old: state, new: now, report: report)
    let found = ChangeCatalog.all.flatMap { $0.changes(pair) }
    return PublishedChanges(
      asOf: state.asOf, changes: ChangeGroup.allCases.flatMap { group in found.filter { $0.group == group } })
  }
}
