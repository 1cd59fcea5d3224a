// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

/// Meetings: slug → date.
package enum MeetingState: StateKind {
  package static let id = "meeting"

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.records.meetings.filter { $0.release.isOut(on: report.asOf) }.map {
      entry([$0.slug], [$0.date.isoText])
    }
  }
}

/// Progress updates: slug → date.
package enum UpdateState: StateKind {
  package static let id = "update"

  package static func entries(_ report: AssessedReport) -> [StateEntry] {
    report.records.updates.filter { $0.release.isOut(on: report.asOf) }.map {
      entry([$0.slug], [$0.date.isoText])
    }
  }
}
