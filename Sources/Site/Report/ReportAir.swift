// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// The air of the year: the ranking, who improved, who is at the bottom.
enum ReportAir: ReportChapter {
  static let id = "air"
  static let field = "chapter-air"

  static func title(_ site: SiteContext) -> String { site.word("空气质量", "Air") }

  static func part(_ scope: PageScope) -> ReportPart? {
    let site = scope.site
    guard let year = site.report.airYear else { return nil }
    let runs = year.ranked.flatMap { town in
      town.runs.filter { $0.months > 0 }.map { run -> TemplateValue in
        let measure = run.measure.map { site.word("，措施：\($0)", "; measure: \($0)") } ?? ""
        return [
          "town": scope.airTown(town.area),
          "text": .text(
            site.word(
              "\(run.rule.name)，已连续 \(run.months) 个月\(measure)",
              "\(run.rule.name): \(PageScope.monthsInARow(run.months))\(measure)")),
        ]
      }
    }
    return ReportPart(fields: [
      ("finding", .text(AirPage.finding(site, year))), ("basisText", .text(scope.airBasis(year))),
      ("townWord", .text(site.word(site.placeWords.one))),
      ("rows", .list(year.ranked.map { row(scope, $0) })), ("runs", .list(runs)),
      ("hasRuns", .flag(!runs.isEmpty)), ("ranksFinding", .text(scope.airRankFinding(year))),
      ("plot", scope.airRankPlot(year, id: "report-air-ranks", width: 640, hasTips: false)),
      ("airHref", scope.link(Route.air.path, .air)),
    ])
  }

  /// A town with its place, and what changed since the same period of last year.
  private static func row(_ scope: PageScope, _ town: TownAir) -> TemplateValue {
    let figures = town.current
    return [
      "rank": .text(town.rank.map { String($0.place) } ?? "—"), "town": scope.airTown(town.area),
      "formerRank": .text(town.formerRank.map { String($0.place) } ?? "—"),
      "composite": scope.airCell(figures, .composite),
      "compositeChange": scope.airChange(town.change(.composite)),
      "pm25": scope.airCell(figures, .pollutant(.pm25)),
      "pm25Change": scope.airChange(town.change(.pollutant(.pm25))),
      "pm10": scope.airCell(figures, .pollutant(.pm10)),
      "o3": scope.airCell(figures, .pollutant(.o3EightHour)),
      "goodDays": scope.airCell(figures, .goodDays), "goodRate": scope.airCell(figures, .goodRate),
    ]
  }
}
