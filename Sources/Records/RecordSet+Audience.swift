// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Standards

extension RecordSet {
  /// The records that an audience may read on a day. For the public, drafts, records not marked 公开, those not yet
  /// and no longer public go, with a meeting its tasks, and what `site.yml` keeps inside: whatever is shown is
  /// computed from what is shown.
  package func visible(to audience: Audience, on day: CivilDate) -> RecordSet {
    guard audience == .public else { return self }
    var records = self
    records.meetings.removeAll { $0.release.withholding(on: day) != nil }
    let meetings = Set(records.meetings.map(\.slug))
    records.tasks.removeAll { !meetings.contains($0.meeting) }
    records.updates.removeAll { $0.release.withholding(on: day) != nil }
    records.pages.removeAll { $0.release.withholding(on: day) != nil }
    records.attendanceRemoved()
    records.hideLedgerItems()
    records.blankWithheld()
    return records
  }

  /// The newest day of what an audience may read. Records that wait for a day of their own do not count: they would
  /// move the day that decides about them.
  package func newestDate(for audience: Audience) -> CivilDate? {
    guard audience == .public else { return newestDate }
    var records = self
    records.meetings.removeAll { $0.release.isWaiting }
    records.updates.removeAll { $0.release.isWaiting }
    return records.visible(to: audience, on: CivilDate(dayNumber: 0)).newestDate
  }

  /// Opens drafts to the public, for a look at them before they are final.
  ///
  /// - Returns: The files of the drafts, in order.
  package mutating func showDrafts() -> [String] {
    var paths: [String] = []
    for position in meetings.indices where meetings[position].release.isDraft {
      meetings[position].release = meetings[position].release.opened
      paths.append(meetings[position].location.path)
    }
    for position in updates.indices where updates[position].release.isDraft {
      updates[position].release = updates[position].release.opened
      paths.append(updates[position].location.path)
    }
    for position in pages.indices where pages[position].release.isDraft {
      pages[position].release = pages[position].release.opened
      paths.append(pages[position].location.path)
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Attendance lines that were not released.
  private mutating func attendanceRemoved() {
    for position in meetings.indices {
      meetings[position].attendance.removeAll { !Audience.public.mayRead($0.visibility) }
    }
  }
}

extension Release {
  fileprivate var isWaiting: Bool { publishOn != nil }

  /// The release of a draft as it would be when it is final and public at once.
  fileprivate var opened: Release { Release(isPublic: true, expires: expires) }
}
