// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Templates

/// `/404.html`: served at any address, so its links are absolute where the site's base is known.
enum NotFoundPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let path = site.records.site.baseURL.map { base in
      // https://example.org/sub/ stands at /sub/.
      "/" + base.split(separator: "/").dropFirst(2).map { $0 + "/" }.joined()
    }
    return [
      Page(
        Route("/404.html", servedBelow: path ?? site.records.site.servedPath), template: "notfound",
        title: site.word("没有这个页面", "No such page"), isListed: false
      ) {
        []
      }
    ]
  }
}
