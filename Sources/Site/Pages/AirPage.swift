// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Templates

/// `/air/`: the ranking of the towns' air, month by month and against last year, and what it rests on.
enum AirPage: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    guard let year = site.report.airYear, !year.towns.isEmpty else { return [] }
    return [
      Page(
        .air, template: "air", title: site.word("空气质量", "Air"), summary: finding(site, year),
        updated: site.report.asOf.isoText,
        crumbs: [Page.Crumb(title: site.word("总览", "Overview"), route: .home)]
      ) { view(site, year) }
    ]
  }

  /// `十二个镇街，云岭镇空气最好，古渡镇最差；古渡镇连续三个月末位，列入约谈`.
  static func finding(_ site: SiteContext, _ year: AirYear) -> String {
    let ranked = year.ranked.filter { $0.rank != nil }
    let count = year.towns.count
    func name(_ town: TownAir) -> String { site.records.areas[town.area].name }
    guard let first = ranked.first, let last = ranked.last else {
      return site.word("\(ChineseNumeral.text(count))处空气数据都不够排名", "No place has enough air data to be ranked")
    }
    var text: String
    if first.area == last.area {
      text = site.word("只有\(name(first))能参加空气排名", "Only \(name(first)) can be ranked")
    } else {
      text = site.word(
        "\(ChineseNumeral.text(ranked.count))个\(site.townNoun)参加空气排名，\(name(first))最好，\(name(last))最差",
        "\(ranked.count) places are ranked by air; \(name(first)) is best and \(name(last)) worst")
    }
    if let (town, run) = worstRun(year) {
      let measure = run.measure.map { site.word("，措施是“\($0)”", ", which leads to “\($0)”") } ?? ""
      text += site.word(
        "；\(name(town))连续\(ChineseNumeral.text(run.months))个月末位\(measure)",
        "; \(name(town)) is at the bottom for \(run.months) months\(measure)")
    }
    return text
  }

  /// The longest run of two months and more that goes on now.
  private static func worstRun(_ year: AirYear) -> (TownAir, BottomRun)? {
    var worst: (TownAir, BottomRun)?
    for town in year.ranked {
      for run in town.runs where run.months >= max(worst?.1.months ?? 0, 2) { worst = (town, run) }
    }
    return worst
  }

  private static func view(_ site: SiteContext, _ year: AirYear) -> [(TemplateKey, TemplateValue)] {
    let scope = PageScope(site: site, here: .air)
    let formers = year.towns.filter { $0.former != nil }.enumerated().sorted {
      ($0.element.formerRank?.place ?? Int.max, $0.offset)
        < ($1.element.formerRank?.place ?? Int.max, $1.offset)
    }.compactMap { _, town in town.former.map { scope.airFormerRow(town, $0) } }
    let improvement = scope.airImprovement(year)
    let exclusions = scope.airExclusions(year)
    let disputes = scope.airDisputes(year)
    let validity = scope.airValidity(year)
    let bottoms = (year.rules?.bottoms ?? []).indices.map { scope.airBottom(year, $0) }
    let both = scope.airBothSeries([year.county].compactMap { $0 } + year.ranked)
    return [
      ("finding", .text(finding(site, year))), ("periodText", .text(scope.airPeriod(year.range))),
      ("formerText", .text(scope.airPeriod(year.formerRange))), ("basisText", .text(scope.airBasis(year))),
      ("caveats", .list(scope.airCaveats(year))), ("hasCaveats", .flag(!scope.airCaveats(year).isEmpty)),
      ("county", year.county.map { scope.airFacts($0) } ?? .missing),
      ("hasCityRanks", .flag(year.towns.contains { $0.hasCityRank })),
      ("rows", .list(year.ranked.map { scope.airRow($0) })),
      ("map", scope.airMap(id: "air-map")), ("slope", scope.airSlope(id: "air-slope")),
      ("multiples", scope.airMultiples(id: "air-months")),
      ("ranksFinding", .text(scope.airRankFinding(year))),
      ("plot", scope.airRankPlot(year, id: "air-ranks", width: 1000)),
      ("narrowPlot", scope.airRankPlot(year, id: "air-ranks-narrow", width: 380)),
      ("monthNames", .list((year.towns.first?.months ?? []).map { .text(scope.monthName($0.month)) })),
      ("monthRows", .list(year.ranked.map { scope.airMonthRow($0) })),
      ("improvement", .list(improvement)), ("hasImprovement", .flag(!improvement.isEmpty)),
      ("formerIsOfficial", .flag(year.towns.contains { scope.airIsOfficial($0.former) })),
      ("formers", .list(formers)), ("hasFormers", .flag(!formers.isEmpty)),
      ("weights", .list(weights(scope, year))), ("weighted", .list(weighted(scope, year))),
      ("hasWeights", .flag(!(year.rules?.weights ?? []).isEmpty)),
      ("bottoms", .list(bottoms)), ("hasBottoms", .flag(!bottoms.isEmpty)),
      ("exclusions", .list(exclusions)), ("hasExclusions", .flag(!exclusions.isEmpty)),
      ("both", .list(both)), ("disputes", .list(disputes)), ("hasDisputes", .flag(!disputes.isEmpty)),
      ("validity", .list(validity)), ("hasValidity", .flag(!validity.isEmpty)),
      ("townWord", .text(site.word(site.placeWords.one))),
      ("dataHref", .text(Route("/data/air.json").href(from: .air))),
    ]
  }

  private static func weights(_ scope: PageScope, _ year: AirYear) -> [TemplateValue] {
    (year.rules?.weights ?? []).map { weight in
      .text("\(Formula.printed(scope.site.word(weight.item.title))) × \(weight.weight.plainText())")
    }
  }

  private static func weighted(_ scope: PageScope, _ year: AirYear) -> [TemplateValue] {
    year.ranked.filter { $0.weightedScore != nil }.map { town in
      [
        "town": scope.airTown(town.area), "score": .text(town.weightedScore?.text(2) ?? "—"),
        "ranks": .list(town.weightedRanks.map { .text($0.map { String($0.place) } ?? "—") }),
        "rank": .text(town.rank.map { String($0.place) } ?? "—"),
      ]
    }
  }
}

extension TownAir {
  /// Whether the city ranked the town, this year or in the year before.
  fileprivate var hasCityRank: Bool { current.official?.rankText != nil || former?.official?.rankText != nil }
}
