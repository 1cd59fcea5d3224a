// SPDX-License-Identifier: MIT

extension RecordSet {
  /// The records that an audience may read. For the public, records not marked 公开 go, and with a meeting its
  /// tasks: whatever is shown is computed from what is shown.
  package func visible(to audience: Audience) -> RecordSet {
    guard audience == .public else { return self }
    var records = self
    records.meetings.removeAll { !$0.isPublic }
    let meetings = Set(records.meetings.map(\.slug))
    records.tasks.removeAll { !meetings.contains($0.meeting) }
    records.updates.removeAll { !$0.isPublic }
    records.pages.removeAll { !$0.isPublic }
    records.hideLedgerItems()
    return records
  }
}
