// SPDX-License-Identifier: MIT

internal import Templates

/// One chapter of the year's report.
protocol ReportChapter: Sendable {
  /// Its anchor on the page.
  static var id: String { get }
  /// What templates call it.
  static var field: String { get }
  static func title(_ site: SiteContext) -> String
  /// - Returns: `nil` where there is nothing to say; the report then has no such chapter.
  static func part(_ scope: PageScope) -> ReportPart?
}

/// What a chapter holds.
struct ReportPart: Sendable {
  /// What the contents list below the chapter, in order.
  var entries: [Entry] = []
  let fields: [(TemplateKey, TemplateValue)]

  /// A line of the contents.
  struct Entry: Sendable {
    let text: String
    let anchor: String
  }
}

/// The chapters in their order.
enum ReportChapterCatalog {
  static let all: [any ReportChapter.Type] = [
    ReportSummary.self, ReportTargets.self, ReportAir.self, ReportWater.self, ReportTowns.self,
    ReportDepartments.self, ReportEnterprises.self, ReportVillages.self, ReportScores.self,
    ReportLedgers.self,
    ReportMethods.self, ReportNotes.self,
  ]
}
