// SPDX-License-Identifier: MIT

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
  /// Meetings, updates and pages that are not marked 公开, so that the public site leaves them out.
  package var unpublished = 0
  /// All files of the site, with assets and downloads.
  package var files = 0
  package var written = 0
  package var unchanged = 0
  package var removed = 0

  package init() {}

  mutating func count(_ set: RecordSet) {
    if set.site.audience == .public {
      unpublished =
        set.meetings.count { !$0.isPublic } + set.updates.count { !$0.isPublic }
        + set.pages.count { !$0.isPublic }
    }
    tables = set.tables.count
    records =
      set.areas.count + set.holders.count + set.targets.count + set.allocations.count + set.progress.count
      + set.duties.count + set.facts.count + set.air.count + set.officialAir.count + set.sections.count
      + set.sectionMonths.count
      + set.meetings.count + set.tasks.count + set.updates.count + set.pages.count
  }
}
