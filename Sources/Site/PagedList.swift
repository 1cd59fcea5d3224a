// SPDX-License-Identifier: MIT

internal import Templates

/// A long list cut into pages: `/updates/`, `/updates/page/2/`, and so on. Records may be called by numbers, so the
/// number stands below `page`.
struct PagedList: Sendable {
  /// The first page.
  let first: Route
  /// Entries in all, and on one page.
  let count: Int
  let size: Int

  /// At least one, as an empty list has a page too.
  var pageCount: Int { max(1, (count + size - 1) / size) }

  func route(page: Int) -> Route { page == 0 ? first : Route("\(first.path)page/\(page + 1)/") }

  /// The entries on a page.
  func range(page: Int) -> Range<Int> { min(page * size, count)..<min((page + 1) * size, count) }

  /// `hasPages`, and `pages` with the numbers to go to.
  func fields(page: Int) -> [(TemplateKey, TemplateValue)] {
    [
      ("hasPages", .flag(pageCount > 1)),
      ("pages", Self.links(count: pageCount, page: page, from: route(page: page), route: route)),
    ]
  }

  /// The title of a page: the list's own, and which page it is.
  func title(_ title: String, page: Int, _ site: SiteContext) -> String {
    page == 0 ? title : title + site.word(" · 第 \(page + 1) 页", " · page \(page + 1)")
  }

  /// The numbers of pages with their links: all of a few; of many the first, the last and those near this one.
  static func links(count: Int, page: Int, from here: Route, route: (Int) -> Route) -> TemplateValue {
    let near = Set([0, count - 1] + Array(max(0, page - 3)...max(0, min(count - 1, page + 3))))
    let shown = count <= 15 ? Array(0..<count) : near.sorted()
    return .list(
      shown.enumerated().map { place, number in
        [
          "number": .integer(number + 1), "href": .text(route(number).href(from: here)),
          "isCurrent": .flag(number == page),
          "isAfterGap": .flag(place > 0 && shown[place - 1] + 1 < number),
        ]
      })
  }
}
