// SPDX-License-Identifier: MIT

package import Records

extension SitePlan {
  /// The plan after the body of one record was edited; `nil` where more than the record's page and what shows its text
  /// may follow from it.
  ///
  /// Planning all pages of a large site takes long; here nothing is planned anew but the page of the record. Every
  /// other file that shows the text is made by a whole plan, which waits until one of them is asked for.
  ///
  /// - Parameters:
  ///   - text: What was edited last.
  ///   - edits: All that was edited since the report was judged, the last included, by the records' paths.
  ///   - index: Of the file at a path; `nil` where the site has none.
  package func edited(_ text: EditedText, _ edits: [String: EditedText], index: (String) -> Int?) -> SitePlan?
  {
    guard text.hasSamePlaces, DocumentBody.isPlain(text.before, path: text.path, site),
      DocumentBody.isPlain(text.after, path: text.path, site)
    else { return nil }
    let now = site.with(edits)
    guard let page = Self.page(of: text.path, now), let place = index(page.route.file),
      item(place).path == page.route.file
    else { return nil }
    return with(page, at: place, of: now, edits)
  }

  /// The page of the record that has its file at a path below the content folder.
  private static func page(of path: String, _ site: SiteContext) -> Page? {
    let records = site.records
    if let update = records.updates.firstIndex(where: { $0.path == path }) {
      return UpdatePages.page(site, update)
    }
    if let meeting = records.meetings.firstIndex(where: { $0.path == path }) {
      return MeetingPages.page(site, meeting)
    }
    return records.pages.firstIndex { $0.path == path }.map { ContentPages.page(site, $0) }
  }
}
