// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

/// A public record is past its last day (失效日期).
enum ExpiredRecords: FreshnessCheck {
  static func findings(_ fresh: Freshness) -> [Diagnostic] {
    let set = fresh.report.records
    let records =
      set.meetings.map { ($0.title, $0.release, $0.location) }
      + set.updates.map { ($0.title, $0.release, $0.location) }
      + set.pages.map { ($0.title, $0.release, $0.location) }
    return records.compactMap { title, release, location in
      guard release.isPublic, !release.isDraft, let last = release.expires, last < fresh.today else {
        return nil
      }
      // A site that is judged on an earlier day goes on publishing it.
      let isShown = set.site.asOf.map { $0 <= last } ?? false
      return Diagnostic(
        .warning, rule: "expired-record", at: location,
        Wording(
          "“\(title)”的失效日期是 \(last.isoText)，已经过了"
            + (isShown ? "；网站的“截至”还在那以前，仍在公开" : ""),
          "“\(title)” expired on \(last.isoText)"
            + (isShown ? "; the site's “as_of” lies before, so it is still published" : "")),
        help: Wording(
          "还有用的改“失效日期”，没有用的移出内容文件夹", "write a later day, or move the record out of the content"))
    }
  }
}
