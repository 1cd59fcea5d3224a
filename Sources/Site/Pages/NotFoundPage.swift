// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Templates

/// `/404.html`: served at any address, so its links are absolute where the site's base is known.
enum NotFoundPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    [
      Page(
        Route("/404.html"), template: "notfound", title: site.word("没有这个页面", "No such page"), isListed: false
      ) {
        []
      }
    ]
  }
}
