// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown
internal import Records
internal import Templates

/// The county's own pages, each at `/<slug>/`.
enum ContentPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    site.records.pages.indices.map { page(site, $0) }
  }

  /// One of them.
  static func page(_ site: SiteContext, _ position: Int) -> Page {
    let page = site.records.pages[position]
    return Page(
      site.route(page: position), template: "page", title: page.title,
      summary: page.summary ?? site.body(page.document, path: page.path).firstParagraph ?? "",
      crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
    ) {
      let scope = PageScope(site: site, here: site.route(page: position))
      return [
        ("body", .html(DocumentBody.html(page.document, path: page.path, scope: scope))),
        ("mark", .optional(scope.mark(page.release))), ("review", scope.review(page.review)),
      ]
    }.fallback(site.language == .english && !page.isTranslated)
  }
}
