// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records
internal import Standards
internal import Templates

/// A list of updates, newest first, on as many pages as it needs.
struct UpdateList: Sendable {
  /// Updates on one page.
  static let updatesOfPage = 50
  /// Updates in sight on a page that is about something else; a list of its own has the others.
  static let mostBeside = 10

  let list: PagedList
  let title: String
  let summary: String
  let crumbs: [Page.Crumb]
  let updates: [Int]

  func pages(_ site: SiteContext) -> [Page] {
    (0..<list.pageCount).map { number in
      Page(
        list.route(page: number), template: "updates", title: list.title(title, page: number, site),
        summary: summary, updated: updates.first.map { site.records.updates[$0].date.isoText },
        crumbs: number == 0 ? crumbs : crumbs + [Page.Crumb(title: title, route: list.first)],
        isListed: number == 0
      ) {
        let scope = PageScope(site: site, here: list.route(page: number))
        return [
          ("finding", .text(summary)),
          ("updates", .list(updates[list.range(page: number)].map { scope.updateCard($0) })),
        ] + list.fields(page: number)
      }
      .further(number > 0)
    }
  }
}

extension PageScope {
  /// The newest of the updates that a page is beside, and the way to the list of all where there are more: `updates`,
  /// `hasUpdates`, `updatesRest`.
  ///
  /// - Parameter page: The page that the list of all stands beside; `nil` for this one.
  func updates(_ positions: [Int], beside page: Route? = nil) -> [(TemplateKey, TemplateValue)] {
    let hasMore = positions.count > UpdateList.mostBeside
    return [
      ("updates", .list(positions.prefix(UpdateList.mostBeside).map { updateCard($0) })),
      ("hasUpdates", .flag(!positions.isEmpty)),
      (
        "updatesRest",
        hasMore
          ? link(
            site.word("全部 \(positions.count) 篇进展", "All \(positions.count) updates"),
            UpdateListPages.route(beside: page ?? here)) : .missing
      ),
    ]
  }
}
