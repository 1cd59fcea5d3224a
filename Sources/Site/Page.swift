// SPDX-License-Identifier: MIT

internal import Templates

/// A page of the site, planned: where it goes, by which template, and how its view is made when it is rendered.
package struct Page: Sendable {
  package let route: Route
  package let template: String
  package let title: String
  /// One or two sentences for search engines and feeds.
  package let summary: String
  /// The last day on which something it shows changed, `2022-09-30`; for the sitemap.
  package let updated: String?
  package let crumbs: [Crumb]
  /// Whether the sitemap lists it.
  package let isListed: Bool
  /// Whether its text is a record in another language than the site's.
  var isFallback = false
  /// The page of which this one is another form, such as the sheet for paper; `nil` for a page of its own.
  package let original: Route?
  /// Whether it is a further page of a list of things that have pages of their own, so that no search need find it.
  var isFurther = false
  let view: @Sendable () -> [(TemplateKey, TemplateValue)]

  /// A step of the way from the home page.
  package struct Crumb: Sendable {
    let title: String
    let route: Route
  }

  init(
    _ route: Route, template: String, title: String, summary: String = "", updated: String? = nil,
    crumbs: [Crumb] = [], isListed: Bool = true, original: Route? = nil,
    view: @escaping @Sendable () -> [(TemplateKey, TemplateValue)]
  ) {
    self.route = route
    self.template = template
    self.title = title
    self.summary = summary
    self.updated = updated
    self.crumbs = crumbs
    self.isListed = isListed
    self.original = original
    self.view = view
  }
}

extension Page {
  /// The same page as a further page of a list, where it is one.
  func further(_ isFurther: Bool) -> Page {
    var page = self
    page.isFurther = isFurther
    return page
  }

  /// The same page, marked where its text is Chinese on a site in English.
  func fallback(_ isFallback: Bool) -> Page {
    var page = self
    page.isFallback = isFallback
    return page
  }
}

/// A file of the site: its path below the output folder and its bytes.
package struct OutputFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// One kind of page: which pages of it a report has.
protocol PageKind: Sendable {
  static func pages(_ site: SiteContext) -> [Page]
}

/// Every kind of page.
enum PageKindCatalog {
  static let all: [any PageKind.Type] = [
    HomePage.self, TargetPages.self, TownPages.self, ComparePage.self, AirPage.self, WaterPages.self,
    ScorecardPages.self,
    DutyPage.self,
    TaskPage.self,
    MeetingPages.self, UpdatePages.self, UpdateListPages.self, ContentPages.self, MethodsPage.self,
    DataPages.self,
    LedgersPage.self, LedgerPages.self, LedgerItemPages.self, StructurePage.self,
    EnforcementPage.self, ParticipationPage.self, ChangesPage.self, ReportingPage.self,
    ReportPage.self, BriefPages.self, SearchPage.self,
    NotFoundPage.self, RedirectPages.self,
  ]
}
