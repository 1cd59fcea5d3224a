// SPDX-License-Identifier: MIT

import Assessment
import Diagnostics
import Records

/// How much a build read and wrote.
package struct BuildCounts: Sendable, Equatable {
  /// Files read from the content folder.
  package var sources = 0
  package var tables = 0
  /// Rows of tables and documents.
  package var records = 0
  package var pages = 0
  /// Meetings, updates and pages that the public site leaves out, by reason.
  package var unpublished = Unpublished()
  /// All files of the site, with assets and downloads.
  package var files = 0
  package var written = 0
  package var unchanged = 0
  package var removed = 0

  package init() {}

  /// How many records the public site leaves out, and why.
  package struct Unpublished: Sendable, Equatable {
    package var notPublic = 0
    package var drafts = 0
    package var embargoed = 0
    package var expired = 0

    package var total: Int { notPublic + drafts + embargoed + expired }
  }

  /// Counts what a report leaves out for its audience; what is dated later is no matter of publishing.
  mutating func countWithheld(_ report: AssessedReport) {
    for (name, reason) in report.withheld where name.hasSuffix(".md") {
      switch reason {
      case .notPublic: unpublished.notPublic += 1
      case .draft: unpublished.drafts += 1
      case .embargoed: unpublished.embargoed += 1
      case .expired: unpublished.expired += 1
      case .later: break
      }
    }
  }

  mutating func count(_ set: RecordSet) {
    tables = set.tables.count
    records =
      set.areas.count + set.holders.count + set.targets.count + set.allocations.count + set.progress.count
      + set.duties.count + set.facts.count + set.air.count + set.officialAir.count + set.sections.count
      + set.sectionMonths.count
      + set.meetings.count + set.tasks.count + set.updates.count + set.pages.count
  }
}
