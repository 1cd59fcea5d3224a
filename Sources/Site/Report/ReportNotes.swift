// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// What must be known of the data: figures corrected, days left out, official figures that differ, what is missing.
enum ReportNotes: ReportChapter {
  static let id = "notes"
  static let field = "chapter-notes"

  static func title(_ site: SiteContext) -> String { site.word("数据说明", "Notes on the data") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    let corrections = site.records.corrections.map { correction -> TemplateValue in
      [
        "date": .text(site.shortDate(correction.date)), "iso": .text(correction.date.isoText),
        "name": .text(scope.correctionName(correction)), "old": .text(correction.old),
        "new": .text(correction.new), "reason": .text(correction.reason), "period": .text(correction.period),
      ]
    }
    let year = site.report.airYear
    let exclusions = year.map { scope.airExclusions($0) } ?? []
    let disputes = year.map { scope.airDisputes($0) } ?? []
    let validity = year.map { scope.airValidity($0) } ?? []
    let caveats = year.map { scope.airCaveats($0) } ?? []
    return ReportPart(fields: [
      ("corrections", .list(corrections)), ("hasCorrections", .flag(!corrections.isEmpty)),
      ("exclusions", .list(exclusions)), ("hasExclusions", .flag(!exclusions.isEmpty)),
      ("disputes", .list(disputes)), ("hasDisputes", .flag(!disputes.isEmpty)),
      ("validity", .list(validity + [])), ("hasValidity", .flag(!validity.isEmpty)),
      ("caveats", .list(caveats)), ("reporting", .text(Finding.reporting(site.report.reporting, site))),
      (
        "townWord", .text(site.word(site.placeWords.one))
      ), ("reportingLink", scope.link(Route.reporting.path, .reporting)),
    ])
  }
}
